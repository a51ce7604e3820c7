/** Who did not take part: jäv, and those who do not take part in the decision (which is no abstention). */
import type { Person } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { message, type Parsed } from '../parsed.js'
import { subjectPersons } from './motions.js'
import { whoOf } from './reservations.js'
import type { SectionPart } from './sections.js'

export interface Participation {
  recusals: Person[]
  notParticipating: Person[]
}

const RECUSED = /(?<!\p{L})jäv/iu
const NOT_PARTICIPATING =
  /deltar (?:inte|ej) i (?:beslut|handläggning|omröstning|ärende)|deltog (?:inte|ej) i (?:beslut|handläggning|ärende)|avstår från att delta i beslut/iu
const VERB =
  /(?<!\p{L})(?:anmäler|anmälde|anmält|deltar|deltog|avstår|avstod|lämnar|lämnade|har anmält|är jävig|förklarar)(?!\p{L})/u

/** Reads both lists out of the sections Jäv and Protokollsanteckning; origins at `/recusals`, `/notParticipating`. */
export function parseParticipation(sections: readonly SectionPart[]): Parsed<Participation> {
  const result: Parsed<Participation> = {
    value: { recusals: [], notParticipating: [] },
    origins: [],
    messages: [],
  }
  for (const section of sections) {
    if (section.type !== 'statement' && section.type !== 'recusal') continue
    for (const sentence of section.text.split(/(?<=\.)\s+(?=\p{Lu})|\n+/u))
      readSentence(sentence, section, result)
  }
  return result
}

function readSentence(sentence: string, section: SectionPart, result: Parsed<Participation>): void {
  const recused = RECUSED.test(sentence) || section.type === 'recusal'
  const out = NOT_PARTICIPATING.test(sentence) || /^deltar (?:inte|ej)/iu.test(section.heading ?? '')
  if (!recused && !out) return
  const verb = VERB.exec(sentence)
  const subject = (verb ? sentence.slice(0, verb.index) : sentence).replace(
    /^(?:På grund av jäv |Med anledning av jäv )/u,
    '',
  )
  const { by, parties } = whoOf(subject.trim())
  const key = recused ? 'recusals' : 'notParticipating'
  const known = new Set(result.value[key].map((person) => person.name))
  const added = (by.length > 0 ? by : subjectPersons(subject)).filter((person) => !known.has(person.name))
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
