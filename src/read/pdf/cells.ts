/** Splits a row of items into cells (columns) and joins the items of a cell to text. Distances are in font sizes (em). */
import { type Columns, hasColumnAt } from './columns.js'
import { gapBetween } from './gap-between.js'
import type { TextItem } from './items.js'

/** A gap as wide as this parts two columns, whatever stands there. */
export const columnGap = 2
/** A gap as wide as this parts two columns where the words beside it are set closer. */
const looseGap = 1
/** A gap as wide as this can part two columns, where something else speaks for it. */
export const narrowGap = 0.4
/** So many rows start where a column begins, if nothing else tells it. */
const evidentRows = 4
/** The widest gap after a list marker that still belongs to the list. */
const markerGap = 5
/** A gap between columns is wider than the row's own gaps between words by this ratio. */
const wordRatio = 1.5
/** The gap between words where a row has too few to tell. */
const usualWordGap = 0.28
/** Justified words are set no farther apart. */
const widestStretch = 6
/** Nearer than `noSpace` two items are one word although a space is drawn; farther than `space`, two without one. */
const noSpace = 0.03
const space = 0.15

/** What can begin a list item. */
export const listMarker = /^(?:[\p{Co}\p{Pd}\p{So}•·*o§]|\p{L}[.)]|\(?\d{1,3}[.)])$/u

/** A column of a row: its text, before the repair of characters, and its extent in points. */
export interface RawCell {
  text: string
  bold: boolean
  x: number
  right: number
}

/** What the page tells of its cells. */
export interface Layout {
  columns: Columns
  /** Words are parted by spaces that are drawn: a gap without one is no gap between words. */
  drawsSpaces: boolean
}

/** The cells of a row, from left to right. `items` are sorted by x. */
export function cellsOf(items: TextItem[], layout: Layout): RawCell[] {
  const wordGap = wordGapIn(items)
  const cells: TextItem[][] = []
  let cell: TextItem[] = []
  items.forEach((item, at) => {
    const before = items[at - 1]
    if (before && startsCell(before, item, { isSecond: at === 1, row: items, wordGap, layout })) {
      cells.push(cell)
      cell = []
    }
    cell.push(item)
  })
  if (cell.length > 0) cells.push(cell)
  return cells.map(joinCell)
}

interface Place {
  isSecond: boolean
  row: TextItem[]
  wordGap: number | undefined
  layout: Layout
}

function startsCell(before: TextItem, item: TextItem, { isSecond, row, wordGap, layout }: Place): boolean {
  const gap = gapBetween(before, item)
  if (gap < narrowGap) return touchesColumn(before, item, gap, layout)
  if (isSecond && listMarker.test(before.text)) return gap >= markerGap
  if (gap < wordRatio * (wordGap ?? usualWordGap)) return false
  if (gap >= columnGap) return true
  if (layout.drawsSpaces && !item.spaced) return true
  if (hasColumnAt(layout.columns, item.x)) return true
  if (gap < looseGap) return false
  // Words of a justified line stand equally far apart: without spaces drawn, they can't be told from columns.
  return wordGap !== undefined || row.length <= 2 || before.text.includes(' ') || item.text.includes(' ')
}

/** A column that the text before it fills to its very end: set by itself, in another font. */
function touchesColumn(
  before: TextItem,
  item: TextItem,
  gap: number,
  { columns, drawsSpaces }: Layout,
): boolean {
  if (gap < 0 || !drawsSpaces || item.spaced || before.font === item.font) return false
  return hasColumnAt(columns, item.x, evidentRows)
}

/** The usual gap between words in a row; `undefined` where that can't be told. */
function wordGapIn(items: TextItem[]): number | undefined {
  const gaps = items.slice(1).map((item, at) => gapBetween(items[at] as TextItem, item))
  const parting = gaps.filter((gap) => gap > space)
  if (isJustified(items, parting)) return Math.max(...parting)
  const drawn = gaps.filter((gap, at) => items[at + 1]?.spaced && gap < looseGap)
  return drawn.length < 2 ? undefined : drawn.sort((one, other) => one - other)[drawn.length >> 1]
}

/** Words set equally far apart, however far, are one line that was stretched to its width. */
function isJustified(items: TextItem[], gaps: number[]): boolean {
  if (gaps.length < 2 || items.every((item) => item.text.length < 3)) return false
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  return most < widestStretch && most - least < 0.04 * most + 0.02
}

function joinCell(items: TextItem[]): RawCell {
  const first = items[0] as TextItem
  const last = items.at(-1) as TextItem
  let text = first.text
  items.forEach((item, at) => {
    const before = items[at - 1]
    if (before) text += isSpaced(before, item) ? ` ${item.text}` : item.text
  })
  return { text, bold: isMostlyBold(items), x: first.x, right: last.x + last.width }
}

function isSpaced(before: TextItem, item: TextItem): boolean {
  const gap = gapBetween(before, item)
  return gap > space || (item.spaced && gap > noSpace)
}

/** Whether most glyphs are bold. */
export function isMostlyBold(items: TextItem[]): boolean {
  let bold = 0
  for (const item of items) bold += item.bold ? item.text.length : -item.text.length
  return bold > 0
}
