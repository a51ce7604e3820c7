/** Yrkanden: who moves what. */
import type { Motion } from '../../model/record.js'
import type { Parsed } from '../parsed.js'
import { enumeratedPersons, personsWithParty } from '../person/name-list.js'
import type { SectionPart } from './sections.js'
import { statementsOf } from './sentences.js'

const VERB =
  /(?<!\p{L})(?:yrkar|yrkade|yrkat|föreslår|föreslog|instämmer|instämde|biträder|hemställer|anför|anmäler|anmälde|tillstyrker|avstyrker)(?!\p{L})/u
const SUBJECT =
  /^\p{Lu}[^.:]{2,400}?(?<!\p{L})(?:yrkar|yrkade|föreslår|föreslog|instämmer|instämde|biträder|hemställer|anmäler|anmälde|tillstyrker|avstyrker)(?!\p{L})/u

/** Reads the motions; origins point at `/0`, `/1` ... */
export function parseMotions(sections: readonly SectionPart[]): Parsed<Motion[]> {
  const result: Parsed<Motion[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    for (const statement of statementsOf(section.lines, (text) => SUBJECT.test(text), VERB)) {
      const verb = VERB.exec(statement.text)
      const subject = verb ? statement.text.slice(0, verb.index) : ''
      result.origins.push({ pointer: `/${result.value.length}`, lines: statement.lines })
      result.value.push({ by: subjectPersons(subject), text: statement.text })
    }
  }
  return result
}

/** The persons of a sentence's subject: those with a party, and names without one between commas. */
export function subjectPersons(subject: string) {
  const flat = subject.replace(/\s+/gu, ' ')
  const listed = enumeratedPersons(flat)
  return listed.persons.length > 0 ? listed.persons : personsWithParty(flat)
}
