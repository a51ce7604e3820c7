/**
 * The default engine. It owns the private door of pdf-parse 2.4.5 (pinned exactly): `load()`, private by its type,
 * gives the pdf.js document, whose pages tell how each glyph is drawn.
 */
import { type Annotation, itemsOfAnnotations, mayShowText } from './annotations.js'
import { type Drawing, type Font, type Matrix, paintsOver, wordsOf } from './drawing.js'
import { Drawings } from './drawings.js'
import { hideFontFiles, showsFontFiles } from './font-files.js'
import { damageIn } from './integrity.js'
import { glyphsIn, type ItemPage, type TextItem } from './items.js'
import { errorsOnly, loadPdfParse } from './load-pdf-parse.js'
import { itemsOfLayer, type LayerItem } from './text-layer.js'

/** Name and version of the engine, as `Source.reader` has it. */
export const pdfParseName = 'pdf-parse 2.4.5'

/** What stands behind the door: the part of a pdf.js document that is used here. */
interface PdfJsDocument {
  numPages: number
  loadingTask: { docId: string }
  getPage(number: number): Promise<PdfJsPage>
}

interface PdfJsPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: Matrix }
  getAnnotations(): Promise<Annotation[]>
  getTextContent(): Promise<{ items: LayerItem[] }>
  commonObjs: { has(name: string): boolean; get(name: string): PdfJsFont }
  cleanup(): void
}

interface PdfJsFont {
  name?: string
  bold?: boolean
  black?: boolean
  isType3Font?: boolean
  fontMatrix?: number[]
  bbox?: number[]
}

const usualUnit = 0.001
const boldName = /bold|black|heavy|semibold|demi(?!-?light)|[-,]bd\b/iu

/** An opened PDF: its pages can be measured and read, one by one (1-based), until it is closed. */
export interface OpenPdf {
  pages: number
  /** What is damaged in the file, if anything: some of its text may be lost. */
  damage: string | undefined
  /** Font files have to be read with the text: that takes longer than all the rest. */
  readsFontFiles: boolean
  /** The page's number and size, with no items: costs next to nothing. */
  measure(page: number): Promise<ItemPage>
  /** Whether form fields or notes stand on the page that may show text: costs next to nothing. */
  isAnnotated(page: number): Promise<boolean>
  read(page: number): Promise<ItemPage>
  close(): Promise<void>
}

/**
 * Opens a PDF; the bytes stay the caller's. The caller closes it.
 * pdf.js's own exceptions pass through: see `failureOf`.
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const { PDFParse, startWorker, cMapUrl } = await loadPdfParse()
  const { worker, port } = startWorker()
  const damage = damageIn(bytes)
  // pdf.js takes the buffer that it is given for its own.
  const data = new Uint8Array(bytes)
  if (damage === undefined) hideFontFiles(data)
  const readsFontFiles = showsFontFiles(data)
  const parser = new PDFParse({
    data,
    password,
    worker: worker as never,
    verbosity: errorsOnly,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    // Else each glyph's outline is prepared for drawing, a third of the whole time.
    disableFontFace: false,
    maxImageSize: 0,
    enableXfa: false,
    cMapUrl,
    cMapPacked: true,
  })
  const close = async () => {
    await parser.destroy()
    worker.destroy()
  }
  try {
    const document = await (parser as unknown as { load(): Promise<PdfJsDocument> }).load()
    const fonts: Fonts = new Map()
    const drawings = new Drawings(port, document.loadingTask.docId)
    return {
      pages: document.numPages,
      damage,
      readsFontFiles,
      measure: async (number) => ({ ...sizeOf(await document.getPage(number)), number, items: [] }),
      isAnnotated: async (number) => mayShowText(await annotationsOf(await document.getPage(number))),
      read: async (number) => {
        const page = await document.getPage(number)
        return readPage(page, number, await drawings.of(number), fonts, damage !== undefined)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function sizeOf(page: PdfJsPage): { width: number; height: number } {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width, height }
}

/** A document's fonts by pdf.js's names for them. */
type Fonts = Map<string, Font>

async function readPage(
  page: PdfJsPage,
  number: number,
  drawing: Drawing,
  fonts: Fonts,
  isDamaged: boolean,
): Promise<ItemPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const fontOf = (id: string): Font => {
    const known = fonts.get(id)
    if (known) return known
    const font = describeFont(page, id)
    if (page.commonObjs.has(id)) fonts.set(id, font)
    return font
  }
  const noted = itemsOfAnnotations(await annotationsOf(page), transform)
  let items = [...wordsOf(drawing, transform, fontOf), ...noted].filter((item) =>
    isOnPage(item, width, height),
  )
  const { damage } = drawing
  if (isDamaged || damage !== undefined || items.length === 0) {
    const { items: layer } = await page.getTextContent().catch(() => ({ items: [] }))
    const fromLayer = itemsOfLayer(layer, transform, fontOf)
    if (glyphsIn(items) < glyphsIn(fromLayer) * enough) items = fromLayer
  }
  page.cleanup()
  const pictured = paintsOver(drawing, transform, width * height * wholePage)
  return { number, width, height, items, pictured, ...(damage !== undefined && { damage }) }
}

/** A scan covers this share of its page or more: its edges may be cut. */
const wholePage = 0.7

function annotationsOf(page: PdfJsPage): Promise<Annotation[]> {
  return page.getAnnotations().catch(() => [])
}

/** A damaged page's drawing that holds this share of its text layer is as good, and more exact. */
const enough = 0.97

function describeFont(page: PdfJsPage, id: string): Font {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : {}
  const name = font.name ?? id
  const unit = font.fontMatrix?.[0] ?? usualUnit
  return {
    name,
    bold: font.bold === true || font.black === true || boldName.test(name),
    unit,
    scale: font.isType3Font ? heightOfType3(font) : 1,
  }
}

/** A font that draws itself may give its size in its own units: its box tells. */
function heightOfType3({ bbox, fontMatrix }: PdfJsFont): number {
  const height = ((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * (fontMatrix?.[3] ?? 0)
  return Math.abs(height) || 1
}

function isOnPage({ x, y, width }: TextItem, pageWidth: number, pageHeight: number): boolean {
  return x + width >= 0 && x <= pageWidth && y >= 0 && y <= pageHeight
}
