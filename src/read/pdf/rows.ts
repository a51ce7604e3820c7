/** Puts the items of a page into rows: what stands on one baseline, left to right, drawn once. */
import type { TextItem } from './items.js'

/** Baselines nearer than this share of the font size are one. */
const sameBaseline = 0.2
/** A raised or lowered mark is at most this share of the size of the text it touches, and this far off its baseline. */
const markSize = 0.85
const markOffset = 0.55
/** A row of marks holds no more items than this; more are a row of their own. */
const mostMarks = 8
/** Longer text is no mark: a word of the page head that stands near another in larger letters. */
const longestMark = 5
/** Items drawn twice stand next to each other when sorted by x, or nearly so. */
const nearestTwins = 8

/** Items with one baseline (within a tolerance, marks above and below it joined), from left to right. */
export interface Row {
  items: TextItem[]
  y: number
}

/** The rows of upright items, from top to bottom. */
export function rowsOf(items: TextItem[]): Row[] {
  const sorted = [...items].sort((one, other) => one.y - other.y || one.x - other.x)
  const rows: Row[] = []
  for (const item of sorted) {
    const row = rows.at(-1)
    const tolerance = sameBaseline * Math.min(item.size, row?.items[0]?.size ?? 0)
    if (row && item.y - row.y <= tolerance) row.items.push(item)
    else rows.push({ items: [item], y: item.y })
  }
  return joinMarks(rows).map((row) => ({ ...row, items: withoutOverprints(leftToRight(row.items)) }))
}

function leftToRight(items: TextItem[]): TextItem[] {
  return [...items].sort((one, other) => one.x - other.x)
}

/** Superscripts and subscripts go into the row that they touch. */
function joinMarks(rows: Row[]): Row[] {
  const joined: Row[] = []
  rows.forEach((row, at) => {
    const above = joined.at(-1)
    const below = rows[at + 1]
    if (above && touches(row, above)) above.items.push(...row.items)
    else if (below && touches(row, below)) below.items.push(...row.items)
    else joined.push(row)
  })
  return joined
}

/** Whether each item of `marks` is smaller than an item of `row` that ends or starts right beside it. */
function touches(marks: Row, row: Row): boolean {
  if (
    marks.items.length > mostMarks ||
    Math.abs(marks.y - row.y) > markOffset * (row.items[0]?.size ?? 0) * 2
  )
    return false
  return marks.items.every(
    (mark) =>
      mark.text.length <= longestMark &&
      row.items.some(
        (item) =>
          mark.size <= markSize * item.size &&
          Math.abs(mark.y - item.y) <= markOffset * item.size &&
          (isBeside(mark.x - (item.x + item.width), item.size) ||
            isBeside(item.x - (mark.x + mark.width), item.size)),
      ),
  )
}

function isBeside(distance: number, size: number): boolean {
  return distance > -0.15 * size && distance < 0.15 * size
}

/** Text drawn twice at one place (bold made by overprinting) is one item, and bold. */
function withoutOverprints(items: TextItem[]): TextItem[] {
  const kept: TextItem[] = []
  for (const item of items) {
    const twin = findTwin(kept, item)
    if (!twin) kept.push(item)
    else kept[twin.at] = { ...twin.item, bold: true }
  }
  return kept
}

function findTwin(kept: TextItem[], item: TextItem): { at: number; item: TextItem } | undefined {
  for (let at = kept.length - 1; at >= Math.max(0, kept.length - nearestTwins); at--) {
    const other = kept[at]
    if (!other || item.x - other.x > 0.15 * item.size) return undefined
    if (other.text === item.text && Math.abs(other.width - item.width) < 0.15 * item.size)
      return { at, item: other }
  }
  return undefined
}
