/** All that the CLI says on standard error: plain lines, coloured on a terminal that wants it. */
const colors = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const

/** Wraps `text` in a terminal colour where standard error is a terminal; NO_COLOR is respected. */
export function paint(color: keyof typeof colors, text: string): string {
  const wanted = process.stderr.isTTY && process.stderr.hasColors()
  return wanted ? `\u001b[${colors[color]}m${text}\u001b[0m` : text
}

const named: { [control: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A file name or message as one safe line: control characters (newlines, escapes) are shown, not sent. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (control) => {
    return named[control] ?? `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Writes one line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Writes an error that ends a command, as one line. */
export function complain(message: string): void {
  say(`${paint('red', 'protokoll:')} ${oneLine(message)}`)
}
