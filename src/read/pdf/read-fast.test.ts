import { describe, expect, it } from 'vitest'
import { type TinyText, tinyPdf } from '../../testing/tiny-pdf.js'
import type { ReadResult } from '../reader.js'
import { readPdf } from './read-pdf.js'

const table: TinyText[] = [
  { x: 70, y: 80, text: 'Sammanträdesprotokoll', size: 14, bold: true },
  { x: 70, y: 110, text: 'Närvarande ersättare', bold: true },
  { x: 190, y: 110, text: 'Ada Lindqvist (S)' },
  { x: 190, y: 125, text: 'Bo Ekman (M)' },
  { x: 70, y: 150, text: 'KALLELSE', charSpacing: 5 },
  { x: 30, y: 400, text: 'Stämpel', turn: 90 },
  { x: 70, y: 165, text: 'Beslutet är enhälligt och gäller från och med årsskiftet.' },
]

function readingOf({ pages }: ReadResult): unknown {
  return pages.map((page) =>
    page.lines.map(({ text, cells, bold, size, gap }) => ({
      text,
      cells: cells?.map((cell) => cell.text),
      bold,
      size,
      gap,
    })),
  )
}

describe('the fast engine', () => {
  it('gives the lines that pdf-parse gives', async () => {
    const pdf = tinyPdf([table, [{ x: 70, y: 80, text: 'Nästa sida, som bara har en enda rad' }]])
    const fast = await readPdf(pdf, { engine: 'fast' })
    expect(fast.reader).toMatch(/^pdf-inspector /)
    expect(fast.messages).toEqual([])
    expect(readingOf(fast)).toEqual(readingOf(await readPdf(pdf)))
  })

  it('leaves a damaged file to pdf-parse, and says so', async () => {
    const damaged = Buffer.from(tinyPdf([table]))
    damaged.write('startxref\n7', damaged.lastIndexOf('startxref'), 'latin1')
    const { reader, messages, pages } = await readPdf(damaged, { engine: 'fast' })
    expect(reader).toMatch(/^pdf-parse /)
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf-damaged', 'pdf-engine-fallback'])
    expect(pages[0]?.lines[0]?.text).toBe('Sammanträdesprotokoll')
  })
})
