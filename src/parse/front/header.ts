/** The header: the front page's labels, the notice, and what the page heads tell. */

import type { Origin } from '../../model/reading.js'
import type { Attendance, Header, Person } from '../../model/record.js'
import type { MarkedLine, Message } from '../../model/source.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed } from '../parsed.js'
import { enumeratedPersons, personNamed } from '../person/name-list.js'
import { parsePerson } from '../person/person.js'
import { parsePersonList } from '../person/person-list.js'
import { rangesOf } from '../person/ranges.js'
import { type FoundDate, findDate, placeAndTimes, weekdayOf } from './dates.js'
import type { FrontField } from './field-groups.js'
import { type FieldEntry, textIn } from './fields.js'
import type { Fact, HeadFacts } from './head-facts.js'
import { splitNotice } from './notice.js'
import { organizationOf } from './organization.js'

/** Reads the header, with the offices that only the attendance tells; origins point into the header object. */
export function parseHeader(
  entries: readonly FieldEntry[],
  attendance: Parsed<Attendance>,
  facts: HeadFacts,
  vocabulary: Vocabulary,
): Parsed<Header> {
  const { front, notice } = splitNotice(entries)
  const origins: Origin[] = []
  const messages: Message[] = []
  const lines = (list: readonly FieldEntry[]) =>
    list.flatMap((entry) => [...entry.labelLines, ...entry.pieces.map((piece) => piece.line)])
  const all = (...fields: FrontField[]) => front.filter((entry) => fields.includes(entry.field))
  /** The text of a field's first filled entry; all entries of the field are claimed for `pointer`. */
  const text = (pointer: string, list: readonly FieldEntry[]): string | null => {
    if (list.length > 0) origins.push({ pointer, lines: lines(list) })
    const filled = list.find((entry) => entry.pieces.length > 0)
    return filled ? textIn(filled) : null
  }
  const fact = <T>(pointer: string, found: { value: T; lines: MarkedLine[] } | null): T | null => {
    if (found) origins.push({ pointer, lines: found.lines })
    return found?.value ?? null
  }
  const persons = (pointer: string, fields: FrontField[]): Person[] => {
    const list = all(...fields)
    return list.flatMap((entry) => {
      const read = officeHolders(entry, vocabulary)
      const claimed = read.origins.flatMap((origin) => origin.lines as MarkedLine[])
      origins.push({ pointer, lines: [...entry.labelLines, ...claimed] })
      messages.push(...read.messages)
      return read.value
    })
  }

  const noticeRead = notice.read()
  origins.push(...noticeRead.origins)
  messages.push(...noticeRead.messages)
  const places = labelsFirst(all('placeAndTime', 'place'))
  const placed = meetingOf(text('/location', places), places[0]?.label ?? '', vocabulary)
  // The sentence can tell who met where the place has a label of its own.
  const sentence = places.at(-1)
  const met =
    sentence && sentence !== places[0] ? meetingOf(textIn(sentence), sentence.label, vocabulary) : placed
  const placeText = placed.text
  const timeText = text('/startTime', all('time'))
  const place = placeText === null ? null : placeAndTimes(placeText)
  // Two columns of the head run into one sentence: better none than a wrong place, and its lines are told of.
  const mixed = /^med /iu.test(place?.place ?? '')
  if (mixed) origins.splice(0, origins.length, ...origins.filter(({ pointer }) => pointer !== '/location'))
  const stand = timeText ?? (place?.startTime ? null : timesBeside(facts.date))
  const time = stand === null ? place : placeAndTimes(stand)
  const dateText = text('/date', datedFirst(all('date')))
  const stated = [dateText, timeText, placeText].map((t) => (t === null ? null : findDate(t)))
  const headDate = fact('/date', facts.date)
  const dates = [...stated, headDate].filter((d): d is FoundDate => d !== null)
  const date = dates[0] ?? null
  const endDate =
    dates.find((d) => d.endDate !== null)?.endDate ?? lastDay(placeText ?? '', date?.date ?? null)
  for (const found of dates) messages.push(...weekdayMessages(found, origins))
  messages.push(...otherDates(dates, endDate, facts.date?.lines[0]))
  const headBody = fact('/body', facts.body)
  const bodyText = text('/body', all('body'))
  const body = noticeRead.value?.body ?? bodyText ?? headBody ?? met.body
  const heads = facts.body?.lines[0]
  if (body && headBody && !`${fold(body)} för`.startsWith(`${fold(headBody)} för`)) {
    messages.push(message('body-mismatch', heads, { body, other: headBody, where: 'in the page head' }))
  }
  const inList = (field: 'chair' | 'secretary'): Person | null => {
    const found = holderInList(attendance, field, vocabulary)
    if (found) origins.push({ pointer: `/${field}`, lines: found.lines })
    return found?.value ?? null
  }
  const holder = (field: 'chair' | 'secretary', usual: string): Person | null => {
    const [first, ...others] = unique(persons(`/${field}`, [field]))
    for (const { name } of others)
      messages.push(message('office-shared', lines(all(field))[0], { name, office: usual.toLowerCase() }))
    return inOffice(first, all(field), usual) ?? inList(field)
  }
  const chair = holder('chair', 'Ordförande')
  const secretary = holder('secretary', 'Sekreterare')
  const verifiers = unique(persons('/verifiers', ['verifiers', 'toVerify']))
  const verificationText = text('/verification', all('verification'))
  const verificationPlace = text('/verification/place', all('verificationPlace'))
  const verificationDate = text('/verification/date', all('verificationDate'))
  const ranges = text('/paragraphRanges', all('ranges'))
  const signedWith = text('/signedWith', all('signedWith'))
  for (const entry of all('ignored', 'caseNumber', 'number'))
    origins.push({ pointer: '', lines: lines([entry]) })
  for (const entry of all('signatures', 'signature'))
    origins.push({ pointer: '', lines: [...entry.labelLines, ...namesIn(entry, vocabulary)] })
  const title = fact('/title', facts.title)
  const organization = organizationOf(entries, vocabulary) ?? facts.organization ?? met.organization
  const value: Header = {
    title,
    organization: typeof organization === 'string' ? organization : fact('/organization', organization),
    body,
    date: date?.date ?? noticeRead.value?.meetingDate ?? null,
    endDate,
    location: mixed ? null : (place?.place ?? null),
    startTime: time?.startTime ?? place?.startTime ?? null,
    endTime: time?.endTime ?? place?.endTime ?? null,
    chair,
    secretary,
    verifiers: (verifiers.length > 0 ? verifiers : toldVerifiers(verificationText)).map((person) => ({
      ...person,
      role: null,
    })),
    verification: verificationOf(verificationText, verificationPlace, verificationDate),
    paragraphRanges: ranges === null ? [] : rangesOf(ranges),
    meetingNumber: fact('/meetingNumber', facts.meetingNumber),
    notice: noticeRead.value,
    signedWith: signedWith?.replace(/[.,]$/u, '') ?? null,
  }
  return { value, origins, messages }
}

/** What stands beside the date of the head, where it names a time: `Onsdag 22 maj 2024 kl. 13.30`. */
function timesBeside(date: HeadFacts['date']): string | null {
  const text = date?.lines[0]?.text ?? ''
  return /(?<!\p{L})(?:kl\.?|klockan) ?\d/iu.test(text) ? text : null
}

/** A field with a label of its own goes before a sentence that tells the same (`Fört vid sammanträde den ...`). */
function labelsFirst(list: readonly FieldEntry[]): FieldEntry[] {
  const told = (entry: FieldEntry) => / (?:sammanträde|möte)$/iu.test(entry.label)
  return [...list.filter((entry) => !told(entry)), ...list.filter(told)]
}

/** A meeting told in a sentence: who met (`... sammanträde med Norrviks Bostäder AB`), and the text without it. */
interface Meeting {
  text: string | null
  body: string | null
  organization: string | null
}

const WITH =
  /^med ((?:styrelsen (?:för|i) )?[^,]{3,80}?)(?:, ?org\.? ?-?nr\.? ?[\d-]+)?(?=,| (?:den|i|på|vid|kl\.?|klockan) |$)/iu

function meetingOf(text: string | null, label: string, vocabulary: Vocabulary): Meeting {
  const named = WITH.exec(text ?? '')
  if (text === null || !named) return { text, body: null, organization: null }
  const name = (named[1] as string).trim()
  const owner = name.replace(/^styrelsen (?:för|i) /iu, '')
  const organization = vocabulary.organization.whole(owner) ? owner : null
  if (organization === null && vocabulary.body.whole(name) === null) return { text, body: null, organization }
  // `Protokoll fört vid styrelsesammanträde med Norrviks Bostäder AB`: the board met.
  const body = name === organization && /styrelsesammanträde$/iu.test(label) ? 'Styrelsen' : name
  return { text: text.slice(named[0].length), body, organization }
}

/** `Sammanträde Kommunstyrelsen` above `Datum 2024-03-12`: of several date fields those that hold a date go first. */
function datedFirst(list: readonly FieldEntry[]): FieldEntry[] {
  const dated = (entry: FieldEntry) => findDate(textIn(entry)) !== null
  return [...list.filter(dated), ...list.filter((entry) => !dated(entry))]
}

/** Days that the front page states beside the meeting's own: neither its first, its last, nor one between. */
function otherDates(
  dates: readonly FoundDate[],
  endDate: string | null,
  at: MarkedLine | undefined,
): Message[] {
  const first = dates[0]?.date
  const other = dates.find((d) => first !== undefined && (d.date < first || d.date > (endDate ?? first)))
  return first && other ? [message('date-mismatch', at, { date: first, other: other.date })] : []
}

/** The last of several days that the place's text names (`28 januari kl. 9-16 och 29 januari 2025 kl. 8-12`). */
function lastDay(text: string, first: string | null): string | null {
  let last: string | null = null
  let rest = text
  for (let found = findDate(rest); found; found = findDate(rest)) {
    last = found.date
    rest = rest.slice(rest.indexOf(found.text) + found.text.length)
  }
  return last !== null && first !== null && last > first ? last : null
}

/** The holder of an office: name and party as they stand there; the label is the role. */
function officeHolders(entry: FieldEntry, vocabulary: Vocabulary): Parsed<Person[]> {
  const pieces = entry.pieces.filter((piece) => /\p{L}{2}/u.test(piece.text))
  return parsePersonList(pieces, { elected: true, whole: null, vocabulary })
}

/** The lines of a signature that hold a name or nothing to read. */
function namesIn(entry: FieldEntry, vocabulary: Vocabulary): MarkedLine[] {
  const context = { elected: true, whole: null, vocabulary }
  return entry.pieces
    .filter(({ text }) => !/\p{L}{2}/u.test(text) || parsePerson(text, context) !== null)
    .map((piece) => piece.line)
}

/** The one person to whom the attendance gives the office of chair or secretary; null where none or several have it. */
function holderInList(
  { value, origins }: Parsed<Attendance>,
  field: 'chair' | 'secretary',
  vocabulary: Vocabulary,
): Fact<Person> | null {
  const roleOf = (person: Person) =>
    person.role?.split(', ').find((role) => vocabulary.label.whole(role)?.field === field)
  const held = (['members', 'others'] as const).flatMap((list) =>
    value[list].flatMap((person, i) => {
      const role = roleOf(person)
      return role === undefined ? [] : [{ person, role, pointer: `/${list}/${i}` }]
    }),
  )
  const [only] = held
  if (!only || held.length > 1) return null
  const lines = origins.filter((o) => o.pointer === only.pointer).flatMap((o) => o.lines as MarkedLine[])
  return { value: personNamed(only.person.name, only.person.party, only.role), lines }
}

/** The label that names the office is the role, as written; one that names none (`Vid protokollet`) leaves the usual word. */
function inOffice(person: Person | undefined, entries: readonly FieldEntry[], usual: string): Person | null {
  if (!person) return null
  const label = entries.find((entry) => entry.pieces.length > 0)?.label.replace(/[:.]+$/u, '') ?? usual
  const named = label.includes(' ') || label !== label.toUpperCase() ? label : usual
  return { ...person, role: /^(?:vid|justera|för)/iu.test(named) ? usual : named }
}

/** Who a sentence about the justering names: `Asta Rönn och Bo Lind utses att justera protokollet.` */
function toldVerifiers(text: string | null): Person[] {
  const named = /^([^.]{5,120}?) (?:utses|utsågs) att (?:[^.]* )?justera(?!\p{L})/u.exec(text ?? '')?.[1]
  const { persons, unread } = enumeratedPersons(named ?? '')
  return unread.length === 0 ? persons : []
}

function unique(persons: readonly Person[]): Person[] {
  const byName = new Map<string, Person>()
  for (const person of persons) {
    const known = byName.get(person.name)
    byName.set(person.name, known ? { ...known, party: known.party ?? person.party } : person)
  }
  return [...byName.values()]
}

function verificationOf(
  text: string | null,
  place: string | null,
  date: string | null,
): Header['verification'] {
  const found = findDate(date ?? '') ?? findDate(text ?? '')
  const told = place ?? (text === null ? null : placeAndTimes(text).place)
  // A sentence about the justering is no place.
  const where = told !== null && /(?:utses|utsågs|justera)(?!\p{L})|\p{Ll}\. \p{Lu}/u.test(told) ? null : told
  return found === null && where === null ? null : { place: where, date: found?.date ?? null }
}

function weekdayMessages(found: FoundDate, origins: readonly Origin[]): Message[] {
  if (found.weekday === null || found.weekday === weekdayOf(found.date)) return []
  const at = origins.find((origin) => origin.pointer === '/date' || origin.pointer === '/location')?.lines[0]
  return [
    message('weekday-mismatch', at as MarkedLine | undefined, {
      stated: found.weekday,
      date: found.date,
      actual: weekdayOf(found.date),
    }),
  ]
}
