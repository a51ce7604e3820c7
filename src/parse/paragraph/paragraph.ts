/** One §: head, title, sections, and what the sections say. */

import type { Origin } from '../../model/reading.js'
import type { Paragraph, SectionType } from '../../model/record.js'
import type { MarkedLine, Message } from '../../model/source.js'
import { remembered } from '../../remembered.js'
import { paragraphHead } from '../../segment/paragraph-head.js'
import type { ParagraphZone } from '../../segment/zones.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed, under } from '../parsed.js'
import { parseDecision, parseProposal } from './decision.js'
import { parseListed, separate } from './listed.js'
import { parseMotions } from './motions.js'
import { withoutHeadingNumbers } from './numbered-headings.js'
import { parseParticipation } from './participation.js'
import { parseReservations } from './reservations.js'
import { type Parts, type SectionPart, sectionsOf } from './sections.js'
import { titleOf } from './title.js'
import { decidesInText } from './unheaded.js'
import { parseVotes } from './votes.js'

/** What a § needs to know of its document. */
export interface ParagraphContext {
  vocabulary: Vocabulary
  /** Titles of the ärendelista by the number of their §. */
  agendaTitles: ReadonlyMap<number, string>
  /** Width at which the document's titles wrap; 0 where none do. */
  titleWidth: number
  /** Whose minutes these are. */
  body: string | null
  /** Whether a line is set as the document sets its headings. */
  headingStyle: (line: MarkedLine) => boolean
}

/** A § and the annexes that hold its votes' ballots, by the index of the vote. */
export interface ParagraphReading {
  paragraph: Paragraph
  annexes: Array<number | null>
}

const VERIFIED = /paragraf\p{L}*[^.]{0,60}justera|(?:ärendet|punkten|beslutet)[^.]{0,30}omedelbart justera/iu
const saysVerified = remembered((text) => VERIFIED.test(text))

/** Reads a §; origins point into the paragraph. */
export function parseParagraph(zone: ParagraphZone, context: ParagraphContext): Parsed<ParagraphReading> {
  const { vocabulary } = context
  const told = context.agendaTitles.get(zone.head.number) ?? null
  const heads = headsOf(zone)
  const lines = withoutHeads(zone, heads)
  const head = titleOf({ ...zone, lines }, context.titleWidth, vocabulary, told)
  const body = withoutHeadingNumbers(head.body, vocabulary)
  const parts = sectionsOf(body, vocabulary, context.headingStyle, context.body)
  const of = (type: SectionType) => parts.sections.filter((section) => section.type === type)
  const proposal = parseProposal(of('proposal'))
  const decision = parseDecision(of('decision'), proposal.value, vocabulary)
  const motions = parseMotions(of('motions'))
  const votes = parseVotes(parts.sections, vocabulary)
  const reservations = parseReservations(parts.sections)
  const participation = parseParticipation(parts.sections)
  const documents = parseListed(of('documents'), vocabulary)
  const recipientLines = parseListed(of('recipients'), vocabulary)
  const recipients = separate(recipientLines.value)
  const verifiedLines = [...parts.verified, ...verifiedInText(parts)]
  const paragraph: Paragraph = {
    number: zone.head.number,
    title: head.title,
    category: zone.category?.text.replace(/:$/u, '') ?? null,
    caseNumber: head.caseNumber,
    sections: parts.sections.map(({ type, heading, text }) => ({ type, heading, text })),
    proposal: proposal.value,
    motions: motions.value,
    votes: votes.value.map((reading) => reading.vote),
    decision: decision.value,
    reservations: reservations.value,
    recusals: participation.value.recusals,
    notParticipating: participation.value.notParticipating,
    documents: documents.value,
    recipients: recipients.map(({ text }) => text),
    verified: verifiedLines.length > 0,
    place: placeOf(zone.lines),
  }
  const origins: Origin[] = [
    { pointer: '/number', lines: heads },
    { pointer: '/title', lines: head.titleLines },
    { pointer: '/caseNumber', lines: head.caseLines },
    ...(zone.category ? [{ pointer: '/category', lines: [zone.category] }] : []),
    { pointer: '/verified', lines: verifiedLines },
    ...parts.sections.map((section, i) => ({
      pointer: `/sections/${i}`,
      lines: [...section.headingLines, ...section.lines],
    })),
    ...under('/proposal', proposal.origins),
    ...under('/motions', motions.origins),
    ...under('/votes', votes.origins),
    ...under('/decision', decision.origins),
    ...under('/reservations', reservations.origins),
    ...participation.origins,
    ...under('/documents', documents.origins),
    ...recipients.flatMap(({ from }, i) =>
      recipientLines.origins
        .filter((o) => o.pointer === `/${from}`)
        .map(({ lines }) => ({ pointer: `/recipients/${i}`, lines })),
    ),
  ].filter((origin) => origin.lines.length > 0)
  const messages: Message[] = [
    ...decision.messages,
    ...(decision.value === null ? undecided(parts, context.body) : []),
    ...votes.messages,
    ...reservations.messages,
    ...participation.messages,
    ...parts.unknown.map((line) => message('heading-unknown', line, { text: line.text })),
  ]
  return { value: { paragraph, annexes: votes.value.map((reading) => reading.annex) }, origins, messages }
}

/** Sections that hold a decision inside a paragraph of theirs. */
const DECIDING = new Set<SectionType>(['other', 'proposition', 'vote', 'summary', 'background'])

function undecided(parts: Parts, body: string | null): Message[] {
  const section = parts.sections.find(({ type, text }) => DECIDING.has(type) && decidesInText(text, body))
  return section ? [message('decision-in-text', section.lines[0])] : []
}

/** The § line again at the top of a later page (`§ 16 1379/22 forts.`): the same number, and nothing new behind it. */
function isOwnHead(line: MarkedLine, zone: ParagraphZone): boolean {
  if (!line.text.includes('§')) return false
  const head = paragraphHead(line.text)
  if (head === null || head.number !== zone.head.number) return false
  return head.continued || head.rest === '' || line.text === zone.lines[0]?.text
}

/** The § line, and those that repeat it. */
function headsOf(zone: ParagraphZone): MarkedLine[] {
  return zone.lines.filter((line, i) => i === 0 || isOwnHead(line, zone))
}

/** The lines without those that repeat the § line; what follows one stands as behind a running head. */
function withoutHeads({ lines }: ParagraphZone, [, ...repeats]: readonly MarkedLine[]): MarkedLine[] {
  if (repeats.length === 0) return lines
  const repeat = new Set(repeats)
  return lines
    .map(
      (line, i): MarkedLine =>
        repeat.has(lines[i - 1] as MarkedLine) ? { ...line, turn: true, gap: 0 } : line,
    )
    .filter((_, i) => !repeat.has(lines[i] as MarkedLine))
}

/** Lines of sections that say so in a sentence (`Protokollet under denna paragraf förklaras omedelbart justerat`). */
function verifiedInText(parts: Parts): MarkedLine[] {
  const says = (section: SectionPart) =>
    (section.type === 'other' || section.type === 'statement' || section.type === 'decision') &&
    saysVerified(section.text)
  return parts.sections
    .filter(says)
    .flatMap((section) => section.lines.filter((line) => /justera/iu.test(line.text)))
}

function placeOf(lines: readonly MarkedLine[]): Paragraph['place'] {
  const first = lines[0] as MarkedLine
  const last = lines.at(-1) as MarkedLine
  return { startLine: first.number, endLine: last.number, startPage: first.page, endPage: last.page }
}
