/** Who was there: attendance, chair, verifiers, those replaced. */
import type { Person, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding, sections } from '../finding.js'
import { nameKey, overlap, roster, sameEntry, served, tellsWhoServed } from '../persons.js'

/** Checks a protokoll's lists of persons against each other and against its §§; a kallelse lists the summoned. */
export function checkPeople(record: Record): Message[] {
  const { kind, header, attendance } = record
  if (kind !== 'protokoll') return twice(attendance)
  const { members, substitutes } = attendance
  if (!tellsWhoServed(attendance)) return [finding('attendance-empty', null), ...twice(attendance)]
  const attended = roster(served(record))
  const listed = roster([...members, ...substitutes, ...attendance.service])
  return [
    ...header.verifiers
      .filter((verifier) => !attended(verifier))
      .map((verifier) => finding('verifier-not-attending', null, { name: verifier.name })),
    ...(header.chair && !listed(header.chair)
      ? [finding('chair-not-attending', null, { name: header.chair.name })]
      : []),
    ...twice(attendance),
    ...replacedButPresent(attendance),
    ...absentButPresent(attendance),
    ...outside(record),
  ]
}

/** A list of arrivals and departures (`service`) names a person once for each time: there a repeat says nothing. */
function twice({ members, substitutes, others, service }: Record['attendance']): Message[] {
  const served = service.length > 0 ? [] : [...members, ...substitutes]
  return [...repeated(served), ...repeated(others)].map((name) => finding('person-twice', null, { name }))
}

/** Names that a list holds twice for the same §§. */
function repeated(list: readonly Person[]): string[] {
  const known = new Map<string, Person[]>()
  const names = new Set<string>()
  for (const person of list) {
    const key = nameKey(person)
    const alike = known.get(key)
    if (alike?.some((other) => sameEntry(other, person) && overlap(other, person))) names.add(person.name)
    if (alike) alike.push(person)
    else known.set(key, [person])
  }
  return [...names]
}

function replacedButPresent({ members, service }: Record['attendance']): Message[] {
  if (service.length > 0) return []
  return members.flatMap((substitute) => {
    const { replaces } = substitute
    const there =
      replaces && members.find((member) => sameEntry(member, replaces) && overlap(member, substitute))
    return there ? [finding('replaced-but-present', null, { name: there.name, by: substitute.name })] : []
  })
}

function absentButPresent({ members, substitutes, absent }: Record['attendance']): Message[] {
  const there = [...members, ...substitutes]
  return absent
    .filter((person) => there.some((other) => sameEntry(other, person) && overlap(other, person)))
    .map(({ name }) => finding('absent-but-present', null, { name }))
}

/** Persons who are there for §§ that the document does not have. */
function outside({ header, attendance, agenda, paragraphs }: Record): Message[] {
  const numbers = [
    ...paragraphs.map(({ number }) => number),
    ...agenda.flatMap(({ number }) => number ?? []),
    ...header.paragraphRanges.flatMap(({ first, last }) => [first, last]),
  ]
  if (numbers.length === 0) return []
  const first = numbers.reduce((a, b) => Math.min(a, b))
  const last = numbers.reduce((a, b) => Math.max(a, b))
  return [...attendance.members, ...attendance.substitutes, ...attendance.others].flatMap((person) =>
    person.paragraphs
      .filter((range) => range.first > range.last || range.first < first || range.last > last)
      .map((range) =>
        finding('person-range-outside', null, {
          name: person.name,
          range: sections([range]),
        }),
      ),
  )
}
