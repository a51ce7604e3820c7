/** Reservationer: which persons or parties, and what they say. */
import type { Reservation, SectionType } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { remembered } from '../../remembered.js'
import { reservationVerbs, reserving, stating } from '../../vocabulary/statements.js'
import { message, type Parsed } from '../parsed.js'
import { actorsOf, clausesOf, verbPattern } from './actors.js'
import type { SectionPart } from './sections.js'
import { statementsOf } from './sentences.js'

const VERB = verbPattern(reservationVerbs)
/** Verbs by which another's clause is told inside a text. */
const RESERVES = verbPattern([reserving, 'reserverar', 'reserverade'])
/** Sections whose text can tell what should stand by itself. */
const TELLING: ReadonlySet<SectionType> = new Set(['decision', 'vote', 'proposition'])
/** What a section can hold by itself, and a sentence that tells it inside another's text. */
const TOLD: ReadonlyArray<[SectionType, (text: string) => string | null]> = [
  ['reservation', sentenceWith(reserving)],
  ['statement', sentenceWith(stating)],
]

/** Reads the reservations of a §; origins point at `/0`, `/1` ... */
export function parseReservations(sections: readonly SectionPart[]): Parsed<Reservation[]> {
  const result: Parsed<Reservation[]> = { value: [], origins: [], messages: toldInside(sections) }
  for (const section of sections.filter(({ type }) => type === 'reservation')) {
    for (const { text, lines } of statementsOf(section.lines, VERB)) {
      for (const clause of clausesOf(text, RESERVES)) {
        const actors = actorsOf(clause, VERB)
        result.origins.push({ pointer: `/${result.value.length}`, lines })
        result.value.push({ ...actors, text: clause })
        if (actors.by.length === 0 && actors.parties.length === 0)
          result.messages.push(message('reservation-unread', lines[0], { text: clause }))
      }
    }
  }
  return result
}

function sentenceWith(done: string): (text: string) => string | null {
  const deed = `(?<!\\p{L})(?:${done})(?!\\p{L})`
  const word = new RegExp(deed, 'u')
  const sentence = new RegExp(`(?:^|(?<=[.\\n] ?))[^.\\n]*${deed}[^.\\n]*`, 'u')
  // Most texts have no such word, and where their sentences begin need not be looked for.
  return remembered((text) => (word.test(text) ? (sentence.exec(text)?.[0].trim() ?? null) : null))
}

/** Reservations and särskilda yttranden that stand inside the text of another section, and nowhere by themselves. */
function toldInside(sections: readonly SectionPart[]): Message[] {
  const telling = sections.filter(({ type }) => TELLING.has(type))
  return TOLD.filter(([kind]) => !sections.some(({ type }) => type === kind)).flatMap(([, sentence]) =>
    telling.flatMap(({ text, lines }) => {
      const told = sentence(text)
      return told === null ? [] : [message('reservation-unread', lines[0], { text: told })]
    }),
  )
}
