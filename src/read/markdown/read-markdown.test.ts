import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../model/source.js'
import { isMarkdown } from './is-markdown.js'
import { readMarkdown } from './read-markdown.js'

function lines(text: string): Line[] {
  return readMarkdown(text).pages.flatMap((page) => page.lines)
}
function texts(text: string): string[] {
  return lines(text).map((line) => line.text)
}
function cells(text: string): (string[] | undefined)[] {
  return lines(text).map((line) => line.cells?.map((cell) => cell.text))
}

describe('readMarkdown', () => {
  it('reads headings, rules and blank lines', () => {
    expect(lines('## Mötet öppnas\n\n---\n\n### **Beslut**\nText')).toMatchObject([
      { number: 1, text: 'Mötet öppnas', heading: 2, gap: 0 },
      { number: 5, text: 'Beslut', heading: 3, bold: true, gap: 3 },
      { number: 6, text: 'Text', gap: 0 },
    ])
  })

  it('takes three dashes under a line for a rule, and an underline as long as the line for a heading', () => {
    expect(lines('Underskrift\n---\nMer')[0]).not.toHaveProperty('heading')
    expect(lines('Ordförande\n----------\nMer')).toMatchObject([{ heading: 2 }, { text: 'Mer', number: 3 }])
    expect(lines('Protokoll\n=========\nMer')).toMatchObject([{ heading: 1 }, { text: 'Mer', number: 3 }])
  })

  it('gives each source line of a paragraph a Line and tells soft from hard ends', () => {
    expect(
      lines('ett\ntvå  \ntre\\\nfyra\n• fem\nsex').map((line) => [line.number, line.text, line.end]),
    ).toEqual([
      [1, 'ett', 'soft'],
      [2, 'två', 'hard'],
      [3, 'tre', 'hard'],
      [4, 'fyra', 'hard'],
      [5, '• fem', 'soft'],
      [6, 'sex', 'hard'],
    ])
  })

  it("keeps the author's markers and tells their depth", () => {
    expect(lines('2. två\n3. tre\n   - under\n     mer\n\n- 1. båda\n* stjärna')).toMatchObject([
      { text: '2. två', list: { marker: '2.', depth: 0 } },
      { text: '3. tre', list: { marker: '3.', depth: 0 } },
      { text: '- under', list: { marker: '-', depth: 1 }, x: 3 },
      { text: 'mer', x: 5 },
      { text: '- 1. båda', list: { marker: '- 1.', depth: 0 } },
      { text: '* stjärna', list: { marker: '*', depth: 0 } },
    ])
    expect(lines('- a\n  b')[1]).not.toHaveProperty('list')
  })

  it('undoes emphasis, links, escapes, entities and tags', () => {
    expect(texts('*Signerat* med **Tjänsten**')).toEqual(['Signerat med Tjänsten'])
    expect(texts('Se [avtalet \\(hamnen.se\\)]() och A &amp; B<br>C')).toEqual([
      'Se avtalet (hamnen.se) och A & B C',
    ])
    expect(texts('**Rubrik **')).toEqual(['Rubrik'])
    expect(texts('[not]: se bilaga 1')).toEqual(['[not]: se bilaga 1'])
  })

  it('tells label from value', () => {
    expect(cells('<b>Plats</b>\tDigitalt kl. 9')).toEqual([['Plats', 'Digitalt kl. 9']])
    expect(cells('**Organ** Hamnnämnden')).toEqual([['Organ', 'Hamnnämnden']])
    expect(cells('**Uppsatt** **Nedtaget**')).toEqual([['Uppsatt', 'Nedtaget']])
    expect(cells('**Beslut**\n\nAda **yrkar** avslag')).toEqual([undefined, undefined])
  })

  it('reads a row that begins with a tab as text of its own', () => {
    const seen = lines('<b>Justerat av</b>\tOrdförande Ada\n\tJusterande Bo\n\n\tSekreterare Cia')
    expect(seen).toMatchObject([
      { text: 'Justerat av Ordförande Ada', end: 'hard' },
      { text: 'Justerande Bo', x: 4 },
      { text: 'Sekreterare Cia', x: 4 },
    ])
  })

  it('reads tables of bars and of tags as cells', () => {
    expect(cells('| Namn | Röst |\n| --- | --- |\n| **Ada** | Ja |')).toEqual([
      ['Namn', 'Röst'],
      ['Ada', 'Ja'],
    ])
    expect(cells('<table>\n<tr><td>Ada</td><td>Ja</td></tr>\n</table>')).toEqual([['Ada', 'Ja']])
  })

  it('turns pages at form feeds and marks of converters', () => {
    const source = 'ett\n\n<!-- page 2 -->\n\ntvå\n\n\ftre'
    expect(lines(source).map((line) => [line.page, line.number, line.text])).toEqual([
      [1, 1, 'ett'],
      [2, 5, 'två'],
      [3, 7, 'tre'],
    ])
  })

  it('keeps code and comments as text', () => {
    expect(texts('```\nkod *a*\n```')).toEqual(['kod *a*'])
    expect(texts('<!-- en\nanteckning -->')).toEqual(['en', 'anteckning'])
  })

  it('loses no letter of any text that holds no tags and link targets', () => {
    const word = fc.constantFrom(
      'ord',
      '**fet**',
      '*k*',
      '- ',
      '1. ',
      '# ',
      '> ',
      '\t',
      '   ',
      '`k`',
      '|',
      '---',
      '§ 4',
      '\\*',
      '_',
      '===',
      '~',
    )
    const source = fc.array(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(source, (rows) => {
        const seen = lines(rows.join('\n'))
        const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
        expect(letters(seen.map((line) => line.text).join(''))).toBe(letters(rows.join('')))
        const numbers = seen.map((line) => line.number)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      }),
    )
  })
})

describe('isMarkdown', () => {
  it.each([
    ['## Beslut\n\n**Organ** Nämnden', ''],
    ['## Beslut\ntext\n## Yrkande', ''],
    ['# Protokoll\ntext', 'protokoll.md'],
    ['<b>Plats</b>\tDigitalt\n---\n', ''],
  ])('sees it in %j', (text, path) => {
    expect(isMarkdown(text, path)).toBe(true)
  })

  it.each([
    ['PROTOKOLL\n\n---\n\n- § 1 Mötet öppnas\n2. Val', ''],
    ['Protokoll\n\n§ 1 Mötet öppnas', 'protokoll.md'],
    [`# A\n\n**b**\n\n${'a*'.repeat(9000)}`, 'protokoll.md'],
  ])('does not see it in %j', (text, path) => {
    expect(isMarkdown(text, path)).toBe(false)
  })
})
