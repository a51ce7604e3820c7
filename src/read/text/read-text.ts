import type { Line, LineEnd, Page } from '../../model/source.js'
import { version } from '../../package.js'
import { columnsOf } from './columns.js'
import { lineEnds } from './line-ends.js'
import { pageStarts } from './page-breaks.js'
import { physicalLines } from './physical-lines.js'
import { type Row, rowOf, rowOfContent } from './row.js'

/** What a reader of decoded text gives: its own name and the pages. */
export interface TextPages {
  reader: string
  pages: Page[]
}

/** Reads plain text into pages of lines; numbers are 1-based lines of the file, `x` and `right` columns of characters. */
export function readText(text: string): TextPages {
  const physical = physicalLines(text)
  const { starts, bySpace } = pageStarts(physical)
  const ends = lineEnds(physical)
  const rows = physical.map((line) => (line.blank ? null : rowOf(line.text)))
  let page: Page = { number: 1, lines: [] }
  const pages = [page]
  let gap = 0
  for (const [at, { number, text: raw, blank }] of physical.entries()) {
    if (blank) {
      gap++
      continue
    }
    for (let turns = starts.get(at) ?? 0; turns > 0; turns--) {
      page = { number: pages.length + 1, lines: [] }
      pages.push(page)
    }
    const row = rows[at] as Row
    // The exporter's single space in place of a page break is no indentation.
    const own = bySpace && starts.has(at) ? rowOfContent(row.content.trimStart()) : row
    const line: Line = { page: page.number, number, text: own.text, raw, gap: 0, x: own.x, right: own.right }
    if (page.lines.length > 0) line.gap = gap
    if (own.gapped) fillColumns(line, own, [rows[at - 1], rows[at + 1]])
    const end: LineEnd | undefined = ends?.[at]
    if (end) line.end = end
    page.lines.push(line)
    gap = 0
  }
  return { reader: `protokoll text ${version}`, pages }
}

/** Sets text, extent and cells of a line from its row and the rows before and after it. */
function fillColumns(line: Line, { content }: Row, around: ReadonlyArray<Row | null | undefined>): void {
  const neighbours = around.map((row) => row?.content ?? '')
  const { cells, text, x, right } = columnsOf(content, neighbours)
  line.text = text
  line.x = x
  line.right = right
  if (cells.length > 1) line.cells = cells
}
