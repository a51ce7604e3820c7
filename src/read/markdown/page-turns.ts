const mark =
  /^\s*(?:<!--\s*(?:new ?page|page ?break|page|sida|sidbrytning)[^\p{L}\d]*(?:(\d{1,5})[^>]*)?-->|<div[^>]*page-break-(?:after|before)[^>]*>.*|\\(?:newpage|pagebreak))\s*$/iu

/** Whether a line of Markdown is nothing but a mark of a page break. */
export function isPageMark(row: string): boolean {
  return row.length < 200 && mark.test(row)
}

/**
 * The page of each 1-based source line, by form feeds and the marks that converters leave: `<!-- page 2 -->`,
 * `<!-- pagebreak -->`, a `div` with `page-break-after`, `\newpage`. A mark before all text turns no page.
 */
export function pageTurns(rows: readonly string[]): (line: number) => number {
  const pages: number[] = []
  let page = 1
  let shown = false
  for (const row of rows) {
    const fed = row.split('\f').length - 1
    if (row.startsWith('\f') || row.trim() === '') page += fed
    if (isPageMark(row)) {
      if (shown) page++
    } else if (row.trim() !== '') shown = true
    pages.push(page)
    if (!row.startsWith('\f') && row.trim() !== '') page += fed
  }
  return (line) => pages[line - 1] ?? page
}
