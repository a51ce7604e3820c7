/** A PDF's page as SVG: each line where it stands on the page, as wide as it is there. */
import type { Cell, Line, Page } from '../model/source.js'
import { type Html, html } from './html.js'
import type { ShownLine } from './source-view.js'

/** Room for the signs left of the page, in points; a second sign stands where lines are side by side. */
const gutter = 34
const barX = 4 - gutter
const signX = 9 - gutter
const secondSignX = signX + 13

/** Widths of letters as parts of their height, in fonts as they come. */
const narrow = /[ ijlrtfI.,:;'!|()[\]/-]/u
const wide = /[\p{Lu}mw@%–—]/u

/** Whether the reader knows where every line of the page stands. */
export function hasLayout({ width, height, lines }: Page): boolean {
  const known = width !== undefined && height !== undefined && width > 0 && height > 0
  return known && lines.every(({ y, x }) => y !== undefined && Number.isFinite(x))
}

/** The page's lines in their places. */
export function layoutPage({ width = 0, height = 0 }: Page, lines: readonly ShownLine[]): Html {
  return html`<svg viewBox="${-gutter} 0 ${rounded(width + gutter)} ${rounded(height)}"><path class="edge" d="M0 0V${rounded(height)}"/>${lines.map((line, index) => lineView(line, width, isBeside(line, lines[index - 1])))}</svg>`
}

/** Whether a line stands beside the one before it: their signs would lie on each other. */
function isBeside({ reading: { line } }: ShownLine, before: ShownLine | undefined): boolean {
  return before !== undefined && Math.abs((line.y ?? 0) - (before.reading.line.y ?? 0)) < 8
}

function lineView({ reading: { line }, classes, sign }: ShownLine, width: number, beside: boolean): Html {
  const size = line.size ?? 10
  const y = line.y ?? 0
  const top = rounded(y - size * 0.85)
  const high = rounded(size * 1.15)
  const cells: Cell[] = line.cells ?? [line]
  const finding = classes.endsWith(' found')
  return html`<g class="${classes}${line.bold === true && ' bold'}" id="${line.number}"><rect x="${rounded(line.x - 2)}" y="${top}" width="${rounded(
    Math.max(1, line.right - line.x + 4),
  )}" height="${high}"/><rect class="bar" x="${barX}" y="${top}" width="2.5" height="${high}"/><text class="sign" x="${beside ? secondSignX : signX}" y="${rounded(y)}">${sign}</text>${cells.map(
    (cell) => cellView(cell, line, size),
  )}${finding && html`<text class="mark" x="${rounded(width - 16)}" y="${rounded(y)}">!</text>`}</g>
`
}

function cellView({ text, x, right }: Cell, line: Line, size: number): Html {
  // A font of the reader's own has other widths than the PDF's: the text is fitted to the place it had.
  const fitted = right > x && text.length > 1
  const spaced = right - x > 1.25 * size * naturalWidth(text)
  return html`<text x="${rounded(x)}" y="${rounded(line.y ?? 0)}" font-size="${rounded(size)}"${
    fitted && html` textLength="${rounded(right - x)}"${!spaced && html` lengthAdjust="spacingAndGlyphs"`}`
  }>${text}</text>`
}

/** About how wide a text is, as a multiple of its height; what is much wider on the page is letter-spaced. */
function naturalWidth(text: string): number {
  let width = 0
  for (const letter of text) width += narrow.test(letter) ? 0.3 : wide.test(letter) ? 0.7 : 0.55
  return width
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
