/** Where the fast engine's reading of a page can't be trusted to equal pdf-parse's. */
import { columnGap, listMarker } from './cells.js'
import { columnsOf, hasColumnAt } from './columns.js'
import { gapBetween } from './gap-between.js'
import type { ItemPage, TextItem } from './items.js'
import { type Row, rowsOf } from './rows.js'

/** Letters that were spaced, or marks that the engine wrote as raised digits: told apart only glyph by glyph. */
const mergedGlyphs = /\uFFFD|[\u00AD\u2070-\u209C\u00B9\u00B2\u00B3]|(?:^| )\p{L} \p{L} \p{L}(?: |$)/u
/** A letter drawn twice at each place, for bold. */
const doubled = /(\p{L})\1(\p{L})\2(\p{L})\3/u
/** Dots that lead on to a page number: whether spaces stand before and after them, only the drawing tells. */
const leader = /\.{4}/
/** The engine guesses the letters that a font's table lacks: a wrong guess mixes capitals and digits into words. */
const mixed = /\p{Ll}\p{Lu}|\d\p{L}|\p{L}\d/u
/** A hyphen at the end of a line, set in a run of its own: the engine parts it from its word. */
const loneHyphen = /\p{L} \p{Pd}$/u
const signs = [mergedGlyphs, doubled, leader, mixed, loneHyphen]
/** A word may start this far (in font sizes) from the place that is reckoned for it. */
const reckoning = 0.6
/** A table's rows stand within so many rows of each other. */
const nearRows = 2

/** Whether a page holds what the fast engine merges, misses or writes otherwise. */
export function isDoubtful(page: ItemPage): boolean {
  if (page.items.length === 0) return true
  if (page.items.some(({ text, width }) => width <= 0 || signs.some((sign) => sign.test(text)))) return true
  const rows = rowsOf(page.items.filter((item) => item.angle === 0))
  return rows.some(hasUnclearGap) || hidesColumn(rows)
}

/** Whether a row holds a gap that may part words, columns or nothing: only drawn spaces would tell, and the engine hides them. */
function hasUnclearGap({ items }: Row): boolean {
  return items.some((item, at) => {
    const before = items[at - 1]
    if (!before || (at === 1 && listMarker.test(before.text))) return false
    return gapBetween(before, item) < columnGap
  })
}

/** Whether an item runs on over a column of the rows around it, with a word that may start there. */
function hidesColumn(rows: Row[]): boolean {
  const columns = columnsOf(rows)
  const places = rows.map((row) =>
    row.items
      .slice(1)
      .map(({ x }) => x)
      .filter((x) => hasColumnAt(columns, x)),
  )
  const all = [...new Set(places.flat().map(Math.round))]
  return rows.some((row, at) =>
    row.items.some((item, place) => {
      // What begins at the margin is a line of text more often than a row of a table.
      const near = place > 0 ? all : places.slice(Math.max(0, at - nearRows), at + nearRows + 1).flat()
      return near.length > 0 && startsAWord(item, near)
    }),
  )
}

function startsAWord(item: TextItem, places: number[]): boolean {
  return wordStarts(item).some((start) => places.some((x) => Math.abs(x - start) < reckoning * item.size))
}

/** Where the words of an item start but the first, reckoned by rough widths of letters. */
function wordStarts({ text, x, width }: TextItem): number[] {
  const widths = [...text].map(roughWidth)
  const scale = width / (widths.reduce((sum, letter) => sum + letter, 0) || 1)
  const starts: number[] = []
  let at = x
  widths.forEach((letter, place) => {
    if (place > 0 && text[place - 1] === ' ') starts.push(at)
    at += letter * scale
  })
  return starts
}

function roughWidth(letter: string): number {
  if (/[ijl.,:;'|!ftrI()[\]\s/-]/.test(letter)) return 0.29
  if (/[mwMW@—]/.test(letter)) return 0.83
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.55
}
