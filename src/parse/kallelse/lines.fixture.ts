/** Lines and readings of invented kallelser, for the tests. */
import type { MarkedLine } from '../../model/source.js'
import { type Vocabulary, vocabulary } from '../../vocabulary/vocabulary.js'
import type { Content } from '../protokoll.js'
import { parseKallelse } from './kallelse.js'

export const words: Vocabulary = vocabulary

/** Lines of a text: a blank line is white space, `\f` begins a page, `|` parts columns, `~` begins furniture. */
export function lines(text: string): MarkedLine[] {
  const result: MarkedLine[] = []
  let page = 1
  let gap = 0
  for (const [i, raw] of text.split('\n').entries()) {
    if (raw === '\f') {
      page++
      gap = 0
    } else if (raw.trim() === '') gap++
    else {
      result.push(line(raw, { page, number: i + 1, gap }))
      gap = 0
    }
  }
  return result
}

function line(raw: string, place: { page: number; number: number; gap: number }): MarkedLine {
  const role = raw.startsWith('~') ? 'furniture' : 'text'
  const cells: MarkedLine['cells'] = []
  let x = 0
  for (const part of raw.replace(/^~/u, '').split('|')) {
    const text = part.trim()
    if (text !== '')
      cells.push({ text, x: x + part.length - part.trimStart().length, right: x + part.length })
    x += part.length
  }
  const text = cells.map((cell) => cell.text).join(' ')
  const first = cells[0]?.x ?? 0
  return {
    ...place,
    role,
    text,
    raw,
    x: first,
    right: raw.length,
    end: 'hard',
    ...(cells.length > 1 ? { cells } : {}),
  }
}

/** Reads a kallelse written as `lines` takes it. */
export function read(text: string, withText = false): Content {
  return parseKallelse(lines(text), vocabulary, withText).value
}

/** A head that summons the people of the tests. */
export const HEAD = `Kallelse
Tekniska nämnden
2031-05-12
Ordförande
Vera Almlöv (S)
Ledamöter
Ossian Brandt (M)
Tindra Kvist (C)
Övriga
Sixten Norbäck, förvaltningschef
Majken Rolf, controller
`
