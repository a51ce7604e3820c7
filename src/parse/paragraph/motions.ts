/** Yrkanden: who moves what. */
import type { Motion } from '../../model/record.js'
import { motionVerbs, movingVerbs } from '../../vocabulary/statements.js'
import type { Parsed } from '../parsed.js'
import { actorsOf, clausesOf, verbPattern } from './actors.js'
import type { SectionPart } from './sections.js'
import { statementsOf } from './sentences.js'

const VERB = verbPattern(motionVerbs)
/** Verbs by which another's clause is told inside a text. */
const MOVES = verbPattern(movingVerbs)

/** Reads the motions; origins point at `/0`, `/1` ... */
export function parseMotions(sections: readonly SectionPart[]): Parsed<Motion[]> {
  const result: Parsed<Motion[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    for (const { text, lines } of statementsOf(section.lines, VERB)) {
      for (const clause of clausesOf(text, MOVES)) {
        result.origins.push({ pointer: `/${result.value.length}`, lines })
        result.value.push({ by: actorsOf(clause, VERB).by, text: clause })
      }
    }
  }
  return result
}
