/** Personnummer and samordningsnummer in running text; date and check digit are judged by the library. */
import library from 'personnummer'

// Node gives the CommonJS export, the class itself; the package's types promise it one step deeper.
const Personnummer = library as unknown as typeof library.default

/** `850709-9805`, `19850709-9805`, `850709+9805`, `198507099805`, `19850709 9805`, with any dash. */
const WRITTEN =
  /(?<![\p{L}\p{N}])(?:(\d{6}|\d{8})(?: ?([-+–‐‑−]) ?)?(\d{4})|((?:19|20)\d{6}) (\d{4}))(?![\p{L}\p{N}])/gu

export interface FoundNumber {
  kind: 'personnummer' | 'samordningsnummer'
  start: number
  end: number
}

/** Finds numbers whose date exists and whose check digit is right; offsets are UTF-16, end exclusive. */
export function findPersonnummer(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(WRITTEN)) {
    const [written, date, sign, last, spacedDate, spacedLast] = match
    const number = `${date ?? spacedDate}${sign === '+' ? '+' : '-'}${last ?? spacedLast}`
    const kind = kindOf(number)
    if (kind) found.push({ kind, start: match.index, end: match.index + written.length })
  }
  return found
}

function kindOf(number: string): FoundNumber['kind'] | null {
  if (!Personnummer.valid(number)) return null
  return Personnummer.parse(number).isCoordinationNumber() ? 'samordningsnummer' : 'personnummer'
}
