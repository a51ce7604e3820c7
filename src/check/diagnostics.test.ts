import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../model/source.js'
import { toDiagnostics } from './diagnostics.js'
import { rules } from './rules.js'

const at = (rule: string, line: number | null, args: Message['args'] = {}): Message => ({
  rule,
  line,
  page: 1,
  args,
})

describe('toDiagnostics', () => {
  it('words a message and gives it the severity of its rule', () => {
    expect(toDiagnostics([at('unassigned-text', 7, { lines: 2, text: 'Fotograf:\n okänd' })])).toEqual([
      { rule: 'unassigned-text', severity: 'warning', message: '2 lines in no part of the record: “Fotograf: okänd”', line: 7, page: 1 },
    ]) // biome-ignore format: one diagnostic a line
  })

  it('cites the section of the law', () => {
    expect(toDiagnostics([at('kl-ballots', 1, { number: 4 })])[0]?.message).toBe(
      '§ 4 has an open vote, but not who voted how (kommunallagen 5 kap. 67 § 5; nämnd: 6 kap. 35 §)',
    )
  })

  it('sorts by line, those without a line first, and keeps the order of what stands on one line', () => {
    const messages = [
      at('heading-unknown', 9),
      at('no-paragraphs', null),
      at('person-unread', 9),
      at('vote-unread', 2),
    ]
    expect(toDiagnostics(messages).map(({ rule }) => rule)).toEqual([
      'no-paragraphs',
      'vote-unread',
      'heading-unknown',
      'person-unread',
    ])
  })

  it('takes severities from a config, and leaves out what is off', () => {
    const messages = [at('heading-unknown', 1), at('person-unread', 2)]
    const found = toDiagnostics(messages, { 'heading-unknown': 'off', 'person-unread': 'error' })
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['person-unread', 'error']])
  })

  it('tells the same finding at the same place once', () => {
    expect(toDiagnostics([at('no-items', null), at('no-items', null)])).toHaveLength(1)
    expect(
      toDiagnostics([at('person-unread', 1, { text: 'a' }), at('person-unread', 1, { text: 'b' })]),
    ).toHaveLength(2)
  })

  it('throws for a rule that is not in the table', () => {
    expect(() => toDiagnostics([at('constructor', 1)])).toThrow('constructor')
  })

  it('cuts long values and stays on one line, whatever the values are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 })
    const rule = fc.constantFrom(...rules.map(({ rule }) => rule))
    fc.assert(
      fc.property(rule, text, fc.nat(), (code, value, count) => {
        const args = {
          text: value,
          lines: count,
          count,
          title: value,
          names: value,
          name: value,
          reason: value,
        }
        const [found] = toDiagnostics([at(code, 1, args)])
        expect(found?.message).not.toMatch(/[\n\r]/u)
        expect(found?.message).not.toBe('')
      }),
      { numRuns: 100 },
    )
  })
})
