import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../testing/lines.js'
import { paragraphHead, standsFree } from './paragraph-head.js'
import { headLines } from './sequence.js'

describe('paragraphHead', () => {
  it.each([
    ['§41', 41, '', false],
    ['§ 41', 41, '', false],
    ['KS § 41', 41, '', false],
    ['§ 96 Ärendenummer VTN-2031-01129', 96, 'Ärendenummer VTN-2031-01129', false],
    ['§ 162    Diarienummer 00322/2031'.replace(/\s+/gu, ' '), 162, 'Diarienummer 00322/2031', false],
    ['§ 15 1435/31', 15, '1435/31', false],
    ['§ 16 1379/31 forts.', 16, '1379/31', true],
    ['§ 7 (forts.)', 7, '', true],
    ['§ 12. Val av justerare', 12, 'Val av justerare', false],
    ['§ 12 – Val av justerare', 12, 'Val av justerare', false],
    ['§ 8 dnr 2031/4', 8, 'dnr 2031/4', false],
    ['- § 3 Rapporter', 3, 'Rapporter', false],
    ['§ 4/31 Budget', 4, 'Budget', false],
  ])('reads %s', (text, number, rest, continued) => {
    expect(paragraphHead(text)).toMatchObject({ number, rest, continued })
  })

  it.each([
    'enligt 7 kap. 2 § socialtjänstlagen',
    '§ 69, den 7 december 2031',
    '§ 2 socialtjänstlagen gäller',
    '§§ 41-45',
    '§',
    '§ 12345',
    'av § 4',
  ])('takes %s for running text', (text) => {
    expect(paragraphHead(text)).toBeNull()
  })

  it('gives back the number of any head', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('§', '§ ', 'KS § '), (n, sign) => {
        expect(paragraphHead(`${sign}${n}`)?.number).toBe(n)
      }),
    )
  })
})

describe('standsFree', () => {
  const pair = (before: Parameters<typeof lines>[0], end: 'soft' | 'hard') => {
    const [first, second] = lines(before)
    return standsFree(second as never, { ...(first as NonNullable<typeof first>), end })
  }
  it('needs the line before to end, or white space', () => {
    expect(pair('i enlighet med\n§ 41', 'soft')).toBe(false)
    expect(pair('i enlighet med\n\n§ 41', 'soft')).toBe(true)
    expect(pair('i enlighet med\n§ 41', 'hard')).toBe(true)
    expect(pair('så beslutas.\n§ 41', 'soft')).toBe(true)
    expect(pair('i enlighet med\f§ 41', 'soft')).toBe(true)
  })
})

describe('headLines', () => {
  it('leaves out the §§ of bodies that had the matters before', () => {
    const text = 'Ks § 188\n\nÄndringar\n\nKs § 189\nAu § 201\n\nTaxa\n\nKs § 190\nAu § 207\n\nVal'
    expect(headLines(lines(text)).map(({ head }) => head.number)).toEqual([188, 189, 190])
  })
})

describe('headLines of an ärendelista', () => {
  it('keeps §§ whose letters only the § itself has', () => {
    const all = lines(
      '§ 41 Val\n§ 42 Rapport\n§ 43 Budget\n\nKS § 41\nVal\n\nKS § 42\nRapport\n\nKS § 43\nBudget',
    )
    expect(headLines(all).map(({ head }) => head.number)).toEqual([41, 42, 43, 41, 42, 43])
  })

  it('takes a number in a column of its own for one, whatever the line above ends with', () => {
    const all = lines('§ 41\tPlan för\n§ 42\tBudget').map((line) => ({ ...line, end: 'soft' as const }))
    expect(headLines(all)).toHaveLength(2)
  })
})
