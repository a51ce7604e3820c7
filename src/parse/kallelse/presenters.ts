/** Presenters: names out of a text that holds them, and telling a title from those that run on behind it. */

import { isGivenName } from '../../vocabulary/given-names.js'
import { collective } from '../../vocabulary/kallelse.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isDepartment } from '../person/kinds.js'
import { isName, NAME_START } from '../person/name.js'

/** What helps to know a name. */
export interface NameContext {
  /** Names of the summoned, and of presenters that stand apart from their titles. */
  known: ReadonlySet<string>
  vocabulary: Vocabulary
}

/** `Anna Ek m.fl.`, `Bo Ås med flera`. */
const OTHERS = /,? ?(?:m\. ?fl\.?|mfl\.?|med flera|m fl\.?)(?=$|,)/giu
const NO_SURNAME =
  /(?:chef|direktör|ordförande|sekreterare|strateg|ledare|handläggare|controller|samordnare)$/iu

/** `Wik, Stefan`: the surname first. */
const TURNED = /(?<=^|[;/] ?|, )(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}-]+)(?=$|[;,/])/gu

/** No list of presenters is longer; a longer text, hostile as it may be, is none. */
const LONGEST = 1000

/** Parts of a text between commas, conjunctions and semicolons; brackets (roles, parties) are left out. */
function partsOf(text: string): string[] {
  return text
    .replace(/ ?\([^()]*\)?/gu, '')
    .replace(OTHERS, '')
    .replace(TURNED, (all, surname, given) =>
      isGivenName(given) && !isGivenName(surname) ? `${given} ${surname}` : all,
    )
    .split(/[,;] ?|(?<= )(?:och|samt|&)(?= )| \/ |\/(?=\p{Lu}\p{Ll})/u)
    .map((part) => part.trim().replace(/[\s.:;–-]+$/u, ''))
    .filter((part) => part !== '')
}

type Part = { name: string } | { role: string } | { other: string }

/** A part is a name (an office before or behind it left out), an office or organization, or something else. */
function readPart(part: string, { known, vocabulary }: NameContext): Part {
  if (known.has(part) || (collective.whole(part) && /^\p{Lu}/u.test(part))) return { name: part }
  if (vocabulary.organization.whole(part) || vocabulary.body.whole(part)) return { role: part }
  const bare = withoutOffice(part.replace(ACADEMIC, ''), vocabulary)
  if (known.has(bare)) return { name: bare }
  if (isName(bare) && !NO_SURNAME.test(bare) && !vocabulary.organization.whole(bare)) return { name: bare }
  const start = NAME_START.exec(bare)?.[0]
  if (start && isName(start) && vocabulary.isOffice(bare.slice(start.length))) return { name: start }
  return vocabulary.isOffice(part) || isDepartment(part) || /^\p{Ll}/u.test(part)
    ? { role: part }
    : { other: part }
}

/** `Dr. Anna Ek`; at the end of a title, what the presenter behind it bears. */
const ACADEMIC = /^(?:Dr|Prof|Jur|Doc)\. (?=\p{Lu})/u
const ACADEMIC_END = / (?:Dr|Prof|Jur|Doc)\.$/u

/** What can stand before an office: `Tf. chef`, `1:e vice ordförande`, `Barn- och utbildningschef`. */
const LEADS_OFFICE =
  /^(?:t\.?f\.?|vik\.?|vikarierande|bitr\.?|biträdande|tillförordnad|avgående|stf\.?|vice|\d:[aeo]|förste|andre|och|.+-)$/iu

/** `ekonomichef Anna Ek`, `Tf. kommundirektör Anna Ek`: the words up to the office that a name follows. */
function withoutOffice(part: string, vocabulary: Vocabulary): string {
  const words = part.split(' ')
  for (let n = Math.min(4, words.length - 2); n >= 1; n--) {
    const last = words[n - 1] as string
    if (!words.slice(0, n - 1).every((word) => LEADS_OFFICE.test(word))) continue
    const leads = /^\p{Ll}/u.test(last) || isGivenName(words[n] as string)
    if (NO_SURNAME.test(last) || (vocabulary.isOffice(last) && leads)) return words.slice(n).join(' ')
  }
  return part
}

/**
 * The names of a text that holds nothing but names, their offices and their organizations (which go first only on a line
 * of their own: `Region Norr, Anna Ek`); null where anything else stands in it.
 */
export function onlyNames(text: string, context: NameContext, ownLine = false): string[] | null {
  if (text.length > LONGEST || !/^\p{Lu}/u.test(text)) return null
  const parts = partsOf(text).map((part) => readPart(part, context))
  const names = parts.flatMap((part) => ('name' in part ? [part.name] : []))
  const begins = ownLine || 'name' in (parts[0] ?? {})
  return names.length > 0 && begins && parts.every((part) => !('other' in part)) ? names : null
}

/** The presenters of a text that is known to hold them: its names; what is no name stays as written. */
export function presentersOf(text: string, context: NameContext): string[] {
  const parts = partsOf(text).map((part) => readPart(part, context))
  const names = parts.flatMap((part) => ('name' in part ? [part.name] : []))
  if (names.length > 0) return [...new Set(names)]
  return parts.map((part) => ('role' in part ? part.role : 'other' in part ? part.other : part.name))
}

export interface Split {
  title: string
  presenters: string[]
  /** Words at the title's end that have the shape of names, and too little evidence. */
  unclear: string | null
}

/**
 * Splits `Rapport om läget Anna Ek, Bo Ås` at the first presenter. A known name is one wherever no preposition claims it
 * for the title (`Avtackning av Anna Ek`); an unknown one only with evidence: a time behind it, several of them, or
 * (`runIn`) a document that sets its presenters so. Behind capitals (`Nära Vård Anna Ek`) a given name tells where it begins.
 */
export function splitPresenters(text: string, context: NameContext, runIn: boolean): Split {
  const bare = text.replace(OTHERS, '')
  const places = [...bare.matchAll(/(?<= )\p{L}/gu)].flatMap(
    ({ index }) => placeAt(bare, index, context) ?? [],
  )
  let unclear: string | null = null
  let listed = false
  for (const { title, names, known, inList } of places) {
    // `Budget Zid Ek, Anna Ås`: behind the comma nobody's list begins, where the words before it can be names as well.
    if (inList && listed) continue
    if (OPEN.test(title)) {
      if (known) unclear ??= names.join(', ')
      continue
    }
    listed = true
    if (known) return { title, presenters: names, unclear: null }
    const named = isGivenName(wordOf(names[0]))
    const better = !named && places.some((other) => other.known || isWithin(other.names, names))
    const shaped = !better && (named || followsTitle(title, names[0]))
    if (shaped && (runIn || names.length > 1)) return { title, presenters: names, unclear: null }
    if (shaped || runIn || names.length > 1) unclear ??= names.join(', ')
  }
  return { title: text, presenters: [], unclear }
}

/** Where a title could end: what stands before it, and the names that all the rest is. */
interface Place {
  title: string
  names: [string, ...string[]]
  known: boolean
  /** A comma stands before the names. */
  inList: boolean
}

function placeAt(text: string, index: number, context: NameContext): Place | null {
  if (text.length - index > LONGEST) return null
  const title = text
    .slice(0, index)
    .replace(/[\s,–-]+$/u, '')
    .replace(ACADEMIC_END, '')
  const behind = text.slice(index)
  const [first, ...others] = (title === '' ? null : onlyNames(behind, context)) ?? []
  if (first === undefined) return null
  const known = context.known.has(first)
  return /^\p{Ll}/u.test(behind) && !known
    ? null
    : { title, names: [first, ...others], known, inList: /, ?$/u.test(text.slice(0, index)) }
}

const wordOf = (name: string) => name.split(' ')[0] as string

/** Whether a name begins inside the first of `names` with a given name: `Vård Anna Ek` holds `Anna Ek`. */
function isWithin([inner]: Place['names'], [outer]: Place['names']): boolean {
  return inner !== outer && outer.endsWith(` ${inner}`) && isGivenName(wordOf(inner))
}

/** Words that a name belongs to, at the end of a title. */
const OPEN =
  /(?:^|\s)(?:av|till|för|från|med|om|vid|hos|i|på|efter|enligt|kring|mot|och|samt|inom|under|över|projekt(?:et)?|gruppen|fonden|stiftelsen|skolan|kvarteret|detaljplan|ab)$/iu

/** An unknown name is one only behind a word that can't belong to it: lower case, a digit, a bracket, an acronym. */
function followsTitle(title: string, name: string): boolean {
  const last = title.split(' ').at(-1) as string
  if (!/^\p{Lu}\p{Ll}/u.test(last)) return true
  return !title.includes(' ') && name.split(' ').length === 2
}
