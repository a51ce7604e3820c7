/** Masks personal data in a record. */
import type { Record } from '../model/record.js'
import type { Message } from '../model/source.js'
import { findPersonalData, redactKindsOf } from './find.js'
import { mapStrings } from './strings.js'

/** Values that are no text of the document: digits in them are not anybody's. */
const NOT_TEXT: ReadonlySet<string> = new Set(['/schemaVersion', '/id', '/source/sha256'])

/** Whether a value of a record is text that can hold personal data. */
export function isText(pointer: string): boolean {
  return !NOT_TEXT.has(pointer)
}

/**
 * Masks personal data in every text of a record: `[personnummer]`, `[samordningsnummer]`, `[email]`, `[phone]`.
 * Gives the masked copy and the number of places masked. Throws UsageError for a kind that does not exist.
 */
export function redact(record: Record, kinds: readonly string[]): { record: Record; count: number } {
  let count = 0
  const masked = mapStrings(record, (text, pointer) => {
    if (!isText(pointer)) return text
    const { text: safe, count: here } = redactText(text, kinds, record.header.organization)
    count += here
    return safe
  })
  return { record: masked, count }
}

/** Masks personal data in the values of messages, before words are made of them and long ones are cut. */
export function redactMessages(
  messages: readonly Message[],
  kinds: readonly string[],
  owner: string | null,
): { messages: Message[]; count: number } {
  let count = 0
  const masked = mapStrings(messages, (text) => {
    const { text: safe, count: here } = redactText(text, kinds, owner)
    count += here
    return safe
  })
  return { messages: [...masked], count }
}

/** Masks personal data in one text, as `redact` does; for source lines shown beside a record. */
export function redactText(
  text: string,
  kinds: readonly string[],
  owner: string | null,
): { text: string; count: number } {
  const found = findPersonalData(text, redactKindsOf(kinds), owner)
  let safe = ''
  let from = 0
  for (const { kind, start, end } of found) {
    safe += `${text.slice(from, start)}[${kind}]`
    from = end
  }
  return { text: safe + text.slice(from), count: found.length }
}
