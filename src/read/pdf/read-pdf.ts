/** Reads a PDF's text, with its places, into pages of lines. */
import { DocumentError } from '../../model/errors.js'
import type { Message } from '../../model/source.js'
import type { ReadResult } from '../reader.js'
import { type OpenPdf, openPdf, pdfParseName } from './engine-pdf-parse.js'
import { asksForPassword, failureOf } from './failure.js'
import type { ItemPage } from './items.js'
import { linesOf } from './lines.js'
import { readFast } from './read-fast.js'
import { isScanned } from './scanned.js'

export interface PdfOptions {
  password?: string | undefined
  /** Most pages to read; a longer document is refused before any page is read. */
  maxPages?: number | undefined
  /** `pdf-parse` by default; `fast` where that is faster; where it is missing or can't be trusted, pdf-parse with a message. */
  engine?: 'pdf-parse' | 'fast' | undefined
}

/** What an engine found: the placed items of each page, and what it has to say. */
export interface EngineResult {
  reader: string
  pages: ItemPage[]
  messages: Message[]
}

/**
 * The pages and lines (both 1-based) of a PDF; the bytes stay the caller's, unchanged. Nothing in the PDF is run and
 * nothing is fetched. Throws DocumentError: `empty`, `encrypted`, `damaged`, `no-text-layer`, `too-large`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<ReadResult> {
  if (bytes.length === 0) {
    throw new DocumentError('empty', 'The file is empty (0 bytes); fetch or export it again.')
  }
  const { reader, pages, messages, damage } = await readItems(bytes, options).catch((error: unknown) => {
    throw failureOf(error, options.password !== undefined)
  })
  refuseWithoutText(pages, damage)
  return {
    mediaType: 'application/pdf',
    encoding: null,
    reader,
    pages: linesOf(pages),
    messages: [...damaged(damage, pages), ...messages, ...pagesWithoutText(pages)],
  }
}

async function readItems(
  bytes: Uint8Array,
  options: PdfOptions,
): Promise<EngineResult & { damage: string | undefined }> {
  const pdf = await open(bytes, options.password)
  try {
    refuseTooManyPages(pdf.pages, options.maxPages)
    const result =
      options.engine === 'fast'
        ? await readFast(bytes, pdf)
        : { reader: pdfParseName, pages: await readAllPages(pdf), messages: [] }
    return { ...result, damage: pdf.damage }
  } finally {
    await pdf.close()
  }
}

/** Opens a PDF with the password, or without where it needs none: many files are given one password together. */
async function open(bytes: Uint8Array, password: string | undefined): Promise<OpenPdf> {
  return openPdf(bytes, password).catch((error: unknown) => {
    if (password === undefined || !asksForPassword(error)) throw error
    return openPdf(bytes)
  })
}

/** Each page of an opened PDF, read by pdf-parse, in order. */
export async function readAllPages(pdf: OpenPdf): Promise<ItemPage[]> {
  const pages: ItemPage[] = []
  for (let number = 1; number <= pdf.pages; number++) pages.push(await pdf.read(number))
  return pages
}

function refuseTooManyPages(pages: number, most: number | undefined): void {
  if (most === undefined || pages <= most) return
  throw new DocumentError(
    'too-large',
    `The PDF has ${pages} pages, more than the ${most} allowed; raise the limit with --max-pages.`,
  )
}

/** Throws DocumentError where no page holds text of its own. */
function refuseWithoutText(pages: ItemPage[], damage: string | undefined): void {
  if (pages.some(({ items }) => items.length > 0)) return
  if (damage !== undefined) {
    throw new DocumentError(
      'damaged',
      `The PDF is damaged (${damage}) and no text is left in it; fetch or export it again.`,
    )
  }
  if (pages.length === 0) throw new DocumentError('empty', 'The PDF has no pages; export it again.')
  throw new DocumentError(
    'no-text-layer',
    `None of the PDF's pages (${pages.length}) has a text layer: it looks scanned; run OCR over it first, e.g. with ocrmypdf.`,
  )
}

/** A message for the file where it is damaged, else one for each page that is. */
function damaged(damage: string | undefined, pages: ItemPage[]): Message[] {
  const found =
    damage === undefined
      ? pages.map((page) => ({ page: page.number, reason: page.damage }))
      : [{ page: null, reason: damage }]
  return found.flatMap(({ page, reason }) =>
    reason === undefined ? [] : [{ rule: 'pdf-damaged', page, line: null, args: { reason } }],
  )
}

function pagesWithoutText(pages: ItemPage[]): Message[] {
  return pages
    .filter((page) => page.items.length === 0 || isScanned(page))
    .map(({ number, items }) => ({
      rule: 'page-without-text',
      page: number,
      line: null,
      args: { page: number, ...(items.length > 0 && { image: 1 }) },
    }))
}
