import type { Vocabulary } from '../vocabulary/vocabulary.js'

/** What a caller may choose for the reading of one document. Every key is optional. */
export interface ReadOptions {
  /** Path for `source.path` and for telling the type by its ending; `-` where there is none. */
  path?: string
  /** The words in force; the built-in ones by default. */
  vocabulary?: Vocabulary
  /** `pdf-parse` (default), or `fast` for @firecrawl/pdf-inspector where it is installed and quicker than pdf-parse. */
  pdfEngine?: 'pdf-parse' | 'fast'
  /** `place` (default) keeps an attachment's place alone; `text` adds its text to the record. */
  attachments?: 'place' | 'text'
  /** Password of an encrypted PDF. */
  password?: string
  /** Most pages to read; more is a DocumentError `too-large`. */
  maxPages?: number
  /** Turns on optional groups of rules: `kl` (kommunallagen), `privacy` (personal data). */
  rules?: readonly string[]
  /** Personal data to mask in the record: `personnummer`, `email`, `phone`. */
  redact?: readonly string[]
  /** Severity of single rules, by their code; `off` leaves a rule's findings out. */
  severities?: { readonly [rule: string]: 'error' | 'warning' | 'info' | 'off' }
}
