/** The fast engine with pdf-parse beside it, which reads what the fast one can't be trusted with. */
import type { Message } from '../../model/source.js'
import { isDoubtful } from './doubt.js'
import { type FastPages, placeFastItems, readFastItems, whyNoFastEngine } from './engine-fast.js'
import { type OpenPdf, pdfParseName } from './engine-pdf-parse.js'
import { isEncrypted } from './integrity.js'
import { glyphsIn, type ItemPage } from './items.js'
import { type EngineResult, readAllPages } from './read-pdf.js'
import { holdsNextToNothing } from './scanned.js'

/**
 * Reads a PDF, already opened by pdf-parse, with the fast engine. Where that engine is missing or throws, or the file
 * is encrypted, damaged or in doubt, pdf-parse reads all of it, and a message says so. Files whose fonts pdf-parse can
 * leave aside it reads as fast, and heavy ones faster, and so they are left to it.
 */
export async function readFast(bytes: Uint8Array, pdf: OpenPdf): Promise<EngineResult> {
  const doubt = whyNoFastEngine() ?? (isEncrypted(bytes) ? 'the PDF is encrypted' : pdf.damage)
  if (doubt !== undefined) return fallBack(pdf, doubt)
  if (!pdf.readsFontFiles || bytes.length > pdf.pages * HEAVY)
    return { reader: pdfParseName, pages: await readAllPages(pdf), messages: [] }
  // One page tells what most are like: to read them all twice would take longer than to read them once.
  const middle = Math.ceil(pdf.pages / 2)
  const sample = await readFastItems(bytes, [middle])
  if ('reason' in sample) return fallBack(pdf, sample.reason)
  if (!(await isTrusted(await pageOf(sample, pdf, middle), pdf)))
    return fallBack(pdf, `page ${middle} is in doubt`)
  const fast = await readFastItems(bytes)
  if ('reason' in fast) return fallBack(pdf, fast.reason)

  const pages: ItemPage[] = []
  const messages: Message[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pageOf(fast, pdf, number)
    if (await isTrusted(page, pdf)) {
      pages.push(page)
      continue
    }
    const sure = await pdf.read(number)
    pages.push(sure)
    if (glyphsIn(page.items) < glyphsIn(sure.items) * enough)
      messages.push(fallbackMessage('the fast engine misses text', number))
  }
  return { reader: fast.name, pages, messages }
}

async function pageOf(fast: FastPages, pdf: OpenPdf, number: number): Promise<ItemPage> {
  return placeFastItems(fast.pages.get(number) ?? [], await pdf.measure(number))
}

async function isTrusted(page: ItemPage, pdf: OpenPdf): Promise<boolean> {
  return !isDoubtful(page) && !holdsNextToNothing(page) && !(await pdf.isAnnotated(page.number))
}

/**
 * Bytes a page. The fast engine reads the fonts anew for each page: where they are whole (35,000 bytes a page), that took
 * it 130 ms, and pdf-parse 6 ms; up to 11,000 it took 1 to 4 ms.
 */
const HEAVY = 16_000

/** The share of a page's glyphs that the fast engine must find: it writes some of them otherwise. */
const enough = 0.9

async function fallBack(pdf: OpenPdf, reason: string): Promise<EngineResult> {
  return { reader: pdfParseName, pages: await readAllPages(pdf), messages: [fallbackMessage(reason, null)] }
}

function fallbackMessage(reason: string, page: number | null): Message {
  return { rule: 'pdf-engine-fallback', page, line: null, args: { reason } }
}
