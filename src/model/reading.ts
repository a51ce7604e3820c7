/**
 * A reading: the record of a document together with how it came about, line by line.
 * `convert` writes the record alone; `--provenance`, `review` and `explain` show the rest.
 */
import type { Record } from './record.js'
import type { Line, Message, Role, Source } from './source.js'

/** Where a value came from: a JSON Pointer (RFC 6901) into the record, and the lines. */
export interface Origin {
  pointer: string
  lines: Line[]
}

/** What a line finally is. */
export type Fate = 'record' | 'furniture' | 'unassigned'

/** One line of the source and what became of it. */
export interface LineReading {
  line: Line
  role: Role
  fate: Fate
  /** JSON Pointers of the values it went into, most specific first; `[]` unless `fate` is `record`. */
  pointers: string[]
}

export interface Reading {
  record: Record
  source: Source
  /** Every non-blank line of the source, in order. */
  lines: LineReading[]
  origins: Origin[]
  /** What the record's diagnostics were worded from, in their order; not masked by `redact`, as the lines are not. */
  messages: Message[]
}
