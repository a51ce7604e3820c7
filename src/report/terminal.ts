/** Text for a terminal: how it may be styled, and what it may never hold. */
/** How a stretch of text stands out. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
/** Gives the text in this style, or as it is where nothing shows styles. */
export type Paint = (style: Style, text: string) => string

const named: { readonly [control: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Text on one line, with control characters (newlines, escapes) and those that turn the direction of writing shown as
 * their code: neither a document nor a file name steers a terminal.
 */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (control) => {
    return named[control] ?? `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
