/** The last gate before writing: the record against its own schema. */
import { compile } from 'zod'
import { Record } from '../model/record.js'
import type { Message } from '../model/source.js'

const compiled = compile(Record)

/** Validates a record against the schema; one message `record-invalid` for each fault, `[]` where it is valid. */
export function validateRecord(record: unknown): Message[] {
  const result = compiled.safeParse(record)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => ({
    rule: 'record-invalid',
    line: null,
    page: null,
    args: { pointer: path.map((key) => `/${pointerToken(String(key))}`).join(''), problem: message },
  }))
}

/** A key as a token of a JSON Pointer (RFC 6901). */
function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
