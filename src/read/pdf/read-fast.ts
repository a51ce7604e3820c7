/** The fast engine with pdf-parse beside it, which reads what the fast one can't be trusted with. */
import type { Message } from '../../model/source.js'
import { isDoubtful } from './doubt.js'
import { placeFastItems, readFastItems } from './engine-fast.js'
import { type OpenPdf, pdfParseName } from './engine-pdf-parse.js'
import { glyphsIn, type ItemPage } from './items.js'
import { type EngineResult, readAllPages } from './read-pdf.js'
import { holdsNextToNothing } from './scanned.js'

/**
 * Reads a PDF, already opened by pdf-parse, with the fast engine. Where that engine is missing or throws, or the file
 * is encrypted or damaged, pdf-parse reads all of it, and a message says so.
 */
export async function readFast(bytes: Uint8Array, pdf: OpenPdf, hadPassword: boolean): Promise<EngineResult> {
  const doubt = hadPassword ? 'the PDF is encrypted' : pdf.damage
  if (doubt !== undefined) return fallBack(pdf, doubt)
  const fast = await readFastItems(bytes)
  if ('reason' in fast) return fallBack(pdf, fast.reason)

  const pages: ItemPage[] = []
  const messages: Message[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    const page = placeFastItems(fast.pages.get(number) ?? [], await pdf.measure(number))
    if (!isDoubtful(page) && !holdsNextToNothing(page) && !(await pdf.isAnnotated(number))) {
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

/** The share of a page's glyphs that the fast engine must find: it writes some of them otherwise. */
const enough = 0.9

async function fallBack(pdf: OpenPdf, reason: string): Promise<EngineResult> {
  return { reader: pdfParseName, pages: await readAllPages(pdf), messages: [fallbackMessage(reason, null)] }
}

function fallbackMessage(reason: string, page: number | null): Message {
  return { rule: 'pdf-engine-fallback', page, line: null, args: { reason } }
}
