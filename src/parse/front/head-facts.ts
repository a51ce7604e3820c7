/**
 * What the page heads tell without labels: the document's title, its owner, the body, the date, the number of the
 * minutes. They are furniture on every page, and facts on the first.
 */

import type { MarkedLine } from '../../model/source.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { type FoundDate, findDate } from './dates.js'
import { type Candidate, joinBroken, parts } from './head-parts.js'

/** A fact and the lines that told it. */
export interface Fact<T> {
  value: T
  lines: MarkedLine[]
}

export interface HeadFacts {
  title: Fact<string> | null
  organization: Fact<string> | null
  body: Fact<string> | null
  date: Fact<FoundDate> | null
  meetingNumber: Fact<number> | null
}

/** A line of more columns is none of a page's head. */
const MOST_COLUMNS = 20

/** Reads the head of the document: pieces of text that no label claims, in order; a title of its own before a running one. */
export function headFacts(candidates: readonly Candidate[], vocabulary: Vocabulary): HeadFacts {
  const facts: HeadFacts = { title: null, organization: null, body: null, date: null, meetingNumber: null }
  let agenda: Fact<string> | null = null
  let board: Fact<string> | null = null
  const heads = candidates.filter(({ line }) => (line.cells?.length ?? 0) <= MOST_COLUMNS)
  const ordered = joinBroken(heads.flatMap(parts), vocabulary)
  const ownFirst = [...ordered.filter(({ line }) => line.role === 'text'), ...ordered]
  for (const { text, line } of ownFirst) {
    const zone = vocabulary.zone.whole(text)?.zone
    if (zone === 'protokoll' || zone === 'kallelse') facts.title = stated(facts.title, text, line)
  }
  for (const [i, { text, line }] of ordered.entries()) {
    const found = findDate(text)
    if (found) facts.date ??= { value: found, lines: [line] }
    const bare = withoutLabel(
      found ? text.replace(found.text, '').replace(CLOCK, '').trim() : text,
      vocabulary,
    )
    if (bare === '') continue
    const number = /^(?:sammanträdes)?protokoll \(?nr\.? ?(\d{1,3})\)?(?!\d)/iu.exec(bare)
    if (number) facts.meetingNumber ??= { value: Number(number[1]), lines: [line] }
    const kind = vocabulary.zone.whole(bare)?.zone
    if (kind === 'protokoll' || kind === 'kallelse') {
      facts.title = stated(facts.title, bare, line)
      facts.body ??= bodyInTitle(bare, line, vocabulary)
      if (BOARD_MEETING.test(bare)) board ??= { value: 'Styrelsen', lines: [line] }
    } else if (vocabulary.organization.whole(bare))
      facts.organization = stated(facts.organization, bare, line)
    else if (vocabulary.body.whole(bare) && !UNENDED.test(ordered[i - 1]?.text ?? ''))
      facts.body = stated(facts.body, bare, line)
    if (kind === 'agenda' && !facts.title) agenda ??= { value: bare, lines: [line] }
  }
  facts.title ??= agenda
  facts.body ??= board
  return facts
}

/** The first half of a name that the width broke (`Operativa hälso- och`). */
const UNENDED = /- och$/u
/** A meeting that tells of itself who met. */
const BOARD_MEETING = /^(?:extra |ordinarie )?styrelse(?:möte|sammanträde)$/iu

/** Times behind a date. */
const CLOCK = /,? ?(?:kl\.?|klockan) ?\d.*$/iu

const TITLED = [
  /^\p{L}*protokoll (?:från |för |med |fört vid )?(?<body>\p{L}.*)$/iu,
  /^kallelse (?:till )?(?:(?:extra )?(?:sammanträde|möte)t? (?:med|i|för) )?(?<body>\p{L}.*)$/iu,
  /^kallelse till (?<body>\p{L}.*)s (?:extra )?(?:sammanträde|möte)(?!\p{L})/iu,
  /^(?<body>\p{L}.*) kallas (?:härmed )?till /iu,
]

/** The body in the title: `Kallelse till sammanträde med Socialnämnden`, `Protokoll Socialnämnden`. */
function bodyInTitle(text: string, line: MarkedLine, vocabulary: Vocabulary): Fact<string> | null {
  const bodies = TITLED.flatMap((form) => form.exec(text)?.groups?.body ?? [])
  const body = bodies.find((name) => vocabulary.body.whole(name))
  return body === undefined ? null : { value: body.charAt(0).toUpperCase() + body.slice(1), lines: [line] }
}

/** A fact as first stated; a line that states it again belongs to it. */
function stated(fact: Fact<string> | null, value: string, line: MarkedLine): Fact<string> {
  if (fact === null) return { value, lines: [line] }
  return fold(fact.value) === fold(value) ? { ...fact, lines: [...fact.lines, line] } : fact
}

/** Text behind a label of the head (`Sammanträdesdatum`, `Organ`). */
function withoutLabel(text: string, vocabulary: Vocabulary): string {
  if (vocabulary.label.whole(text) && vocabulary.zone.whole(text) === null) return ''
  return text
    .replace(/^(?:mötesdatum|sammanträdesdatum|datum|sammanträde|organ|nämnd):? /iu, '')
    .replace(/[\s,:]+$/u, '')
}
