/** Rebuilds the lines of a document from the placed items of its pages. */
import type { Cell, Line, Page } from '../../model/source.js'
import { collapseSpaces, repairCharacters } from '../characters.js'
import { cellsOf, isMostlyBold, type RawCell } from './cells.js'
import { columnsOf } from './columns.js'
import { gapsOf } from './gaps.js'
import type { ItemPage, TextItem } from './items.js'
import { type Row, rowsOf } from './rows.js'
import { joinTracked } from './tracked.js'
import { uprightFirst } from './turned.js'

/** Share of the words that follow a drawn space, from which on spaces are held to be drawn. */
const fewestSpaces = 0.25

type PlacedLine = Omit<Line, 'number' | 'gap'> & { y: number; size: number }

/** The pages with their lines: numbered from 1 over the whole document, from top to bottom, turned text last. */
export function linesOf(pages: ItemPage[]): Page[] {
  const placed = pages.map(placedLinesOf)
  const gaps = gapsOf(placed)
  let number = 0
  return pages.map((page, at) => ({
    number: page.number,
    width: page.width,
    height: page.height,
    lines: (placed[at] ?? []).map((line, place) =>
      Object.assign(line, { number: ++number, gap: gaps[at]?.[place] ?? 0 }),
    ),
  }))
}

function placedLinesOf(page: ItemPage): PlacedLine[] {
  return uprightFirst(page).flatMap((items) => {
    const spaces = drawsSpaces(items)
    const rows = rowsOf(items).map((row) => ({ ...row, items: joinTracked(row.items, spaces) }))
    const layout = { columns: columnsOf(rows), drawsSpaces: spaces }
    return rows.flatMap((row) => lineOf(row, cellsOf(row.items, layout), page.number) ?? [])
  })
}

/** Whether the words of a page are parted by drawn spaces, rather than by their places alone. */
function drawsSpaces(items: TextItem[]): boolean {
  return items.filter((item) => item.spaced).length > items.length * fewestSpaces
}

function lineOf(row: Row, rawCells: RawCell[], page: number): PlacedLine | undefined {
  const cells = rawCells.map(repairCell).filter((cell) => cell.text !== '')
  const first = cells[0]
  const last = cells.at(-1)
  if (!first || !last) return undefined
  return {
    page,
    text: cells.map((cell) => cell.text).join(' '),
    raw: rawCells.map((cell) => cell.text).join(' '),
    x: first.x,
    right: last.right,
    y: row.y,
    size: commonSize(row.items),
    bold: isMostlyBold(row.items),
    ...(cells.length > 1 && { cells }),
  }
}

function repairCell({ text, bold, x, right }: RawCell): Required<Cell> {
  return {
    text: collapseSpaces(repairCharacters(plainHyphens(text))),
    x: round(x),
    right: round(right),
    bold,
  }
}

/** A hyphen by any code is one: a soft hyphen is in the drawing only where it is seen. */
function plainHyphens(text: string): string {
  return text.replace(/[\u00AD\u2010\u2011]/gu, '-')
}

/** The size that most glyphs of the row have. */
function commonSize(items: TextItem[]): number {
  const glyphs = new Map<number, number>()
  for (const { text, size } of items) {
    const rounded = round(size)
    glyphs.set(rounded, (glyphs.get(rounded) ?? 0) + text.length)
  }
  return [...glyphs].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** To a tenth of a point: what engines agree on. */
function round(points: number): number {
  return Math.round(points * 10) / 10
}
