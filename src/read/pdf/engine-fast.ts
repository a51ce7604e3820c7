/**
 * The fast engine, opt-in: @firecrawl/pdf-inspector, an optional dependency. It reads the items; pdf-parse opens the
 * document beside it (which costs little), tells the pages' sizes, and reads what the fast engine can't be trusted
 * with or is no faster at: see `read-fast.ts`.
 */
import { createRequire } from 'node:module'
import { messageOf } from './failure.js'
import type { ItemPage, TextItem } from './items.js'

/** What is used of an item of pdf-inspector. The origin is the lower left corner of the page as shown. */
interface InspectorItem {
  text: string
  x: number
  /** Baseline. */
  y: number
  width: number
  height: number
  /** Degrees counter-clockwise. */
  rotation: number
  font: string
  fontSize: number
  page: number
  isBold: boolean
  itemType: string
  /** The advance comes from the font's own widths. */
  advanceKnown: boolean
}

/** The items of the pages that were asked for, by page (1-based). */
export interface FastPages {
  pages: Map<number, InspectorItem[]>
  name: string
}

/**
 * Reads the items of a PDF with pdf-inspector, of all pages or of some. It throws nothing: a missing engine and its
 * errors are reasons.
 */
export async function readFastItems(
  bytes: Uint8Array,
  only?: number[],
): Promise<FastPages | { reason: string }> {
  try {
    const engine = (await import('@firecrawl/pdf-inspector')) as unknown as Inspector
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { items } = engine.extractTextWithPositionsAndRotations(buffer, only, { frame: 'display' })
    const pages = new Map<number, InspectorItem[]>()
    for (const item of items) {
      if (item.itemType !== 'Text') continue
      const page = pages.get(item.page)
      if (page) page.push(item)
      else pages.set(item.page, [item])
    }
    return { pages, name: inspectorName }
  } catch (error) {
    return { reason: messageOf(error) }
  }
}

/** Name and version of the engine, as `Source.reader` has it. */
export const inspectorName = 'pdf-inspector 1.25.1'

/** Items of the fast engine on a page whose size is known, in the form that all engines share. */
export function placeFastItems(items: InspectorItem[], page: ItemPage): ItemPage {
  return {
    ...page,
    items: items.filter(({ text }) => text.trim() !== '').map((item) => placeItem(item, page)),
  }
}

function placeItem(item: InspectorItem, page: ItemPage): TextItem {
  const text = item.text.trimEnd()
  const angle = (360 - Math.round(item.rotation)) % 360
  return {
    text: text.trimStart(),
    ...baselineStart(item, page.height),
    width: advanceOf(item, text),
    size: item.fontSize,
    font: item.font,
    bold: item.isBold,
    angle,
    spaced: false,
  }
}

/** The box of a turned run is upright: its baseline starts at another corner. */
function baselineStart(
  { x, y, width, height, rotation }: InspectorItem,
  pageHeight: number,
): { x: number; y: number } {
  if (rotation === 90) return { x: x + width, y: pageHeight - y }
  if (rotation === 270) return { x, y: pageHeight - y - height }
  if (rotation === 180) return { x: x + width, y: pageHeight - y }
  return { x, y: pageHeight - y }
}

/** Width of a space where the font is not asked, in font sizes. */
const usualSpace = 0.278

/** The engine counts a trailing space into the width. */
function advanceOf(item: InspectorItem, trimmed: string): number {
  const isUpright = item.rotation === 90 || item.rotation === 270
  const trailing = item.text.length - trimmed.length
  return (isUpright ? item.height : item.width) - trailing * usualSpace * item.fontSize
}

interface Inspector {
  extractTextWithPositionsAndRotations(
    buffer: Buffer,
    pages: number[] | undefined,
    options: { frame: 'display' },
  ): { items: InspectorItem[] }
}

/** Why no file can be read with the engine, or nothing. It is not loaded for that: that takes longer than many a file. */
export function whyNoFastEngine(): string | undefined {
  try {
    createRequire(import.meta.url).resolve('@firecrawl/pdf-inspector')
    return undefined
  } catch {
    return '@firecrawl/pdf-inspector is not installed'
  }
}
