/** Renders tables the way readers give them, for the tests. */
import type { Line } from '../../model/source.js'

export interface Row {
  name: string
  party: string
  seat: number
  job: string
  result: string
}

type Texts = Array<string | null>

/** Lines from texts; null is a blank line. `page` is 1-based; numbers go on from `from`. */
export function linesOf(texts: Texts, page = 1, from = 1): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (const [i, text] of texts.entries()) {
    if (text === null) gap += 1
    else {
      const top = lines.length === 0
      lines.push({ page, number: from + i, text, raw: text, gap: top ? 0 : gap, x: 0, right: text.length })
      gap = 0
    }
  }
  return lines
}

/** A line of cells at the given places. */
export function celled(texts: readonly string[], places: readonly number[], number: number, page = 1): Line {
  const cells = texts
    .map((text, i) => ({ text, x: places[i] as number, right: (places[i] as number) + text.length }))
    .filter((cell) => cell.text !== '')
  const text = cells.map((cell) => cell.text).join(' ')
  const first = cells[0]
  const line = { page, number, text, raw: text, gap: 0, x: first?.x ?? 0, right: cells.at(-1)?.right ?? 0 }
  return cells.length > 1 ? { ...line, cells } : line
}

/** Cell by cell, a blank line between. */
export function apart(cells: readonly string[]): Texts {
  return cells.flatMap((cell) => [...cell.split('\n'), null])
}
