/**
 * The library: one function from a document to its record, one that also tells how each line was read, and the types.
 */
import type { ReadOptions } from './model/options.js'
import type { Record } from './model/record.js'
import { readDocument } from './pipeline.js'

export { matchMeeting } from './match/match.js'
export type { Match } from './match/schema.js'
export { DocumentError, type FailureCause, UsageError } from './model/errors.js'
export type { ReadOptions } from './model/options.js'
export type { Fate, LineReading, Origin, Reading } from './model/reading.js'
export * from './model/record.js'
export type { Cell, Line, Page, Source } from './model/source.js'
export { readDocument } from './pipeline.js'
export { redact } from './redact/redact.js'
export { type Config, loadConfig, parseConfig } from './vocabulary/config.js'
export { builtInRows, makeVocabulary, type Rows, type Vocabulary } from './vocabulary/vocabulary.js'

/**
 * Reads a protokoll or kallelse, as bytes (PDF, text, Markdown) or as text, and gives its validated record. Throws
 * DocumentError where the document can't be read or understood, and TypeError for anything but bytes or a string.
 */
export async function parseProtokoll(
  document: Uint8Array | string,
  options: ReadOptions = {},
): Promise<Record> {
  if (typeof document !== 'string' && !(document instanceof Uint8Array)) {
    throw new TypeError('parseProtokoll takes a Uint8Array or a string')
  }
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  return (await readDocument(bytes, options)).record
}
