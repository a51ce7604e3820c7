/** The § and all that stands in it: proposal, motions, votes, decision, reservations. */
import * as z from 'zod'
import { Person } from './people.js'
import { text } from './scalars.js'

export const Point = z
  .strictObject({
    label: text.describe('The marker as written, without its final full stop: 1, -, •, att, a'),
    text: text.describe('The text of the point, with what is nested in it'),
  })
  .describe('One point of a decision or proposal (beslutspunkt, att-sats), top level only')

export const Proposal = z
  .strictObject({
    text: text.describe('The whole proposal in the order of the source, lead-in included'),
    points: z.array(Point).describe('Its numbered, dashed or att-points; [] where it is plain sentences'),
  })
  .describe('Proposed decision (förslag till beslut)')

export const outcomes = [
  'approved',
  'rejected',
  'referredBack',
  'postponed',
  'withdrawn',
  'noted',
  'elected',
  'recommended',
  'other',
] as const

export const Outcome = z
  .enum(outcomes)
  .describe(
    'What the decision does: approved (bifall), rejected (avslag), referredBack (återremiss), postponed (bordläggning), withdrawn (ärendet utgår), noted (information, läggs till handlingarna), elected (val), recommended (to another body: föreslår fullmäktige), other (the text leaves it open)',
  )

export const DecisionPoint = Point.extend({
  outcome: Outcome.optional().describe('What this point does; given only where the points differ'),
})

export const Decision = z
  .strictObject({
    text: text.describe('The whole decision in the order of the source, lead-in included (beslut)'),
    points: z
      .array(DecisionPoint)
      .describe('Its numbered, dashed or att-points; [] where it is plain sentences'),
    outcome: Outcome,
    proposalOutcome: z
      .enum(['asProposed', 'changed', 'none'])
      .describe(
        'Decision against Förslag till beslut of the same §: asProposed (enligt förslaget), changed (ändrat), none (no proposal stands in the §)',
      ),
  })
  .describe('The decision (beslut)')

export const Motion = z
  .strictObject({
    by: z.array(Person).describe('Who moves (yrkande av)'),
    text: text.describe('The motion as written'),
  })
  .describe('A motion at the meeting (yrkande); not the written document that Swedish calls motion')

export const Ballot = z
  .strictObject({
    name: text.describe('Name as written'),
    party: text.nullable().describe('Party (partibeteckning), or null'),
    vote: z
      .enum(['yes', 'no', 'abstain', 'absent'])
      .describe('yes (Ja), no (Nej), abstain (avstår), absent (frånvarande)'),
  })
  .describe('How one person voted (röst)')

const count = z.int().nonnegative().nullable()

export const Vote = z
  .strictObject({
    question: text
      .nullable()
      .describe(
        'What is put to the vote (voteringsproposition), without quotation marks and final full stop',
      ),
    yesMeans: text.nullable().describe('What Ja means (ja-proposition)'),
    noMeans: text.nullable().describe('What Nej means (nej-proposition)'),
    yes: count.describe('Number of Ja as stated, else as counted from the names; null where neither is told'),
    no: count.describe('Number of Nej, likewise'),
    abstain: count.describe('Number of abstentions (avstår), likewise'),
    absent: count.describe('Number of absent (frånvarande), likewise'),
    result: text.nullable().describe('The result as the text tells it (omröstningsresultat), or null'),
    castingVote: Person.nullable().describe('The chair who decided a tie (utslagsröst), or null'),
    ballots: z.array(Ballot).describe('Who voted how (namnupprop), also from an annex that the text names'),
  })
  .describe('A recorded vote (votering, omröstning)')

export const sectionTypes = [
  'summary',
  'background',
  'proposal',
  'motions',
  'proposition',
  'vote',
  'decision',
  'reservation',
  'statement',
  'documents',
  'recipients',
  'recusal',
  'appeal',
  'other',
] as const

export const Section = z
  .strictObject({
    type: z
      .enum(sectionTypes)
      .describe(
        'summary (sammanfattning), background (bakgrund, tidigare behandling), proposal (förslag till beslut), motions (yrkanden), proposition (propositionsordning, beslutsgång), vote (votering), decision (beslut), reservation, statement (protokollsanteckning, särskilt yttrande), documents (beslutsunderlag, handlingar), recipients (expedieras till), recusal (jäv), appeal (besvärshänvisning), other',
      ),
    heading: text
      .nullable()
      .describe('The heading as written, without its colon; null before the first heading'),
    text: z.string().describe('The text under the heading; empty where nothing stands there'),
  })
  .describe('A headed part of a § (rubricerat avsnitt)')

export const Reservation = z
  .strictObject({
    by: z.array(Person).describe('The persons who reserve themselves'),
    parties: z.array(text).describe('The parties named as a group (Ledamöterna från SD)'),
    text: text.describe('The reservation as written'),
  })
  .describe('A reservation against the decision (reservation, kommunallagen 4 kap. 27 §)')

export const Place = z
  .strictObject({
    startLine: z.int().positive().describe('First line (första raden)'),
    endLine: z.int().positive().describe('Last line (sista raden)'),
    startPage: z.int().positive().describe('First page (första sidan)'),
    endPage: z.int().positive().describe('Last page (sista sidan)'),
  })
  .describe('Where it stands in the source: lines and pages, 1-based, both ends included')

export const Paragraph = z
  .strictObject({
    number: z.int().describe('§ number (paragrafnummer)'),
    title: text
      .nullable()
      .describe('Title (ärendemening, rubrik), wrapped lines joined; null where none stands'),
    category: text.nullable().describe('The heading it stands under (Beslutsärenden), or null'),
    caseNumber: text.nullable().describe('Case number (diarienummer, ärendenummer) as written, or null'),
    sections: z.array(Section).describe('Every headed part in order'),
    proposal: Proposal.nullable().describe('Proposed decision (förslag till beslut), or null'),
    motions: z.array(Motion).describe('Motions at the meeting (yrkanden)'),
    votes: z.array(Vote).describe('Recorded votes (voteringar), in order'),
    decision: Decision.nullable().describe('The decision (beslut); null where the § has none'),
    reservations: z.array(Reservation).describe('Reservations (reservationer)'),
    recusals: z.array(Person).describe('Persons with a conflict of interest (jäv)'),
    notParticipating: z
      .array(Person)
      .describe('Persons who do not take part in the decision (deltar inte i beslutet)'),
    documents: z.array(text).describe('Documents that the decision rests on (beslutsunderlag, handlingar)'),
    recipients: z
      .array(text)
      .describe('Who gets the decision (expedieras till, protokollsutdrag skickas till)'),
    verified: z.boolean().describe('Whether the text says that this § is verified (paragrafen är justerad)'),
    place: Place,
  })
  .describe('A paragraph of the minutes (paragraf, §)')

export type Point = z.infer<typeof Point>
export type Proposal = z.infer<typeof Proposal>
export type Decision = z.infer<typeof Decision>
export type Outcome = z.infer<typeof Outcome>
export type Motion = z.infer<typeof Motion>
export type Vote = z.infer<typeof Vote>
export type Ballot = z.infer<typeof Ballot>
export type Section = z.infer<typeof Section>
export type Reservation = z.infer<typeof Reservation>
export type Paragraph = z.infer<typeof Paragraph>
export type Place = z.infer<typeof Place>
export type SectionType = Section['type']
