/** A protokoll: its zones parsed and put together. */
import { gather, greatest, least } from '../gather.js'
import type { AgendaItem, Attachment, Attendance, Break, Header, Paragraph, Range } from '../model/record.js'
import type { MarkedLine } from '../model/source.js'
import { type ParagraphZone, protokollZones } from '../segment/zones.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { parseAgenda } from './agenda/agenda.js'
import { fillFromAnnexes } from './annexes.js'
import { type Front, parseFront } from './front/front.js'
import { parseParagraph } from './paragraph/paragraph.js'
import { titleWidth } from './paragraph/title.js'
import { message, type Parsed, under } from './parsed.js'
import { personNamed } from './person/name-list.js'
import { headingStyleOf } from './style.js'
import { textOf } from './text/reflow.js'

/** The parts of a record that the text tells. */
export interface Content {
  header: Header
  attendance: Attendance
  agenda: AgendaItem[]
  paragraphs: Paragraph[]
  attachments: Attachment[]
  breaks: Break[]
}

/** Reads the marked lines of a protokoll; `withText` adds the text of its attachments. Origins point into the record. */
export function parseProtokoll(
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
  withText = false,
): Parsed<Content> {
  const zones = protokollZones(lines, vocabulary)
  const front = parseFront(zones.front, wholeOf(zones.paragraphs), vocabulary)
  const agenda = parseAgenda(zones.agenda, vocabulary, zones.numbered)
  const context = {
    vocabulary,
    body: front.value.header.body,
    agendaTitles: new Map(agenda.value.map((item) => [item.number ?? 0, item.title])),
    titleWidth: titleWidth(zones.paragraphs, vocabulary),
    headingStyle: headingStyleOf(zones.paragraphs, vocabulary),
  }
  const paragraphs = zones.paragraphs.map((zone) => parseParagraph(zone, context))
  const attachments = zones.attachments.map((zone) => attachmentOf(zone.lines, withText))
  const annexes = fillFromAnnexes(
    paragraphs.map((p) => p.value),
    front.value.attendance,
    zones.attachments,
    front.messages,
    vocabulary,
  )
  const value: Content = {
    header: front.value.header,
    attendance: annexes.attendance,
    agenda: withCategories(withoutCaseNumbers(agenda.value, annexes.paragraphs), annexes.paragraphs),
    paragraphs: annexes.paragraphs.map((p) => withCastingVote(p, front.value)),
    attachments: attachments.map((a) => a.value),
    breaks: [],
  }
  return {
    value,
    origins: [
      ...front.origins,
      ...under('/agenda', agenda.origins),
      ...gather(paragraphs, (p, i) => under(`/paragraphs/${i}`, p.origins)),
      ...gather(attachments, (a, i) => under(`/attachments/${i}`, a.origins)),
      ...annexes.origins,
      { pointer: '/paragraphs', lines: zones.marks },
    ],
    messages: [
      ...front.messages,
      ...agenda.messages,
      ...(zones.numbered ? [message('paragraphs-unsigned', zones.paragraphs[0]?.lines[0])] : []),
      ...gather(paragraphs, (p) => p.messages),
      ...annexes.messages,
    ],
  }
}

/** The §§ that a document covers, first to last. */
function wholeOf(zones: readonly ParagraphZone[]): Range | null {
  const numbers = zones.map((zone) => zone.head.number)
  return numbers.length === 0 ? null : { first: least(numbers), last: greatest(numbers) }
}

const CHAIR_CASTS = /ordföranden?s? (?:utslagsröst|avgörande röst)/iu

/**
 * A vote that `ordförandens utslagsröst` decided, with the chair whom the front page names for that §; in `Eva Eks (S)
 * utslagsröst` the name without its genitive s, where the front page knows that.
 */
function withCastingVote(paragraph: Paragraph, { header: { chair }, attendance }: Front): Paragraph {
  if (chair === null || paragraph.votes.length === 0) return paragraph
  const names = new Set([chair, ...attendance.members].map(({ name }) => name))
  const listed = attendance.members.find(({ name }) => name === chair.name)
  const person = personNamed(chair.name, chair.party ?? listed?.party ?? null, chair.role)
  const led = chair.paragraphs.length === 0 || chair.paragraphs.some((range) => holds(range, paragraph))
  const told = paragraph.sections.some(({ text }) => CHAIR_CASTS.test(text))
  const votes = paragraph.votes.map((vote) => {
    const cast = vote.castingVote
    if (cast !== null) return { ...vote, castingVote: { ...cast, name: nominative(cast.name, names) } }
    const tied = vote.yes !== null && vote.yes === vote.no
    return led && told && tied ? { ...vote, castingVote: person } : vote
  })
  return { ...paragraph, votes }
}

function holds({ first, last }: Range, { number }: Paragraph): boolean {
  return number !== null && first <= number && number <= last
}

function nominative(name: string, known: ReadonlySet<string>): string {
  const bare = name.replace(/s$/u, '')
  return !known.has(name) && known.has(bare) ? bare : name
}

/** The title of an item without the case number behind it, where that is its §'s. */
function withoutCaseNumbers(agenda: readonly AgendaItem[], paragraphs: readonly Paragraph[]): AgendaItem[] {
  const cases = new Map(paragraphs.map((p) => [p.number, p.caseNumber]))
  return agenda.map((item) => {
    const number = cases.get(item.number ?? -1)
    if (!number || !item.title.endsWith(number) || item.title === number) return item
    const title = item.title
      .slice(0, -number.length)
      .replace(/[\s.,;(–-]*(?:(?:dnr|diarienummer|diarienr|ärendenummer)[.:]?)?[\s.,;(–-]*$/iu, '')
    return title === '' ? item : { ...item, title }
  })
}

/** An item whose list shows no category takes that of its § (record.md). */
function withCategories(agenda: readonly AgendaItem[], paragraphs: readonly Paragraph[]): AgendaItem[] {
  if (agenda.some((item) => item.category !== null)) return [...agenda]
  const byNumber = new Map(paragraphs.map((p) => [p.number, p.category]))
  return agenda.map((item) => ({ ...item, category: byNumber.get(item.number ?? -1) ?? null }))
}

function attachmentOf(lines: readonly MarkedLine[], withText: boolean): Parsed<Attachment> {
  const first = lines[0] as MarkedLine
  const last = lines.at(-1) as MarkedLine
  const place = { startLine: first.number, endLine: last.number, startPage: first.page, endPage: last.page }
  return {
    value: { title: first.text, agendaItem: null, place, ...(withText ? { text: textOf(lines) } : {}) },
    origins: [
      { pointer: '/title', lines: [first] },
      { pointer: '/place', lines: [...lines] },
    ],
    messages: [],
  }
}
