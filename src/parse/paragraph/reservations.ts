/** Reservationer: which persons or parties, and what they say. */
import type { Person, Reservation } from '../../model/record.js'
import type { Parsed } from '../parsed.js'
import { subjectPersons } from './motions.js'
import type { SectionPart } from './sections.js'
import { statementsOf } from './sentences.js'

const VERB =
  /(?<!\p{L})(?:reserverar|reserverade|reservera|anmäler reservation|anmälde reservation|lämnar reservation|lämnade|inkommer med|inkom med)(?!\p{L})/u
const SUBJECT = new RegExp(`^\\p{Lu}[^.:]{1,600}?${VERB.source}`, 'u')
/** `Ledamöterna från SD`, `Representanterna från M, L och KD`, `Socialdemokraterna`: groups by their letters. */
const GROUP = /(?:från|för|i) ((?:\(?\p{L}{1,4}\)?)(?:(?:, | och | samt )\(?\p{L}{1,4}\)?)*)\s*$/u

/** Reads the reservations; origins point at `/0`, `/1` ... */
export function parseReservations(sections: readonly SectionPart[]): Parsed<Reservation[]> {
  const result: Parsed<Reservation[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    for (const statement of statementsOf(section.lines, (text) => SUBJECT.test(text), VERB)) {
      const verb = VERB.exec(statement.text)
      const subject = verb ? statement.text.slice(0, verb.index).trim() : ''
      const { by, parties } = whoOf(subject)
      result.origins.push({ pointer: `/${result.value.length}`, lines: statement.lines })
      result.value.push({ by, parties, text: statement.text })
    }
  }
  return result
}

/** Persons and parties of a subject. */
export function whoOf(named: string): { by: Person[]; parties: string[] } {
  const subject = named.replace(/\s+/gu, ' ')
  const group =
    /^(?:Samtliga )?(?:[Ll]edamöterna|[Ll]edamoten|[Rr]epresentanten|[Rr]epresentanterna|[Gg]ruppen|[Gg]rupperna|[Ll]edamöter|[Pp]artierna)/u.test(
      subject,
    )
      ? GROUP.exec(subject)
      : null
  const letters = group ?? /^((?:\p{Lu}{1,4})(?:(?:, | och | samt )\p{Lu}{1,4})*)$/u.exec(subject)
  const parties = letters?.[1]?.split(/, | och | samt /u).map((p) => p.replace(/[()]/gu, '')) ?? []
  return { by: parties.length > 0 ? [] : subjectPersons(subject), parties }
}
