import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { decision, item, paragraph, proposal, record } from '../testing/meeting.js'
import { matchMeeting, protokollChanges } from './match.js'
import { matchSchemaText } from './schema.js'

const text = matchSchemaText()

it('is the file in schemas/ (npm run schema writes it)', () => {
  const file = new URL('../../schemas/protokoll-match.schema.json', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

it('holds for what match prints', () => {
  const validate = new Ajv2020({ strictSchema: true, validateFormats: false }).compile(JSON.parse(text))
  const plan = proposal('Nämnden antar planen.')
  const kallelse = record('kallelse', { agenda: [item(1, 'Plan', { proposal: plan })] })
  const minutes = record('protokoll', {
    paragraphs: [paragraph(8, 'Planen', { decision: decision('Nämnden antar inte planen.') })],
  })
  const match = matchMeeting(kallelse, minutes)
  const unpaired = [{ id: 'x', kind: 'kallelse', path: 'x.txt', body: null, date: null }]
  for (const output of [match, { matches: [match], unpaired }, protokollChanges(minutes)])
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...match, more: 1 })).toBe(false)
})
