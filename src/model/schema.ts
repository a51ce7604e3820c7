import * as z from 'zod'
import { Record } from './record.js'

/** The JSON Schema (draft 2020-12) of a record, generated from the one definition in `record.ts`. */
export function recordSchema(): object {
  return z.toJSONSchema(Record, { target: 'draft-2020-12' })
}

/** The schema as the file in `schemas/` holds it, with its final newline. */
export function recordSchemaText(): string {
  return `${JSON.stringify(recordSchema(), null, 2)}\n`
}
