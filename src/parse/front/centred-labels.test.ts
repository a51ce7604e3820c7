import { describe, expect, it } from 'vitest'
import type { MarkedLine } from '../../model/source.js'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { labelsAbove } from './centred-labels.js'
import { parseFront } from './front.js'

/** A line `label | value` at a height; either may be missing. */
const row = (y: number, text: string): MarkedLine => {
  const [head = '', value = ''] = text.split('|').map((part) => part.trim())
  const cells = [
    { text: head, x: 70, right: 130 },
    { text: value, x: 190, right: 300 },
  ].filter((cell) => cell.text !== '')
  const [line] = lines(cells.map((cell) => cell.text).join(' '))
  return {
    ...(line as MarkedLine),
    number: y,
    y,
    size: 11,
    x: cells[0]?.x ?? 0,
    ...(cells.length > 1 && { cells }),
  }
}
const texts = (rows: MarkedLine[]) => labelsAbove(rows, vocabulary).map(({ text }) => text)

describe('labelsAbove', () => {
  it('puts labels that are centred beside their values above them', () => {
    const rows = [
      row(100, 'Plats och tid | Aulan'),
      row(121, '| Alva Ekmark (S)'),
      row(133, 'Beslutande | Birk Tall (M)'),
      row(145, '| Eva Rosmo (C)'),
      row(166, '| Siv Lantmo (S)'),
      row(172, 'Ersättare |'),
      row(178, '| Dag Tornby (M)'),
      row(200, 'Utses att justera | Birk Tall'),
    ]
    expect(texts(rows)).toEqual([
      'Plats och tid Aulan',
      'Beslutande',
      'Alva Ekmark (S)',
      'Birk Tall (M)',
      'Eva Rosmo (C)',
      'Ersättare',
      'Siv Lantmo (S)',
      'Dag Tornby (M)',
      'Utses att justera Birk Tall',
    ])
  })

  it('leaves a label of two lines to be read around its value', () => {
    const { verification } = parseFront(
      [
        row(100, 'Plats och tid | Aulan'),
        row(121, 'Justeringens plats |'),
        row(127, '| Stadshuset 2031-03-09'),
        row(133, 'och tid |'),
      ],
      null,
      vocabulary,
    ).value.header
    expect(verification).toEqual({ place: 'Stadshuset', date: '2031-03-09' })
  })

  it('leaves labels beside the first of their values', () => {
    const rows = [
      row(100, 'Plats och tid | Aulan'),
      row(121, 'Beslutande | Alva Ekmark (S)'),
      row(133, '| Birk Tall (M)'),
      row(145, 'Ersättare | Eva Rosmo (C)'),
      row(157, '| Siv Lantmo (S)'),
      row(169, 'Övriga | Dag Tornby'),
      row(181, '| Åke Sund'),
    ]
    expect(labelsAbove(rows, vocabulary)).toEqual(rows)
  })
})
