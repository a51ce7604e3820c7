import { describe, expect, it } from 'vitest'
import { countsOf, sumStated } from './stated.js'

describe('counts that an annex states', () => {
  it.each([
    ['Antal Ja: 12', [['yes', 12]]],
    ['Ja-röster: 12', [['yes', 12]]],
    ['Nej 7', [['no', 7]]],
    ['Avstår (3)', [['abstain', 3]]],
    ['12 ja-röster', [['yes', 12]]],
    [
      'Ja: 12, Nej: 7, Avst: 0, Frånv: 2',
      [
        ['yes', 12],
        ['no', 7],
        ['abstain', 0],
        ['absent', 2],
      ],
    ],
    [
      'Ja 12 Nej 7',
      [
        ['yes', 12],
        ['no', 7],
      ],
    ],
    ['22 Ledamot', []],
    ['Ja', []],
    ['Bo Ek 12', []],
    ['Ja 12, Bo Ek 7', []],
  ])('reads %s', (text, counts) => {
    expect(countsOf(text as string).map(({ vote, count }) => [vote, count])).toEqual(counts)
  })

  it('adds absent and kvittade, and counts a repeated count once', () => {
    const counts = ['Antal Frånv: 2', 'Antal Kvittade: 1', 'Antal Frånv: 2'].flatMap(countsOf)
    expect(sumStated(counts)).toEqual({ yes: null, no: null, abstain: null, absent: 3 })
  })
})
