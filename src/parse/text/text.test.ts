import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { joinAll, joinWrapped } from './join.js'
import { markerOf } from './marker.js'
import { pointsOf } from './points.js'
import { reflow, textOf } from './reflow.js'

const word = fc.stringMatching(/^[a-zåäö]{1,12}$/u)

describe('joinWrapped', () => {
  it.each([
    ['Barn-', 'och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
    ['Mira Lec-', 'Alsén', 'Mira Lec-Alsén'],
    ['den 2031-10-', '07', 'den 2031-10-07'],
    ['2031-', '2034', '2031-2034'],
    ['dammens 400-', 'årsjubileum', 'dammens 400-årsjubileum'],
    ['0-', 'och 5-årsbesök', '0- och 5-årsbesök'],
    ['vatten-', 'nämnden', 'vattennämnden'],
    ['kost/', 'städ', 'kost/städ'],
    ['en rad', 'och en till', 'en rad och en till'],
    ['', 'början', 'början'],
  ])('joins %s and %s', (before, after, joined) => {
    expect(joinWrapped(before, after)).toBe(joined)
  })

  it('gives back what was wrapped at any width', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (ws, w) => {
          expect(joinAll(wrap(ws, w))).toBe(ws.join(' '))
        },
      ),
    )
  })

  it('joins many lines as it joins one after the other', () => {
    const line = fc.stringMatching(/^[a-zå]{1,80}(?: [A-Zå-]{1,9}){0,3}[-/]?$/u)
    fc.assert(
      fc.property(fc.array(line, { minLength: 60, maxLength: 120 }), (rows) => {
        expect(joinAll(rows)).toBe(rows.reduce(joinWrapped, ''))
      }),
    )
  })
})

function wrap(words: readonly string[], width: number): string[] {
  const rows: string[] = []
  for (const w of words) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + w.length + 1 <= width) rows[rows.length - 1] = `${last} ${w}`
    else rows.push(w)
  }
  return rows
}

describe('markerOf', () => {
  it.each([
    ['1. Ett', 'number', '1', 'Ett'],
    ['2) Två', 'number', '2', 'Två'],
    ['a) Först', 'letter', 'a', 'Först'],
    ['- Streck', 'dash', '-', 'Streck'],
    ['– Streck', 'dash', '–', 'Streck'],
    ['•Punkt', 'bullet', '•', 'Punkt'],
    ['att godkänna', 'att', 'att', 'godkänna'],
  ])('reads %s', (text, kind, label, rest) => {
    expect(markerOf(text)).toEqual({ kind, label, rest })
  })
  it.each(['2031-10-07', 'Attityd', '-', '123. Nej', '8,5 procent'])('reads no marker in %s', (text) => {
    expect(markerOf(text)).toBeNull()
  })
})

describe('reflow', () => {
  it('joins soft lines, keeps hard ones, parts paragraphs', () => {
    const [a, b, c] = lines('Ett vatten\nrinner\n\nEtt annat.')
    expect(textOf([{ ...a, end: 'soft' }, b, c] as never)).toBe('Ett vatten rinner\n\nEtt annat.')
    expect(textOf(lines('Måndag 3 mars\nTisdag 4 mars', { end: 'hard' }))).toBe(
      'Måndag 3 mars\nTisdag 4 mars',
    )
  })

  it('keeps a number inside a sentence from being a marker', () => {
    const blocks = reflow(lines('Mötet sker den\n7. Därefter fika.', { end: 'soft' }))
    expect(blocks.map((b) => b.text)).toEqual(['Mötet sker den 7. Därefter fika.'])
  })

  it('never throws, and every line is in one block', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (texts) => {
        const all = lines(texts.join('\n'))
        expect(reflow(all).flatMap((b) => b.lines)).toEqual(all)
      }),
    )
  })
})

describe('pointsOf', () => {
  const points = (text: string) => pointsOf(reflow(lines(text, { end: 'hard' }))).points
  it.each([
    [
      'Nämnden beslutar att:\n1. anta planen.\n2. avslå motionen.',
      ['1', '2'],
      ['anta planen.', 'avslå motionen.'],
    ],
    ['- Att anta planen.\n- Att avslå motionen.', ['-', '-'], ['Att anta planen.', 'Att avslå motionen.']],
    [
      'Nämnden beslutar\natt anta planen\natt avslå motionen',
      ['att', 'att'],
      ['anta planen', 'avslå motionen'],
    ],
    ['1. Ett\n\n2. Två', ['1', '2'], ['Ett', 'Två']],
    ['1. Ett.\n2. Två.\n1. Om.', ['1', '2', '1'], ['Ett.', 'Två.', 'Om.']],
    ['Nämnden beslutar att anta planen.', [], []],
  ])('reads %j', (text, labels, expected) => {
    expect(points(text).map((p) => p.label)).toEqual(labels)
    expect(points(text).map((p) => p.text)).toEqual(expected)
  })
  it('puts what is nested into its point', () => {
    expect(points('1. Ge i uppdrag att:\na) mäta\nb) rapportera\n2. Avsluta.')).toEqual([
      { label: '1', text: 'Ge i uppdrag att:\na) mäta\nb) rapportera' },
      { label: '2', text: 'Avsluta.' },
    ])
  })
})
