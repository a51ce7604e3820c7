/** What every parser gives: a value, the lines its parts came from, and what it has to say. */
import type { Origin } from '../model/reading.js'
import type { MarkedLine, Message } from '../model/source.js'

export interface Parsed<T> {
  value: T
  /** JSON Pointers relative to the value; the empty pointer is the value itself. */
  origins: Origin[]
  messages: Message[]
}

/** The origins with `prefix` before each pointer: how a part's places become the whole's. */
export function under(prefix: string, origins: readonly Origin[]): Origin[] {
  return origins.map(({ pointer, lines }) => ({ pointer: prefix + pointer, lines }))
}

/** A message at a line, or without a place. */
export function message(
  rule: string,
  at: MarkedLine | null | undefined,
  args: Message['args'] = {},
): Message {
  return { rule, line: at?.number ?? null, page: at?.page ?? null, args }
}
