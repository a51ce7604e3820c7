/** Reads a ballot list of an annex: a table with a result in each row, marks under columns, or lists under heads. */
import { gather } from '../../gather.js'
import type { Ballot } from '../../model/record.js'
import type { Line } from '../../model/source.js'
import { vocabulary as builtIn, type Vocabulary } from '../../vocabulary/vocabulary.js'
import { joinNames } from './joined.js'
import { resultsFromMarks } from './marks.js'
import { nameOf } from './names.js'
import type { Part, PartKind } from './parts.js'
import { type Region, regionOf } from './region.js'
import { count, rowsOf, type Shape } from './rows.js'
import { type Stated, sumStated } from './stated.js'

/** Who sat where and voted, as a ballot list tells it: it settles who served for whom in an attendance annex. */
export interface Seat {
  name: string
  party: string | null
  seat: number
}

export interface BallotAnnex {
  ballots: Ballot[]
  /** Counts as the annex states them; kvittade count as absent. */
  stated: Stated
  seats: Seat[]
  /** Lines that were understood, and those of the table that were not. */
  lines: Line[]
  unread: Line[]
}

/** Reads an annex's lines as a ballot list; null where it is none. Rows that are not certain go to `unread`. */
export function readBallotAnnex(
  lines: readonly Line[],
  vocabulary: Vocabulary = builtIn,
): BallotAnnex | null {
  const region = regionOf(lines, vocabulary)
  if (region.columns.includes('arrived') || region.columns.includes('left')) return null
  const grouped = isGrouped(region)
  const wanted = region.parts.filter((part) => !part.counted || (grouped && part.vote))
  const parts = joinNames(resultsFromMarks(wanted))
  const names = count(parts, 'name')
  if (names === 0) return null
  // What has no form at all belongs to no column: a row is judged by its other parts.
  const strange = parts.filter((part) => part.kind === 'other')
  const cells = parts.filter((part) => part.kind !== 'other')
  const { rows, unread } = grouped ? groupedRows(cells) : tableRows(cells, region)
  const { kept, twice } = withoutContradictions(rows.map(told))
  if (kept.length * 2 < names && !(region.counts.length > 1)) return null
  // A name and a `Ja` do not make a list; what has neither heads nor counts must at least be long.
  const headed = region.columns.length > 1 || region.counts.length > 0
  if (kept.length === 0 ? region.counts.length === 0 : kept.length < 3 && !headed) return null
  const lost = new Set(gather([...strange, ...unread, ...gather(twice, (row) => row)], (part) => part.lines))
  return {
    ballots: kept.map(({ name, party, vote }) => ({ name, party, vote })),
    stated: sumStated(region.counts),
    seats: gather(kept, seatOf),
    lines: lines.filter((line) => !lost.has(line)),
    unread: lines.filter((line) => lost.has(line)),
  }
}

/** What a row tells. */
interface Told extends Ballot {
  row: Part[]
  numbers: string[]
}

function told(row: Part[]): Told {
  const first = (kind: PartKind) => row.find((part) => part.kind === kind)
  return {
    row,
    name: nameOf(first('name')?.text ?? ''),
    party: first('party')?.text ?? null,
    vote: first('result')?.vote as Ballot['vote'],
    numbers: row.filter((part) => part.kind === 'number').map((part) => part.text),
  }
}

function seatOf({ name, party, vote, numbers }: Told): Seat[] {
  return vote !== 'absent' && numbers.length === 1 ? [{ name, party, seat: Number(numbers[0]) }] : []
}

/** One person can't vote in two ways: where a list says so, neither row is certain. The same row twice counts once. */
function withoutContradictions(rows: readonly Told[]): { kept: Told[]; twice: Part[][] } {
  const keys = rows.map(({ name, party, numbers }) => `${name} ${party} ${numbers[0]}`)
  const votes = new Map<string, Set<unknown>>()
  for (const [i, { vote }] of rows.entries()) {
    const key = keys[i] as string
    votes.set(key, (votes.get(key) ?? new Set()).add(vote))
  }
  const isClear = (_: Told, i: number) => votes.get(keys[i] as string)?.size === 1
  return {
    kept: rows.filter(isClear),
    twice: rows.filter((told, i) => !isClear(told, i)).map(({ row }) => row),
  }
}

function shapeOf(opener: PartKind, parts: readonly Part[], result: 0 | 1): Shape {
  const party = count(parts, 'party') > 0 ? 1 : 0
  return {
    opener,
    limits: { name: [1, 1], result: [result, result], party: [0, 1], number: [0, 2], function: [0, 1] },
    full: party ? { party: 1 } : {},
    align: (stretch) => alignColumns(stretch, result === 1 ? ['name', 'result'] : ['name'], party === 1),
  }
}

/** The nth name with the nth party and the nth result, where there are as many of each. */
function alignColumns(stretch: readonly Part[], needed: PartKind[], parties: boolean): Part[][] | null {
  const kinds: PartKind[] = parties ? [...needed, 'party'] : needed
  const k = count(stretch, 'name')
  const known: ReadonlySet<PartKind> = new Set([...kinds, 'number', 'function'])
  if (k === 0 || stretch.some((part) => !known.has(part.kind))) return null
  if (kinds.some((kind) => count(stretch, kind) !== k)) return null
  const columns = [...known].map((kind) => stretch.filter((part) => part.kind === kind))
  const whole = columns.filter((column) => column.length === k)
  return Array.from({ length: k }, (_, i) => whole.map((column) => column[i] as Part))
}

function tableRows(parts: readonly Part[], region: Region) {
  return rowsOf(parts, shapeOf(openerOf(parts, region), parts, 1))
}

/** The kind of the first column: what most pages begin with; the first head has a voice too, and the last word. */
function openerOf(parts: readonly Part[], region: Region): PartKind {
  const byHead = { name: 'name', party: 'party', seat: 'number', result: 'result' } as const
  const head = region.columns[0]
  const begins = new Map<PartKind, number>()
  // Heads among which the names' is missing have lost some: the first that is left need not be the first.
  const kind =
    head && head in byHead && region.columns.includes('name') ? byHead[head as keyof typeof byHead] : null
  if (kind && count(parts, kind) * 2 >= count(parts, 'result')) begins.set(kind, 1)
  for (const [i, part] of parts.entries()) {
    if (i > 0 && parts[i - 1]?.lines[0]?.page === part.lines[0]?.page) continue
    begins.set(part.kind, (begins.get(part.kind) ?? 0) + 1)
  }
  const best = [...begins].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best && best !== 'other' && best !== 'fragment' ? best : 'name'
}

/** Lists under heads have fewer results than names, or begin with one; a head never repeats the one before. */
function isGrouped({ parts, columns }: Region): boolean {
  if (columns.includes('result') || parts.some((part) => part.kind === 'mark')) return false
  const cells = parts.filter((part) => !part.counted && part.kind !== 'other')
  const results = count(cells, 'result')
  if (cells.some((part, i) => part.kind === 'result' && cells[i - 1]?.vote === part.vote)) return false
  return cells[0]?.kind === 'result' || results * 2 < count(cells, 'name')
}

/** `Ja`, then names; `Nej`, then names. What stands above the first head is not read. */
function groupedRows(parts: readonly Part[]): { rows: Part[][]; unread: Part[] } {
  const rows: Part[][] = []
  const unread: Part[] = []
  let head: Part | null = null
  let group: Part[] = []
  const flush = () => {
    const read = head && group.length > 0 ? rowsOf(group, shapeOf(openerOfGroup(group), group, 0)) : null
    for (const row of read?.rows ?? []) rows.push([...row, head as Part])
    unread.push(...(read ? read.unread : group))
    group = []
  }
  for (const part of parts) {
    if (part.kind !== 'result') group.push(part)
    else {
      flush()
      head = part
    }
  }
  flush()
  return { rows, unread }
}

function openerOfGroup(group: readonly Part[]): PartKind {
  const kind = group[0]?.kind
  return kind === 'number' || kind === 'party' ? kind : 'name'
}
