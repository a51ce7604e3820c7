import { createHash } from 'node:crypto'
import { DocumentError } from '../model/errors.js'
import type { ReadOptions } from '../model/options.js'
import type { Line, Message, Page, Source } from '../model/source.js'
import { shared } from '../remembered.js'
import { countControls, fileType, isBinary } from './file-type.js'
import { isMarkdown } from './markdown/is-markdown.js'
import type { ReadResult } from './reader.js'
import { decodeText } from './text/decode.js'
import { isBlank } from './text/physical-lines.js'
import { readText, type TextPages } from './text/read-text.js'

/**
 * Reads a file's bytes into pages of lines; the type is told by the content. Throws DocumentError where there is
 * nothing to read (`empty`), the type is none of ours (`unknown-type`), or a PDF can't be read.
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<Source> {
  const path = options.path ?? '-'
  // Taken first: a PDF reader may take the bytes with it.
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const size = bytes.length
  if (size === 0) throw new DocumentError('empty', 'The file is empty (0 bytes); export the document again.')
  const result = await readByType(bytes, path, options)
  for (const page of result.pages) for (const line of page.lines) shareTexts(line)
  return { path, sha256, bytes: size, ...result }
}

/** Equal lines share their texts, so that what later stages remember of one is found at once for the others. */
function shareTexts(line: Line): void {
  line.text = shared(line.text)
  if (line.cells) for (const cell of line.cells) cell.text = shared(cell.text)
}

async function readByType(bytes: Uint8Array, path: string, options: ReadOptions): Promise<ReadResult> {
  const type = fileType(bytes)
  if (type.kind === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.js')
    return readPdf(bytes, {
      ...(options.password !== undefined && { password: options.password }),
      ...(options.maxPages !== undefined && { maxPages: options.maxPages }),
      ...(options.pdfEngine !== undefined && { engine: options.pdfEngine }),
    })
  }
  if (type.kind === 'other') throw unknownType(type.name)
  return readCharacters(bytes, path)
}

function unknownType(name: string): DocumentError {
  return new DocumentError('unknown-type', `The file is ${name}; give a PDF, plain text or Markdown instead.`)
}

async function readCharacters(bytes: Uint8Array, path: string): Promise<ReadResult> {
  const { text, encoding, guessed } = decodeText(bytes)
  const controls = countControls(text)
  if (controls > 0 && isBinary(text)) throw unknownType('neither a PDF nor text')
  if (isBlank(text)) throw new DocumentError('empty', 'The file holds no text; export the document again.')
  const markdown = isMarkdown(text, path)
  const { reader, pages } = markdown ? await readAsMarkdown(text) : readText(text)
  const messages = characterMessages(text, controls, pages)
  if (guessed) messages.push({ rule: 'encoding-guessed', line: null, page: null, args: { encoding } })
  return { mediaType: markdown ? 'text/markdown' : 'text/plain', encoding, reader, pages, messages }
}

/** Loaded when it is needed: the parser takes longer to start than a small text to read. */
async function readAsMarkdown(text: string): Promise<TextPages> {
  const { readMarkdown } = await import('./markdown/read-markdown.js')
  return readMarkdown(text)
}

/** One message for control characters and one for replacement characters, at the first line that has any. */
function characterMessages(text: string, controls: number, pages: Page[]): Message[] {
  const rules = [
    { rule: 'control-characters', count: countControls, all: controls },
    { rule: 'replacement-character', count: countReplacements, all: countReplacements(text) },
  ]
  return rules.flatMap(({ rule, count, all }) => {
    if (all === 0) return []
    const found = pages.flatMap((page) => page.lines).filter((line) => count(line.raw) > 0)
    const [first] = found
    if (!first) return []
    const total = found.reduce((sum, line) => sum + count(line.raw), 0)
    return [{ rule, line: first.number, page: first.page, args: { count: total } }]
  })
}

function countReplacements(text: string): number {
  return text.split('\uFFFD').length - 1
}
