/** A line of the file, or a piece of it, before anything is mended. */
export interface PhysicalLine {
  /** 1-based, as `grep -n` counts. Pieces of one line that a form feed parts share their number. */
  number: number
  text: string
  blank: boolean
  /** Form feeds between the line before and this one. */
  formFeeds: number
}

const innerBreak = /([\r\v\f\u0085\u2028\u2029])/

/**
 * A text's lines as they stand in the file, blank ones included. LF and CRLF end a line, CR where a file has no LF;
 * form feeds, vertical tabs, U+0085, U+2028 and U+2029 part a line into pieces without counting.
 */
export function physicalLines(text: string): PhysicalLine[] {
  const lines: PhysicalLine[] = []
  const rows = text.includes('\n') ? text.replaceAll('\r\n', '\n').split('\n') : text.split('\r')
  const mayBreak = innerBreak.test(text)
  let formFeeds = 0
  for (const [row, content] of rows.entries()) {
    const number = row + 1
    if (!mayBreak || !innerBreak.test(content)) {
      const blank = isBlank(content)
      lines.push({ number, text: content, blank, formFeeds: blank ? 0 : formFeeds })
      if (!blank) formFeeds = 0
      continue
    }
    let shown = false
    for (const piece of content.split(innerBreak)) {
      if (piece === '\f') formFeeds++
      if (isBlank(piece)) continue
      lines.push({ number, text: piece, blank: false, formFeeds })
      formFeeds = 0
      shown = true
    }
    if (!shown) lines.push({ number, text: content, blank: true, formFeeds: 0 })
  }
  return lines
}

/** Whether a line shows nothing: only spaces, control and invisible characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first > 0x20 && first < 0x7f) return false // as nearly all lines begin
  return text === '' || !/[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(text)
}
