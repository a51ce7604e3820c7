import { describe, expect, it } from 'vitest'
import { parseProtokoll } from '../parse/protokoll.js'
import { lines } from '../testing/lines.js'
import { vocabulary } from '../vocabulary/vocabulary.js'

const read = (text: string) => parseProtokoll(lines(text), vocabulary)
const cases = (text: string) => read(text).value.paragraphs.map((p) => [p.number, p.caseNumber, p.recipients])

const above = `
PROTOKOLL
Vattennämnden

ÄRENDELISTA
§ 41 Dammens lucka
§ 42 Bryggan

Dnr VN 2031/41
§ 41 Dammens lucka

Beslut
Luckan byts ut.

Beslutet skickas till
Hamnkontoret

Dnr VN 2031/42
§ 42 Bryggan

Beslut
Bryggan rivs.
`

describe('casesAbove', () => {
  it('gives a case number above the § line to that §, also the first', () => {
    expect(cases(above)).toEqual([
      [41, 'VN 2031/41', ['Hamnkontoret']],
      [42, 'VN 2031/42', []],
    ])
    const { value, origins } = read(above)
    expect(value.agenda.map(({ title }) => title)).toEqual(['Dammens lucka', 'Bryggan'])
    const told = origins.find(({ pointer }) => pointer === '/paragraphs/1/caseNumber')
    expect(told?.lines.map(({ text }) => text)).toEqual(['Dnr VN 2031/42'])
  })

  it('asks for white space where only its label tells what the number is', () => {
    const close = above.replaceAll('\n\nDnr', '\nDnr')
    expect(cases(close).map(([, number]) => number)).toEqual(['VN 2031/41', 'VN 2031/42'])
    expect(cases(close.replaceAll('Dnr ', '')).map(([, number]) => number)).toEqual([null, null])
  })

  it.each([
    [
      'also the last §',
      (text: string) =>
        `${text.replace(/Dnr .*\n/u, '')}\nDnr VN 2031/43\n§ 43 Viken\n\nBeslut\nViken städas.\n\nDnr VN 2031/44\n`,
    ],
    [
      'nearer to its text',
      (text: string) => text.replaceAll('\n\nDnr', '\nDnr').replaceAll(/(Dnr .*\n)/gu, '$1\n'),
    ],
  ])('leaves a number to the § it ends: %s', (_, ends) => {
    const numbers = cases(ends(above)).map(([, number]) => number)
    expect(new Set(numbers)).toEqual(new Set([null]))
  })

  it('leaves a number to the § it ends, where §§ have theirs below', () => {
    const below = above
      .replace(/(Dnr .*)\n(§ .*)/gu, '$2\n\n$1')
      .replace('Hamnkontoret', 'Hamnkontoret\n\nVN 2030/9')
    expect(cases(below).map(([, number]) => number)).toEqual(['VN 2031/41', 'VN 2031/42'])
  })
})
