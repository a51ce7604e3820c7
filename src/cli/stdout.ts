/** What the CLI says on standard output. */
import type { Paint } from '../report/terminal.js'

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

/** Wraps `text` in a terminal colour where standard output is a terminal; NO_COLOR is respected. */
export const paintOut: Paint = (style, text) => {
  const wanted = process.stdout.isTTY && process.stdout.hasColors()
  return wanted ? `\u001b[${codes[style]}m${text}\u001b[0m` : text
}

/** Writes all of the text, however slowly the reader takes it. */
export function writeOut(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()))
  })
}
