import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../testing/lines.js'
import { account } from './coverage.js'

describe('account', () => {
  const [a, b, c, d] = lines('ett\ntvå\ntre\nfyra') as [never, never, never, never]
  it('gives each line its fate, and one message for a run', () => {
    const read = account(
      [a, { ...(b as object), role: 'furniture' } as never, c, d],
      [
        { pointer: '/header', lines: [a] },
        { pointer: '/header/date', lines: [a] },
      ],
    )
    expect(read.lines.map((l) => l.fate)).toEqual(['record', 'furniture', 'unassigned', 'unassigned'])
    expect(read.lines[0]?.pointers).toEqual(['/header/date', '/header'])
    expect(read.coverage).toEqual({ lines: 4, record: 1, furniture: 1, unassigned: 2 })
    expect(read.messages).toEqual([
      { rule: 'unassigned-text', line: 3, page: 1, args: { lines: 2, text: 'tre' } },
    ])
  })

  it('sums up', () => {
    const roles = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 30 })
    fc.assert(
      fc.property(roles, (given) => {
        const all = lines(given.map((_, i) => `rad ${i}`).join('\n')).map((line, i) => ({
          ...line,
          role: given[i]?.[0] ? ('furniture' as const) : ('text' as const),
        }))
        const claimed = all.filter((_, i) => given[i]?.[1])
        const { coverage, messages } = account(all, [{ pointer: '/x', lines: claimed }])
        expect(coverage.record + coverage.furniture + coverage.unassigned).toBe(coverage.lines)
        expect(coverage.record).toBe(claimed.length)
        expect(messages.reduce((n, m) => n + Number(m.args.lines), 0)).toBe(coverage.unassigned)
      }),
    )
  })
})
