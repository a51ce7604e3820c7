/** Where the columns of a page begin: places where several rows start a piece of text. */
import type { TextItem } from './items.js'
import type { Row } from './rows.js'

/** Starts nearer than this (in points) are one place. */
const sameStart = 1
/** So many rows must start there. */
const enoughRows = 2
/** A gap of so many font sizes makes what follows it a start. */
const evidentGap = 2

/** Number of rows that start something, by place. */
export type Columns = Map<number, number>

/** Counts the starts on a page: the left ends of rows, and of what follows an evident gap. */
export function columnsOf(rows: Row[]): Columns {
  const columns: Columns = new Map()
  for (const { items } of rows) {
    items.forEach((item, at) => {
      if (at > 0 && !hasEvidentGap(items[at - 1] as TextItem, item)) return
      const place = Math.round(item.x / sameStart)
      columns.set(place, (columns.get(place) ?? 0) + 1)
    })
  }
  return columns
}

/** Whether a column of the page begins at `x` (points): `enough` rows start there. */
export function hasColumnAt(columns: Columns, x: number, enough = enoughRows): boolean {
  const place = Math.round(x / sameStart)
  let rows = 0
  for (let near = place - 1; near <= place + 1; near++) rows += columns.get(near) ?? 0
  return rows >= enough
}

function hasEvidentGap(before: TextItem, item: TextItem): boolean {
  return item.x - before.x - before.width >= evidentGap * Math.max(before.size, item.size)
}
