/** Golden pairs: every folder of `fixtures/` holds an input and the record that must come out of it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readDocument } from './pipeline.js'
import { loadConfig } from './vocabulary/config.js'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../schemas/protokoll-record.schema.json', import.meta.url)), 'utf8'),
)
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

/** `UPDATE_FIXTURES=1 npm test` writes what comes out now; read the difference before you commit it. Never in CI. */
const update = process.env.UPDATE_FIXTURES === '1' && process.env.CI === undefined

async function readFixture(name: string) {
  const folder = join(root, name)
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) as string
  const config = join(folder, 'protokoll.config.json')
  const { vocabulary, severities, rules } = existsSync(config) ? loadConfig(config) : {}
  return readDocument(readFileSync(join(folder, input)), {
    path: `fixtures/${name}/${input}`,
    ...(vocabulary && { vocabulary }),
    ...(severities && { severities }),
    ...(rules && { rules }),
  })
}

describe('fixtures', () => {
  it('are there, in every kind of layout', () => {
    expect(names.length).toBeGreaterThanOrEqual(8)
  })

  it.each(names)('%s becomes its expected record', async (name) => {
    const { record, lines } = await readFixture(name)
    const expected = join(root, name, 'expected.json')
    if (update) writeFileSync(expected, `${JSON.stringify(record, null, 2)}\n`)
    expect(record).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
    expect(lines.length).toBe(record.coverage.lines)
    expect(record.coverage.record + record.coverage.furniture + record.coverage.unassigned).toBe(
      record.coverage.lines,
    )
  })
})
