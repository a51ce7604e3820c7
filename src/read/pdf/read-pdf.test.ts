import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DocumentError } from '../../model/errors.js'
import type { Line } from '../../model/source.js'
import { type TinyOptions, type TinyText, tinyPdf } from '../../testing/tiny-pdf.js'
import { openPdf } from './engine-pdf-parse.js'
import { readPdf } from './read-pdf.js'

vi.mock('./engine-pdf-parse.js', { spy: true })

async function linesOf(texts: TinyText[], options?: TinyOptions): Promise<Line[]> {
  const { pages } = await readPdf(tinyPdf([texts], options))
  return pages.flatMap((page) => page.lines)
}

async function textsOf(texts: TinyText[], options?: TinyOptions): Promise<string[]> {
  return (await linesOf(texts, options)).map((line) => line.text)
}

function cellsOf(line: Line | undefined): string[] {
  return line?.cells?.map((cell) => cell.text) ?? []
}

describe('readPdf', () => {
  it('tells what it read, from what, with page sizes and running numbers', async () => {
    const result = await readPdf(tinyPdf([[{ x: 70, y: 80, text: 'Ett' }], [{ x: 70, y: 80, text: 'Två' }]]))
    expect(result).toMatchObject({
      mediaType: 'application/pdf',
      encoding: null,
      reader: 'pdf-parse 2.4.5',
      messages: [],
      pages: [
        {
          number: 1,
          width: 595,
          height: 842,
          lines: [{ number: 1, page: 1, text: 'Ett', gap: 0, x: 70, y: 80 }],
        },
        { number: 2, lines: [{ number: 2, page: 2, text: 'Två', size: 11, bold: false }] },
      ],
    })
  })

  it('gives lines from top to bottom, whatever the order of drawing', async () => {
    const drawn = [
      { x: 70, y: 120, text: 'Andra raden' },
      { x: 70, y: 80, text: 'Första raden' },
    ]
    expect(await textsOf(drawn)).toEqual(['Första raden', 'Andra raden'])
  })

  it('keeps columns apart that stand one space from each other', async () => {
    const lines = await linesOf([
      { x: 70, y: 100, text: 'Närvarande ersättare', bold: true },
      { x: 190, y: 100, text: 'Ada Lindqvist (S)' },
      { x: 190, y: 115, text: 'Bo Ekman (M)' },
      { x: 190, y: 130, text: 'Cilla Fors (C)' },
    ])
    expect(cellsOf(lines[0])).toEqual(['Närvarande ersättare', 'Ada Lindqvist (S)'])
    expect(lines[0]?.text).toBe('Närvarande ersättare Ada Lindqvist (S)')
    expect(lines[0]?.cells?.map((cell) => cell.bold)).toEqual([true, false])
    expect(lines[1]?.cells).toBeUndefined()
  })

  it('parts narrow columns by the space that is not drawn', async () => {
    const row = (y: number, name: string, x: number) => [
      { x: 70, y, text: name },
      { x, y, text: 'X' },
    ]
    const lines = await linesOf([
      ...row(100, 'Ada Lindqvist (S) ja', 176),
      ...row(115, 'Bo Ekman av Berg (M)', 194),
    ])
    expect(lines.map(cellsOf)).toEqual([
      ['Ada Lindqvist (S) ja', 'X'],
      ['Bo Ekman av Berg (M)', 'X'],
    ])
  })

  it('makes two lines of a label that wraps beside a value on another baseline', async () => {
    const lines = await linesOf([
      { x: 70, y: 100, text: 'Datum för anslagets' },
      { x: 70, y: 112, text: 'uppsättande' },
      { x: 250, y: 106, text: '2031-02-03' },
    ])
    expect(lines.map((line) => line.text)).toEqual(['Datum för anslagets', '2031-02-03', 'uppsättande'])
  })

  it('leaves the words of a stretched line together', async () => {
    const second = 70 + widthOf('Nämnden') + 15
    const stretched = [
      { x: 70, y: 100, text: 'Nämnden' },
      { x: second, y: 100, text: 'stannade' },
      { x: second + widthOf('stannade') + 15, y: 100, text: 'här' },
    ]
    expect((await linesOf(stretched))[0]?.cells).toBeUndefined()
  })

  it('keeps a list marker with its text', async () => {
    const lines = await linesOf([
      { x: 70, y: 100, text: '1.' },
      { x: 95, y: 100, text: 'Protokollet godkänns' },
    ])
    expect(lines[0]).toMatchObject({ text: '1. Protokollet godkänns', x: 70 })
    expect(lines[0]?.cells).toBeUndefined()
  })

  it('undoes letter-spacing that is drawn, and keeps its words', async () => {
    const tracked = { x: 70, y: 100, text: 'KALLELSE TILL MÖTE', charSpacing: 5 }
    expect(await textsOf([tracked])).toEqual(['KALLELSE TILL MÖTE'])
    const letters = [...'Dagordning'].map((text, at) => ({ x: 70 + 14 * at, y: 100, text }))
    expect(await textsOf(letters)).toEqual(['Dagordning'])
  })

  it('joins letter-spaced capitals of which kerning brought two together', async () => {
    const tracked = ['J', 'ÄV'].map((text, at) => ({ x: 70 + at * 7.7, y: 100, text }))
    const drawn = { x: 70, y: 130, text: 'Ada anmäler att hon inte deltar i ärendet' }
    expect((await textsOf([...tracked, drawn]))[0]).toBe('JÄV')
  })

  it('undoes letter-spacing that was typed', async () => {
    expect(await textsOf([{ x: 70, y: 100, text: 'P a r k n ä m n d e n' }])).toEqual(['Parknämnden'])
    expect(await textsOf([{ x: 70, y: 100, text: 'S M C V L' }])).toEqual(['S M C V L'])
  })

  it.each([
    ['•', '\u2022'],
    ['•', '\uF0B7'],
  ])('gives %s for the bullet %j', async (bullet, drawn) => {
    const texts = [
      { x: 70, y: 100, text: drawn },
      { x: 88, y: 100, text: 'Punkten' },
    ]
    expect(await textsOf(texts, { extra: [drawn] })).toEqual([`${bullet} Punkten`])
  })

  it('mends characters: ligatures, hyphens, hard spaces, control characters', async () => {
    const text = 'O\uFB03ciell a\uFB00är för\u00AD 1\u00A0250\u0007'
    const extra = ['\uFB03', '\uFB00', '\u0007']
    expect(await textsOf([{ x: 70, y: 100, text }], { extra })).toEqual(['Officiell affär för- 1 250'])
  })

  it('takes text drawn twice as bold, once', async () => {
    const lines = await linesOf([
      { x: 70, y: 100, text: 'Beslut i dag' },
      { x: 70.3, y: 100, text: 'Beslut i dag' },
      { x: 70, y: 115, text: 'Bifall' },
    ])
    expect(lines.map(({ text, bold }) => ({ text, bold }))).toEqual([
      { text: 'Beslut i dag', bold: true },
      { text: 'Bifall', bold: false },
    ])
  })

  it('joins raised and lowered marks with the words they touch', async () => {
    const texts = [
      { x: 70, y: 100, text: 'Fotnot' },
      { x: 70 + widthOf('Fotnot'), y: 95, text: '12', size: 7 },
    ]
    expect(await textsOf(texts)).toEqual(['Fotnot12'])
  })

  it('takes no smaller word beside a larger one for a mark of it', async () => {
    const texts = [
      { x: 70, y: 100, text: 'Fotnot', size: 16 },
      { x: 71 + (widthOf('Fotnot') * 16) / 11, y: 95, text: 'Protokoll' },
    ]
    expect(await textsOf(texts)).toEqual(['Protokoll', 'Fotnot'])
  })

  it('reads what is filled in and typed over, drawn by the file or not, but no comments', async () => {
    const texts = [
      { x: 70, y: 100, text: 'Plats och tid' },
      { x: 70, y: 200, text: 'Beslutande' },
    ]
    const field = '/Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4'
    const annotations = [
      `<< ${field} /Rect [200 740 400 752] /V (Sessionssalen) /AP << /N 8 0 R >> >>`,
      `<< ${field} /Rect [200 690 400 702] /V (Ada Ek) >>`,
      '<< /Type /Annot /Subtype /FreeText /F 4 /Rect [200 590 400 620] /Contents (Avskrift\\rbestyrkes) /DA (/F1 10 Tf) >>',
      '<< /Type /Annot /Subtype /FreeText /F 2 /Rect [200 490 400 520] /Contents (Dolt) /DA (/F1 10 Tf) >>',
      '<< /Type /Annot /Subtype /Text /F 4 /Rect [10 10 20 20] /Contents (Kommentar) >>',
    ]
    const forms = [
      {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 200 12]',
        content: 'BT /F1 10 Tf 2 2 Td (Sessionssalen) Tj ET',
      },
    ]
    const options = { annotations, forms }
    const read = await linesOf(texts, options)
    expect(read.map((line) => line.text)).toEqual([
      'Plats och tid Sessionssalen',
      'Ada Ek',
      'Beslutande',
      'Avskrift',
      'bestyrkes',
    ])
    expect(read[0]?.cells?.[1]?.x).toBe(202)
    const { pages } = await readPdf(tinyPdf([texts], options), { engine: 'fast' })
    expect(pages[0]?.lines.map((line) => line.text)).toEqual(read.map((line) => line.text))
  })

  it('puts turned text after the rest of its page', async () => {
    const texts = [
      { x: 30, y: 400, text: 'Stämpel', turn: 90 },
      { x: 70, y: 100, text: 'Överst på sidan' },
      { x: 70, y: 700, text: 'Nederst på sidan' },
    ]
    expect(await textsOf(texts)).toEqual(['Överst på sidan', 'Nederst på sidan', 'Stämpel'])
  })

  it('measures white space in line heights', async () => {
    const lines = await linesOf(
      [100, 113, 126, 139, 165, 217].map((y) => ({ x: 70, y, text: `Rad vid ${y}` })),
    )
    expect(lines.map((line) => line.gap)).toEqual([0, 0, 0, 0, 1, 3])
  })

  it('leaves the bytes and the natives as they were', async () => {
    const bytes = tinyPdf([[{ x: 70, y: 100, text: 'Text' }]])
    const before = Buffer.from(bytes).toString('hex')
    await readPdf(bytes)
    expect(Buffer.from(bytes).toString('hex')).toBe(before)
    expect(bytes.buffer.byteLength).toBeGreaterThan(0)
    // Another realm's toString can't have been patched to tell lies.
    const sourceOf: (native: unknown) => string = runInNewContext(
      '(native) => Function.prototype.toString.call(native)',
    )
    for (const native of [Array.prototype.push, JSON.parse, Function.prototype.toString]) {
      expect(sourceOf(native)).toContain('[native code]')
    }
  })
})

describe('what readPdf can not read', () => {
  const failure = (bytes: Uint8Array, maxPages?: number) =>
    readPdf(bytes, { maxPages }).then(
      () => undefined,
      (error: unknown) => (error as DocumentError).failure,
    )

  it('tells the causes apart', async () => {
    const whole = tinyPdf([[{ x: 70, y: 100, text: 'Text' }], [{ x: 70, y: 100, text: 'Mer' }]])
    expect(await failure(new Uint8Array())).toBe('empty')
    expect(await failure(tinyPdf([]))).toBe('empty')
    expect(await failure(tinyPdf([[], []]))).toBe('no-text-layer')
    expect(await failure(whole, 1)).toBe('too-large')
    expect(await failure(whole, 2)).toBeUndefined()
    expect(await failure(Buffer.from('%PDF-1.7\nnothing here'))).toBe('damaged')
  })

  it('tells damage from a scan, and reads on over it', async () => {
    const lost = (...heads: string[]) => {
      const file = Buffer.from(tinyPdf([[{ x: 70, y: 100, text: 'Text' }], [{ x: 70, y: 100, text: 'Mer' }]]))
      for (const head of heads)
        file.fill(32, file.indexOf(`\n${head} 0 obj`) + 1, file.indexOf(`\n${head} 0 obj`) + 8)
      return file
    }
    const { messages, pages } = await readPdf(lost('7'))
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf-damaged', 'page-without-text'])
    expect(pages[1]?.lines[0]?.text).toBe('Mer')
    expect(await failure(lost('7', '9'))).toBe('damaged')
  })

  it('tells an unknown encryption, and nesting without end', async () => {
    const file = Buffer.from(tinyPdf([[{ x: 70, y: 100, text: 'Text' }]])).toString('latin1')
    const locked = file.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>')
    expect(await failure(Buffer.from(locked, 'latin1'))).toBe('encrypted')
    const nested = file.replace('/Type /Page ', `/Type /Page /X ${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    await expect(readPdf(Buffer.from(nested, 'latin1'))).rejects.toThrow(/nested too deep/u)
  })

  it('opens a file that needs no password without the one given', async () => {
    const wrong = Object.assign(new Error('Incorrect Password'), { name: 'PasswordException' })
    vi.mocked(openPdf).mockRejectedValueOnce(wrong)
    const { pages } = await readPdf(tinyPdf([[{ x: 70, y: 100, text: 'Text' }]]), { password: 'another' })
    expect(pages[0]?.lines[0]?.text).toBe('Text')
    vi.mocked(openPdf).mockRejectedValueOnce(wrong).mockRejectedValueOnce(wrong)
    await expect(readPdf(tinyPdf([]), { password: 'another' })).rejects.toThrow('does not open it')
  })

  it('tells a page that could not be read to its end', async () => {
    const bytes = tinyPdf([[{ x: 70, y: 100, text: 'Hel' }], [{ x: 70, y: 100, text: 'Halv' }]])
    const pdf = await openPdf(bytes)
    const read = async (page: number) => ({ ...(await pdf.read(page)), ...(page === 2 && { damage: 'cut' }) })
    vi.mocked(openPdf).mockResolvedValueOnce({ ...pdf, read })
    const { messages } = await readPdf(bytes)
    expect(messages).toEqual([{ rule: 'pdf-damaged', page: 2, line: null, args: { reason: 'cut' } }])
  })

  it('tells a page without text among others', async () => {
    const { messages, pages } = await readPdf(tinyPdf([[], [{ x: 70, y: 100, text: 'Text' }]]))
    expect(messages).toEqual([{ rule: 'page-without-text', page: 1, line: null, args: { page: 1 } }])
    expect(pages.map((page) => page.lines.length)).toEqual([0, 1])
  })

  it('tells a scanned page from others by its image, where only a line or two stand at its edges', async () => {
    const stamp = { x: 280, y: 820, text: 'Sida 4 (9)' }
    const scan = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q'
    const text = { x: 70, y: 300, text: 'Nämnden godkänner förslaget.' }
    const told = async (texts: TinyText[], content: string) => {
      const pages = [texts, [text, { ...text, y: 320 }, { ...text, y: 340 }]]
      const read = await Promise.all(
        (['pdf-parse', 'fast'] as const).map((engine) => readPdf(tinyPdf(pages, { content }), { engine })),
      )
      return read.map(({ messages }) => messages.filter(({ rule }) => rule === 'page-without-text'))
    }
    const found = [{ rule: 'page-without-text', page: 1, line: null, args: { page: 1, image: 1 } }]
    expect(await told([stamp], scan)).toEqual([found, found])
    expect(await told([stamp, { x: 20, y: 500, text: 'Justerandes sign', turn: 90 }], scan)).toEqual([
      found,
      found,
    ])
    expect(await told([stamp], '')).toEqual([[], []])
    expect(await told([stamp, text], scan)).toEqual([[], []])
    expect(await told([stamp], scan.replace('595 0 0 842', '300 0 0 420'))).toEqual([[], []])
  })

  it('gives lines or a DocumentError at any length of a truncated file', async () => {
    const whole = tinyPdf([[{ x: 70, y: 100, text: 'Sammanträde' }]])
    const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    for (let length = 0; length < whole.length; length++) await readsOrFails(whole.slice(0, length))
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })

  it('gives lines or a DocumentError for any bytes behind a PDF head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        readsOrFails(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes])),
      ),
      { numRuns: 100 },
    )
  })

  it('gives lines or a DocumentError whichever byte is changed', async () => {
    const whole = tinyPdf([[{ x: 70, y: 100, text: 'Sammanträde med nämnden' }]])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice()
        changed[at] = byte
        return readsOrFails(changed)
      }),
      { numRuns: 200 },
    )
  })
})

async function readsOrFails(bytes: Uint8Array): Promise<void> {
  try {
    const { pages } = await readPdf(bytes)
    for (const line of pages.flatMap((page) => page.lines)) expect(line.text).not.toBe('')
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError)
    expect((error as DocumentError).message).not.toContain('\n')
  }
}

/** Width in Helvetica at 11 points, of the letters that the tests measure. */
function widthOf(text: string): number {
  const narrow = 'ijlt'
  const widths: Record<string, number> = { N: 722, F: 611, m: 833, r: 333, t: 278, i: 222, j: 222, l: 222 }
  return (
    [...text].reduce((sum, letter) => sum + (widths[letter] ?? (narrow.includes(letter) ? 222 : 556)), 0) *
    0.011
  )
}
