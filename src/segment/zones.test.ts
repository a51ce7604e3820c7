import { describe, expect, it } from 'vitest'
import { lines } from '../testing/lines.js'
import { vocabulary } from '../vocabulary/vocabulary.js'
import { kindOf } from './kind.js'
import { headLines, risingRuns } from './sequence.js'
import { protokollZones } from './zones.js'

const minutes = `
PROTOKOLL
Vattennämnden

Ordförande Alva Ekmark (S)

ÄRENDELISTA
§41 Mötet öppnas
§42 Rapport om vattnet

Beslutsärenden
§41

Mötet öppnas

Beslut
Nämnden beslutar att öppna mötet.

§42

Rapport om vattnet

Beslut
Rapporten läggs till handlingarna enligt 7 kap.
2 § vattenlagen.

Paragrafen är justerad

Underskrifter
Alva Ekmark
\fBilaga 1
Ekmark, Alva
`
const texts = (list: ReadonlyArray<{ text: string }>) => list.map((line) => line.text)

describe('protokollZones', () => {
  const zones = protokollZones(lines(minutes), vocabulary)
  it('parts front, agenda, §§, signatures and annexes', () => {
    expect(texts(zones.front)).toContain('Ordförande Alva Ekmark (S)')
    expect(texts(zones.front)).toContain('Underskrifter')
    expect(texts(zones.agenda).slice(0, 3)).toEqual([
      'ÄRENDELISTA',
      '§41 Mötet öppnas',
      '§42 Rapport om vattnet',
    ])
    expect(zones.paragraphs.map((p) => p.head.number)).toEqual([41, 42])
    expect(zones.paragraphs[0]?.category?.text).toBe('Beslutsärenden')
    expect(zones.attachments.map((a) => texts(a.lines))).toEqual([['Bilaga 1', 'Ekmark, Alva']])
  })

  it('takes no title below its § line for a category', () => {
    const { paragraphs } = protokollZones(lines('Övrigt\n§ 1\n\nÖvrigt\n\n§ 2\n\nAvslutning\n'), vocabulary)
    expect(paragraphs.map((p) => [p.category?.text, p.lines.length])).toEqual([
      ['Övrigt', 2],
      ['Övrigt', 2],
    ])
  })

  it('gives each of several §§ on one line its own, where they fill a gap of the numbers', () => {
    const heads = (text: string) => headLines(lines(text)).map(({ head }) => [head.number, head.last])
    const text = '§ 1 Val\n\n§§ 2–3 Sekretessärenden\nTexten är hemlig.\n\n§ 4 Slut'
    const { paragraphs } = protokollZones(lines(text), vocabulary)
    expect(paragraphs.map((p) => [p.head.number, p.lines.length])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 1],
    ])
    expect(heads('§ 1 Val\n\nSe protokollet\n\n§§ 4–5\n\n§ 2 Slut')).toEqual([
      [1, undefined],
      [2, undefined],
    ])
  })

  it('keeps a § that goes on together', () => {
    const { paragraphs } = protokollZones(
      lines('§ 1 Ett\nBeslut\nVi beslutar.\n\f§ 1 forts.\nMer text.\n\n§ 2 Två\nBeslut\nBifall.'),
      vocabulary,
    )
    expect(paragraphs.map((p) => [p.head.number, p.lines.length])).toEqual([
      [1, 5],
      [2, 3],
    ])
  })

  it('gives each line of text to one zone', () => {
    const all = lines(minutes)
    const placed = [
      ...zones.front,
      ...zones.agenda,
      ...zones.paragraphs.flatMap((p) => [...p.lines, ...(p.category ? [p.category] : [])]),
      ...zones.attachments.flatMap((a) => a.lines),
    ].map((line) => line.number)
    expect([...new Set(placed)].sort((a, b) => a - b)).toEqual(all.map((line) => line.number))
  })
})

describe('headLines', () => {
  it('leaves out a number outside the order of its neighbours', () => {
    const heads = headLines(lines('§ 41 Ett\n\n§ 7 Lagen\n\n§ 42 Två'))
    expect(heads.map((h) => h.head.number)).toEqual([41, 42])
  })
  it('keeps gaps and begins a new run at a fall', () => {
    const heads = headLines(lines('§ 41 A\n\n§ 44 B\n\n§ 41 A\n\n§ 44 B'))
    expect(risingRuns(heads).map((run) => run.map((h) => h.head.number))).toEqual([
      [41, 44],
      [41, 44],
    ])
  })
})

describe('kindOf', () => {
  it.each([
    ['PROTOKOLL\n\n§ 1 Val\n\nBeslut\nBifall.', 'protokoll'],
    ['KALLELSE\n\n1. Mötet öppnas\n2. Val', 'kallelse'],
    ['1. Mötet öppnas\n2. Val av justerare', 'kallelse'],
    ['1 09.00-09.10 Mötet öppnas\n2 09.10-09.20 Val av justerare', 'kallelse'],
    ['KALLELSE\n\n1. Mötet öppnas\n2. Val\n\nBilaga 1\n§ 1 Val\n\nBeslut\nBifall.', 'kallelse'],
    ['1. Mötet öppnas\n2. Val\n\nBilaga 1\n§ 1 Val\n\nBeslut\nBifall.', 'kallelse'],
    ['PROTOKOLL\n\n1. Mötet öppnas\n2. Val\n\n§ 1 Val\n\nBeslut\nBifall.', 'protokoll'],
    ['§ 4 Val\n\nBeslut\nBifall.', 'protokoll'],
    ['Kära dagbok\ni dag regnar det.', null],
  ])('tells %j', (text, kind) => {
    expect(kindOf(lines(text), vocabulary)).toBe(kind)
  })
})
