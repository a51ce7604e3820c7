/** The counts that an annex states above its list: `Antal Ja: 12`, `Nej 7`, `3 avstår`. */
import type { Ballot } from '../../model/record.js'
import { remembered } from '../../remembered.js'
import { fold } from '../../vocabulary/phrase.js'
import { countWords, results, voteEndings } from './vocabulary.js'

export interface Stated {
  yes: number | null
  no: number | null
  abstain: number | null
  absent: number | null
}

type Count = Readonly<{ vote: Ballot['vote']; phrase: string; count: number }>

const votes = new Map(results.map((row) => [fold(row.phrase), row.vote]))
const before = new RegExp(`^(?:${countWords.join('|')})\\s+`, 'u')

/** The vote that a text names, with what may stand around it (`Ja-röster`, `Antal Nej`); null where it is none. */
export function voteOf(text: string): Ballot['vote'] | null {
  let key = fold(text)
  for (let cut = key.replace(before, ''); cut !== key; cut = key.replace(before, '')) key = cut
  const ending = voteEndings.find((each) => key.endsWith(each))
  return votes.get(key) ?? (ending ? (votes.get(fold(key.slice(0, -ending.length))) ?? null) : null)
}

/** The counts that a whole line states; [] where it holds anything else. */
export const countsOf = remembered((text): readonly Count[] => {
  if (!/\d/u.test(text)) return []
  const counts: Count[] = []
  const pieces = text.split(/\s*[,;]\s*|(?<=\d)\)?\s+(?=\p{L})/u).filter((piece) => piece !== '')
  for (const piece of pieces) {
    const after = /^([^\d:=(]+?)\s*[:=(]?\s*(\d{1,3})\)?(?:\s*st\.?)?$/u.exec(piece)
    const vote = after && voteOf(after[1] as string)
    if (!after || !vote) return counts.length === 0 && pieces.length < 3 ? countFirst(text) : []
    counts.push({ vote, phrase: fold(after[1] as string), count: Number(after[2]) })
  }
  return counts
})

/** `12 ja-röster` */
function countFirst(text: string): Count[] {
  const match = /^(\d{1,3})\s+(\p{L}[\p{L}\s.-]*)$/u.exec(text)
  const vote = match && voteOf(match[2] as string)
  return match && vote ? [{ vote, phrase: fold(match[2] as string), count: Number(match[1]) }] : []
}

/** Sums what is stated: `Frånv` and `Kvittade` are both absent; the same count stated twice counts once. */
export function sumStated(counts: readonly Count[]): Stated {
  const stated: Stated = { yes: null, no: null, abstain: null, absent: null }
  const seen = new Set<string>()
  for (const { vote, phrase, count } of counts) {
    if (seen.has(phrase)) continue
    seen.add(phrase)
    stated[vote] = (stated[vote] ?? 0) + count
  }
  return stated
}
