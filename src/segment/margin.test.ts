import { describe, expect, it } from 'vitest'
import type { Cell, MarkedLine } from '../model/source.js'
import { vocabulary } from '../vocabulary/vocabulary.js'
import { unfoldMargin } from './margin.js'

const LEFT = 70
const TEXT = 190

/** Lines of a PDF: `heading | text` in two columns, `| text` and `heading |` in one; 12 points apart. */
function page(...rows: string[]): MarkedLine[] {
  return rows.map((row, i) => {
    const [head, text] = row.split('|').map((part) => part.trim())
    const cells: Cell[] = []
    if (head) cells.push({ text: head, x: LEFT, right: LEFT + head.length * 4, bold: true })
    if (text) cells.push({ text, x: TEXT, right: TEXT + text.length * 5, bold: false })
    return {
      page: 1,
      number: i + 1,
      text: cells.map((cell) => cell.text).join(' '),
      raw: row,
      gap: 0,
      x: cells[0]?.x ?? 0,
      right: cells.at(-1)?.right ?? 0,
      y: 100 + i * 12,
      size: 10,
      role: 'text',
      ...(cells.length > 1 && { cells }),
    }
  })
}

const unfolded = (...rows: string[]) => {
  const found = unfoldMargin(page(...rows), 0, vocabulary)
  return found && { texts: found.lines.map((line) => line.text), marks: found.marks.map((line) => line.text) }
}

describe('unfoldMargin', () => {
  it('sets each heading of the margin above its text', () => {
    expect(
      unfolded(
        '§ 7 | Dammens lucka',
        'Bakgrund | Luckan har rostat fast. Nämnden lät',
        '| mäta den i maj.',
        'Beslut | Luckan byts ut.',
      )?.texts,
    ).toEqual([
      '§ 7 Dammens lucka',
      'Bakgrund',
      'Luckan har rostat fast. Nämnden lät',
      'mäta den i maj.',
      'Beslut',
      'Luckan byts ut.',
    ])
  })

  it('sets a heading above a list whose marks hang left of the text', () => {
    const rows = page(
      '§ 7 | Dammens lucka',
      'Bakgrund | Luckan rostar.',
      'Bedömning | Den är gammal.',
      'Beslut | Luckan byts.',
    )
    const hanging = rows.map((line) => {
      if (!line.text.startsWith('Beslut')) return line
      const [head, text] = line.cells as [Cell, Cell]
      return { ...line, cells: [head, { text: '1.', x: TEXT - 18, right: TEXT - 10 }, text] }
    })
    expect(
      unfoldMargin(hanging, 0, vocabulary)
        ?.lines.map((line) => line.text)
        .slice(-2),
    ).toEqual(['Beslut', '1. Luckan byts.'])
  })

  it('joins a heading of several lines, also where text stands beside each or none', () => {
    const found = unfolded(
      '§ 7 | Dammens lucka',
      'Bakgrund | Luckan har rostat fast.',
      'Vattennämndens förslag till | Luckan byts ut, och den gamla',
      'beslut | skrotas.',
      'Beslut | Luckan byts ut.',
      'Protokollsutdrag skickas | Dammvakten',
      'till |',
    )
    expect(found?.texts).toContain('Vattennämndens förslag till beslut')
    expect(found?.texts.slice(-2)).toEqual(['Protokollsutdrag skickas till', 'Dammvakten'])
    expect(found?.marks).toEqual(['till'])
  })

  it('leaves titles, signatures and documents without a margin alone', () => {
    const rows = [
      '§ 7 Rapport om den lucka som sitter i dammen vid den gamla kvarnen och om',
      'dess gångjärn |',
      'Bakgrund | Luckan har rostat fast.',
      'Beslut | Luckan byts ut.',
      'Sekreterare | Alva Ekmark',
    ]
    expect(unfolded(...rows)?.texts).toContain('Sekreterare Alva Ekmark')
    expect(unfolded(...rows)?.texts[1]).toBe('dess gångjärn')
    expect(unfolded('§ 7 Dammen |', 'Beslut |', 'Luckan byts ut. |')).toBeNull()
  })
})
