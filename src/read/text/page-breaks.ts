import type { PhysicalLine } from './physical-lines.js'
import { rowOf } from './row.js'

/** Where pages begin. */
interface PageStarts {
  /** Index of a line that begins a page, to how many pages it turns (0 for the first line of all). */
  starts: Map<number, number>
  /** Whether single spaces stand for the page breaks, and so are no indentation of these lines. */
  bySpace: boolean
}

/**
 * The lines that begin a page. Form feeds decide where there are any; else the single space to which some exporters
 * reduce a page break, else page numbers of the form `3 (12)` that run from 1. Without signs all is one page.
 */
export function pageStarts(lines: PhysicalLine[]): PageStarts {
  const starts = new Map<number, number>()
  for (const [at, line] of lines.entries()) if (line.formFeeds > 0) starts.set(at, line.formFeeds)
  if (starts.size > 0) return { starts, bySpace: false }

  const spaced = singleSpaceStarts(lines)
  const bySpace = spaced.length > 0
  for (const at of bySpace ? spaced : pageNumberStarts(lines)) starts.set(at, 1)
  const first = lines.findIndex((line) => !line.blank)
  if (bySpace && startsWithOneSpace(lines[first])) starts.set(first, 0)
  return { starts, bySpace }
}

const pageNumber =
  /^(?:Sida|Page|Sid\.?|s\.)? ?(\d{1,4}) ?(?:\((\d{1,4})\)|\/ ?(\d{1,4})|av (\d{1,4})|of (\d{1,4}))$/iu

/** Page and page count of a text that is nothing but a page number (`6 / 16`, `8 (90)`, `Sida 3 av 12`), or null. */
function readPageNumber(text: string): { page: number; of: number } | null {
  if (text.length > 60) return null
  const found = pageNumber.exec(text)
  if (!found) return null
  return { page: Number(found[1]), of: Number(found[2] ?? found[3] ?? found[4] ?? found[5]) }
}

/** Page numbers that count 1, 2, 3 ... of the same total, each the foot (or, from the first lines on, head) of a page. */
function pageNumberStarts(lines: PhysicalLine[]): number[] {
  const places: number[] = []
  let total = 0
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 60 || !/\d/u.test(line.text)) continue
    const found = readPageNumber(rowOf(line.text).text)
    if (found?.page !== places.length + 1 || (places.length > 0 && found.of !== total)) continue
    total = found.of
    places.push(at)
  }
  const [first] = places
  if (first === undefined || places.length < 2 || places.length < total - 1) return []
  const isHead = lines.slice(0, first).filter((line) => !line.blank).length < 4
  if (isHead) return places.slice(1)
  return places.map((at) => nextShown(lines, at)).filter((at) => at !== null)
}

function nextShown(lines: PhysicalLine[], at: number): number | null {
  const next = lines.findIndex((line, index) => index > at && !line.blank)
  return next < 0 ? null : next
}

/**
 * `...en text som bryts`
 * ` Mötesdatum`            <- one space, nothing blank before it: the head of the next page
 *
 * A line with one leading space starts a page if the line before it is not blank and
 * - a page number stands before it, or the same text stands three times in the document (a running head), or
 * - it begins like a new text (capital, figure, §) and is no lost bullet under a heading of a word or three
 *   (`Beslutsunderlag` / ` Skrivelse ...`) and no rest of a line that was broken after a dash.
 * A text whose lines are indented in many ways (`pdftotext -layout`) has no such sign.
 */
function singleSpaceStarts(lines: PhysicalLine[]): number[] {
  if (!lines.some(startsWithOneSpace) || !isSingleSpaceTheOnlyIndent(lines)) return []
  const texts = lines.map((line) => (line.blank ? '' : rowOf(line.text).text))
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  const lostBullets = new Set<number>()
  const isStart = (at: number): boolean => {
    const text = texts[at] ?? ''
    const before = texts[at - 1] ?? ''
    if (before === '' || !startsWithOneSpace(lines[at])) return false
    if (readPageNumber(before) || (times.get(text) ?? 0) >= 3 || /^§ ?\d/u.test(text)) return true
    if ((!texts[at - 2] && isShortHeading(before)) || lostBullets.has(at - 1)) {
      lostBullets.add(at)
      return false
    }
    return /^[\p{Lu}\p{N}]/u.test(text) && !/[-–—,]$/u.test(before)
  }
  const starts = [...lines.keys()].filter(isStart)
  return starts.length === 0 ? [] : withNumberedFeet(starts, texts)
}

/** Where pages are known, a number `6 / 16` far down on page 6 is its foot: what comes next starts page 7. */
function withNumberedFeet(starts: number[], texts: string[]): number[] {
  const known = new Set(starts)
  const all: number[] = []
  let linesOnPage = 0
  let afterFoot = false
  for (const [at, text] of texts.entries()) {
    if (text === '') continue
    if (known.has(at) || afterFoot) {
      all.push(at)
      linesOnPage = 0
    }
    linesOnPage++
    afterFoot = linesOnPage > 3 && readPageNumber(text)?.page === all.length + 1
  }
  return all
}

function isSingleSpaceTheOnlyIndent(lines: PhysicalLine[]): boolean {
  const shown = lines.filter((line) => !line.blank)
  const indented = shown.filter((line) => /^\s/.test(line.text))
  const single = indented.filter(startsWithOneSpace)
  return single.length >= indented.length * 0.6 && indented.length <= shown.length * 0.2
}

function startsWithOneSpace(line: PhysicalLine | undefined): boolean {
  return line !== undefined && /^ \S/.test(line.text)
}

function isShortHeading(text: string): boolean {
  return /^\p{L}+(?: \p{L}+){0,2}:?$/u.test(text)
}
