import type { Line, Page } from '../model/source.js'

/** Adds to `found` the bare numbers at the page's first or last line that count the pages. */
export function markPageNumbers(pages: readonly Page[], found: Set<Line>): void {
  const bare: Array<{ line: Line; offset: number }> = []
  for (const page of pages) {
    const open = page.lines.filter((line) => !found.has(line))
    for (const line of new Set([open[0], open.at(-1)])) {
      if (line && /^[-–]? ?\d{1,4} ?[-–]?$/u.test(line.text)) {
        bare.push({ line, offset: Number(line.text.replace(/\D/gu, '')) - page.number })
      }
    }
  }
  const counts = new Map<number, number>()
  for (const { offset } of bare) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  for (const { line, offset } of bare)
    if ((counts.get(offset) ?? 0) >= Math.min(3, pages.length) && pages.length > 1) found.add(line)
}
