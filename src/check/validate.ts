/** The last gate before writing: the record against its own schema. */
import { compile } from 'zod'
import { Record } from '../model/record.js'
import type { Message } from '../model/source.js'

/** To compile the schema takes as long as to validate so many records of usual size by the schema itself. */
const fewRecords = 50

let validated = 0
let compiled: ReturnType<typeof compile<typeof Record>> | undefined

/** Validates a record against the schema; one message `record-invalid` for each fault, `[]` where it is valid. */
export function validateRecord(record: unknown): Message[] {
  const result = parse(record)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => ({
    rule: 'record-invalid',
    line: null,
    page: null,
    args: { pointer: path.map((key) => `/${pointerToken(String(key))}`).join(''), problem: message },
  }))
}

/** The schema compiles itself object by object, or (`jitless`) not at all, or as a whole: the fastest in the long run. */
function parse(record: unknown) {
  if (++validated <= fewRecords) return Record.safeParse(record, { jitless: true })
  compiled ??= compile(Record)
  return compiled.safeParse(record)
}

/** A key as a token of a JSON Pointer (RFC 6901). */
function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
