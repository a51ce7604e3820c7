/**
 * The line that opens a §: `§41`, `KS § 41`, `§ 96 Ärendenummer SLK-2023-01129`, `§ 15 1435/22 forts.`.
 * A § sign in running text (`enligt 7 kap. 2 §`, `§ 69, den 7 december 2023`) is none.
 */
import type { MarkedLine } from '../model/source.js'
import { remembered } from '../remembered.js'

export interface ParagraphHead {
  /** The letters before the sign, lower case (`ks` of `KS § 41`), or nothing. */
  readonly prefix: string
  readonly number: number
  /** The last of several §§ that share one line (`§§ 29–30 Sekretessärenden`). */
  readonly last?: number
  /** What follows the number on the line: case number, title, or nothing. */
  readonly rest: string
  /** The line says that an open § goes on (`forts.`). */
  readonly continued: boolean
}

const HEAD =
  /^(?:[-•*] )?(?:(\p{Lu}[\p{L}]{0,7}) ?)?§ ?(\d{1,4})(?![\d])(?:\/\d{2,4}(?!\d))?[.:]?(?: (.*))?$/u
/** Between number and title: `§ 41 – Mötet öppnas`. */
const DASH = /^[-–—] (?=\p{Lu})/u
const CONTINUED = /(?:^|[ (])(?:forts\.?|fortsättning|fortsatt)\)?$/iu

/** Reads a line as a § head by its form, or gives null. */
export const paragraphHead = remembered((text): ParagraphHead | null => {
  const match = HEAD.exec(text)
  if (!match) return null
  const rest = (match[3] ?? '').replace(DASH, '').trim()
  const continued = CONTINUED.test(rest)
  // A title or a case number begins with a capital, a digit or a quotation mark; running text goes on in lower case.
  if (
    !continued &&
    rest !== '' &&
    !/^[\p{Lu}\d"”“»'’([–-]/u.test(rest) &&
    !/^(?:dnr|diarienr|ärendenr)/iu.test(rest)
  )
    return null
  if (/^[-–] ?\d/u.test(rest)) return null
  const prefix = match[1]?.toLowerCase() ?? ''
  return { prefix, number: Number(match[2]), rest: rest.replace(CONTINUED, '').trim(), continued }
})

const RANGE_HEAD =
  /^(?:(\p{Lu}\p{L}{0,7}) ?)?§{1,2} ?(\d{1,4}) ?[-–] ?(?:§ ?)?(\d{1,4})(?![\d/:])[.:]?(?: (\p{Lu}.*))?$/u
/** No line heads more §§ than these. */
const MOST_SHARED = 40

/** Reads a line that heads several §§ by its form, or gives null; that the §§ around it fit is for the caller to see. */
export const rangeHead = remembered((text): ParagraphHead | null => {
  const [, letters = '', first, end, rest = ''] = RANGE_HEAD.exec(text) ?? []
  const [number, last] = [Number(first), Number(end)]
  if (!(last > number) || last - number >= MOST_SHARED) return null
  return { prefix: letters.toLowerCase(), number, last, rest: rest.trim(), continued: false }
})

/** A § of another body, where the matter was before: `Au § 201`, `KSAU § 12/2023`. */
export const REFERENCE = /^\p{Lu}\p{L}{0,7} ?§{1,2} ?\d{1,4}(?:[/:]\d{2,4})?(?![\p{L}\d])/u

/** A § sign and its number as the first of a line's columns: running text has none. */
function isColumn({ cells }: MarkedLine): boolean {
  const first = cells?.[0]
  return (
    first !== undefined && cells !== undefined && cells.length > 1 && paragraphHead(first.text)?.rest === ''
  )
}

/** Whether a line can open anything: the line before it does not run on into it. */
export function standsFree(line: MarkedLine, previous: MarkedLine | undefined): boolean {
  if (isColumn(line)) return true
  if (previous?.text.endsWith(',')) return false
  if (!previous || line.gap > 0 || line.turn || line.page !== previous.page) return true
  if (line.heading !== undefined) return true
  if (/(?<!\p{L})(?:och|samt|enligt|till|från|av|i)$/u.test(previous.text)) return false
  if (line.bold === true && previous.bold !== true) return true
  return previous.end !== 'soft' || /[.:;!?)”"]$|[.…_]{4,} ?\d{0,4}$/u.test(previous.text)
}
