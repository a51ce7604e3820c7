import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../testing/lines.js'
import { paragraph } from '../testing/meeting.js'
import { idOf, partOf, slug } from './identity.js'

const sha256 = 'ab'.repeat(32)

describe('idOf', () => {
  it.each([
    [
      { kind: 'protokoll', body: 'Sköna vattengruppen', date: '2031-03-04', part: null },
      'skona-vattengruppen_2031-03-04',
    ],
    [
      { kind: 'kallelse', body: 'Vattennämnden', date: '2031-03-04', part: null },
      'vattennamnden_2031-03-04_kallelse',
    ],
    [
      { kind: 'protokoll', body: 'Vattennämnden', date: '2031-03-04', part: { first: 7, last: 7 } },
      'vattennamnden_2031-03-04_p7',
    ],
    [
      { kind: 'protokoll', body: 'Vattennämnden', date: '2031-03-04', part: { first: 7, last: 9 } },
      'vattennamnden_2031-03-04_p7-9',
    ],
    [{ kind: 'protokoll', body: null, date: null, part: null }, 'abababababab'],
  ] as const)('names %j', (given, id) => expect(idOf({ ...given, sha256 })).toBe(id))

  it('slugs any text to words of ASCII', () => {
    fc.assert(fc.property(fc.string(), (text) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u.test(slug(text))))
  })
})

describe('partOf', () => {
  const own = [paragraph(7, 'Val', { place: { startLine: 9, endLine: 9, startPage: 1, endPage: 1 } })]
  it('tells minutes of §§ verified at once from whole ones', () => {
    expect(partOf(own, lines('Protokoll\nOmedelbart justerade paragrafer'))).toEqual({ first: 7, last: 7 })
    expect(partOf(own, lines('Protokoll\nVattennämnden'))).toBeNull()
  })
})
