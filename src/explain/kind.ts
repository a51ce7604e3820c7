/** What a line is to a reader of the record: the part of the document, or the kind of section, that claims it. */
import type { LineReading } from '../model/reading.js'
import { type Record, type SectionType, sectionTypes } from '../model/record.js'
import { keysOf } from './pointer.js'

export const lineKinds = [
  'header',
  'attendance',
  'agenda',
  'heading',
  ...sectionTypes,
  'attachment',
  'furniture',
  'unassigned',
] as const
export type LineKind = (typeof lineKinds)[number]

/** The kind of a line of this record. */
export function kindOfLine({ fate, pointers }: LineReading, record: Record): LineKind {
  if (fate !== 'record') return fate
  const kinds = pointers.map((pointer) => kindOfPointer(keysOf(pointer), record))
  // A line of a section is shown as the section, whatever else was read from it.
  return kinds.find((kind) => kind?.section)?.kind ?? kinds.find((kind) => kind)?.kind ?? 'other'
}

interface Found {
  kind: LineKind
  section: boolean
}

function kindOfPointer(keys: string[], record: Record): Found | null {
  const [part, index, field, at] = keys
  if (part === 'paragraphs' && field === 'sections') {
    const type = record.paragraphs[Number(index)]?.sections[Number(at)]?.type
    return type ? { kind: type, section: true } : null
  }
  const kind = part === 'paragraphs' ? (fields[field ?? ''] ?? 'other') : parts[part ?? '']
  return kind ? { kind, section: false } : null
}

const parts: { readonly [part: string]: LineKind } = {
  header: 'header',
  attendance: 'attendance',
  agenda: 'agenda',
  breaks: 'agenda',
  attachments: 'attachment',
}

const fields: { readonly [field: string]: LineKind } = {
  number: 'heading',
  title: 'heading',
  category: 'heading',
  caseNumber: 'heading',
  verified: 'heading',
  proposal: 'proposal',
  motions: 'motions',
  votes: 'vote',
  decision: 'decision',
  reservations: 'reservation',
  recusals: 'recusal',
  notParticipating: 'decision',
  documents: 'documents',
  recipients: 'recipients',
} satisfies { [field: string]: LineKind | SectionType }
