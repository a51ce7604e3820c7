/** Telling whether two entries of the minutes name one person, present at the same time. */
import type { Paragraph, Person, Record } from '../model/record.js'
import { remembered } from '../remembered.js'
import { within } from './finding.js'

/** What names a person: ballots and those replaced have no more. */
export interface Named {
  name: string
  party: string | null
}

/** The words of a name, lower case and without signs: `Dahl-Ekman, Eva` gives `dahl`, `ekman`, `eva`. */
const words = remembered((name): readonly string[] =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).sort(),
)

/** Whether a word stands for another: equal, or its initial. */
function stands(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0])
}

/**
 * Whether two names can be one person: every word of the shorter stands in the longer, so that a middle name or a
 * written initial makes no difference. A lone word (a family name) is enough; two different parties are not.
 */
export function samePerson(a: Named, b: Named): boolean {
  if (a.party !== null && b.party !== null && a.party.toUpperCase() !== b.party.toUpperCase()) return false
  const [one, other] = [words(a.name), words(b.name)]
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length > 0 && short.every((word) => long.some((candidate) => stands(word, candidate)))
}

/** Whether two entries are one person written twice: the same words, in any order, and no two different parties. */
export function sameEntry(a: Named, b: Named): boolean {
  if (a.party !== null && b.party !== null && a.party.toUpperCase() !== b.party.toUpperCase()) return false
  return nameKey(a) === nameKey(b)
}

/** A key that is equal for two spellings of one name. */
export function nameKey({ name }: Pick<Named, 'name'>): string {
  return keyOf(name)
}

const keyOf = remembered((name) => words(name).join(' '))

/**
 * Makes a list of persons ready to be asked whether it holds somebody: the same name is found at once, and only those
 * who share a word are compared.
 */
export function roster(list: readonly Named[]): (person: Named) => boolean {
  const byName = grouped(list, (person) => [nameKey(person)])
  const byWord = grouped(list, ({ name }) => words(name))
  return (person) =>
    (byName.get(nameKey(person)) ?? []).some((other) => samePerson(other, person)) ||
    words(person.name).some((word) => (byWord.get(word) ?? []).some((other) => samePerson(other, person)))
}

function grouped(list: readonly Named[], keysOf: (person: Named) => readonly string[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>()
  for (const person of list) {
    for (const key of keysOf(person)) {
      const group = groups.get(key)
      if (group) group.push(person)
      else groups.set(key, [person])
    }
  }
  return groups
}

/**
 * Whether two entries claim the same §§. An entry for the whole meeting beside one for some §§ does not: minutes
 * write so whom a substitute replaced for one matter.
 */
export function overlap(a: Person, b: Person): boolean {
  if (a.paragraphs.length === 0 || b.paragraphs.length === 0)
    return a.paragraphs.length === b.paragraphs.length
  return a.paragraphs.some((x) => b.paragraphs.some((y) => x.first <= y.last && y.first <= x.last))
}

/** Everybody who served: the members, those whom a list of arrivals and departures adds, and the chair. */
export function served({ header, attendance }: Pick<Record, 'header' | 'attendance'>): Named[] {
  return [...attendance.members, ...attendance.service, ...(header.chair ? [header.chair] : [])]
}

/** Whether the record names anybody who served, other than the chair. */
export function tellsWhoServed({ members, service }: Record['attendance']): boolean {
  return members.length > 0 || service.length > 0
}

/** How many can have voted on a §: those who served, but for members who were there for other §§ only. */
export function votersOn({ header, attendance }: Record, { number }: Paragraph): number {
  const members = attendance.members.filter(
    ({ paragraphs }) => paragraphs.length === 0 || within(paragraphs, number),
  )
  const voters = served({ header, attendance: { ...attendance, members } })
  return new Set(voters.map((person) => `${nameKey(person)} ${person.party?.toUpperCase() ?? ''}`)).size
}
