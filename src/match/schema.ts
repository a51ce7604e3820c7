/** The match of a kallelse and a protokoll as data: its one definition. Key order is the schema's. */
import * as z from 'zod'
import { outcomes } from '../model/record.js'
import { causes } from './weigh.js'

export const MATCH_VERSION = '1.0'

const text = z.string().min(1)
const maybe = text.nullable()
const weight = z.enum(['minor', 'changed'])

const Edit = z
  .strictObject({
    weight,
    cause: z.enum(causes).describe('What the difference is'),
    proposed: z.string().describe('As proposed; empty where the decision adds'),
    decided: z.string().describe('As decided; empty where the decision leaves out'),
  })
  .describe('One difference, as few words as it takes')

const Change = z
  .strictObject({
    weight,
    proposedPoint: z.int().positive().nullable().describe('1-based point of the proposal, or null'),
    decidedPoint: z.int().positive().nullable().describe('1-based point of the decision, or null'),
    proposed: maybe.describe('The sentence as proposed, or null'),
    decided: maybe.describe('The sentence as decided, or null'),
    edits: z.array(Edit),
    words: z
      .array(z.strictObject({ op: z.enum(['same', 'removed', 'added']), text }))
      .describe('The sentence word by word'),
  })
  .describe('A sentence that differs')

const Name = z.strictObject({ name: text, party: maybe })

export const verdicts = [
  'adoptedAsProposed',
  'adoptedWithChanges',
  'decidedOtherwise',
  'rejected',
  'notDecided',
  'decidedWithoutProposal',
  'noProposalNoDecision',
] as const

const Fate = z
  .strictObject({
    verdict: z
      .enum(verdicts)
      .describe(
        'adoptedAsProposed (enligt förslaget), adoptedWithChanges (med ändringar), decidedOtherwise (annat beslut), rejected (avslag), notDecided (inget beslut, återremiss, bordläggning, utgår), decidedWithoutProposal (beslut utan förslag), noProposalNoDecision (information, läggs till handlingarna)',
      ),
    outcome: z.enum(outcomes).nullable().describe('What the decision does, or null without a decision'),
    proposed: maybe.describe(
      'The proposal as it stands in the kallelse (in the § itself for a protokoll alone)',
    ),
    decided: maybe.describe('The decision as it stands in the §'),
    changes: z
      .array(Change)
      .describe('Where the two differ; [] where they read the same or nothing is compared'),
    proposalInMinutes: z
      .enum(['identical', 'minor', 'changed'])
      .nullable()
      .describe(
        'Förslag till beslut of the § against the proposal of the kallelse; null where either is missing',
      ),
    motions: z
      .array(z.strictObject({ by: z.array(text), text }))
      .describe('Motions at the meeting (yrkanden) in this §'),
  })
  .describe('What became of a proposal')

const ParagraphRef = z.strictObject({ number: z.int(), title: maybe }).describe('The § of the protokoll')

const Item = z
  .strictObject({
    number: z.int().nullable(),
    title: text,
    paragraph: ParagraphRef.nullable().describe('Null where no § took the item up'),
    titles: z
      .enum(['identical', 'minor', 'differs'])
      .nullable()
      .describe('How the titles agree; minor is case, spacing, punctuation, a slip'),
    titleEdits: z.array(Edit).describe('Where the titles differ'),
    proposal: Fate,
    presenters: z.array(
      z.strictObject({
        name: text.describe('As in the kallelse (föredragande)'),
        presence: z
          .enum(['present', 'likely', 'otherParagraphs', 'absent', 'unknown'])
          .describe(
            'present; likely (the name differs by a slip); otherParagraphs (there, but not for this §); absent; unknown (the protokoll lists nobody)',
          ),
        as: maybe.describe('The name in the protokoll, or null'),
      }),
    ),
  })
  .describe('An item of the kallelse and what became of it')

const Summoned = Name.extend({ standing: z.enum(['member', 'substitute', 'other']) })

const People = z
  .strictObject({
    known: z.boolean().describe('Whether both documents list people; if not, the lists below are empty'),
    absent: z
      .array(
        Summoned.extend({ replacedBy: Name.nullable().describe('Who served instead (ersättare), or null') }),
      )
      .describe('Summoned but not listed as present'),
    notSummoned: z
      .array(
        Summoned.extend({
          replaces: Name.nullable().describe('Whom the person replaces (ersätter), or null'),
        }),
      )
      .describe('Present but not summoned'),
    serving: z
      .array(Name.extend({ replaces: Name.nullable() }))
      .describe('Summoned as substitute (ersättare) and served as member (tjänstgörande)'),
    likelySame: z
      .array(z.strictObject({ summoned: text, present: text }))
      .describe('Taken for one person though the names differ a little'),
  })
  .describe('The summoned against the present')

const Document = z.strictObject({ id: text, path: text, body: maybe, date: maybe })

export const notes = [
  'swapped',
  'body-unknown',
  'date-unknown',
  'body-differs',
  'date-differs',
  'no-item-matched',
] as const

const counts = z.int().nonnegative()

export const Match = z
  .strictObject({
    matchVersion: z.literal(MATCH_VERSION),
    kallelse: Document,
    protokoll: Document,
    notes: z
      .array(z.enum(notes))
      .describe(
        'swapped (the two were given in the other order), body or date unknown in one, or differing; no-item-matched (no item has a §: hardly one meeting)',
      ),
    summary: z.strictObject({
      items: counts,
      matched: counts,
      dropped: counts,
      added: counts,
      proposals: counts,
      verdicts: z.strictObject(
        Object.fromEntries(verdicts.map((name) => [name, counts])) as { [V in Verdict]: typeof counts },
      ),
    }),
    items: z.array(Item),
    added: z
      .array(z.strictObject({ paragraph: ParagraphRef, proposal: Fate }))
      .describe('§§ that the kallelse has no item for (tillkomna ärenden)'),
    dropped: z
      .array(z.strictObject({ number: z.int().nullable(), title: text }))
      .describe('Items that no § took up (utgångna ärenden)'),
    people: People,
  })
  .meta({ title: 'Protokoll match', description: 'A kallelse against the protokoll of the same meeting' })

export const ProtokollChanges = z
  .strictObject({
    matchVersion: z.literal(MATCH_VERSION),
    protokoll: Document,
    paragraphs: z.array(z.strictObject({ paragraph: ParagraphRef, proposal: Fate })),
  })
  .meta({
    title: 'Protokoll changes',
    description: 'Förslag till beslut against Beslut in each § of one protokoll',
  })

/** What `protokoll match` prints for folders. */
const Matches = z
  .strictObject({
    matches: z.array(Match),
    unpaired: z.array(Document.extend({ kind: z.enum(['protokoll', 'kallelse']) })),
  })
  .meta({
    title: 'Protokoll matches',
    description: 'The meetings of folders, and documents without a counterpart',
  })

/** The JSON Schema of what `protokoll match` prints: for two documents, for folders, or for one protokoll. */
export function matchSchemaText(): string {
  const schema = z.toJSONSchema(z.union([Match, Matches, ProtokollChanges]), {
    target: 'draft-2020-12',
    reused: 'ref',
  })
  return `${JSON.stringify(schema, null, 2)}\n`
}

export type Verdict = (typeof verdicts)[number]
export type Note = (typeof notes)[number]
export type Match = z.infer<typeof Match>
export type MatchItem = z.infer<typeof Item>
export type MatchPeople = z.infer<typeof People>
export type ProtokollChanges = z.infer<typeof ProtokollChanges>
export type Fate = z.infer<typeof Fate>
