/**
 * Headings in the left margin with their text in the column beside them: rows of both are taken apart, so that the
 * heading stands above its text, as everywhere else.
 */
import { markEnds } from '../clean/wrap.js'
import type { Cell, MarkedLine } from '../model/source.js'
import type { HeadingRow } from '../vocabulary/headings.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { paragraphHead } from './paragraph-head.js'

/** Places nearer than this (in points) are one edge. */
const SAME = 4
/** So many headings with text beside them make a margin. */
const ENOUGH = 2

export interface Unfolded {
  lines: MarkedLine[]
  /** Lines that hold nothing but a further line of a heading. */
  marks: MarkedLine[]
}

/** Where the margin and the text beside it begin, in points. */
interface Margin {
  left: number
  text: number
}

/** The heading that a line is, or has in its first column; or null. */
export function headingIn(line: MarkedLine, vocabulary: Vocabulary): HeadingRow | null {
  return vocabulary.heading.whole(line.text) ?? vocabulary.heading.whole(line.cells?.[0]?.text ?? line.text)
}

/** The lines, those from index `from` on with each heading of the margin above its text; null where there is no margin. */
export function unfoldMargin(
  lines: readonly MarkedLine[],
  from: number,
  vocabulary: Vocabulary,
): Unfolded | null {
  const margin = marginOf(lines.slice(from), vocabulary)
  if (margin === null) return null
  const unfolding: Unfolding = { lines: lines.slice(0, from), marks: [], open: null }
  for (let i = from; i < lines.length; i++)
    unfold(lines[i] as MarkedLine, lines[i + 1], margin, unfolding, vocabulary)
  const ends = markEnds(unfolding.lines.map(({ end: _, ...line }) => line))
  return { lines: ends, marks: unfolding.marks }
}

interface Unfolding extends Unfolded {
  /** The last heading: its place among the lines, and its last line. */
  open: { at: number; last: MarkedLine } | null
}

/** The margin that most headings with text beside them share; null where too few do. */
function marginOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Margin | null {
  const found = new Map<string, { margin: Margin; rows: number }>()
  for (const line of lines) {
    const [first, second] = line.cells ?? []
    if (!first || !second || line.size === undefined || !isHeading(first.text, vocabulary)) continue
    const key = `${Math.round(first.x / SAME)}/${Math.round(second.x / SAME)}`
    const known = found.get(key) ?? { margin: { left: first.x, text: second.x }, rows: 0 }
    found.set(key, { ...known, rows: known.rows + 1 })
  }
  const [most] = [...found.values()].sort((one, other) => other.rows - one.rows)
  return most && most.rows >= ENOUGH ? most.margin : null
}

function isHeading(text: string, vocabulary: Vocabulary): boolean {
  return /^\p{Lu}/u.test(text) && vocabulary.heading.whole(text) !== null
}

function unfold(
  line: MarkedLine,
  next: MarkedLine | undefined,
  margin: Margin,
  to: Unfolding,
  vocabulary: Vocabulary,
): void {
  const parted = paragraphHead(line.text) === null ? partsOf(line, margin) : null
  if (parted === null || isLabel(parted.head, vocabulary)) {
    to.lines.push(line)
    return
  }
  const { head, text } = parted
  if (goesOn(head, line, to, vocabulary)) {
    const open = to.open as NonNullable<Unfolding['open']>
    const heading = to.lines[open.at] as MarkedLine
    to.lines[open.at] = { ...heading, text: joined(heading.text, head.text) }
    open.last = line
    if (text.length > 0) to.lines.push(pieceOf(line, text, line.gap))
    else to.marks.push(line)
    return
  }
  if (text.length === 0 && !isHeading(head.text, vocabulary) && !standsBeside(line, next)) {
    to.lines.push(line)
    to.open = null
    return
  }
  const at = placeFor(line, text, to.lines)
  to.lines.splice(at, 0, pieceOf(line, [head], Math.max(1, line.gap)))
  if (text.length > 0) to.lines.push(pieceOf(line, text, 0))
  to.open = { at, last: line }
}

/** The cell of a line that stands in the margin, and those beside it; null where none stands in it. */
function partsOf(line: MarkedLine, margin: Margin): { head: Cell; text: Cell[] } | null {
  if (Math.abs(line.x - margin.left) > SAME) return null
  const [head, ...text] = line.cells ?? [
    { text: line.text, x: line.x, right: line.right, bold: line.bold === true },
  ]
  if (!head || head.right > margin.text + SAME) return null
  const beside = text[0]
  const hangs = beside !== undefined && MARKER.test(beside.text)
  return beside === undefined || hangs || beside.x >= margin.text - SAME ? { head, text } : null
}

/** What begins a list item, which can hang left of the text: `1.`, `–`, `a)`. */
const MARKER = /^(?:[-–•*]|\d{1,2}[.)]|\p{L}[.)])(?: |$)/u

/** A label of signatures or notice is none of the §§' headings. */
function isLabel({ text }: Cell, vocabulary: Vocabulary): boolean {
  return vocabulary.heading.whole(text) === null && vocabulary.label.whole(text) !== null
}

/** Whether the margin's heading goes on in this line. */
function goesOn(head: Cell, line: MarkedLine, { lines, open }: Unfolding, vocabulary: Vocabulary): boolean {
  if (!open) return false
  const below = (line.y ?? 0) - (open.last.y ?? 0)
  const before = lines[open.at] as MarkedLine
  if (open.last.page === line.page ? below > 2 * (line.size ?? 0) : isHeading(before.text, vocabulary))
    return false
  return (
    /^\p{Ll}/u.test(head.text) ||
    (!isHeading(before.text, vocabulary) && isHeading(joined(before.text, head.text), vocabulary))
  )
}

function joined(heading: string, rest: string): string {
  return heading.endsWith('-') ? `${heading}${rest}` : `${heading} ${rest}`
}

/** Whether another line, further in, has nearly the same baseline. */
function standsBeside(line: MarkedLine, other: MarkedLine | undefined): boolean {
  if (other?.page !== line.page || other.x <= line.x + SAME) return false
  return Math.abs((other.y ?? 0) - (line.y ?? 0)) < 0.7 * (line.size ?? 0)
}

/** A heading whose baseline is a little below that of its first line of text still goes above it. */
function placeFor(line: MarkedLine, text: readonly Cell[], lines: readonly MarkedLine[]): number {
  const overlaps = text.length === 0 && standsBeside(line, lines.at(-1))
  return overlaps ? lines.length - 1 : lines.length
}

/** The part of a line that these cells are. */
function pieceOf(line: MarkedLine, cells: readonly Cell[], gap: number): MarkedLine {
  const { cells: _, ...rest } = line
  const first = cells[0] as Cell
  return {
    ...rest,
    text: cells.map((cell) => cell.text).join(' '),
    x: first.x,
    right: (cells.at(-1) as Cell).right,
    bold: cells.every((cell) => cell.bold === true),
    gap,
    ...(cells.length > 1 && { cells: [...cells] }),
  }
}
