/** The number that a line of a kallelse opens an item with, by its form alone. */
import type { MarkedLine } from '../model/source.js'
import { itemWords } from '../vocabulary/kallelse.js'
import { leadingClock } from './clock.js'

/** `1.` or `1)`, `1`, `§ 1`, `Ärende 1`. */
export type NumberForm = 'stop' | 'bare' | 'sign' | 'word'

export interface ItemNumber {
  number: number
  form: NumberForm
  /** A time that stands before the number (`13.00 1. Title`), or null. */
  time: string | null
  /** The line's text behind the number. */
  rest: string
  /** Left edge of the number. */
  x: number
}

const MARK = '^(?:#{1,6} |[-•*] )?'
const FORMS: ReadonlyArray<[NumberForm, RegExp]> = [
  ['sign', new RegExp(`${MARK}(?:\\p{Lu}[\\p{L}]{0,5} )?§ ?(?<n>\\d{1,4})[.:)]?(?<rest>$| .*$)`, 'u')],
  ['word', new RegExp(`${MARK}(?:${itemWords.join('|')})\\.? (?<n>\\d{1,3})[.:)]?(?<rest>$| .*$)`, 'u')],
  ['stop', new RegExp(`${MARK}(?<n>\\d{1,3})[.)](?<rest>$| .*$|(?=\\p{Lu}).*$)`, 'u')],
  ['bare', new RegExp(`${MARK}(?<n>\\d{1,3})(?<rest>$| .*$)`, 'u')],
]

/** Reads the number of a line, also behind a time; null where it has none. */
export function itemNumber(line: MarkedLine): ItemNumber | null {
  const before = leadingClock(line.text)
  const text = before ? before.rest : line.text
  for (const [form, pattern] of FORMS) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const rest = (groups.rest as string).trim().replace(/^[–-] /u, '')
    if (form === 'bare' && !standsAlone(line, groups.n as string, rest)) return null
    if (rest !== '' && !/^[\p{L}"”“»'’(\d]/u.test(rest)) return null
    return {
      number: Number(groups.n),
      form,
      time: before?.time ?? null,
      rest,
      x: numberX(line, groups.n as string),
    }
  }
  return null
}

/** A bare number opens an item in a cell of its own, or before a capital or a time. */
function standsAlone(line: MarkedLine, number: string, rest: string): boolean {
  return (
    line.cells?.some((cell, i) => i < 2 && cell.text === number) === true ||
    /^[\p{Lu}"”“»]/u.test(rest) ||
    leadingClock(rest) !== null ||
    rest === ''
  )
}

function numberX(line: MarkedLine, number: string): number {
  const cell = line.cells
    ?.slice(0, 2)
    .find(
      (c) =>
        /^\D{0,12}/u.exec(c.text)?.[0].length !== undefined &&
        c.text.replace(/^\D{0,12}/u, '').startsWith(number),
    )
  return cell?.x ?? line.x
}
