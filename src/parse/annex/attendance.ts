/** Reads the table of arrivals and departures of an annex: who served, for whom, from when to when. */
import type { Person } from '../../model/record.js'
import type { Line } from '../../model/source.js'
import { vocabulary as builtIn, type Vocabulary } from '../../vocabulary/vocabulary.js'
import type { AttendanceRow, ReadRow } from './attendance-row.js'
import type { Seat } from './ballots.js'
import { joinNames } from './joined.js'
import { looseOf } from './loose.js'
import { nameOf } from './names.js'
import type { Part } from './parts.js'
import { placeLoose } from './placing.js'
import { regionOf } from './region.js'
import { count, rowsOf, type Shape } from './rows.js'
import { alignService } from './service.js'

export interface AttendanceAnnex {
  rows: AttendanceRow[]
  /** Who served, each once: members, then substitutes. */
  members: Person[]
  /**
   * Rows of members for whom one of the unread substitutes may have served: it is not told which of them did, so
   * those that nothing else shows to have served are not among `members`.
   */
  doubtful: AttendanceRow[]
  lines: Line[]
  unread: Line[]
  /** Lines with times of arrival or departure that no row holds, as it is not told whose they are. */
  untimed: Line[]
}

/**
 * Reads an annex's lines as a table of arrivals and departures; null where it is none. `seats` (from the ballot
 * lists of the same meeting) tells whose row a substitute belongs to whose cell came apart from its row.
 */
export function readAttendanceAnnex(
  lines: readonly Line[],
  vocabulary: Vocabulary = builtIn,
  seats: readonly Seat[] = [],
): AttendanceAnnex | null {
  const region = regionOf(lines, vocabulary)
  if (!region.columns.includes('arrived') && !region.columns.includes('left')) return null
  const all = joinNames(region.parts.filter((part) => !part.counted))
  const strange = all.filter((part) => part.kind === 'other')
  const cells = all.filter((part) => part.kind !== 'other')
  const opener =
    count(cells, 'number') * 2 >= count(cells, 'party') && count(cells, 'number') > 0 ? 'number' : 'name'
  const { loose, parts } = opener === 'number' ? looseOf(cells) : { loose: [], parts: cells }
  const substitutes = region.columns.includes('substitute')
  const paired = opener === 'name' && substitutes ? pairNames(parts) : null
  const read = rowsOf(paired?.parts ?? parts, shapeOf(opener, substitutes, parts))
  const rows = read.rows.map((row) => rowOf(row, paired?.second))
  if (rows.length === 0) return null
  const placed = placeLoose(rows, loose, seats, substitutes)
  const lost = new Set([...strange, ...read.unread, ...placed.unread].flatMap((part) => part.lines))
  const held = new Set(placed.times)
  const open = cells.filter((part) => part.kind === 'time' && !held.has(part))
  const untimed = new Set(open.flatMap((part) => part.lines).filter((line) => !lost.has(line)))
  return {
    rows: placed.rows,
    members: membersOf(placed.rows, placed.doubtful),
    doubtful: placed.doubtful,
    lines: lines.filter((line) => !lost.has(line)),
    unread: lines.filter((line) => lost.has(line)),
    untimed: lines.filter((line) => untimed.has(line)),
  }
}

/** A table without seat numbers: a name straight after another on the same line is the substitute of its row. */
function pairNames(parts: readonly Part[]): { parts: Part[]; second: Map<Part, Part> } {
  const second = new Map<Part, Part>()
  const kept: Part[] = []
  for (const part of parts) {
    const last = kept.at(-1)
    if (
      part.kind === 'name' &&
      last?.kind === 'name' &&
      !second.has(last) &&
      last.lines[0] === part.lines[0]
    ) {
      second.set(last, part)
    } else kept.push(part)
  }
  return { parts: kept, second }
}

function shapeOf(opener: 'number' | 'name', substitutes: boolean, parts: readonly Part[]): Shape {
  const party = count(parts, 'party') > 0
  const seat = opener === 'number'
  return {
    opener,
    limits: {
      number: [seat ? 1 : 0, 1],
      name: [1, seat && substitutes ? 2 : 1],
      party: [party ? 1 : 0, 1],
      time: [0, 2],
      function: [0, 1],
    },
    full: { time: 2 },
    align: alignService,
  }
}

function rowOf(row: readonly Part[], second: ReadonlyMap<Part, Part> | undefined): ReadRow {
  const [member, inRow] = row.filter((part) => part.kind === 'name') as [Part, Part?]
  const substitute = inRow ?? second?.get(member)
  const party = row.find((part) => part.kind === 'party')?.text ?? null
  const seat = row.find((part) => part.kind === 'number')?.text
  const times = row.filter((part) => part.kind === 'time')
  const [from, to] = times.map((part) => clock(part.text))
  const told = times.length === 2 && from !== undefined && to !== undefined && from <= to
  return {
    name: nameOf((substitute ?? member).text),
    party,
    ...(substitute ? { replaces: { name: nameOf(member.text), party } } : {}),
    ...(seat ? { seat: Number(seat) } : {}),
    ...(told ? { arrived: from, left: to } : {}),
    page: member.lines[0]?.page ?? 0,
    times: told ? times : [],
  }
}

/** `9.05` as `09:05`. */
function clock(text: string): string {
  return text.replace('.', ':').padStart(5, '0')
}

/** Each person once: members first, then substitutes, a substitute for each person replaced. */
function membersOf(rows: readonly AttendanceRow[], doubtful: readonly AttendanceRow[]): Person[] {
  const unsure = new Set(doubtful)
  const people = new Map<string, Person>()
  for (const row of [...rows].sort((a, b) => Number(!!a.replaces) - Number(!!b.replaces))) {
    if (unsure.has(row)) continue
    const key = [row.name, row.party, row.replaces?.name].join('|')
    if (people.has(key)) continue
    people.set(key, {
      name: row.name,
      party: row.party,
      role: row.replaces ? 'Tjänstgörande ersättare' : null,
      organization: null,
      replaces: row.replaces ?? null,
      paragraphs: [],
    })
  }
  return [...people.values()]
}
