/** Where in an annex the table is: what stands above it (title, matter, counts) and the parts below. */
import { gather } from '../../gather.js'
import type { Line } from '../../model/source.js'
import { rememberedWith } from '../../remembered.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { type Part, type PartKind, partsOf } from './parts.js'
import { countsOf } from './stated.js'
import type { Column } from './vocabulary.js'

export interface Region {
  /** Columns in the order of their heads. */
  columns: Column[]
  /** The parts below the table's beginning, without heads; counts are among them, as `counted` results. */
  parts: Part[]
  counts: ReturnType<typeof countsOf>
}

const dataKinds: ReadonlySet<PartKind> = new Set(['result', 'party', 'number', 'time', 'mark'])

/** Finds the table. A `Ledamot` or `Ersättare` is a head beside other heads, and always where times are told. */
export function regionOf(lines: readonly Line[], vocabulary: Vocabulary): Region {
  const rest = lines.filter((line) => !isStray(line.text, vocabulary))
  const all = partsOf(rest, vocabulary)
  const timed = all.some((part) => part.column === 'arrived' || part.column === 'left')
  const isHead = all.map((part, i) => part.kind === 'head' || isDualHead(all, i, timed))
  const start = startOf(all, isHead)
  return {
    columns: gather(all, (part, i) => (isHead[i] && part.column ? [part.column] : [])),
    parts: all.filter((_, i) => i >= start && !isHead[i]),
    counts: gather(lines, (line) => countsOf(line.text)),
  }
}

/** A page number, or a body's or owner's name alone on its line: what is left of a page's furniture. */
const isStray = rememberedWith((text, vocabulary: Vocabulary): boolean => {
  if (/^(?:sida?\s+)?\d+\s*(?:\(\d+\)|av \d+|\/\s*\d+)$/iu.test(text)) return true
  if (vocabulary.furniture.whole(text)) return true
  return !text.includes(' ') && vocabulary.body.whole(text) !== null
})

function isDualHead(parts: readonly Part[], i: number, timed: boolean): boolean {
  const part = parts[i] as Part
  if (part.kind !== 'function' || !part.column) return false
  if (timed) return true
  const before = parts[i - 1]
  const inRow = before && ['name', 'party', 'number'].includes(before.kind)
  return !inRow && (before?.kind === 'head' || parts[i + 1]?.kind === 'head')
}

/**
 * The first part of the table: its heads, or what stands below the counts, or the first data. A count that heads a
 * list of names (`Ja: 12`) belongs to the table; that it does is told by counts that follow further down.
 */
function startOf(parts: readonly Part[], isHead: readonly boolean[]): number {
  const head = isHead.indexOf(true)
  const data = parts.findIndex((part, i) => isData(part) && !isHead[i] && !isTitle(parts, i))
  const base = head >= 0 && (data < 0 || head < data) ? head : data
  const count = parts.findLastIndex((part, i) => part.counted && i < base)
  if (count >= 0 && parts.some((part, i) => part.counted && i > base)) return count
  if (base === head && head >= 0) return head
  if (count >= 0) return count + 1
  const name = parts.findIndex((part, i) => part.kind === 'name' && i < data)
  return Math.max(0, name >= 0 ? name : data)
}

function isData(part: Part): boolean {
  return dataKinds.has(part.kind) && !part.counted
}

/** `Bilaga 2`: a number that belongs to a word of its line. */
function isTitle(parts: readonly Part[], i: number): boolean {
  const part = parts[i] as Part
  const before = parts[i - 1]
  return part.kind === 'number' && before?.kind === 'fragment' && before.lines[0] === part.lines[0]
}
