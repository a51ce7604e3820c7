import { describe, expect, it } from 'vitest'
import type { Reading } from '../model/reading.js'
import { readDocument } from '../pipeline.js'
import { minutesText } from '../testing/minutes.js'
import { type ExplainedLine, explainLines } from './explain.js'
import { keysOf, pathOf, valueAt } from './pointer.js'
import { explainLine, explainTable } from './table.js'

const plain = (_style: string, text: string) => text

async function read(text: string): Promise<Reading> {
  return readDocument(new TextEncoder().encode(text), { path: 'm.txt' })
}

describe('pointers', () => {
  it('become paths', () => {
    expect(pathOf('/paragraphs/3/decision/points/0')).toBe('paragraphs[3].decision.points[0]')
    expect(pathOf('')).toBe('record')
    expect(pathOf('/a b/c~1d')).toBe('["a b"]["c/d"]')
    expect(keysOf('/a~01/0')).toEqual(['a~1', '0'])
  })

  it('name values, own ones only', () => {
    const value = { list: [{ name: 'x' }] }
    expect(valueAt(value, '/list/0/name')).toBe('x')
    expect(valueAt(value, '')).toBe(value)
    expect(valueAt(value, '/list/1/name')).toBeUndefined()
    expect(valueAt(value, '/constructor')).toBeUndefined()
  })
})

describe('explainLines', () => {
  it('tells of each line its place, its part and where it went', async () => {
    const lines = explainLines(await read(minutesText))
    const decision = lines.find(({ text }) => text === 'Nämnden köper fyra bänkar.')
    expect(decision).toMatchObject({ page: 1, number: 9, fate: 'record', kind: 'decision' })
    expect(decision?.destinations.map(({ path }) => path)).toContain('paragraphs[0].decision')
    expect(lines.find(({ text }) => text.startsWith('§ 7'))?.kind).toBe('heading')
    expect(lines.find(({ text }) => text === 'Parknämnden')?.kind).toBe('header')
  })

  it('tells every line once, with the fates that coverage counts', async () => {
    const { record, ...rest } = await read(`${minutesText}\fSida 2`)
    const lines = explainLines({ record, ...rest })
    const count = (fate: ExplainedLine['fate']) => lines.filter((line) => line.fate === fate).length
    expect(record.coverage).toEqual({
      lines: lines.length,
      record: count('record'),
      furniture: count('furniture'),
      unassigned: count('unassigned'),
    })
  })
})

describe('as text', () => {
  it('gives each line a row, cut to the width', async () => {
    const reading = await read(minutesText)
    const rows = explainTable(reading, explainLines(reading), plain, 75).split('\n')
    expect(rows[1]).toMatch(/^7 lines: 7 in the record, 0 furniture, 0 unassigned$/u)
    expect(rows.find((row) => row.includes('köp'))).toMatch(/ 1 +9 +decision +paragraphs\[0\]\./u)
    for (const row of rows.filter((one) => one.includes('…'))) expect(row.length).toBeLessThanOrEqual(75)
  })

  it('shows the values that a line went into, and its findings', async () => {
    const reading = await read(minutesText)
    const line = explainLines(reading).find(({ number }) => number === 6) as ExplainedLine
    const findings: ExplainedLine['findings'] = [{ rule: 'r', severity: 'error', message: 'odd\u001b[2J' }]
    const text = explainLine(reading, { ...line, findings }, plain)
    expect(text).toContain('page 1, line 6: heading')
    expect(text).toContain('paragraphs[0].title = "Nya bänkar vid dammen"')
    expect(text).toContain('error: odd\\u001b[2J r')
  })
})
