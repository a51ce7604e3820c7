import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { UsageError } from '../model/errors.js'
import { loadConfig, parseConfig } from './config.js'
import { vocabulary } from './vocabulary.js'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('parseConfig', () => {
  it('puts own rows before the built-in ones', () => {
    const own = parseConfig(
      {
        headings: [{ phrase: 'Beslut', type: 'summary' }],
        labels: [{ phrase: 'Mötesledare', field: 'chair' }],
        furniture: ['Vattenbladet'],
        parties: ['Vattenp'],
        outcomes: [{ phrase: 'Klubbas', outcome: 'approved' }],
      },
      'c.json',
    ).vocabulary
    expect(vocabulary.heading.whole('Beslut')?.type).toBe('decision')
    expect(own.heading.whole('Beslut')?.type).toBe('summary')
    expect(own.heading.whole('Yrkanden')?.type).toBe('motions')
    expect(own.label.prefix('Mötesledare Alva Ekmark')?.row.field).toBe('chair')
    expect(own.furniture.whole('Vattenbladet')?.strength).toBe('strong')
    expect(own.isParty('VATTENP')).toBe(true)
    expect(own.rows.outcomes[0]?.pattern.test('förslaget klubbas')).toBe(true)
  })

  it.each([
    [{ headings: [{ phrase: 'X', type: 'nope' }] }, /headings\[0\]\.type/u],
    [
      {
        labels: [
          { phrase: 'A', field: 'chair' },
          { phrase: 'B', field: 'x' },
        ],
      },
      /labels\[1\]\.field/u,
    ],
    [{ parties: [''] }, /parties\[0\]/u],
    [{ bodies: ['*'] }, /bodies\[0\].*letter/u],
    [{ severities: { 'weekday-mismatch': 'loud' } }, /severities\.weekday-mismatch/u],
    [{ rules: ['all'] }, /rules\[0\]/u],
    [{ heading: [] }, /heading/u],
    [[], /the config/u],
  ])('names the key of %j', (value, said) => {
    expect(() => parseConfig(value, 'c.json')).toThrow(UsageError)
    expect(() => parseConfig(value, 'c.json')).toThrow(said)
    expect(() => parseConfig(value, 'c.json')).toThrow(/^c\.json: [^\n]+$/u)
  })
})

describe('loadConfig', () => {
  it('reads a file with a byte order mark', () => {
    const path = join(folder, 'bom.json')
    writeFileSync(path, '\uFEFF{"rules": ["kl"]}')
    expect(loadConfig(path).rules).toEqual(['kl'])
  })
  it('tells a file that is missing, and one that is no JSON', () => {
    const path = join(folder, 'bad.json')
    writeFileSync(path, '{')
    expect(() => loadConfig(path)).toThrow(/bad\.json: not valid JSON/u)
    expect(() => loadConfig(join(folder, 'none.json'))).toThrow(/ENOENT/u)
  })
})
