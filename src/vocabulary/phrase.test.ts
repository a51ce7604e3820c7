import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matcher } from './phrase.js'

const rows = [
  'Plats',
  'Plats och tid',
  '*nämnden',
  '* *nämnden',
  'Protokoll nr *',
  'Beslut',
  '* förslag till beslut',
].map((phrase) => ({ phrase }))
const asked = matcher(rows)

describe('matcher', () => {
  it.each([
    ['PLATS OCH TID:', 'Plats och tid'],
    ['Vattennämnden', '*nämnden'],
    ['Protokoll nr 7', 'Protokoll nr *'],
    ['Vattenkontorets förslag till beslut', '* förslag till beslut'],
    ['Plats  och   tid', 'Plats och tid'],
    ['Kultur-, vatten- och skogsnämnden', '* *nämnden'],
    ['Val av ledamot i vattennämnden', null],
    ['Mål 25, överklagat av vattennämnden', null],
    ['Platsen', null],
    ['Protokoll nr', null],
    ['Vattennämnden möts', null],
  ])('whole: %s', (text, phrase) => expect(asked.whole(text)?.phrase ?? null).toBe(phrase))

  it.each([
    ['Plats och tid Aulan kl. 9', 'Plats och tid', 'Aulan kl. 9'],
    ['Plats: Aulan', 'Plats', 'Aulan'],
    ['Plats', 'Plats', ''],
    ['Platsen är tagen', null, null],
  ])('prefix: %s', (text, phrase, rest) => {
    const found = asked.prefix(text)
    expect([found?.row.phrase ?? null, found?.rest ?? null]).toEqual([phrase, rest])
  })

  const word = fc.constantFrom('plats', 'och', 'tid', 'beslut', 'om')
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((ws) => ws.join(' '))
  it('agrees with a naive implementation', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (phrases, asking) => {
        const table = matcher(phrases.map((phrase) => ({ phrase })))
        expect(table.whole(asking)?.phrase ?? null).toBe(phrases.find((p) => p === asking) ?? null)
        const begun = phrases.filter((p) => `${asking} `.startsWith(`${p} `))
        const longest = begun.sort((a, b) => b.length - a.length)[0] ?? null
        expect(table.prefix(asking)?.row.phrase ?? null).toBe(longest)
      }),
    )
  })
  it('answers the same twice, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(asked.whole(any)).toBe(asked.whole(any))
        asked.prefix(any)
      }),
    )
  })
  it('takes signs of regular expressions in a phrase for what they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.+?()[\]{}|^$\\/]{1,12}$/u), (sign) => {
        fc.pre(fold(sign) !== '')
        expect(matcher([{ phrase: `${sign} *` }]).whole(`${sign} ord`)).not.toBeNull()
      }),
    )
  })
})

describe('fold', () => {
  it('is settled after one time', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)))
  })
})
