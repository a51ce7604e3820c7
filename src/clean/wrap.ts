/**
 * What ends a line: the width of the page (`soft`: the sentence goes on in the next line) or the author (`hard`).
 * A line was broken by the width when the next line's first word would not have fitted behind it.
 */
import type { Line, MarkedLine } from '../model/source.js'
import { firstUnit, quantile, SPACE, textWidth } from './measure.js'

/** Lines of one style share a right margin: same left edge and size in a PDF, same indentation in a text. */
function styleOf({ x, size }: Line): number {
  // One number for both: the left edge before the point, the size (which a text does not have) behind it.
  return size === undefined ? Math.round(x / 4) : Math.round(x / 6) + (Math.round(size) + 1) / 1e6
}

/** Where a line ends, measured from the page's left edge. */
function extentOf(line: Line): number {
  return line.size === undefined ? textWidth(line.text) + line.x : line.right
}

/** Leader dots and a page number fill a line to the margin and end it. */
const LEADER = /[.…_]{4,} ?\d{0,4}$/u

function wordWidth(line: Line, word: string): number {
  if (line.size === undefined) return textWidth(word) + SPACE
  return (textWidth(word) + SPACE) * line.size * 0.5
}

/** A line and the one that follows it, with what tells where the width breaks it. */
interface Measured {
  line: MarkedLine
  next: MarkedLine | undefined
  style: number
  extent: number
}

/** Words that ask for another: no sentence ends in them. Not `till` and `att`, which end headings and lead-ins. */
const ASKS_FOR_MORE = /(?<!\p{L})(?:och|samt|eller|från|av|om|för|i|på|med|mellan|enligt)$/u
/** How full a line must be, for such a word at its end to be a sentence's and not a label's (`Upprättad av`). */
const FULL_ENOUGH = 0.6

/**
 * Whether a sentence goes on below, whatever would have fitted: nobody begins a line of its own with a conjunction, or
 * ends one in a preposition. What could not be parted (`M,\u00a0D,\u00a0L`) went below as a whole.
 */
function runsOn({ line, next, extent }: Measured, limit: number): boolean {
  if (next === undefined || next.gap > 0) return false
  if (ASKS_FOR_MORE.test(line.text)) return extent >= limit * FULL_ENOUGH
  return /^(?:och|samt|eller|som) /u.test(next.text) && /[\p{L}\p{N})”"]$/u.test(line.text)
}

function measured(line: MarkedLine, i: number, text: readonly MarkedLine[]): Measured {
  return { line, next: text[i + 1], style: styleOf(line), extent: extentOf(line) }
}

/** How much of the width up to `limit` a line and `word` would take; a little slack for what we can't measure. */
function fillOf({ line, extent }: Measured, word: string, limit: number): number {
  return (extent + wordWidth(line, word)) / (limit * 0.985)
}

/** A time or a letter of a list begins in lower case as well (`kl. 13.00 Anna Ek`, `b) avgifter`), below a line that nothing broke. */
const BEGINS = /^(?:(?:ca|kl)[. ]*\d|\p{Ll}[.)] )/u

/** A line that the width surely broke: its sentence goes on in lower case on the next line. */
function isWitness({ line, next }: Measured): boolean {
  return (
    next !== undefined &&
    next.gap === 0 &&
    next.page === line.page &&
    /^\p{Ll}/u.test(next.text) &&
    !BEGINS.test(next.text) &&
    !/[.:;!?)”"]$/u.test(line.text)
  )
}

/** The right margin that the extents of witnesses show; null where they are too few. */
function witnessed(extents: readonly number[], least: number): number | null {
  return extents.length < least ? null : quantile(extents, extents.length < 20 ? 1 : 0.96)
}

/** No page is set as narrow as this (in average letters): a text whose lines are all shorter was not broken by a width. */
const NARROWEST = 40

/**
 * The right margin where too few witnesses show it: the width that the fullest lines reach. Null where no lines crowd
 * at a margin: then nothing was broken by the width (one line a paragraph).
 */
function crowded(lines: readonly Measured[]): number | null {
  const extents = extentsOf(lines)
  const widest = quantile(extents, 0.97)
  if (widest < NARROWEST && lines.every(({ line }) => line.size === undefined)) return null
  const near = extents.filter((e) => e > widest * 0.82 && e <= widest * 1.06).length
  return lines.length >= 12 && near < Math.max(3, lines.length * 0.06) ? null : widest
}

/** The right margin for each line, by the narrowest group that shows one: its style on its page, its style, all. */
function marginsOf(lines: readonly Measured[]): (line: Measured) => number | null {
  const witnesses = lines.filter(isWitness)
  const pages = new Map<number, Map<number, number | null>>()
  for (const [page, group] of groupBy(witnesses, ({ line }) => line.page)) pages.set(page, margins(group, 4))
  const styles = margins(witnesses, 6)
  const all = witnessed(extentsOf(witnesses), 8) ?? crowded(lines)
  return ({ line, style }) => pages.get(line.page)?.get(style) ?? styles.get(style) ?? all
}

/** The right margin that the witnesses of each style show. */
function margins(witnesses: readonly Measured[], least: number): Map<number, number | null> {
  const groups = groupBy(witnesses, ({ style }) => style)
  return new Map([...groups].map(([style, group]) => [style, witnessed(extentsOf(group), least)]))
}

function extentsOf(lines: readonly Measured[]): number[] {
  return lines.map(({ extent }) => extent)
}

/** Fills in `end` and `fill` of each text line whose end the format left open, on the lines given; gives them back. */
export function markEnds(lines: MarkedLine[]): MarkedLine[] {
  const text = lines.filter((line) => line.role === 'text').map(measured)
  const margin = marginsOf(text)
  for (const one of text) {
    const { line, next } = one
    if (line.end !== undefined || next === undefined) continue
    const limit = margin(one)
    const fill = limit === null || LEADER.test(line.text) ? 0 : fillOf(one, firstUnit(next.text), limit)
    const broken = fill > 1 || (limit !== null && runsOn(one, limit))
    line.end = broken ? 'soft' : 'hard'
    line.fill = fill
  }
  return lines
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}
