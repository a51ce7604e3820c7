/** A scanned page may bear text that was stamped on it later: a page number, the strip of a signing service. */
import type { ItemPage } from './items.js'
import { rowsOf } from './rows.js'

const mostRows = 2
/** Share of the page's width or height, from each edge. */
const edge = 0.12

/** Whether an image covers the page, and its text is no more than a line or two at the edges. */
export function isScanned(page: ItemPage): boolean {
  return page.pictured === true && holdsNextToNothing(page)
}

/** Whether the page's text is no more than a line or two at the edges. */
export function holdsNextToNothing({ items, width, height }: ItemPage): boolean {
  const near = (place: number, whole: number) => place < edge * whole || place > (1 - edge) * whole
  const turned = items.filter(({ angle }) => angle !== 0)
  const rows = rowsOf(items.filter(({ angle }) => angle === 0))
  return (
    rows.length + new Set(turned.map(({ x }) => Math.round(x))).size <= mostRows &&
    rows.every(({ y }) => near(y, height)) &&
    turned.every(({ x }) => near(x, width))
  )
}
