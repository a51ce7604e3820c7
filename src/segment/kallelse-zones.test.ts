/** Which lines are items: a numbered list inside one, or behind them all, is none. */
import { expect, test } from 'vitest'
import { lines, words } from '../parse/kallelse/lines.fixture.js'
import { kallelseZones } from './kallelse-zones.js'

const zones = (text: string) => kallelseZones(lines(text), words)
const items = (text: string) => zones(text).items.map((item) => item.lines[0]?.text)

test('points that count on like items stay in their proposal', () => {
  const text = `1. Mötet öppnas

Förslag till beslut
1. Ordföranden öppnar mötet.
2. Dagordningen godkänns.
3. Justerare väljs.

2. Taxa för vatten

3. Nytt vägnamn`
  expect(items(text)).toEqual(['1. Mötet öppnas', '2. Taxa för vatten', '3. Nytt vägnamn'])
})

test('points of a proposal without white space stay in it where the items have times', () => {
  const text = `1. Taxa för vatten 13:00
Förslag till beslut
1. Taxan höjs
2. Taxan följs upp
2. Nytt vägnamn 13:30
3. Mötet avslutas 14:00`
  expect(items(text)).toEqual([
    '1. Taxa för vatten 13:00',
    '2. Nytt vägnamn 13:30',
    '3. Mötet avslutas 14:00',
  ])
})

test('a longer list in an attachment is no agenda', () => {
  const list = Array.from({ length: 12 }, (_, i) => `${i + 1}. Punkt i avtalet`).join('\n')
  const { items: found, attachments } = zones(
    `1. Taxa för vatten 13:00\n\n2. Avtal om drift 13:20\n\f\nAvtal om drift\n${list}`,
  )
  expect(found).toHaveLength(2)
  expect(attachments).toHaveLength(13)
})

test('§§ of an agreement in an attachment are no agenda', () => {
  expect(
    items(
      '1. Taxa för vatten\n\n2. Avtal om drift\n\n3. Övriga frågor\n\f\nAvtal om drift\n§ 1 Parter\nDe två bolagen.\n§ 2 Pris\nEnligt taxa.\n§ 3 Tid\nTvå år.',
    ),
  ).toEqual(['1. Taxa för vatten', '2. Avtal om drift', '3. Övriga frågor'])
})

test('an item that the list skips does not end it', () => {
  expect(items('1. Taxa för vatten 13:00\n\n2. Nytt vägnamn 13:10\n\n4. Avtal om drift 13:30')).toHaveLength(
    3,
  )
})

test('the last item goes on over a page with a section it lacks', () => {
  const text =
    '1. Taxa för vatten\nFörslag till beslut\nTaxan höjs.\n\n2. Avtal om drift\n\f\nFörslag till beslut\nAvtalet godkänns.'
  expect(zones(text)).toMatchObject({ attachments: [] })
})

test('below a number alone stands its title, whatever words it has', () => {
  const { items: found, categories } = zones('Ärende 1\nFormalia\n\nÄrende 2\nTaxa för vatten')
  expect(categories).toEqual([])
  expect(found[0]?.lines.map((line) => line.text)).toEqual(['Ärende 1', 'Formalia'])
})

test('numbers and bullets that a tool tore from their lines come back', () => {
  const text = `1.\n\nTaxa för vatten\n\n13:00\n\nFörslag till beslut\nTaxan höjs.\n\n2.\n\nBeslutsunderlag\n•\nFörslag till taxa\nNytt vägnamn\n\n13:30`
  const [first, second] = zones(text).items
  expect(first?.lines.at(-1)?.text).toBe('• Förslag till taxa')
  expect(second?.lines.map((line) => line.text)).toEqual(['2.', 'Nytt vägnamn', '13:30'])
})
