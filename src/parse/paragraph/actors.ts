/** Who acts in a sentence: the persons or parties that its verb belongs to. */
import type { Person } from '../../model/record.js'
import { actorWords, partyNames } from '../../vocabulary/statements.js'
import { NAME_WITH_PARTY } from '../person/name.js'
import { enumeratedPersons, personsWithParty } from '../person/name-list.js'

export interface Actors {
  by: Person[]
  /** Groups, as written: letters (`SD`) or names (`Socialdemokraterna`). */
  parties: string[]
}

/** A test for any of the verbs as whole words. */
export function verbPattern(verbs: readonly string[]): RegExp {
  const longestFirst = [...verbs].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'u')
}

/** A sentence's end; a full stop behind an initial or an abbreviation ends none. */
const SENTENCE_END =
  /(?<!(?:^|[ (])\p{Lu}|m\.fl|m\.m|tjg|ordf|ers|bl\.a|d\.v\.s|t\.ex|nr|kl)[.:!?]["”)]?\s+(?=\p{Lu})/u
const ACTOR_WORD = new RegExp(`^(?:${actorWords.join('|')})(?!\\p{L})`, 'u')
const WITH_OTHERS = /^(?:Med instämmande av|Tillsammans med|Med stöd av|Med anledning av|På grund av) /u
/** What may stand before who acts: `På grund av jäv`, `Från Bo Ås (M) inkommer`. */
const LEAD = /^(?:(?:På grund av jäv|Med anledning av jäv|På grund av anmält jäv|Till följd av jäv),?|Från) /u

/** Whether a text begins a statement: who acts, and then, in the same sentence, the verb. */
export function beginsWithActor(text: string, verb: RegExp): boolean {
  if (ACTOR_WORD.test(text) && /^\p{L}+: /u.test(text)) return true
  const colon = /^[^:]{3,200}(?:\)| och [Oo]rdföranden):/u.exec(text)?.[0]
  const { unread } = enumeratedPersons(colon?.slice(0, -1) ?? '')
  if (colon !== undefined && unread.every((part) => ACTOR_WORD.test(part) || part === 'ordföranden'))
    return true
  return actsFirst(text, verb) || actsBehind(text, verb)
}

/** Whether the first sentence of a text tells its actor right behind the verb: `Avslag yrkas av Bo Ås (M)`. */
function actsBehind(text: string, verb: RegExp): boolean {
  const found = verb.exec(text.slice(0, 700))
  if (!found?.[0].endsWith(' av') || !/^\p{Lu}/u.test(text)) return false
  if (SENTENCE_END.test(text.slice(0, found.index))) return false
  return firstNames(text.slice(found.index + found[0].length)).length > 0
}

/** Whether the first sentence of a text tells first who acts, and then the verb. */
export function actsFirst(text: string, verb: RegExp): boolean {
  const found = verb.exec(text.slice(0, 700))
  if (!found || found.index === 0) return false
  const subject = text.slice(0, found.index).replace(LEAD, '')
  if (SENTENCE_END.test(subject) || !/^\p{Lu}/u.test(subject)) return false
  if (ACTOR_WORD.test(subject) || groupsOf(subject.trim()).length > 0) return true
  return enumeratedPersons(subject.trim()).persons.length > 0
}

/** Where another actor's clause can begin: behind a sentence's end, or a conjunction and a name with party. */
const CLAUSE =
  /(?<=\p{Ll}[.!?]["”)]?|\)[.!?]) (?=\p{Lu})|,? (?:samt|och|medan|men) (?=\p{Lu}[^.:;,()]{2,60}\(\p{L}{1,4}\))/gu

/** The clauses of a statement in which others act with the same `verb`: `Eva Ros (S) yrkar bifall. Bo Ås (M) yrkar avslag.` */
export function clausesOf(text: string, verb: RegExp): string[] {
  const clauses: string[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(CLAUSE)) {
    const open = text.slice(from, index)
    const rest = text.slice(index + mark.length, index + mark.length + 300)
    const at = verb.exec(rest)?.index ?? 0
    if (at === 0 || !verb.test(open) || !namesOnly(rest.slice(0, at))) continue
    clauses.push(open)
    from = index + mark.length
  }
  return [...clauses, text.slice(from)]
}

/** Whether a subject is persons or groups, and nothing else. */
function namesOnly(subject: string): boolean {
  const bare = subject.trim().replace(LEAD, '').replace(SUPPORTED, '')
  const { persons, unread } = enumeratedPersons(bare)
  return (
    groupsOf(bare).length > 0 || /^Ordföranden?$/u.test(bare) || (persons.length > 0 && unread.length === 0)
  )
}

/** Those who agree with the one who acts: `Eva Ros (S), med instämmande av Bo Ås (M), yrkar`. */
const SUPPORTED = /,? (?:med (?:instämmande|stöd) (?:av|från)|instämd av|understödd av) .*$/u

/** The actors of a sentence: before its verb, or right behind it where the verb comes first (`Vidare yrkar Bo Ås (M)`). */
export function actorsOf(sentence: string, verb: RegExp): Actors {
  const flat = sentence.replace(/\s+/gu, ' ').replace(LEAD, '')
  const found = verb.exec(flat)
  if (!found) {
    const colon = flat.indexOf(':')
    return named(colon < 0 ? flat : flat.slice(0, colon))
  }
  const before = named(flat.slice(0, found.index).trim().replace(SUPPORTED, ''))
  const inverted = WITH_OTHERS.test(flat) || (before.by.length === 0 && before.parties.length === 0)
  if (!inverted) return before
  const rest = flat.slice(found.index + found[0].length)
  const after = firstNames(rest)
  return after.length > 0 ? { by: after, parties: [] } : { by: before.by, parties: groupsBehind(rest) }
}

/** Groups right behind a verb: `Mot beslutet reserverar sig M och C till förmån för eget yrkande`. */
function groupsBehind(text: string): string[] {
  const own = /^(?: sig)? (.+?)(?= mot | till förmån | med hänvisning |[.:;]|$)/u.exec(text)?.[1] ?? ''
  return groupsOf(own.charAt(0).toUpperCase() + own.slice(1))
}

/** Persons or groups that a text names. */
function named(text: string): Actors {
  const parties = groupsOf(text)
  return { by: parties.length > 0 ? [] : personsOf(text), parties }
}

/** The persons of a subject: those with a party, and names without one between commas. */
function personsOf(subject: string): Person[] {
  const listed = enumeratedPersons(subject)
  return listed.persons.length > 0 ? listed.persons : personsWithParty(subject)
}

/** The names that a text begins with, without what follows them. */
function firstNames(text: string): Person[] {
  const names = [...text.matchAll(NAME_WITH_PARTY)]
  let end = 0
  for (const name of names) {
    const between = text.slice(end, name.index)
    if (
      !/^(?:,? (?:härmed|också|även|sig|dels|inte|ej)?|, | och | samt |, samt | jämte )?(?: ?\p{Ll}+(?:en|na))?\s*$/u.test(
        between,
      )
    )
      break
    end = name.index + name[0].length
  }
  return end === 0 ? [] : personsWithParty(text.slice(0, end))
}

/** Groups that the whole subject names: `SD`, `Ledamöterna från M, L och KD`, `Moderaterna`, `Samtliga i M-gruppen`. */
const names = partyNames.join('|')
const LETTERS = '\\(?\\p{L}{1,4}\\)?(?:-gruppen)?'
const listOf = (one: string) => `(?:${one})(?:(?:, | och | samt )(?:${one}))*`
const MEMBERS =
  '(?:[Ll]edamöterna|[Ll]edamoten|[Rr]epresentanten|[Rr]epresentanterna|[Gg]ruppen|[Gg]rupperna|[Ll]edamöter|[Pp]artierna)'
const GROUPS: readonly RegExp[] = [
  // "M-, L- och KD-ledamöternas", "V-ledamoten"
  /^(?:Samtliga )?(\p{Lu}{1,4}(?:-?(?:, | och | samt )\p{Lu}{1,4})*)-(?:ledamot|ledamöter|grupp|representant)\p{L}*$/u,
  new RegExp(`^(?:Samtliga |De )?${MEMBERS}.*(?:från|för|i) (${listOf(LETTERS)}|${listOf(names)})\\s*$`, 'u'),
  /^((?:\p{Lu}{1,4})(?:(?:, | och | samt )\p{Lu}{1,4})*)(?:-gruppen)?$/u,
  // "SD:s ledamöter"
  new RegExp(
    `^(?:Samtliga )?(\\p{Lu}{1,4}(?::s)?(?:(?:, | och | samt )\\p{Lu}{1,4}(?::s)?)*)(?<=:s) ${MEMBERS}$`,
    'u',
  ),
  new RegExp(`^(${listOf(names)})$`, 'iu'),
  new RegExp(`^(?:Samtliga )?(${listOf(names)})s ${MEMBERS}$`, 'u'),
]

function groupsOf(subject: string): string[] {
  const bare = subject.replace(/^För /u, '')
  const text = GROUPS.map((group) => group.exec(bare)?.[1]).find((found) => found !== undefined)
  return text?.split(/, | och | samt /u).map((party) => party.replace(/[()]|-(?:gruppen)?$|:s$/gu, '')) ?? []
}
