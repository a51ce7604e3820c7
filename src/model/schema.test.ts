import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { recordSchema, recordSchemaText } from './schema.js'

interface Node {
  properties?: { [key: string]: Node }
  items?: Node
  anyOf?: Node[]
  description?: string
}

/** Every key of the schema that has no description, as a path. */
function undescribed(node: Node, path = ''): string[] {
  const keys = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    ...(value.description ? [] : [`${path}/${key}`]),
    ...undescribed(value, `${path}/${key}`),
  ])
  const inner = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])]
  return [...keys, ...inner.flatMap((one) => undescribed(one, path))]
}

describe('the JSON Schema of a record', () => {
  it('is the file in schemas/ (npm run schema writes it)', () => {
    const file = new URL('../../schemas/protokoll-record.schema.json', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(recordSchemaText())
  })

  it('is a valid schema of draft 2020-12', () => {
    const schema = recordSchema()
    expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema')
    expect(() => new Ajv2020({ strictSchema: true, validateFormats: false }).compile(schema)).not.toThrow()
  })

  it('describes every key', () => {
    expect(undescribed(recordSchema() as Node)).toEqual([])
  })
})
