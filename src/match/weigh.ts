/** What a difference between two runs of words amounts to: a matter of form, or of substance. */
import { fold, type Token, textOf } from './tokens.js'
import {
  abbreviations,
  lookalikes,
  negations,
  numberWord,
  passiveRules,
  pastRules,
  presentRules,
  type VerbRule,
} from './words.js'

export const causes = [
  'leadIn',
  'case',
  'spacing',
  'punctuation',
  'marker',
  'spelling',
  'abbreviation',
  'verbForm',
  'order',
  'words',
  'number',
  'negation',
  'added',
  'removed',
] as const
export type Cause = (typeof causes)[number]

export type Weight = 'minor' | 'changed'

export interface Edit {
  weight: Weight
  cause: Cause
  /** As proposed; '' where the decision adds. */
  proposed: string
  /** As decided; '' where the decision leaves out. */
  decided: string
}

/** Weighs one run of differing words, `proposed` against `decided`; either may be empty. */
export function weigh(
  proposed: readonly Token[],
  decided: readonly Token[],
): { weight: Weight; cause: Cause } {
  const all = [...proposed, ...decided]
  if (all.some((token) => negations.includes(token.fold))) return { weight: 'changed', cause: 'negation' }
  if (all.every((token) => token.fold === 'att')) return { weight: 'minor', cause: 'verbForm' }
  const [before, after] = [closed(proposed), closed(decided)]
  if (before === after) return { weight: 'minor', cause: 'spacing' }
  if (abbreviates(before, after) || abbreviates(after, before))
    return { weight: 'minor', cause: 'abbreviation' }
  if (all.some((token) => /\p{N}/u.test(token.fold))) return { weight: 'changed', cause: 'number' }
  const [only, other] = [proposed[0], decided[0]]
  if (proposed.length === 1 && decided.length === 1 && only && other) {
    if (sameVerb(only.fold, other.fold)) return { weight: 'minor', cause: 'verbForm' }
    if (isSlip(only.fold, other.fold)) return { weight: 'minor', cause: 'spelling' }
  }
  return { weight: 'changed', cause: 'words' }
}

// Spaces and hyphens are let go between letters only: "12 3" is not "123", "13-16" not "1316".
function closed(tokens: readonly Token[]): string {
  return fold(textOf(tokens))
    .replace(/(?<=\p{N})\s+(?=\p{N})/gu, '_')
    .replace(/\s+/gu, '')
    .replace(/(?<!\p{N})-|-(?!\p{N})/gu, '')
}

function abbreviates(short: string, long: string): boolean {
  const bare = short.replace(/\./gu, '')
  return abbreviations.some(
    ([abbreviation, full]) => abbreviation === bare && full.replace(/ /gu, '') === long,
  )
}

/** Whether two folded words are the same verb, the one an infinitive: godkänna and godkänner. */
export function sameVerb(one: string, other: string): boolean {
  const rules = [...presentRules, ...passiveRules, ...pastRules]
  return isFormOf(rules, one, other) || isFormOf(rules, other, one)
}

/** Whether `form` is what one of the rules makes of the infinitive. */
export function isFormOf(rules: readonly VerbRule[], form: string, infinitive: string): boolean {
  return rules.some(
    (rule) =>
      infinitive.length > rule.infinitive.length + 1 &&
      infinitive.endsWith(rule.infinitive) &&
      form === infinitive.slice(0, -rule.infinitive.length) + rule.ending,
  )
}

/**
 * Whether two folded words differ by one slip of the pen: one letter in the inside of a long word.
 * The beginning may negate and the end inflects, so there a difference counts.
 */
export function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 7 || one.slice(0, 3) !== other.slice(0, 3)) return false
  if (one.slice(-2) !== other.slice(-2) || /\p{N}/u.test(one + other)) return false
  if (numberWord.test(one) || numberWord.test(other)) return false
  // tidsbegränsad, tidsobegränsad
  if (differing(one, other).join('') === 'o') return false
  const apart = ([a, b]: readonly [string, string]) => one.startsWith(a) && other.startsWith(b)
  if (lookalikes.some(([a, b]) => apart([a, b]) || apart([b, a]))) return false
  return withinOneLetter(one, other)
}

/** Whether one letter put in, left out, replaced or swapped with its neighbour makes one word the other. */
export function withinOneLetter(one: string, other: string): boolean {
  const [a, b] = differing(one, other)
  return (
    (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0])
  )
}

// What is left of two words without their common beginning and end.
function differing(one: string, other: string): [string, string] {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const room = Math.min(one.length, other.length) - start
  while (end < room && one.at(-1 - end) === other.at(-1 - end)) end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
