/** Marked lines written as template strings, for tests of the grammar. */
import type { MarkedLine, Page } from '../model/source.js'

/** A text as marked lines: blank lines become `gap`, a tab parts cells, a form feed begins a page. `more` goes into each line. */
export function lines(text: string, more: Partial<MarkedLine> = {}): MarkedLine[] {
  const result: MarkedLine[] = []
  let number = 0
  for (const [p, page] of text.replace(/^\n/u, '').split('\f').entries()) {
    let gap = 0
    let top = true
    for (const raw of page.split('\n')) {
      number++
      const bare = raw.trim()
      if (bare === '') {
        gap++
        continue
      }
      result.push({ ...lineOf(raw, p + 1, number, top ? 0 : gap), ...more })
      top = false
      gap = 0
    }
  }
  return result
}

function lineOf(raw: string, page: number, number: number, gap: number): MarkedLine {
  const x = raw.length - raw.trimStart().length
  const text = raw.trim().replace(/\s+/gu, ' ')
  const line: MarkedLine = { page, number, text, raw, gap, x, right: x + text.length, role: 'text' }
  const parts = raw.split('\t').filter((part) => part.trim() !== '')
  if (parts.length < 2) return line
  const cells = parts.map((part, i) => ({
    text: part.trim(),
    x: x + i * 40,
    right: x + i * 40 + part.trim().length,
  }))
  return { ...line, right: cells.at(-1)?.right ?? line.right, cells }
}

/** The lines as pages, as a reader gives them: without roles. */
export function pages(text: string): Page[] {
  const all = lines(text).map(({ role: _, ...line }) => line)
  const numbers = [...new Set(all.map((line) => line.page))]
  return numbers.map((number) => ({ number, lines: all.filter((line) => line.page === number) }))
}
