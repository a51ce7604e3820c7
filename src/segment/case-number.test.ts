import { describe, expect, it } from 'vitest'
import { caseNumberAlone, caseNumberAtEnd, caseNumberOf } from './case-number.js'

describe('caseNumberAlone', () => {
  it.each([
    ['(dnr VTN-2031-00847)', 'VTN-2031-00847'],
    ['VTN-2031-00847', 'VTN-2031-00847'],
    ['(2031:725)', null],
    ['VTN-2031-00847 Vattenplan', null],
  ])('reads %s', (line, expected) => {
    expect(caseNumberAlone(line)).toBe(expected)
  })
})

describe('caseNumberOf', () => {
  it.each([
    ['Dnr VN 2031/51', 'VN 2031/51', ''],
    ['VN-2031-00417 Dammens lucka', 'VN-2031-00417', 'Dammens lucka'],
    ['Ärendenr: VN2031.0123', 'VN2031.0123', ''],
  ])('%s', (text, caseNumber, rest) => expect(caseNumberOf(text)).toEqual({ caseNumber, rest }))

  it.each(['2031-03-04', '10.30 Dammens lucka', '2020-2023', 'Dammens lucka', 'Dammen 4:12 – bygglov'])(
    '%s is none',
    (text) => expect(caseNumberOf(text)).toBeNull(),
  )
})

describe('caseNumberAtEnd', () => {
  it.each([
    ['Dammens lucka (dnr VN 2031/51)', 'VN 2031/51'],
    ['Dammens lucka (VN-2031-00417)', 'VN-2031-00417'],
    ['Dammens lucka, dnr VN 2031/51', 'VN 2031/51'],
    ['Dammens lucka Dnr: 2031-51', '2031-51'],
  ])('%s', (text, caseNumber) => expect(caseNumberAtEnd(text)).toEqual({ caseNumber, rest: 'Dammens lucka' }))

  it.each([
    'Dammens lucka (etapp 2)',
    'Plan för dammen 2031-2035',
    'Dammen 2031-03-04',
    'Lagen (2017:725)',
    'Remiss (SOU 2031:72)',
    'Remiss (Ds 2031:29)',
  ])('%s has none', (text) => expect(caseNumberAtEnd(text)).toBeNull())
})
