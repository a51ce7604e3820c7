/**
 * The record: the one definition of what a document becomes. The JSON Schema in `schemas/` is generated from it.
 * Keys follow OParl (meeting, agenda item) and Popolo (person, vote, motion); descriptions give the Swedish term.
 */
import * as z from 'zod'
import { Paragraph, Place, Proposal } from './paragraph.js'
import { Attendance, Person, Range } from './people.js'
import { date, text, time } from './scalars.js'
import { SCHEMA_VERSION } from './schema-version.js'

export * from './paragraph.js'
export * from './people.js'
export { SCHEMA_VERSION }

const AgendaItem = z
  .strictObject({
    number: z.int().nullable().describe('§ or item number (ärendenummer på listan)'),
    title: text.describe('Title as the list has it (ärendemening)'),
    category: text.nullable().describe('The heading it stands under (Informationsärenden), or null'),
    presenters: z.array(text).optional().describe('Kallelse only: who presents (föredragande)'),
    startTime: time.nullable().optional().describe('Kallelse only: start time HH:MM'),
    description: text.nullable().optional().describe('Kallelse only: description (ärendebeskrivning)'),
    proposal: Proposal.nullable()
      .optional()
      .describe('Kallelse only: proposed decision (förslag till beslut)'),
    documents: z.array(text).optional().describe('Kallelse only: documents (beslutsunderlag)'),
  })
  .describe('An item of the agenda (ärende på ärendelistan, föredragningslistan)')

const Notice = z
  .strictObject({
    body: text.nullable().describe('Body named in the notice (organ)'),
    meetingDate: date.nullable().describe('Date of the meeting (sammanträdesdatum)'),
    postedAt: date.nullable().describe('Date the notice was posted (anslaget sätts upp)'),
    removedAt: date.nullable().describe('Date the notice is taken down (anslaget tas ned)'),
    storage: text.nullable().describe('Where the minutes are kept (förvaringsplats)'),
  })
  .describe('Notice that the minutes are verified (anslag, bevis om justering)')

const Header = z
  .strictObject({
    title: text.nullable().describe("The document's own heading as written, letter-spacing undone"),
    organization: text.nullable().describe('The owner: municipality or region (huvudman), or null'),
    body: text.nullable().describe('The body that met (organ, nämnd)'),
    date: date.nullable().describe('Date of the meeting (sammanträdesdatum), the first day'),
    endDate: date.nullable().describe('Last day of a meeting over several days, else null'),
    location: text.nullable().describe('The place alone (plats), times taken out'),
    startTime: time.nullable().describe('Start, HH:MM local time'),
    endTime: time.nullable().describe('End, HH:MM local time'),
    chair: Person.nullable().describe('The chair (ordförande)'),
    secretary: Person.nullable().describe('The secretary (sekreterare)'),
    verifiers: z.array(Person).describe('Those who verify the minutes (justerare)'),
    verification: z
      .strictObject({
        place: text.nullable().describe('Place of verification (justeringens plats), or null'),
        date: date.nullable().describe('Date of verification (justeringsdatum), or null'),
      })
      .nullable()
      .describe(
        'Place and date of verification (justeringens plats och tid); null where nothing is filled in',
      ),
    paragraphRanges: z
      .array(Range)
      .describe('The §§ that the minutes cover (protokollet omfattar); gaps are real'),
    meetingNumber: z.int().nullable().describe('Number of the minutes (Protokoll nr 7), or null'),
    notice: Notice.nullable().describe('The notice (anslag, bevis om justering), or null'),
    signedWith: text.nullable().describe('Signing service (signerat med), or null'),
  })
  .describe('What stands on the front page (försättsblad)')

const Attachment = z
  .strictObject({
    title: text.describe("Its cover line, which repeats the item's title, or its first line"),
    agendaItem: z
      .int()
      .nullable()
      .describe('Number of the item it belongs to, or null where that is not told'),
    place: Place,
    text: z.string().optional().describe('Its text, with --attachments text only'),
  })
  .describe('What follows the document proper (bilaga)')

const Break = z
  .strictObject({
    label: text.describe('As written, without its times'),
    startTime: time.nullable().describe('Start of the pause, HH:MM (paus från)'),
    endTime: time.nullable().describe('End of the pause, HH:MM (paus till)'),
  })
  .describe('A pause that the agenda shows (paus)')

export const severities = ['error', 'warning', 'info'] as const

const Diagnostic = z
  .strictObject({
    rule: text.describe('Code of the rule, kebab-case; documented in the README'),
    severity: z
      .enum(severities)
      .describe('How grave (allvarlighetsgrad): error (fel), warning (varning), info'),
    message: text.describe('What is odd, in one line'),
    line: z.int().positive().nullable().describe('1-based line in the source, or null'),
    page: z.int().positive().nullable().describe('1-based page, or null'),
  })
  .describe('A finding of the reader or of a check (anmärkning)')

const Coverage = z
  .strictObject({
    lines: z.int().nonnegative().describe('Non-blank lines of the source'),
    record: z.int().nonnegative().describe('Lines that the record, or the place of an attachment, holds'),
    furniture: z.int().nonnegative().describe('Running heads, footers, page numbers and other furniture'),
    unassigned: z.int().nonnegative().describe('Lines that no part of the record claims; each is reported'),
  })
  .describe('What became of every non-blank line of the source')

const SourceInfo = z
  .strictObject({
    path: text.describe('As given; - for standard input'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the bytes, in hex (kontrollsumma)'),
    bytes: z.int().nonnegative().describe('Size in bytes (filstorlek)'),
    mediaType: z.enum(['application/pdf', 'text/plain', 'text/markdown']).describe('Kind of file (filtyp)'),
    encoding: text.nullable().describe('Character encoding of a text; null for a PDF'),
    pages: z.int().positive().describe('Number of pages; 1 where a text shows no page breaks'),
    reader: text.describe('What extracted the text, with its version'),
  })
  .describe('The document that was read (källa)')

export const Record = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema (schemats version)'),
    kind: z
      .enum(['protokoll', 'kallelse'])
      .describe('protokoll (minutes) or kallelse (summons, föredragningslista)'),
    id: text.describe('Stable and readable: slug of the body, date, and what tells parts and kinds apart'),
    source: SourceInfo,
    header: Header,
    attendance: Attendance,
    agenda: z.array(AgendaItem).describe('The agenda (ärendelista, föredragningslista), in order'),
    paragraphs: z.array(Paragraph).describe('The §§ in order; [] in a kallelse'),
    attachments: z.array(Attachment).describe('What follows the document proper (bilagor)'),
    breaks: z.array(Break).describe('Pauses that the agenda of a kallelse shows'),
    diagnostics: z.array(Diagnostic).describe('What the reader should know (anmärkningar)'),
    coverage: Coverage,
  })
  .meta({ title: 'Protokoll record', description: 'One Swedish protokoll or kallelse as data' })

export type Record = z.infer<typeof Record>
export type Header = z.infer<typeof Header>
export type AgendaItem = z.infer<typeof AgendaItem>
export type Attachment = z.infer<typeof Attachment>
export type Break = z.infer<typeof Break>
export type Diagnostic = z.infer<typeof Diagnostic>
export type Severity = Diagnostic['severity']
