/** All that the CLI says on standard error: plain lines, coloured on a terminal that wants it. */
import { shown as oneLine } from '../report/terminal.js'

export { oneLine }

const colors = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const

/** Wraps `text` in a terminal colour where standard error is a terminal; NO_COLOR is respected. */
export function paint(color: keyof typeof colors, text: string): string {
  const wanted = process.stderr.isTTY && process.stderr.hasColors()
  return wanted ? `\u001b[${colors[color]}m${text}\u001b[0m` : text
}

/** Writes one line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Writes an error that ends a command, as one line. */
export function complain(message: string): void {
  say(`${paint('red', 'protokoll:')} ${oneLine(message)}`)
}
