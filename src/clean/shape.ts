/**
 * The shape of one line, by itself: is it made of nothing but words of running heads and footers?
 */
import type { Cell, Line } from '../model/source.js'
import { remembered, rememberedWith } from '../remembered.js'
import { months } from '../vocabulary/time.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'

/**
 * `strong`: furniture wherever it stands. `weak`: furniture only beside other furniture (a date, the word Protokoll).
 * `text`: not of furniture's words, though it may yet repeat like furniture.
 */
export type Shape = 'strong' | 'weak' | 'text'

const PAGE_NUMBER =
  /^(?:sid(?:a|an)?\.? ?)?(?:\d{1,4} ?\/ ?\d{1,4}|\d{1,4} ?\( ?\d{1,4} ?\)|\d{1,4} av \d{1,4})(?![\p{L}\p{N}])/iu
const PAGE_WORD = /^(?:sida|sidan|sid|sidnr|blad) \d{1,4}(?![\p{L}\p{N}/])/iu
const DATE = new RegExp(
  `^(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${months.join('|')}) \\d{4})(?![\\p{L}\\p{N}])`,
  'iu',
)

const DATE_WORD = /^(?:sammanträdes|mötes)(?:datum|dag)$/iu

/** Initials of who verifies, behind `Justerandes sign`. */
const INITIALS = /^(?:\p{Lu}{2,3}|\p{Lu}\. ?\p{Lu}\.)(?![\p{L}\p{N}])/u

/** Tells the shape of a line. */
export function shapeOf({ text, cells }: Line, vocabulary: Vocabulary): Shape {
  if (text.length > 160 || text.startsWith('§')) return 'text'
  if (cells === undefined) return shapeOfText(text, vocabulary)
  const parts = cells.map((cell) => cell.text)
  return shapeOfParts(text, parts, vocabulary)
}

const shapeOfText = rememberedWith((text: string, vocabulary: Vocabulary) =>
  shapeOfParts(text, [text], vocabulary),
)

function shapeOfParts(text: string, parts: readonly string[], vocabulary: Vocabulary): Shape {
  if (/^[._…\s-]{5,}$/u.test(text)) return 'strong' // a line to sign on
  if (/\d\.$/u.test(text)) return 'text' // a date that ends a sentence
  let shape: Shape = 'weak'
  // `Norrviks kommun | Sammanträdesprotokoll | 5 (12)`: beside a page number, the owner's name is the head's.
  const paged = parts.length > 2 && parts.some((part) => PAGE_NUMBER.exec(part)?.[0] === part)
  // `Kommunstyrelsen | Sammanträdesdatum`: and the body's name beside the word for its date.
  const named = parts.length > 1 && parts.slice(1).every((part) => DATE_WORD.test(part))
  for (const part of parts) {
    if ((paged || named) && (vocabulary.organization.whole(part) ?? vocabulary.body.whole(part))) continue
    let rest = part.trim()
    while (rest !== '') {
      const number = PAGE_NUMBER.exec(rest) ?? PAGE_WORD.exec(rest)
      const date = DATE.exec(rest)
      const known = vocabulary.furniture.whole(rest)
      const word = known ? { row: known, rest: '' } : vocabulary.furniture.prefix(rest)
      const initials = shape === 'strong' ? INITIALS.exec(rest) : null
      if (number) {
        shape = 'strong'
        rest = rest.slice(number[0].length)
      } else if (date) rest = rest.slice(date[0].length)
      else if (word) {
        if (word.row.strength === 'strong') shape = 'strong'
        rest = word.rest
      } else if (initials) rest = rest.slice(initials[0].length)
      else return 'text'
      rest = rest.replace(/^[\s,:;|.–_-]+/u, '')
    }
  }
  return shape
}

/** A page and the number of pages: `3 av 12`, `3/12`, `3 (12)`. */
const PAGE_OF =
  /(?:sid(?:a|an)?\.? )?(\d{1,4}) ?(?:(?:\/|av) ?(\d{1,4})(?![\p{L}\p{N}-])|\( ?(\d{1,4}) ?\))/gu

/** A line's text with its page number taken out, so that the running lines of all pages are the same. */
export function runningKey({ text, cells }: Line): string {
  return cells === undefined ? runningText(text) : withoutNumbers(withoutBareNumber(text, cells))
}

const runningText = remembered(withoutNumbers)

function withoutNumbers(text: string): string {
  const folded = text.toLowerCase()
  if (!/\d/u.test(folded)) return folded
  return folded
    .replace(PAGE_OF, (text, page, pages, bracketed) =>
      // `KS 2024/51` is a case number.
      Number(page) <= Number(pages ?? bracketed) ? '#' : text,
    )
    .replace(/(?:sida|sidan|sid) \d{1,4}/gu, '#')
    .replace(/(\d{4}-\d\d-\d\d) \d{1,4}$/u, '$1 #')
}

/** A number alone in the last of several columns is the page's, where the line runs. */
function withoutBareNumber(text: string, cells: readonly Cell[]): string {
  const last = cells.at(-1)?.text ?? ''
  return /^\d{1,4}$/u.test(last) && text.endsWith(` ${last}`) ? `${text.slice(0, -last.length)}#` : text
}

/** Whether the line holds a full date. */
export function holdsDate(line: Line): boolean {
  return /\d{4}-\d{2}-\d{2}/u.test(line.text)
}
