/**
 * The matters of minutes that number them without a § sign (`1. Mötets öppnande`), as of a samråd or a working group.
 * They are taken for §§ only where nothing speaks against it; else the document stays one without §§, and says so.
 */
import type { MarkedLine } from '../model/source.js'
import { itemNumber } from './item-number.js'
import { type ParagraphHead, standsFree } from './paragraph-head.js'
import type { HeadLine } from './sequence.js'

/** So many make a sequence. */
const FEWEST = 3

/**
 * The heads of numbered matters: all numbered lines, or all that are set apart, count from 1 without a gap, once or, with
 * an ärendelista before them, twice, and each of the last run is a title with text below it. Else none.
 */
export function numberedHeads(lines: readonly MarkedLine[]): HeadLine[] {
  const all = [...lines.keys()].flatMap((index) => headAt(lines, index) ?? [])
  const apart = all.filter(({ line }) => line.bold === true || line.heading !== undefined)
  return [all, apart].find((heads) => countsOn(heads) && bodyOf(heads).every(holdsText(lines, heads))) ?? []
}

function headAt(lines: readonly MarkedLine[], index: number): HeadLine | null {
  const line = lines[index] as MarkedLine
  const head = numberedHead(line)
  return head && standsFree(line, lines[index - 1]) ? { index, line, head } : null
}

/** Reads a line as the head of a numbered matter by its form, or gives null. */
export function numberedHead(line: MarkedLine): ParagraphHead | null {
  const found = /^\d/u.test(line.text) ? itemNumber(line) : null
  if (found?.form !== 'stop' || !/^\p{Lu}/u.test(found.rest)) return null
  return { prefix: '', number: found.number, rest: found.rest, continued: false }
}

/** Whether the numbers are 1, 2, 3 ... to the end, once or twice over. */
function countsOn(heads: readonly HeadLine[]): boolean {
  const size = bodyOf(heads).length
  return (
    size >= FEWEST &&
    (heads.length === size || heads.length === 2 * size) &&
    heads.every(({ head }, i) => head.number === (i % size) + 1)
  )
}

/** The last run that begins with 1. */
function bodyOf(heads: readonly HeadLine[]): readonly HeadLine[] {
  const start = heads.findLastIndex(({ head }) => head.number === 1)
  return start < 0 ? [] : heads.slice(start)
}

/** A title, which ends like none of a list's sentences, and text below it that does not go on with it. */
function holdsText(lines: readonly MarkedLine[], heads: readonly HeadLine[]) {
  return ({ index, head }: HeadLine): boolean => {
    const below = lines[index + 1]
    if (!below || heads.some((other) => other.index === index + 1)) return false
    return !/[.,:;-]$/u.test(head.rest) && (below.gap > 0 || !/^\p{Ll}/u.test(below.text))
  }
}
