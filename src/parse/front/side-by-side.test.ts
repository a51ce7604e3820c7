import { expect, test } from 'vitest'
import type { MarkedLine } from '../../model/source.js'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { columnsApart } from './side-by-side.js'

/** Lines of a PDF; those that begin with `>` stand in the right column. */
function set(text: string): MarkedLine[] {
  return lines(text).map((line) => {
    const right = line.text.startsWith('>')
    const own = line.text.replace('>', '')
    return { ...line, text: own, x: right ? 315 : 68, right: (right ? 315 : 68) + own.length * 5, size: 11 }
  })
}

const texts = (text: string) => columnsApart(set(text), vocabulary).map((line) => line.text)

test('mixed columns come one after the other', () => {
  expect(
    texts(
      'Plats: Tullhuset\n>Ersättare\nLedamöter\n>Birk Tall (M)\nAlva Ekmark (S)\n>Eva Rosmo (V)\nSiv Lantmo (C)\n\nJusterare: Siv Lantmo',
    ),
  ).toEqual([
    'Plats: Tullhuset',
    'Ledamöter',
    'Alva Ekmark (S)',
    'Siv Lantmo (C)',
    'Ersättare',
    'Birk Tall (M)',
    'Eva Rosmo (V)',
    'Justerare: Siv Lantmo',
  ])
})

test('a label in a column before its values stays where it is', () => {
  const text = 'Ledamöter\n>Alva Ekmark (S)\n>Birk Tall (M)\nErsättare\n>Eva Rosmo (V)'
  expect(texts(text)).toEqual(set(text).map((line) => line.text))
})
