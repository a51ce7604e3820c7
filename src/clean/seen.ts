/** The lines of the pages with what the search for furniture asks of them again and again. */
import type { Line, Page } from '../model/source.js'
import { remembered, rememberedWith } from '../remembered.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { runningKey, type Shape, shapeOf } from './shape.js'

/** A line and what is asked of it again and again. */
export interface Seen {
  line: Line
  shape: Shape
  /** Its text without its page number (`runningKey`). */
  key: string
  /** The key, with the half of the page it stands in where that is known: a text can run in the head and in the foot. */
  runs: string
}

/** A page of them. */
export interface SeenPage {
  number: number
  lines: Seen[]
}

/** The pages with their lines as seen. */
export function seePages(pages: readonly Page[], vocabulary: Vocabulary): SeenPage[] {
  const see = (page: Page, line: Line): Seen => {
    const key = runningKey(line)
    return { line, shape: shapeOf(line, vocabulary), key, runs: key + half(page, line) }
  }
  return pages.map((page) => ({ number: page.number, lines: page.lines.map((line) => see(page, line)) }))
}

/** A sign, such as no text has, for the upper or lower half of the page; none where the line's place is not known. */
function half({ height }: Page, { y }: Line): string {
  return y === undefined || height === undefined ? '' : y * 2 < height ? '\n^' : '\n_'
}

/** The running key in `Seen.runs`. */
export function keyOf(runs: string): string {
  const end = runs.indexOf('\n')
  return end < 0 ? runs : runs.slice(0, end)
}

/** The number of an item: `3. Val av justerare`. */
export const NUMBERED = /^\d{1,2}[.)] /u

/** Lines that repeat because minutes do, not because pages do: headings, §§, list items, labels with values. */
export function isContent({ text, list, heading }: Line, vocabulary: Vocabulary): boolean {
  return list !== undefined || heading !== undefined || text.length > 120 || saysContent(text, vocabulary)
}

const saysContent = rememberedWith(
  (text, vocabulary: Vocabulary) =>
    /^(?:\p{L}{1,6} )?§|^[-–•] /u.test(text) ||
    NUMBERED.test(text) ||
    vocabulary.heading.whole(text) !== null,
)

/** A full sentence is no running head, nor is a text that goes on from the line above. */
export const isSentence = remembered(
  (text) =>
    /^\p{Ll}+,? (?:\p{L}+ \p{L}|\p{L}+\.$)/u.test(text) ||
    (/[\p{L}\d]\.$/u.test(text) && text.split(' ').length > 2),
)
