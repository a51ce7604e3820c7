/** Who did not take part: jäv, and those who do not take part in the decision (which is no abstention). */
import type { Person } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { remembered } from '../../remembered.js'
import { absenceVerbs } from '../../vocabulary/statements.js'
import { message, type Parsed } from '../parsed.js'
import { AFTER_INITIAL } from '../person/name.js'
import { actorsOf, verbPattern } from './actors.js'
import type { SectionPart } from './sections.js'

export interface Participation {
  recusals: Person[]
  notParticipating: Person[]
}

const RECUSED = /(?<!\p{L})jäv/iu
const NOT_PARTICIPATING =
  /(?:deltar|deltog|deltagit|delta) (?:inte|ej) i |(?:inte|ej) delt(?:ar|og|agit) i |avst(?:år|od) från att delta i |i (?:beslut|ärende|handläggning|omröstning)\p{L}* delt(?:ar|og) (?:inte|ej)/iu
const NONE = /(?<!\p{L})[Ii]ng(?:en|et|a) (?=\p{Ll})/u
/** Who steps in for one with jäv: `Bo Ås (M) går in som ordförande`. */
const INSTEAD =
  /(?<!\p{L})(?:går in|gick in|träder in|trädde in|inträder|inträdde|tjänstgör|tjänstgjorde|ersätter|ersatte|leder|ledde|tar över|tog över|övertar|övertog|fungerar|fungerade)(?!\p{L})/u
/** It is told of another §: `anmäler jäv under paragraf 313`. */
const ELSEWHERE = /(?:under|vid|i|på|för) (?:paragraf(?:en|erna)?|§§?|punkt|ärende) ?\d/iu
/** Where a sentence ends; an initial's full stop ends none. */
const SENTENCE_BREAK = new RegExp(`(?<=[.:])(?!${AFTER_INITIAL})\\s+(?=\\p{Lu})|\\n+`, 'u')
const VERB = verbPattern(absenceVerbs)
/** Sections that can tell it; in the others only their own words do (`deltar inte i beslutet` below the decision). */
const TELLING = new Set(['statement', 'recusal'])
const SPEAKING = new Set(['decision', 'other', 'reservation', 'proposition'])

/** Reads both lists; what is announced among the yrkanden is no statement of the minutes yet. Origins at `/recusals`, `/notParticipating`. */
export function parseParticipation(sections: readonly SectionPart[]): Parsed<Participation> {
  const result: Parsed<Participation> = {
    value: { recusals: [], notParticipating: [] },
    origins: [],
    messages: [],
  }
  for (const section of sections) {
    if (!TELLING.has(section.type) && !SPEAKING.has(section.type)) continue
    for (const sentence of sentencesOf(section.text)) readSentence(sentence, section, result)
  }
  return result
}

const sentencesOf = remembered((text): readonly string[] =>
  text.replace(/(?<![.:!?])\n/gu, ' ').split(SENTENCE_BREAK),
)

const isRecused = remembered((sentence) => RECUSED.test(sentence))
const isOut = remembered((sentence) => NOT_PARTICIPATING.test(sentence))

function readSentence(sentence: string, section: SectionPart, result: Parsed<Participation>): void {
  const recused = isRecused(sentence) || section.type === 'recusal'
  const out = isOut(sentence) || /^deltar (?:inte|ej)/iu.test(section.heading ?? '')
  if ((!recused && !out) || NONE.test(sentence) || ELSEWHERE.test(sentence)) return
  if (INSTEAD.test(sentence) && !isRecused(sentence) && !isOut(sentence)) return
  if (
    !TELLING.has(section.type) &&
    !NOT_PARTICIPATING.test(sentence) &&
    !/anmäl\p{L}* jäv|jäv anmäl|(?:grund|anledning|följd) av (?:anmält )?jäv/iu.test(sentence)
  )
    return
  const { by, parties } = actorsOf(sentence, VERB)
  const key = recused ? 'recusals' : 'notParticipating'
  const known = new Set(result.value[key].map((person) => person.name))
  const added = by.filter((person) => !known.has(person.name))
  result.value[key].push(...added)
  if (added.length > 0) result.origins.push({ pointer: `/${key}`, lines: linesOf(section, added) })
  if (added.length === 0 && parties.length > 0)
    result.messages.push(
      message('party-not-participating', section.lines[0], { parties: parties.join(', ') }),
    )
}

function linesOf(section: SectionPart, persons: readonly Person[]): MarkedLine[] {
  const lines = section.lines.filter((line) =>
    persons.some((person) => line.text.includes(person.name.split(' ')[0] as string)),
  )
  return lines.length > 0 ? lines : section.lines
}
