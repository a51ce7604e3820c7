/** How the checks make messages: a rule, a place, and the values of its wording. */
import type { Paragraph, Place, Range } from '../model/record.js'
import type { Message } from '../model/source.js'
import type { RuleCode } from './rules.js'

/** A message at the first line of a §, an attachment or anything that has a place; without one at no line. */
export function finding(rule: RuleCode, at: { place: Place } | null, args: Message['args'] = {}): Message {
  return { rule, line: at?.place.startLine ?? null, page: at?.place.startPage ?? null, args }
}

/** A message at a §, with its number among the values. */
export function inParagraph(rule: RuleCode, paragraph: Paragraph, args: Message['args'] = {}): Message {
  return finding(rule, paragraph, { number: paragraph.number, ...args })
}

/** Whether a number lies in one of the ranges. */
export function within(ranges: readonly Range[], number: number): boolean {
  return ranges.some(({ first, last }) => first <= number && number <= last)
}

/** Distinct numbers in ascending order. */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** What is left of a range when the known numbers, in ascending order, are taken out. */
export function without({ first, last }: Range, known: readonly number[]): Range[] {
  const left: Range[] = []
  let from = first
  for (let i = firstNotBelow(known, first); i < known.length; i++) {
    const number = known[i] as number
    if (number > last) break
    if (from < number) left.push({ first: from, last: number - 1 })
    from = number + 1
  }
  if (from <= last) left.push({ first: from, last })
  return left
}

/** Index of the first number that is not below a bound, by halving. */
function firstNotBelow(sorted: readonly number[], bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** Most ranges that one message spells out. */
const LONGEST = 20

/** Ranges as minutes write them: `§ 4`, `§§ 1-3, 7`; many are cut with an ellipsis. */
export function sections(ranges: readonly Range[]): string {
  const spelled = ranges
    .slice(0, LONGEST)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
  const written = [...spelled, ...(ranges.length > LONGEST ? ['…'] : [])].join(', ')
  return /[-,]/u.test(written) ? `§§ ${written}` : `§ ${written}`
}

/** Numbers as ranges, in ascending order. */
export function rangesOf(numbers: Iterable<number>): Range[] {
  const ranges: Range[] = []
  for (const number of ascending(numbers)) {
    const range = ranges.at(-1)
    if (range && range.last === number - 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges
}
