import { describe, expect, it } from 'vitest'
import { minimalKallelse, minimalRecord } from '../testing/record.js'
import { toDiagnostics } from './diagnostics.js'
import { validateRecord } from './validate.js'

describe('validateRecord', () => {
  it('has nothing to say of a valid record', () => {
    expect(validateRecord(minimalRecord())).toEqual([])
    expect(validateRecord(minimalKallelse())).toEqual([])
  })

  it('tells each fault with its JSON Pointer, as an error', () => {
    const record = { ...minimalRecord({ header: { date: '2031-02-30' } }), 'odd/key': 1 }
    const [date, key] = toDiagnostics(validateRecord(record))
    expect(date).toMatchObject({ rule: 'record-invalid', severity: 'error' })
    expect(date?.message).toContain('/header/date')
    expect(key?.message).toContain('odd/key')
  })

  it('takes anything for a record that may be none', () => {
    for (const value of [null, undefined, 'protokoll', [], {}]) expect(validateRecord(value)).not.toEqual([])
  })

  it('says of the hundredth record what it says of the first', () => {
    const record = { ...minimalRecord({ header: { date: '2031-02-30' } }), paragraphs: [{ number: '1' }] }
    const [first, ...more] = Array.from({ length: 100 }, () => validateRecord(record))
    expect(first?.length).toBeGreaterThan(2)
    for (const messages of more) expect(messages).toEqual(first)
  })
})
