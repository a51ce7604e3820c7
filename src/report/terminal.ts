/** Text for a terminal: how it may be styled, and what it may never hold. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
export type Paint = (style: Style, text: string) => string

/** Text on one line, control characters shown as their code: neither a document nor a file name steers a terminal. */
export function shown(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
