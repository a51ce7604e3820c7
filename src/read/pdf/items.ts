/** What a PDF engine gives: runs of glyphs with their place on the page, as the page is shown (rotation applied). */

/** One run of glyphs: a word, or more where the engine merges. Distances in points; the origin is the page's upper left corner. */
export interface TextItem {
  text: string
  /** Left end of the baseline. */
  x: number
  /** Baseline, from the page's top. */
  y: number
  /** Advance along the baseline. */
  width: number
  /** Font size as shown. */
  size: number
  font: string
  bold: boolean
  /** Direction of the baseline in degrees, clockwise as seen: 0 upright, 90 reads downwards, 270 upwards. */
  angle: number
  /** A space is drawn right before the run. */
  spaced: boolean
}

export interface ItemPage {
  /** 1-based. */
  number: number
  width: number
  height: number
  items: TextItem[]
  /** An image covers the page, where the engine tells. */
  pictured?: boolean
  /** Why the page could not be read to its end, where that is so: some of its text may be lost. */
  damage?: string
}

/** The number of glyphs in the items, spaces not counted. */
export function glyphsIn(items: TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0)
}
