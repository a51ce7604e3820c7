/** What a batch asks of a worker, and what comes back. Plain data: it crosses from process to process. */
import type { FailureCause } from '../model/errors.js'
import type { Severity } from '../model/record.js'

/** How the documents of a run are read; the same for all but for `config`. */
export interface Reading {
  pdfEngine?: 'pdf-parse' | 'fast'
  attachments?: 'place' | 'text'
  password?: string
  rules?: string[]
  redact?: string[]
  maxPages?: number
  maxBytes: number
  provenance: boolean
}

/** One document to convert. */
export interface Task {
  /** Opens the file and becomes `source.path`; `-` for standard input. */
  path: string
  /** The document itself, where it came from standard input. */
  bytes?: Uint8Array
  /** The user's protokoll.config.json, or none. */
  config: string | null
  reading: Reading
  /** How the paths of the finished files are to begin; without it the record comes back as a line of NDJSON. */
  unfinished: string | null
  /** The digest that an earlier run saw: where the file still has it, it is not converted again. */
  knownSha256?: string
}

/** What is known of the file that was read. */
export interface FileFacts {
  sha256: string
  bytes: number
  /** Time of the last change, in milliseconds; 0 for standard input. */
  modified: number
}

/** How often a rule fired in a document, with one example. */
export interface Finding {
  rule: string
  severity: Severity
  count: number
  example: { message: string; line: number | null; page: number | null }
}

export type DocumentStatus = 'ok' | 'warnings' | 'errors' | 'failed'

/** A document that became a record. */
export interface Converted {
  status: 'ok' | 'warnings' | 'errors'
  file: FileFacts
  pages: number
  lines: number
  unassigned: number
  findings: Finding[]
  /** The record as NDJSON, or the finished files in `Task.unfinished`. */
  output: { line: string } | { record: string; provenance: string | null; bytes: number }
}

/** A document that did not. */
export interface Failed {
  status: 'failed'
  cause: FailureCause
  /** One line: what is wrong, and what to do. */
  message: string
  file: FileFacts | null
  /** The disk takes no more: the run can't go on. */
  diskFull?: true
  /** The stack of an unexpected error, for --debug. */
  stack?: string
}

/** A file that was touched, but holds what it held in an earlier run. */
export interface Unchanged {
  status: 'unchanged'
  file: FileFacts
}

export type Outcome = (Converted | Failed | Unchanged) & {
  /** Time that the worker took, in milliseconds. */
  milliseconds: number
}
