import { describe, expect, it } from 'vitest'
import { tinyPdf } from '../testing/tiny-pdf.js'
import { readSource } from './read.js'

const read = (content: string | Uint8Array, path = 'protokoll.txt') =>
  readSource(typeof content === 'string' ? Buffer.from(content) : content, { path })

describe('readSource', () => {
  it('names the file and tells text from Markdown by content', async () => {
    expect(await read('Protokoll\n')).toMatchObject({
      path: 'protokoll.txt',
      sha256: 'fc7b20c87bac48d97a8f53c8e45d05c7253dd4b48acc08376dc2cf5e162f93f8',
      bytes: 10,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      messages: [],
    })
    const markdown = await read('## Beslut\n\n**Organ** Nämnden')
    expect(markdown).toMatchObject({ mediaType: 'text/markdown' })
    expect(markdown.reader).toMatch(/^remark-parse \d+\./)
    expect((await read('Protokoll', 'protokoll.md')).reader).toMatch(/^protokoll text \d+\./)
  })

  it.each([
    ['', 'empty'],
    [' \n\t\r\n\uFEFF', 'empty'],
    ['PK\u0003\u0004 docx', 'unknown-type'],
    ['{\\rtf1 text}', 'unknown-type'],
    ['<!DOCTYPE html><html></html>', 'unknown-type'],
    ['\u0001\u0002'.repeat(50), 'unknown-type'],
    ['\0'.repeat(50), 'unknown-type'],
  ])('refuses %j as %s, in one line', async (content, failure) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'DocumentError',
      failure,
      message: expect.stringMatching(/^[^\n]+\.$/),
    })
  })

  it('gives what looks like a PDF to the PDF reader', async () => {
    await expect(read('%PDF-1.7\nnothing')).rejects.toMatchObject({ name: 'DocumentError' })
  })

  it('knows a PDF whose head is lost by its end', async () => {
    const file = tinyPdf([[{ x: 70, y: 100, text: 'Mötet öppnas' }]])
    const source = await read(Buffer.concat([Buffer.alloc(2000, '\n'), file]))
    expect(source.pages[0]?.lines[0]?.text).toBe('Mötet öppnas')
    await expect(read(file.slice(20))).rejects.toMatchObject({ failure: 'damaged' })
  })

  it('reads on over a NUL and says where', async () => {
    const source = await read('Mötet\nöpp\0nas')
    expect(source.pages[0]?.lines[1]?.text).toBe('öppnas')
    expect(source.messages).toEqual([{ rule: 'control-characters', line: 2, page: 1, args: { count: 1 } }])
  })

  it('tells of replacement characters and of an encoding that it guessed', async () => {
    expect((await read('en \uFFFD rad \uFFFD')).messages).toEqual([
      { rule: 'replacement-character', line: 1, page: 1, args: { count: 2 } },
    ])
    expect((await read(Uint8Array.of(0x61, 0xa4, 0xff))).messages).toEqual([
      { rule: 'encoding-guessed', line: null, page: null, args: { encoding: 'windows-1252' } },
    ])
  })

  it('reads a very long line of any kind', async () => {
    for (const char of ['a', ' ', '#', '[', '*', '\t', 'å', '|', 'a ', 'a  ', '§', '>']) {
      const long = `Hej\n${char.repeat(200_000 / char.length)}\n# Slut\n\n**Slut**`
      const source = await read(long, 'protokoll.md')
      expect(source.pages.flatMap((page) => page.lines).at(-1)?.number).toBe(5)
    }
  })
})
