/** Counts without Ja and Nej: `Med 31 röster mot 28 beslutar fullmäktige att bifalla förslaget`. */
import { fold } from '../../vocabulary/phrase.js'
import { inDigits } from './vote-counts.js'
import type { Meanings } from './vote-question.js'

const AGAINST =
  /(?<![\d/.:-])(\d{1,3}) röster (?:för ([^.\d]{1,80}) (?:mot|emot|och)|mot|emot) (\d{1,3})(?![\d/])/iu

/** Whether a text tells of a vote by the two numbers alone. */
export function isCountedAgainst(text: string): boolean {
  return AGAINST.test(inDigits(text))
}

/**
 * The counts of such a sentence: the side that won has the first number, and is the one that the sentence says was
 * decided. Null where that is neither of what Ja and Nej mean, or where the sentence turns something down besides.
 */
export function countsBySide(
  text: string,
  { yesMeans, noMeans }: Meanings,
): { yes: number; no: number } | null {
  const told = inDigits(text)
  const found = AGAINST.exec(told)
  const [won, lost] = [Number(found?.[1]), Number(found?.[3])]
  if (!found || yesMeans === null || noMeans === null || won <= lost) return null
  const from = told.lastIndexOf('. ', found.index) + 1
  const end = told.indexOf('.', found.index)
  const sentence = fold(told.slice(from, end < 0 ? undefined : end))
  if (NEGATED.test(sentence.replace(AGAINST, ''))) return null
  // `31 röster för arbetsutskottets förslag mot 28 röster för Bo Ås yrkande`
  const decided = found[2] === undefined ? sentence : fold(found[2])
  const [yes, no] = [fold(yesMeans), fold(noMeans)]
  const test = TESTS.find((says) => says(decided, yes) !== says(decided, no))
  if (!test) return null
  return test(decided, yes) ? { yes: won, no: lost } : { yes: lost, no: won }
}

export type Stance = 'for' | 'against'

const NEGATED = /(?<!\p{L})(?:inte|ej|icke|e?mot)(?!\p{L})/u
/** Words that turn something down. */
export const REJECTS = /avsl(?:å|ag)|avstyrk/u
const AGREES = /bifall|bifölls|godkänn|tillstyrk|(?<!\p{L})anta(?:r|s)?(?!\p{L})/u

/** Whether a sentence decides what a side stands for: in its words, by a verb of the same kind, or by whose proposal it is. */
const TESTS: ReadonlyArray<(sentence: string, means: string) => boolean> = [
  // What stands beside a rejection may be what is rejected.
  (sentence, means) => sentence.includes(means) && (!REJECTS.test(sentence) || REJECTS.test(means)),
  (sentence, means) => {
    const kind = kindOf(sentence)
    return kind !== null && kind === kindOf(means) && sentence.includes(matterOf(means))
  },
  (sentence, means) =>
    kindOf(means) === 'for' &&
    [`enligt ${matterOf(means)}`, `i enlighet med ${matterOf(means)}`].some((by) => sentence.includes(by)),
]

/** Whether a text agrees or turns down; null where it does neither, or both. */
export function kindOf(text: string): Stance | null {
  const against = REJECTS.test(text)
  if (against === AGREES.test(text)) return null
  return against ? 'against' : 'for'
}

const LEAD =
  /^(?:att )?(?:bifall(?:er|a)?(?: till)?|avslag(?: på| till)?|avslår?|enligt|för|godkänn(?:er|a)|anta(?:r)?) ?/u

/** What a side is for or against: `Bo Ås yrkande` of `bifall till Bo Ås yrkande om badplatsen`. */
export function matterOf(means: string): string {
  return means.replace(LEAD, '').split(/ (?:till|om|på|i|med|att|och) |[,.]/u, 1)[0] as string
}
