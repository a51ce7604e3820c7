/** Who was summoned, who came, and who served for whom. */
import type { Attendance, Person, Range, Record } from '../model/record.js'
import { assign } from './assign.js'
import { fold } from './tokens.js'
import { withinOneLetter } from './weigh.js'

export type Standing = 'member' | 'substitute' | 'other'

export interface Named {
  name: string
  party: string | null
}

export interface Listed extends Named {
  standing: Standing
  replaces: Named | null
  /** The §§ the person was there for; [] means the whole meeting. */
  paragraphs: Range[]
  /** Named on the front page alone (chair, secretary, verifier), in no list of those present. */
  headerOnly: boolean
}

/** The people of a record's attendance, each once, with their standing; then those that only the header names. */
export function listed({ attendance, header }: Pick<Record, 'attendance' | 'header'>): Listed[] {
  const found: Listed[] = []
  const add = (standing: Standing, people: readonly Person[], headerOnly: boolean) => {
    for (const { name, party, replaces, paragraphs } of people) {
      const known = found.find((one) => isSame(one, { name, party }))
      if (!known) found.push({ name, party, standing, replaces, paragraphs, headerOnly })
      else if (!headerOnly) {
        known.paragraphs = union(known.paragraphs, paragraphs)
        known.replaces ??= replaces
      }
    }
  }
  add('member', attendance.members, false)
  add('substitute', attendance.substitutes, false)
  add('other', attendance.others, false)
  if (!isEmpty(attendance)) {
    add(
      'member',
      [header.chair, ...header.verifiers].filter((person) => person !== null),
      true,
    )
    add('other', header.secretary ? [header.secretary] : [], true)
  }
  return found
}

function isSame(one: Named, other: Named): boolean {
  return sameName(one.name, other.name) === 'same' && !partyApart(one, other)
}

function partyApart(one: Named, other: Named): boolean {
  return one.party !== null && other.party !== null && fold(one.party) !== fold(other.party)
}

function union(one: Range[], other: Range[]): Range[] {
  return one.length === 0 || other.length === 0 ? [] : [...one, ...other]
}

/** Whether an attendance names nobody: then nothing can be said of who was there. */
export function isEmpty({ members, substitutes, others }: Attendance): boolean {
  return members.length + substitutes.length + others.length === 0
}

/** Whether two names are one person's: `same` once folded, `likely` with a slip or a middle name apart, or `no`. */
export function sameName(one: string, other: string): 'same' | 'likely' | 'no' {
  const [a, b] = [parts(one), parts(other)]
  if (a.join('') === b.join('')) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return 'no'
  if (short.length < long.length) {
    // A middle name or the other half of a double name, with first and last name alike.
    const apart = long.length - short.length === 1 && short[0] === long[0]
    return apart && short.every((part) => long.includes(part)) ? 'likely' : 'no'
  }
  const differing = short.flatMap((part, index) =>
    part === long[index] ? [] : [[part, long[index] ?? ''] as const],
  )
  const [slip] = differing
  if (differing.length !== 1 || !slip) return 'no'
  return Math.min(slip[0].length, slip[1].length) >= 4 && slipOfName(slip[0], slip[1]) ? 'likely' : 'no'
}

// Anna and Hanna, Erik and Erika are two names: the first letter and the last count.
function slipOfName(one: string, other: string): boolean {
  return one[0] === other[0] && one.at(-1) === other.at(-1) && withinOneLetter(one, other)
}

function parts(name: string): string[] {
  return fold(name)
    .replace(/[^\p{L}\p{M} -]/gu, '')
    .split(/[ -]+/u)
    .filter(Boolean)
}

/** Which of `there` is the same person as each of `people`, or null; names that are the same go first. */
export function pairPeople(
  people: readonly Named[],
  there: readonly Named[],
): ({ index: number; sure: boolean } | null)[] {
  return assign(people, there, nameLikeness, 0.5).map((index, i) => {
    const [one, other] = [people[i], index === null ? undefined : there[index]]
    return index === null || !one || !other ? null : { index, sure: nameLikeness(one, other) === 1 }
  })
}

function nameLikeness(one: Named, other: Named): number {
  const same = sameName(one.name, other.name)
  if (same === 'same') return 1
  return same === 'no' || partyApart(one, other) ? 0 : 0.8
}

/** Whether somebody with these §§ was there for one §; no §§ means the whole meeting. */
export function coversParagraph(ranges: readonly Range[], number: number): boolean {
  return ranges.length === 0 || ranges.some(({ first, last }) => number >= first && number <= last)
}
