/** Counts and ballots of a vote in running text. */
import type { Ballot } from '../../model/record.js'
import { numberWords } from '../../vocabulary/time.js'
import { enumeratedPersons } from '../person/name-list.js'

type Choice = Ballot['vote']
export type Counts = Record<Choice, number | null>

const N = '(\\d{1,3})'
const L = '(?<!\\p{L})'
const E = '(?!\\p{L})'
const WHO = '(?: (?:ledamöter|ledamot|personer|person|röster|röst|st|har|stycken|av de närvarande))*'

const BEHIND = `(?: |: ?| \\()\\(?${N}\\)?(?=[\\s).,;]|$)`

/** `67 Ja`, `sju ja-röster`, `7 röstar ja`. */
const NUMBER_FIRST: ReadonlyArray<[Choice, RegExp]> = [
  ['yes', new RegExp(`${L}${N}${WHO} ["”“]?ja(?:-?röst(?:er)?)?["”“]?${E}`, 'iu')],
  ['yes', new RegExp(`${L}${N}${WHO} (?:röstar|röstade) (?:för )?ja${E}`, 'iu')],
  ['no', new RegExp(`${L}${N}${WHO} ["”“]?nej(?:-?röst(?:er)?)?["”“]?${E}`, 'iu')],
  ['no', new RegExp(`${L}${N}${WHO} (?:röstar|röstade) (?:för )?nej${E}`, 'iu')],
  [
    'abstain',
    new RegExp(
      `${L}${N}${WHO} (?:avstår|avstod|avstående|nedlagda|lägger ned|lade ned|som avstår|som avstod|nedlagd)`,
      'iu',
    ),
  ],
  ['absent', new RegExp(`${L}${N}${WHO} (?:är |var )?frånvarande`, 'iu')],
]

/** `Ja (7)`, `Ja: 7`, `JA-röster 7`. */
const WORD_FIRST: ReadonlyArray<[Choice, RegExp]> = [
  ['yes', new RegExp(`${L}ja(?:-?röster)?["”“]?${BEHIND}`, 'iu')],
  ['no', new RegExp(`${L}nej(?:-?röster)?["”“]?${BEHIND}`, 'iu')],
  [
    'abstain',
    new RegExp(`${L}(?:avstår från att rösta|avstår|avstod från att rösta|avstod|avstående)${BEHIND}`, 'iu'),
  ],
  ['absent', new RegExp(`${L}frånvarande${BEHIND}`, 'iu')],
]

/**
 * Reads the stated counts of one vote; null where a count is not stated. In `JA: 7 NEJ: 6` a number stands between two
 * words: which of them it counts is told by what the text begins with.
 */
export function countsOf(text: string): Counts {
  const counts: Counts = { yes: null, no: null, abstain: null, absent: null }
  const told = inDigits(text)
  if (!/\d/u.test(told)) return counts
  const startOf = (patterns: typeof WORD_FIRST) =>
    Math.min(...patterns.map(([, pattern]) => told.search(pattern)).map((at) => (at < 0 ? told.length : at)))
  const order =
    startOf(WORD_FIRST) < startOf(NUMBER_FIRST)
      ? [...WORD_FIRST, ...NUMBER_FIRST]
      : [...NUMBER_FIRST, ...WORD_FIRST]
  for (const [choice, pattern] of order) {
    const number = counts[choice] === null ? pattern.exec(told)?.[1] : undefined
    if (number !== undefined) counts[choice] = Number(number)
  }
  return counts
}

/** The text with its number words as digits: `sju ja-röster` is `7 ja-röster`; `Inga Ek` is a name. */
export function inDigits(text: string): string {
  return text.replace(/(?!\p{Lu}\p{Ll}* \p{Lu}\p{Ll})\p{L}+/gu, (word) =>
    String(numberWords.get(word.toLowerCase()) ?? word),
  )
}

const CHOICE: ReadonlyArray<[RegExp, Choice]> = [
  [/^(?:röstar|röstade|röstat) ["”“]?(?:för )?ja/iu, 'yes'],
  [/^(?:röstar|röstade|röstat) ["”“]?(?:för )?nej/iu, 'no'],
  [/^(?:avstår|avstod|lägger ned|lade ned|avstått)/iu, 'abstain'],
  [/^(?:är|var) frånvarande/iu, 'absent'],
]
const VERB =
  /(?<!\p{L})(?:(?:röstar|röstade|röstat) ["”“]?(?:för )?(?:ja|nej)|avstår|avstod|avstått|lägger ned|lade ned|(?:är|var) frånvarande)(?!\p{L})["”“]?(?:[^.()]{0,60}?)?(?: ?\(\d{1,3}\))?[.:]?/giu
/** The head of a list of names: `Ja:`, `Nej-röster (3):`, `Ja röstar:`, `Följande röstar ja:`. */
const LIST_HEAD =
  /(?:^|[\n.;]|(?<=\))) *(?:följande (?:ledamöter )?(?:röstar|röstade) )?(ja|nej|avstår|avstod|frånvarande)(?:-?röster)?(?: röstar| röstade| har röstat| från att rösta)?(?: \(\d+\)| \d{1,3})?(?:: ?|\n)/giu

/** `Ja: Anna Eks (S) yrkande` tells what Ja means, not who votes. */
const PROPOSAL = /\) \p{L}*(?:yrkande|förslag)/u

/** Lists behind their heads, each to the next head or the end of its sentence. */
function listedBallots(text: string): Array<{ vote: Choice; names: string }> {
  const heads = [...text.matchAll(LIST_HEAD)]
  return heads.flatMap((head, i) => {
    const to = heads[i + 1]?.index ?? text.length
    const listed = text.slice(head.index + head[0].length, to).split(/\.(?=\s|$)/u)[0] as string
    // Below a head without a colon stands one list.
    const names = head[0].endsWith('\n') ? (listed.split(/(?<!,)\n(?=Med )/u)[0] as string) : listed
    return /\(\p{L}{1,4}\)/u.test(names) && !PROPOSAL.test(names)
      ? [{ vote: choiceOf(head[1] as string), names: names.replace(/\s+/gu, ' ') }]
      : []
  })
}

/** Reads who voted how: sentences of names and a verb, or lists behind `Ja:`. `unread` holds parts that are no name. */
export function ballotsOf(text: string): { ballots: Ballot[]; unread: string[] } {
  const ballots: Ballot[] = []
  const unread: string[] = []
  const add = (names: string, vote: Choice) => {
    const { persons, unread: rest } = enumeratedPersons(names)
    ballots.push(...persons.map(({ name, party }) => ({ name, party, vote })))
    unread.push(...rest.filter((part) => /\p{Lu}/u.test(part)))
  }
  for (const { vote, names } of listedBallots(text)) add(names, vote)
  if (ballots.length > 0) return { ballots, unread }
  let from = 0
  const flat = text.replace(/\s+/gu, ' ')
  for (const match of flat.matchAll(VERB)) {
    const names = flat.slice(from, match.index).replace(/^[\s.:;)]+/u, '')
    from = match.index + match[0].length
    const subject = names.slice(sentenceStart(names)).replace(/^(?:och|samt|medan|varav) /iu, '')
    const vote = CHOICE.find(([pattern]) => pattern.test(match[0]))?.[1]
    if (vote && /\p{Lu}/u.test(subject) && !COUNT.test(inDigits(subject))) add(subject, vote)
  }
  return { ballots, unread }
}

/** A number that votes, and no names. */
const COUNT = /\d+ (?:ledam|person|(?:ja|nej)(?!\p{L}))|(?<!\p{L})(?:ja|nej)(?:-?röst|:? ?\d)/iu

function choiceOf(word: string): Choice {
  const folded = word.toLowerCase()
  return folded === 'ja' ? 'yes' : folded === 'nej' ? 'no' : folded === 'frånvarande' ? 'absent' : 'abstain'
}

/** Where the last sentence of a text begins; a full stop behind a single letter or inside brackets ends none. */
function sentenceStart(text: string): number {
  let start = 0
  for (const match of text.matchAll(/[.:!?”"] ?["”“]?\s+(?=\p{Lu})/gu))
    if (!/(?:^|[ (])\p{Lu}$/u.test(text.slice(0, match.index))) start = match.index + match[0].length
  return start
}
