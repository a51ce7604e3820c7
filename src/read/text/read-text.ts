import type { Line, LineEnd, Page } from '../../model/source.js'
import { version } from '../../package.js'
import { remembered } from '../../remembered.js'
import { collapseSpaces, repairCharacters, undoLetterSpacing } from '../characters.js'
import { columnsOf } from './columns.js'
import { lineEnds } from './line-ends.js'
import { pageStarts } from './page-breaks.js'
import { physicalLines } from './physical-lines.js'

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
  const mended = physical.map((line) => (line.blank ? '' : repairCharacters(line.text)))
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
    // The exporter's single space in place of a page break is no indentation.
    const content = bySpace && starts.has(at) ? (mended[at] ?? '').trimStart() : (mended[at] ?? '')
    const line: Line = { page: page.number, number, text: '', raw, gap: 0, x: 0, right: 0 }
    if (page.lines.length > 0) line.gap = gap
    fillText(line, content, mended, at)
    const end: LineEnd | undefined = ends?.[at]
    if (end) line.end = end
    page.lines.push(line)
    gap = 0
  }
  return { reader: `protokoll text ${version}`, pages }
}

/** The text of a line without columns. */
const textOf = remembered((content) => collapseSpaces(undoLetterSpacing(content)))

/** Sets text, extent and cells of a line from its mended content and the lines around it. */
function fillText(line: Line, content: string, mended: readonly string[], at: number): void {
  if (!content.includes('  ') && !content.includes('\t')) {
    const trimmed = content.trimStart()
    line.x = content.length - trimmed.length
    line.text = textOf(content)
    line.right = line.x + trimmed.trimEnd().length
    return
  }
  const neighbours = [mended[at - 1], mended[at + 1]].filter((other) => other !== undefined)
  const { cells, text, x, right } = columnsOf(content, neighbours)
  line.text = text
  line.x = x
  line.right = right
  if (cells.length > 1) line.cells = cells
}
