/** Reservationer: which persons or parties, and what they say. */
import type { Reservation } from '../../model/record.js'
import { reservationVerbs } from '../../vocabulary/statements.js'
import type { Parsed } from '../parsed.js'
import { actorsOf, clausesOf, verbPattern } from './actors.js'
import type { SectionPart } from './sections.js'
import { statementsOf } from './sentences.js'

const VERB = verbPattern(reservationVerbs)
/** Verbs by which another's clause is told inside a text. */
const RESERVES = verbPattern(['reserverar', 'reserverade'])

/** Reads the reservations; origins point at `/0`, `/1` ... */
export function parseReservations(sections: readonly SectionPart[]): Parsed<Reservation[]> {
  const result: Parsed<Reservation[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    for (const { text, lines } of statementsOf(section.lines, VERB)) {
      for (const clause of clausesOf(text, RESERVES)) {
        result.origins.push({ pointer: `/${result.value.length}`, lines })
        result.value.push({ ...actorsOf(clause, VERB), text: clause })
      }
    }
  }
  return result
}
