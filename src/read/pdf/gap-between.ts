import type { TextItem } from './items.js'

/** The white space between two items of a row, in font sizes of the larger. */
export function gapBetween(before: TextItem, item: TextItem): number {
  return (item.x - before.x - before.width) / (Math.max(before.size, item.size) || 1)
}
