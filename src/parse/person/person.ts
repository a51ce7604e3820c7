/**
 * One person of an attendance list: `Ulf-Åke Rosander (M) (Gruppledare) (Norrviks kommun) §§ 3-9`,
 * `Anna Ek, RJH - HS-direktör`, `Bo Ås (M)  ersätter Eva Ros (V) §§ 3-5`.
 */
import type { Person, Range } from '../../model/record.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { canBeName, NAME_START } from './name.js'
import { personNamed } from './name-list.js'
import { presentAt, takeRanges } from './ranges.js'

const REPLACES =
  /[ ,(]*(?<!\p{L})(?:ersätter|ersättare för|tjänstgörande ersättare för|tjg\.? ers\.? för|tjänstgör för|tjg\.? för|tj\.? ers\.? för|i stället för|istället för|för(?= (?:herr |fru |fröken )?\p{Lu}))(?: ledamot(?:en)?)?:? /u
const REASON = /[ ,]*(?:på grund av|p\.?g\.?a\.?) jäv/iu

/** Taking part at a distance is told beside the office, and is none. */
export const REMOTE =
  /[ ,;(]*(?<!\p{L})(?:(?:deltar|deltog|deltagande|närvarande|närvarar|medverkar|uppkopplad) )?(?:(?:på|via|över|genom) (?:distans|länk|videolänk|video|telefon|teams|zoom|skype|webb)(?: \(?via \p{L}+\)?)?|digitalt|på plats)(?!\p{L})\)?/iu

/** `, kl. 13.00–14.30`, `(kl. 09:00-11:10)`: when, not who. */
const TIMES =
  /,? \(?(?:(?:t\.? ?o\.? ?m|fr\.? ?o\.? ?m)\.? |(?:från|till|ankom|anlände|lämnade (?:mötet|sammanträdet)) )?(?:kl(?:ockan|\.)? ?)?\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?\)?(?=[ ,(]|$)/gu

/** No text of one person is longer; of a longer one, hostile as it may be, none is sought. */
const LONGEST = 1000

/** What a list says of all its persons. */
export interface ListContext {
  /** The list holds elected persons: a short bracket is a party. */
  elected: boolean
  /** The §§ of the document, for ranges with an open end; null where they are not known. */
  whole: Range | null
  vocabulary: Vocabulary
}

/** Reads one person of a list, or gives null where the text names none. */
export function parsePerson(text: string, { elected, whole, vocabulary }: ListContext): Person | null {
  if (text.length > LONGEST) return null
  const { presence, rest } = takeRanges(mendBrackets(text).replace(REASON, '').replace(REMOTE, ''))
  const [self, replaced] = splitReplaced(rest)
  const person = parseSelf(self.replace(TIMES, ''), elected, vocabulary)
  if (!person || !isCredible(person, vocabulary)) return null
  return {
    ...person,
    replaces: replaced ? replacedBy(replaced, vocabulary) : null,
    paragraphs: presentAt(presence, whole),
  }
}

/**
 * Whether what was read as a person can be one: the name is made like a name and is no word of the vocabulary. A
 * single word, or capitals only, needs a party, an office or an employer beside it.
 */
function isCredible({ name, party, role, organization }: Person, vocabulary: Vocabulary): boolean {
  if (!canBeName(name) || /^(?:vakant|ja|nej|avst)(?!\p{L})/iu.test(name)) return false
  const words = [vocabulary.label, vocabulary.heading, vocabulary.zone, vocabulary.organization]
  if (words.some((matcher) => matcher.whole(name) !== null)) return false
  if (!name.includes(' ')) return party !== null || role !== null || (organization?.length ?? 0) > 1
  return /\p{Ll}/u.test(name) || party !== null || role !== null
}

function splitReplaced(text: string): [string, string | null] {
  const match = REPLACES.exec(text)
  if (!match || match.index === 0) return [text, null]
  return [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()]
}

function replacedBy(text: string, vocabulary: Vocabulary): Person['replaces'] {
  const person = parseSelf(
    text.replace(/[),.]+$/u, (end) => (text.includes('(') ? end.replace(/[.,]/gu, '') : '')),
    true,
    vocabulary,
  )
  return person && canBeName(person.name) ? { name: person.name, party: person.party } : null
}

function parseSelf(text: string, elected: boolean, vocabulary: Vocabulary): Person | null {
  const parts = [...qualifiers(text)]
  const head =
    parts
      .shift()
      ?.trim()
      .replace(/[.;:]+$/u, '') ?? ''
  const [self = '', employer] = head
    .replace(/^(?:herr|hr|fru|fröken|frk)\.? (?=\p{Lu})/iu, '')
    .split(/(?<=^\p{Lu}[^,]*) från (?=\p{Lu})/u, 2)
  const { name, role, party } = nameAndRole(self, vocabulary)
  if (name === '' || !/\p{L}/u.test(name)) return null
  const given = turnedName(name, parts, vocabulary)
  const person = { ...personNamed(given === null ? name : `${given} ${name}`, party, role) }
  for (const part of parts) qualify(person, part, elected, vocabulary)
  return employer ? { ...person, organization: person.organization ?? employer } : person
}

/** The given name of `Ekmark, Alva (S)`, taken out of the parts behind the name; null where it stands in its place. */
function turnedName(name: string, parts: string[], vocabulary: Vocabulary): string | null {
  const given = parts[0] ?? ''
  if (
    name.includes(' ') ||
    name.length < 2 ||
    vocabulary.isParty(name) ||
    !/^\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+)?$/u.test(given)
  )
    return null
  if (vocabulary.isParty(given) || vocabulary.isOffice(given) || vocabulary.organization.whole(given))
    return null
  parts.shift()
  return given
}

/** The name, then each bracket and each part between commas. */
function* qualifiers(text: string): Generator<string> {
  let part = ''
  let depth = 0
  for (const char of text) {
    const splits =
      (char === '(' && depth === 0) || (char === ')' && depth === 1) || (char === ',' && depth === 0)
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    if (!splits) part += char
    else {
      if (part.trim() !== '') yield part.trim()
      part = ''
    }
  }
  if (part.trim() !== '') yield part.trim()
}

/** An office before the name (`Ordförande Anna Ek`), or a known party behind it (`Anna Ek S`). */
function nameAndRole(
  head: string,
  vocabulary: Vocabulary,
): { name: string; role: string | null; party: string | null } {
  const words = head.split(' ')
  let role: string | null = null
  let from = 0
  for (let n = Math.min(4, words.length - 2); n >= 1; n--) {
    const before = words.slice(0, n).join(' ')
    if (
      vocabulary.isOffice(words[n - 1] as string) &&
      !/^\p{Lu}[\p{L}-]+(?:sson|berg|ström|man|gren|qvist|kvist)$/u.test(words[n - 1] as string)
    ) {
      role = before
      from = n
      break
    }
  }
  const behind = role === null ? officeBehind(head, vocabulary) : null
  if (behind !== null) words.splice(words.length - behind.split(' ').length)
  const last = words.at(-1) as string
  const party =
    words.length - from > 2 &&
    last.toUpperCase() === last &&
    /^\p{L}{1,3}$/u.test(last) &&
    vocabulary.isParty(last)
      ? last
      : null
  return { name: words.slice(from, party ? -1 : undefined).join(' '), role: role ?? behind, party }
}

/** `Anna Ek ekonomichef`: what begins in lower case behind a full name; null where it is no office. */
function officeBehind(head: string, vocabulary: Vocabulary): string | null {
  const name = NAME_START.exec(head)?.[0] ?? head
  const office = head.slice(name.length + 1)
  return /^(?:\p{Ll}|\d:)/u.test(office) && vocabulary.isOffice(office) ? office : null
}

function qualify(person: Person, part: string, elected: boolean, vocabulary: Vocabulary): void {
  if (!/\p{L}|^-$/u.test(part)) return // a page number beside the name
  // `(RJH, sekreterare)`: the employer, and the office there.
  const [employer, office, ...more] = part.split(', ')
  if (
    employer &&
    office &&
    more.length === 0 &&
    vocabulary.isOffice(office) &&
    !vocabulary.isOffice(employer)
  ) {
    for (const own of [employer, office]) qualify(person, own, elected, vocabulary)
    return
  }
  const short = part.replace(/[,.]$/u, '')
  const aParty =
    !vocabulary.organization.whole(short) &&
    (vocabulary.isParty(short) ||
      (elected && /^(?:\p{L}{1,4}|-)$/u.test(short) && !vocabulary.isOffice(short)))
  if (person.party === null && aParty) person.party = short
  else if (vocabulary.isOffice(part) && / [-–] /u.test(part)) {
    // `RJH - Tf. HS-direktör`: the employer, and the office there.
    const at = part.search(/ [-–] /u)
    person.organization ??= part.slice(0, at).trim()
    person.role ??= part.slice(at + 3).trim()
  } else if (/^\p{Ll}/u.test(part) || (vocabulary.isOffice(part) && !vocabulary.organization.whole(part))) {
    // Organizations are proper names; what begins in lower case is an office, also one that no row knows.
    person.role = person.role === null ? part : `${person.role}, ${part}`
  } else person.organization = person.organization === null ? part : `${person.organization}, ${part}`
}

/** Mends brackets as they are broken in real lists: `((L)`, `(C,)`, a bracket that the end of the text cuts. */
function mendBrackets(text: string): string {
  const mended = text
    .replace(/\(\(/gu, '(')
    .replace(/\)\)/gu, ')')
    .replace(/,\)/gu, ')')
    .replace(/\s+/gu, ' ')
  const open = mended.split('(').length - mended.split(')').length
  return open > 0 ? mended + ')'.repeat(open) : mended
}
