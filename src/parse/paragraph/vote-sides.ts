/** Counts without Ja and Nej: `Med 31 röster mot 28 beslutar fullmäktige att bifalla förslaget`. */
import type { Vote } from '../../model/record.js'
import { fold } from '../../vocabulary/phrase.js'
import { inDigits } from './vote-counts.js'

const AGAINST =
  /(?<![\d/.:-])(\d{1,3}) röster (?:(?:för [^.\d]{1,60} )?(?:mot|emot)|för [^.\d]{1,80} och) (\d{1,3})(?![\d/])/iu

/** Whether a text tells of a vote by the two numbers alone. */
export function isCountedAgainst(text: string): boolean {
  return AGAINST.test(inDigits(text))
}

/**
 * The counts of such a sentence: the side that won has the first number, and is the one that the sentence says was
 * decided. Null where that is neither of what Ja and Nej mean.
 */
export function countsBySide(
  text: string,
  { yesMeans, noMeans }: Pick<Vote, 'yesMeans' | 'noMeans'>,
): { yes: number; no: number } | null {
  const told = inDigits(text)
  const found = AGAINST.exec(told)
  const [won, lost] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || yesMeans === null || noMeans === null || won <= lost) return null
  const from = told.lastIndexOf('. ', found.index) + 1
  const end = told.indexOf('.', found.index)
  const sentence = fold(told.slice(from, end < 0 ? undefined : end))
  const [yes, no] = [fold(yesMeans), fold(noMeans)]
  const test = TESTS.find((says) => says(sentence, yes) !== says(sentence, no))
  if (!test) return null
  return test(sentence, yes) ? { yes: won, no: lost } : { yes: lost, no: won }
}

/** Whether a sentence decides what a side stands for: in its words, by a verb of the same kind, or by whose proposal it is. */
const TESTS: ReadonlyArray<(sentence: string, means: string) => boolean> = [
  (sentence, means) => sentence.includes(means),
  (sentence, means) => kindOf(sentence) !== null && kindOf(sentence) === kindOf(means),
  (sentence, means) => {
    const whose = means.replace(/^(?:att )?(?:bifall(?:er|a)?(?: till)?|enligt|för|godkänna|anta) /u, '')
    return whose !== means && sentence.includes(`enligt ${whose}`)
  },
]

function kindOf(text: string): 'for' | 'against' | null {
  const against = /avsl(?:å|ag)|avstyrk/u.test(text)
  const agrees = /bifall|bifölls|godkänn|tillstyrk|(?<!\p{L})anta(?:r|s)?(?!\p{L})/u.test(text)
  if (against === agrees) return null
  return agrees ? 'for' : 'against'
}
