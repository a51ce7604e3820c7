/**
 * How wide a text is when a proportional font sets it. Texts out of PDFs keep the line breaks of such a font, so
 * counting characters misjudges a line by a tenth; these widths come within one or two percent.
 */

import { remembered } from '../remembered.js'

/** Width of a space. */
export const SPACE = 0.55

/** Widths in units of an average letter: the mean of the two families that minutes are set in (Arial, Times). */
const WIDTHS: ReadonlyArray<[number, string]> = [
  [0.5, "ijl|'"],
  [SPACE, 't .,:;/’‘'],
  [0.6, 'fI![]'],
  [0.65, 'r-()'],
  [0.8, '"”“•'],
  [0.95, 'cszJ*'],
  [1.15, '+='],
  [1.25, 'EFLPSTZ'],
  [1.4, 'ABCKRVXYÅÄ'],
  [1.45, 'wDGHNOQUÖ&'],
  [1.65, 'm'],
  [1.75, 'M%'],
  [1.95, 'W@'],
  [2.05, '…—'],
]

/** Width of each UTF-16 unit; the second half of a pair has none. */
const widthOf = new Float64Array(0x10000).fill(1).fill(0, 0xdc00, 0xe000)
for (const [width, chars] of WIDTHS) for (const char of chars) widthOf[char.charCodeAt(0)] = width

/** Width of a text in units of an average letter. */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += widthOf[text.charCodeAt(at)] as number
  return width
}

/** What word processors keep together: a name with its party, a date, a number with what it counts, a § sign. */
const UNIT =
  /^(?:\p{Lu}[\p{L}’'.-]+(?: \((?:\p{L}{1,4}|-)\)|(?: (?:von|af|av|de|van))?(?: \p{Lu}[\p{L}’'.-]+){1,2}(?: \((?:\p{L}{1,4}|-)\))?)|(?:den )?\d{1,2} \p{Ll}{3,9} \d{4}|§§? ?\d+|\d[\d ]{0,12} \p{L}+)/u

/** The first word of a text, which must fit in for a line not to have been broken by the width. */
export function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}

/** The first words of a text that no line break parts: a word, or what belongs together. */
export const firstUnit = remembered((text) => {
  const head = text.slice(0, 80)
  return UNIT.exec(head)?.[0] ?? firstWord(head)
})

/** The value below which the given share (0-1) of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}
