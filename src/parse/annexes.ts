/** What the annexes tell of the meeting: ballots of its votes, arrivals and departures of those who served. */
import type { Origin } from '../model/reading.js'
import type { Attendance, Paragraph } from '../model/record.js'
import type { Line, MarkedLine, Message } from '../model/source.js'
import type { AttachmentZone } from '../segment/zones.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { readAttendanceAnnex } from './annex/attendance.js'
import { type BallotAnnex, readBallotAnnex } from './annex/ballots.js'
import type { ParagraphReading } from './paragraph/paragraph.js'
import { message } from './parsed.js'

/** An annex by its number (`Bilaga 2` → 2), its lines without the title. */
interface Annex {
  index: number
  lines: MarkedLine[]
  ballots: BallotAnnex | null
}

export interface FromAnnexes {
  paragraphs: Paragraph[]
  attendance: Attendance
  origins: Origin[]
  messages: Message[]
}

/**
 * Puts the ballots of the annexes that the §§ name into their votes, and the attendance of those that the front page
 * names into the attendance. An annex that is named and not there, or not understood, is told.
 */
export function fillFromAnnexes(
  readings: readonly ParagraphReading[],
  attendance: Attendance,
  zones: readonly AttachmentZone[],
  messages: readonly Message[],
  vocabulary: Vocabulary,
): FromAnnexes {
  const annexes = byNumber(zones, vocabulary)
  const result: FromAnnexes = { paragraphs: [], attendance, origins: [], messages: [] }
  for (const [i, { paragraph, annexes: named }] of readings.entries()) {
    if (paragraph.votes.length === 0) {
      result.paragraphs.push(paragraph)
      continue
    }
    const votes = paragraph.votes.map((vote, v) => {
      const number = named[v]
      if (number === null || number === undefined || vote.ballots.length > 0) return vote
      const ballots = ballotsFrom(annexes.get(number), number, paragraph, result)
      if (ballots.length > 0)
        result.origins.push({
          pointer: `/paragraphs/${i}/votes/${v}/ballots`,
          lines: annexes.get(number)?.lines ?? [],
        })
      return { ...vote, ballots }
    })
    result.paragraphs.push({ ...paragraph, votes })
  }
  const named = messages.filter(({ rule }) => rule === 'attendance-in-annex')
  for (const number of new Set(named.map(({ args }) => Number(args.annex))))
    fillAttendance(annexes, number, result, vocabulary)
  return result
}

function byNumber(zones: readonly AttachmentZone[], vocabulary: Vocabulary): Map<number, Annex> {
  const annexes = new Map<number, Annex>()
  for (const [index, { lines }] of zones.entries()) {
    const number = /(?:bilaga|bil\.) ?(\d+)/iu.exec(lines[0]?.text ?? '')?.[1]
    const own = lines.slice(1)
    if (number) annexes.set(Number(number), { index, lines: own, ballots: readBallotAnnex(own, vocabulary) })
  }
  return annexes
}

function ballotsFrom(
  annex: Annex | undefined,
  number: number,
  paragraph: Paragraph,
  result: FromAnnexes,
): Paragraph['votes'][number]['ballots'] {
  const at = { number: paragraph.place.startLine, page: paragraph.place.startPage } as MarkedLine
  if (!annex) {
    result.messages.push(message('annex-missing', at, { annex: number, paragraph: paragraph.number }))
    return []
  }
  const first = annex.ballots?.unread[0] ?? (annex.ballots === null ? annex.lines[0] : undefined)
  if (first) {
    const text = annex.ballots === null ? 'the whole list' : excerpt(annex.ballots.unread)
    result.messages.push(
      message('ballots-unread', first as MarkedLine, {
        annex: number,
        text,
        lines: annex.ballots?.unread.length ?? annex.lines.length,
      }),
    )
  }
  return annex.ballots?.ballots ?? []
}

/** The front page's members stand in an annex: they are those of its table, where the front page names none itself. */
function fillAttendance(
  annexes: ReadonlyMap<number, Annex>,
  number: number,
  result: FromAnnexes,
  vocabulary: Vocabulary,
): void {
  const annex = annexes.get(number)
  if (!annex) {
    result.messages.push(message('annex-missing', null, { annex: number }))
    return
  }
  const seats = [...annexes.values()].flatMap(({ ballots }) => ballots?.seats ?? [])
  const read = readAttendanceAnnex(annex.lines, vocabulary, seats)
  if (!read) {
    result.messages.push(message('attendance-unread', annex.lines[0], { annex: number }))
    return
  }
  const service = read.rows.map(({ name, party, replaces, seat, arrived, left }) => ({
    name,
    party,
    replaces: replaces ?? null,
    seat: seat ?? null,
    arrived: arrived ?? null,
    left: left ?? null,
  }))
  const members = result.attendance.members.length > 0 ? result.attendance.members : read.members
  result.attendance = { ...result.attendance, members, service }
  result.origins.push({ pointer: '/attendance/service', lines: read.lines as MarkedLine[] })
  const unread = read.unread as MarkedLine[]
  const [first] = [...unread, ...(read.untimed as MarkedLine[])].sort((a, b) => a.number - b.number)
  if (first)
    result.messages.push(
      message('attendance-unread', first, {
        annex: number,
        ...counts({ lines: unread.length, times: read.untimed.length, open: read.doubtful.length }),
        ...(unread.length > 0 ? { text: excerpt(unread) } : {}),
      }),
    )
}

/** The first cells of what was not read, as one line. */
function excerpt(lines: readonly Line[]): string {
  return lines
    .slice(0, 5)
    .map((line) => line.text)
    .join(' | ')
}

/** The counts that are not 0. */
function counts(all: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(all).filter(([, n]) => n > 0))
}
