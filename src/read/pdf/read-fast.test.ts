import { describe, expect, it, vi } from 'vitest'
import { type TinyText, tinyPdf } from '../../testing/tiny-pdf.js'
import type { ReadResult } from '../reader.js'
import { whyNoFastEngine } from './engine-fast.js'
import { readPdf } from './read-pdf.js'

vi.mock('./engine-fast.js', { spy: true })

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

const plain: TinyText[] = [200, 214, 228].map((y) => ({
  x: 70,
  y,
  text: 'Nämnden beslutar enligt förslaget.',
}))
/** As good as the file of a font: it would have to be read. */
const withFontFile = { forms: [{ entries: '/FontFile3 /Type1C', content: '' }] }

describe('the fast engine', () => {
  it('gives the lines that pdf-parse gives', async () => {
    const pdf = tinyPdf([table, plain, [{ x: 70, y: 80, text: 'En enda rad' }]], withFontFile)
    const fast = await readPdf(pdf, { engine: 'fast' })
    expect(fast.reader).toMatch(/^pdf-inspector /)
    expect(fast.messages).toEqual([])
    expect(readingOf(fast)).toEqual(readingOf(await readPdf(pdf)))
  })

  it.each([
    ['as fast', undefined],
    ['faster', { forms: [{ entries: '/FontFile3 /Type1C', content: '%'.repeat(20_000) }] }],
  ])('leaves to pdf-parse what that reads %s', async (_, options) => {
    const { reader, messages } = await readPdf(tinyPdf([plain], options), { engine: 'fast' })
    expect(reader).toMatch(/^pdf-parse /)
    expect(messages).toEqual([])
  })

  it.each([
    [
      'two fonts meet',
      [...plain, { x: 70, y: 300, text: 'Beslut:', bold: true }, { x: 112, y: 300, text: 'Bifall' }],
    ],
    ['dots lead to a number', [...plain, { x: 70, y: 300, text: 'Val av justerare...........3' }]],
    ['letters may be guessed', [...plain, { x: 70, y: 300, text: 'custörÅnåös' }]],
  ])('leaves to pdf-parse, and says so, a file where %s on the page in its middle', async (_, page) => {
    const pdf = tinyPdf([page], withFontFile)
    const { reader, messages } = await readPdf(pdf, { engine: 'fast' })
    expect(reader).toMatch(/^pdf-parse /)
    expect(messages).toMatchObject([{ rule: 'pdf-engine-fallback', args: { reason: 'page 1 is in doubt' } }])
  })

  it('says of each file that it is missing', async () => {
    expect(whyNoFastEngine()).toBeUndefined()
    vi.mocked(whyNoFastEngine).mockReturnValueOnce('it is not installed')
    const { reader, messages } = await readPdf(tinyPdf([plain]), { engine: 'fast' })
    expect(reader).toMatch(/^pdf-parse /)
    expect(messages).toMatchObject([{ rule: 'pdf-engine-fallback', args: { reason: 'it is not installed' } }])
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
