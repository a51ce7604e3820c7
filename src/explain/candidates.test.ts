import { describe, expect, it } from 'vitest'
import { readDocument } from '../pipeline.js'
import { type UnknownPhrases, unknownPhrases } from './candidates.js'

const front = ['Lövdala kommun', 'Parknämnden', 'PROTOKOLL', '2024-03-05', '']

const paragraph = (number: number, ...lines: string[]) => [
  `§ ${number} Ärende nummer ${number}`,
  '',
  'Beslut',
  'Parknämnden beslutar att godkänna de nya bänkarna.',
  '',
  ...lines,
  '',
]

async function phrasesOf(...documents: string[][]): Promise<UnknownPhrases> {
  const read = (lines: string[], i: number) =>
    readDocument(new TextEncoder().encode(`${lines.join('\n')}\n`), { path: `m${i}.txt` })
  return unknownPhrases(await Promise.all(documents.map(read)))
}

const names = (list: { phrase: string }[]) => list.map(({ phrase }) => phrase)

describe('unknownPhrases', () => {
  it('names a short line that stands apart in two §§, with counts and its first place', async () => {
    const own = ['Tankar kring saken', 'Bänkarna målas gröna innan sommaren kommer.']
    const { headings } = await phrasesOf([...front, ...paragraph(1, ...own), ...paragraph(2, ...own)])
    expect(headings).toEqual([
      {
        phrase: 'Tankar kring saken',
        count: 2,
        documents: 1,
        example: { path: 'm0.txt', line: 11, page: 1 },
      },
    ])
  })

  it('counts a heading over documents, and leaves out one that stands once', async () => {
    const own = ['Tankar kring saken', 'Bänkarna målas gröna innan sommaren kommer.']
    const once = [...front, ...paragraph(1, ...own)]
    expect((await phrasesOf(once)).headings).toEqual([])
    expect((await phrasesOf(once, once)).headings).toMatchObject([{ count: 2, documents: 2 }])
  })

  it('names a heading that stands once where the § has no known decision', async () => {
    const lines = ['§ 1 Bänkar', '', 'Så blev det', 'Fyra bänkar köps in till dammen.', '']
    expect(names((await phrasesOf([...front, ...lines])).headings)).toEqual(['Så blev det'])
  })

  it('takes neither names, sentences, known headings nor lists for headings', async () => {
    const lines = [
      ...['Asta Rönn', 'Hon talar om bänkarna.', '', 'Detta är en kort mening.', 'Mera text följer.', ''],
      ...['Bakgrund', 'Bänkarna är gamla.', '', 'Skickas till', 'Parkförvaltningen', ''],
    ]
    const { headings } = await phrasesOf([...front, ...paragraph(1, ...lines), ...paragraph(2, ...lines)])
    expect(names(headings)).not.toEqual(expect.arrayContaining(['Asta Rönn']))
    expect(names(headings)).not.toEqual(expect.arrayContaining(['Detta är en kort mening.']))
    expect(names(headings)).not.toEqual(expect.arrayContaining(['Bakgrund']))
    expect(names(headings)).not.toEqual(expect.arrayContaining(['Parkförvaltningen']))
  })

  it('names labels of the front page that went nowhere, and guesses their field', async () => {
    const own = ['Samlingsställe: Magasinet, övre salen', '', 'Boken rymmer: §§ 1–2', '']
    const { labels } = await phrasesOf([...front, ...own, ...paragraph(1), ...paragraph(2)])
    expect(labels.map(({ phrase, field }) => [phrase, field])).toEqual([
      ['Boken rymmer', 'ranges'],
      ['Samlingsställe', 'place'],
    ])
  })

  it('names an unknown party with the line that tells it', async () => {
    const motion = ['Yrkanden', 'Bo Lindgren (QX) yrkar avslag på förslaget.']
    const { parties } = await phrasesOf([...front, ...paragraph(1, ...motion)])
    expect(parties).toMatchObject([{ phrase: 'QX', count: 1, example: { path: 'm0.txt', line: 12 } }])
  })

  it('names furniture only from three pages or documents on, with its numbers left open', async () => {
    const page = (n: number) => [...front, `Häfte ${n} för arkivet`, '', ...paragraph(n)]
    expect((await phrasesOf(page(1), page(2))).furniture).toEqual([])
    const { furniture } = await phrasesOf(page(1), page(2), page(3))
    expect(names(furniture)).toEqual(['Häfte * för arkivet'])
  })
})
