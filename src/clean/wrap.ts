/**
 * What ends a line: the width of the page (`soft`: the sentence goes on in the next line) or the author (`hard`).
 * A line was broken by the width when the next line's first word would not have fitted behind it.
 */
import type { Line, MarkedLine } from '../model/source.js'
import { firstUnit, quantile, textWidth } from './measure.js'

/** Lines of one style share a right margin: same left edge and size in a PDF, same indentation in a text. */
function style(line: Line): string {
  return line.size === undefined
    ? `t${Math.round(line.x / 4)}`
    : `p${Math.round(line.x / 6)}/${Math.round(line.size)}`
}

/** Where a line ends, measured from the page's left edge. */
function extent(line: Line): number {
  return line.size === undefined ? textWidth(line.text) + line.x : line.right
}

/** Leader dots and a page number fill a line to the margin and end it. */
const LEADER = /[.…_]{4,} ?\d{0,4}$/u

function wordWidth(line: Line, word: string): number {
  if (line.size === undefined) return textWidth(word) + 0.55
  return (textWidth(word) + 0.55) * line.size * 0.5
}

/** Whether `word` would have fitted behind `line` within `limit`; a little slack for what we can't measure. */
function fits(line: Line, word: string, limit: number): boolean {
  return extent(line) + wordWidth(line, word) <= limit * 0.985
}

/** Nobody begins a line of its own with a conjunction, inside a sentence. */
function runsOn(line: Line, next: MarkedLine): boolean {
  return next.gap === 0 && /^(?:och|samt|eller|som) /u.test(next.text) && /[\p{L}\p{N})”"]$/u.test(line.text)
}

/** A line and the one that follows it on its page without white space between. */
interface Pair {
  line: MarkedLine
  next: MarkedLine
}

/** A time begins in lower case as well (`kl. 13.00 Anna Ek`), below a line that nothing broke. */
const CLOCK = /^(?:ca|kl)[. ]*\d/u

/** A line that the width surely broke: its sentence goes on in lower case on the next line. */
function isWitness({ line, next }: Pair): boolean {
  return (
    next.gap === 0 &&
    next.page === line.page &&
    /^\p{Ll}/u.test(next.text) &&
    !CLOCK.test(next.text) &&
    !/[.:;!?)”"]$/u.test(line.text)
  )
}

/** The right margin that witnesses show; null where there are too few. */
function witnessed(pairs: readonly Pair[], least: number): number | null {
  const extents = pairs.filter(isWitness).map(({ line }) => extent(line))
  return extents.length < least ? null : quantile(extents, extents.length < 20 ? 1 : 0.96)
}

/**
 * The right margin where too few witnesses show it: the width that the fullest lines reach. Null where no lines crowd
 * at a margin: then nothing was broken by the width (one line a paragraph).
 */
function crowded(lines: readonly MarkedLine[]): number | null {
  const extents = lines.map(extent)
  const widest = quantile(extents, 0.97)
  const near = extents.filter((e) => e > widest * 0.82 && e <= widest * 1.06).length
  return lines.length >= 12 && near < Math.max(3, lines.length * 0.06) ? null : widest
}

/** The right margin for each line, by the narrowest group that shows one: its style on its page, its style, all. */
function marginsOf(text: readonly MarkedLine[]): (line: MarkedLine) => number | null {
  const pairs = text.flatMap((line, i): Pair[] =>
    text[i + 1] ? [{ line, next: text[i + 1] as MarkedLine }] : [],
  )
  const onPage = (line: MarkedLine) => `${style(line)}@${line.page}`
  const byPage = groupBy(pairs, ({ line }) => onPage(line))
  const byStyle = groupBy(pairs, ({ line }) => style(line))
  const pages = new Map([...byPage].map(([key, group]) => [key, witnessed(group, 4)]))
  const styles = new Map([...byStyle].map(([key, group]) => [key, witnessed(group, 6)]))
  const all = witnessed(pairs, 8) ?? crowded(text)
  return (line) => pages.get(onPage(line)) ?? styles.get(style(line)) ?? all
}

/** Fills in `end` on each text line that the format left open. Returns new lines; the order stays. */
export function markEnds(lines: readonly MarkedLine[]): MarkedLine[] {
  const text = lines.filter((line) => line.role === 'text')
  const margin = marginsOf(text)
  const ends = new Map<MarkedLine, 'soft' | 'hard'>()
  for (const [i, line] of text.entries()) {
    const next = text[i + 1]
    if (line.end !== undefined || next === undefined) continue
    const limit = margin(line)
    const ended = LEADER.test(line.text) || fits(line, firstUnit(next.text), limit ?? 0)
    ends.set(line, limit === null || (ended && !runsOn(line, next)) ? 'hard' : 'soft')
  }
  return lines.map((line) => {
    const end = ends.get(line)
    return end === undefined ? line : { ...line, end }
  })
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}
