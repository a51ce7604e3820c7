/** pdf.js's own text layer: less exact than the drawing, but it goes on where a damaged drawing stops. */
import type { Font, Matrix } from './drawing.js'
import type { TextItem } from './items.js'

/** A run of the text layer, as `getTextContent` gives it. */
export interface LayerItem {
  str: string
  transform: Matrix
  width: number
  fontName: string
}

/** The runs of a text layer as items; `view` and `fontOf` as for the drawing's words. */
export function itemsOfLayer(layer: LayerItem[], view: Matrix, fontOf: (id: string) => Font): TextItem[] {
  return layer
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [a, b, c, d, e, f], width, fontName }) => {
      const { name, bold } = fontOf(fontName)
      const along = { x: view[0] * a + view[2] * b, y: view[1] * a + view[3] * b }
      return {
        text: str,
        x: view[0] * e + view[2] * f + view[4],
        y: view[1] * e + view[3] * f + view[5],
        width,
        size: Math.hypot(c, d) || Math.hypot(a, b),
        font: name,
        bold,
        angle: (Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI) + 360) % 360,
        spaced: false,
      }
    })
}
