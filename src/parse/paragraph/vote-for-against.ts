/** Votes told by side, without Ja and Nej: `För bifall röstar A (S). För avslag röstar B (M).`, `10 röster för och 5 emot`. */
import type { Ballot } from '../../model/record.js'
import { fold } from '../../vocabulary/phrase.js'
import { AFTER_INITIAL } from '../person/name.js'
import { enumeratedPersons } from '../person/name-list.js'
import { inDigits } from './vote-counts.js'
import type { Meanings } from './vote-question.js'
import { kindOf, matterOf, REJECTS, type Stance } from './vote-sides.js'

/** Who, or how many, voted for or against something. */
interface Side {
  stance: Stance
  /** What for or against: `bifall`, `Bo Ås yrkande`; empty in `röstar emot`. */
  matter: string
  names: string
  count: number | null
}

/** What the sides of a vote tell of it; `unread` holds what is no name. */
export interface SidesReading extends Meanings {
  yes: number | null
  no: number | null
  ballots: Ballot[]
  unread: string[]
}

const MATTER = '(?: (?!ja(?!\\p{L})|nej(?!\\p{L})|\\d)([^.,;:\\d()]{1,100}?))?'
const VOTES = '(?:röstar|röstade)'
const DECIDES = '(?:beslutar|beslutade|beslöt|bifaller|avslår|antar|godkänner|fastställer|att)'
const WHO = '(?: (?:ledamöter|ledamot|personer|röst(?:er)?))?(?: (?:röstar|röstade))?'
/** `10 röster för bifall och 5 röster för avslag`, `10 ledamöter röstar för och 5 emot`. */
const COUNTED = new RegExp(
  `(?<![\\d/.:-])(\\d{1,3})${WHO} för${MATTER},? (?:och|mot|samt|medan) (\\d{1,3})${WHO} (för|e?mot)${MATTER}(?=[.,;]|$| ${DECIDES})([^.]*)`,
  'iu',
)
/** How far before the numbers it can be said that they are votes: `Vid omröstningen röstar 10 för ...`. */
const BEFORE = 60

/** `För bifall röstar A (S) och B (M)`, `Mot förslaget röstade följande: C (V)`. */
const SIDE_FIRST = new RegExp(`^(för|e?mot)${MATTER} ${VOTES}(?: följande[^:]{0,30})?:? (.+)$`, 'iu')
/** `A (S) och B (M) röstar för bifall`, `C (V) röstar emot`. */
const NAMES_FIRST = new RegExp(`^(.+?) ${VOTES} (för|e?mot)${MATTER}$`, 'iu')
/** Where a sentence, or the other side's clause in it, begins. */
const CLAUSE = new RegExp(
  `(?<=[.:;])(?!${AFTER_INITIAL})\\s+(?=\\p{Lu})|,? (?:medan|och|samt) (?=(?:för|e?mot) [^.]{0,100}${VOTES})|[,;] medan `,
  'u',
)

/** Whether a text, its white space folded, tells who or how many voted for and against. */
export function tellsSides(flat: string): boolean {
  return sidesOf(flat).length > 0
}

/**
 * Reads the sides of a vote. Which of them is Ja the question tells, or, where none is put, whether they are for or
 * against. Null where that stays open for one of them, or where only one side is told.
 */
export function votesBySide(flat: string, means: Meanings): SidesReading | null {
  const sides = sidesOf(flat)
  const choices = sides.map((side) => choiceOf(side, means))
  if (!choices.includes('yes') || !choices.includes('no') || choices.includes(null)) return null
  const reading: SidesReading = { yes: null, no: null, ...means, ballots: [], unread: [] }
  const asked = means.yesMeans !== null
  for (const [i, { stance, matter, names, count }] of sides.entries()) {
    const vote = choices[i] as 'yes' | 'no'
    const { persons, unread } = enumeratedPersons(names)
    reading.ballots.push(...persons.map(({ name, party }) => ({ name, party, vote })))
    reading.unread.push(...unread.filter((part) => /\p{Lu}/u.test(part)))
    reading[vote] ??= count
    if (!asked && stance === 'for') reading[`${vote}Means`] ??= matter || null
  }
  return reading
}

function sidesOf(flat: string): Side[] {
  if (!flat.includes('röst')) return []
  const told = inDigits(flat)
  const counted = COUNTED.exec(told)
  const from = counted?.index ?? 0
  if (counted && /röst/iu.test(told.slice(Math.max(0, from - BEFORE), from + counted[0].length))) {
    const [, first, matter = '', second, stance = '', other = '', decided = ''] = counted
    // `10 röster för och 5 emot avslår nämnden motionen` leaves open what the ten were for.
    if (matter === '' && REJECTS.test(decided))
      return [{ stance: 'for', matter: decided, names: '', count: null }]
    return [
      { stance: 'for', matter, names: '', count: Number(first) },
      { stance: stanceOf(stance), matter: other, names: '', count: Number(second) },
    ]
  }
  return flat.split(CLAUSE).flatMap((text) => {
    const clause = text.replace(/[.:;]$/u, '')
    const [, first, matter, behind] = SIDE_FIRST.exec(clause) ?? []
    const [, before, second, other] = NAMES_FIRST.exec(clause) ?? []
    const names = behind ?? before ?? ''
    if (enumeratedPersons(names).persons.length === 0) return []
    return [{ stance: stanceOf(first ?? second ?? ''), matter: matter ?? other ?? '', names, count: null }]
  })
}

function stanceOf(word: string): Stance {
  return word.toLowerCase() === 'för' ? 'for' : 'against'
}

function choiceOf({ stance, matter }: Side, { yesMeans, noMeans }: Meanings): 'yes' | 'no' | null {
  const own = matterOf(fold(matter))
  const told = kindOf(fold(matter))
  // `bifall till avslagsyrkandet`
  if (told === null && REJECTS.test(fold(matter))) return null
  const kind = told === null || stance === 'for' ? (told ?? stance) : told === 'for' ? 'against' : 'for'
  if (yesMeans === null || noMeans === null) return kind === 'for' ? 'yes' : 'no'
  const [yes, no] = [fold(yesMeans), fold(noMeans)]
  if (stance === 'for' && told !== 'against' && yes.includes(own) !== no.includes(own)) {
    const vote = yes.includes(own) ? 'yes' : 'no'
    return kindOf(vote === 'yes' ? yes : no) === 'against' ? null : vote
  }
  const [asked, other] = [kindOf(yes), kindOf(no)]
  if (asked === null || other === null || asked === other) return null
  return kind === asked ? 'yes' : 'no'
}
