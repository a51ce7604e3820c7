import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../model/source.js'
import { readText } from './read-text.js'

function lines(text: string): Line[] {
  return readText(text).pages.flatMap((page) => page.lines)
}

/** The letters and digits of a text; ligatures count as the letters they show. */
function letters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

describe('readText', () => {
  it('gives each line its number in the file, its page and the blank lines before it', () => {
    const source = 'Namnd\r\n\r\n \r\n  Datum\r\n\fSida två\r\n\r\n\fSida tre\r\n\f'
    const seen = readText(source).pages.map((page) =>
      page.lines.map((line) => [line.number, line.gap, line.text]),
    )
    expect(seen).toEqual([
      [
        [1, 0, 'Namnd'],
        [4, 2, 'Datum'],
      ],
      [[5, 0, 'Sida två']],
      [[7, 0, 'Sida tre']],
    ])
    expect(lines(source)[1]).toMatchObject({ x: 2, right: 7, raw: '  Datum', page: 1 })
  })

  it('parts a line at a form feed inside it, both halves with its number', () => {
    expect(lines('ett\ntvå\ftre').map((line) => [line.number, line.page, line.text])).toEqual([
      [1, 1, 'ett'],
      [2, 1, 'två'],
      [2, 2, 'tre'],
    ])
  })

  it('counts CR as line ends in a file without LF', () => {
    expect(lines('ett\r\rtre').map((line) => [line.number, line.text])).toEqual([
      [1, 'ett'],
      [3, 'tre'],
    ])
  })

  it('parts cells at tabs and wide gaps', () => {
    expect(lines('Plats\tTorget 3  kl. 9')[0]).toMatchObject({
      text: 'Plats Torget 3 kl. 9',
      cells: [{ text: 'Plats' }, { text: 'Torget 3 kl. 9' }],
    })
    expect(lines('Ledamöter            Ada Test (S)\n                     Bo Prov (M)')).toMatchObject([
      {
        text: 'Ledamöter Ada Test (S)',
        cells: [
          { x: 0, right: 9 },
          { x: 21, right: 33 },
        ],
      },
      { text: 'Bo Prov (M)', x: 21, right: 32 },
    ])
    expect(lines('                     Bo Prov (M)')[0]).not.toHaveProperty('cells')
  })

  it('takes two spaces for a border only where a neighbour has one in that column', () => {
    const [aligned] = lines('Sekreterare ledamot  Ada Test\nOrdförande           Bo Prov')
    expect(aligned?.cells?.map((cell) => cell.text)).toEqual(['Sekreterare ledamot', 'Ada Test'])
    const [loose] = lines('Ada Test (S)  ersätter Bo Prov (M)\nCilla Exempel (C)')
    expect(loose).not.toHaveProperty('cells')
  })

  it('reads justified text as text', () => {
    const source = [
      'Nämnden  ger  förvaltningen  i  uppdrag   att  ta  fram  ett  förslag  till  ny',
      'taxa  för  kommunens  hamnar   och  att  redovisa  det   på  nästa  möte   här',
    ].join('\n')
    for (const line of lines(source)) expect(line).not.toHaveProperty('cells')
  })

  it('undoes letter-spacing', () => {
    expect(lines('D a g o r d n i n g  f ö r  m ö t e t')[0]?.text).toBe('Dagordning för mötet')
  })
})

describe('page breaks without form feeds', () => {
  const text = (parts: string[]) => parts.join('\n')
  const body = Array.from({ length: 8 }, (_, at) => `Nämnden behandlar ärende nummer ${at} under mötet.`)

  it('takes one space at the start of a running head for a page break', () => {
    const source = text(['Dagordning', ...body, ' Dagordning', ...body, ' Dagordning', ...body])
    const pages = readText(source).pages
    expect(pages.map((page) => page.lines[0]?.number)).toEqual([1, 10, 19])
    expect(pages[1]?.lines[0]).toMatchObject({ text: 'Dagordning', x: 0, gap: 0 })
  })

  it('leaves a lost bullet under a heading and the rest of a line broken after a dash', () => {
    const source = text([
      ...body,
      '',
      'Handlingar',
      ' Skrivelse om hamnen',
      '',
      'taxan höjs -',
      ' men bara lite',
      ...body,
    ])
    expect(readText(source).pages).toHaveLength(1)
  })

  it('starts a page after a page number', () => {
    const source = text([...body, '1 (2)', ' hamnens taxa', ...body])
    expect(readText(source).pages.map((page) => page.lines[0]?.text)).toEqual([body[0], 'hamnens taxa'])
  })

  it('goes by page numbers that count from 1 where no other sign is', () => {
    const source = text([...body, '', 'Sida 1 av 3', '', ...body, 'Sida 2 av 3', ...body, 'Sida 3 av 3'])
    expect(readText(source).pages.map((page) => page.lines.length)).toEqual([9, 9, 9])
  })

  it('sees no page breaks in indented text', () => {
    const source = text(body.map((line, at) => ' '.repeat(at % 4) + line))
    expect(readText(source).pages).toHaveLength(1)
  })
})

describe('line ends', () => {
  it('trusts a trailing space where the text shows the habit', () => {
    const paragraph = 'Nämnden beslutar att ge kontoret i uppdrag \natt se över taxan.\n\n'
    const seen = lines(paragraph.repeat(6))
    expect(seen.map((line) => line.end)).toEqual(Array(6).fill(['soft', 'hard']).flat())
  })

  it('tells nothing where every line has one, or none', () => {
    const spaced = 'Nämnden beslutar att ge kontoret i uppdrag \natt se över taxan. \n\n'
    expect(lines(spaced.repeat(6)).some((line) => line.end)).toBe(false)
    expect(lines(spaced.replaceAll(' \n', '\n').repeat(6)).some((line) => line.end)).toBe(false)
  })
})

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '  Namn   Parti',
      ' Mötesdatum',
      '1 (2)',
      'K a l l e l s e r',
      '• punkt',
      '§ 3',
    ),
  )
  const rows = fc.array(
    piece.map((row) => row.replace(/[\n\r\f\v\u0085\u2028\u2029]/g, '')),
    { maxLength: 40 },
  )

  it('every non-blank line is one Line with the right number', () => {
    fc.assert(
      fc.property(rows, (source) => {
        const shown = source.flatMap((row, at) =>
          /[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(row) ? [at + 1] : [],
        )
        expect(lines(source.join('\n')).map((line) => line.number)).toEqual(shown)
      }),
    )
  })

  it('no letter is lost, and text is what the model promises', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          rows.map((source) => source.join('\n')),
          fc.string({ unit: 'grapheme' }),
        ),
        (source) => {
          const seen = lines(source)
          expect(letters(seen.map((line) => line.text).join(''))).toBe(letters(source))
          for (const { text, cells } of seen) {
            expect(text).toMatch(/^\S(?:.*\S)?$/u)
            if (cells) expect(cells.map((cell) => cell.text).join(' ')).toBe(text)
          }
        },
      ),
    )
  })
})
