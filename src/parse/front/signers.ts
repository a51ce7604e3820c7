/**
 * Persons who sign without a label of theirs: `Eva Ek, ordförande` under a line, or a name that the attendance knows
 * below `Justerat den 6 mars`. What can be no date or place goes to the office that it names.
 */
import type { Attendance, Person } from '../../model/record.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { parsePerson } from '../person/person.js'
import type { Piece } from '../person/person-list.js'
import { type FrontField, SIGNERS } from './field-groups.js'
import type { FieldEntry, Fields } from './fields.js'

/** Fields beside which signatures stand. */
const BESIDE = new Set<FrontField>([
  'signatures',
  'signature',
  'verification',
  'verificationDate',
  'verificationPlace',
  'ranges',
  'date',
  'notice',
  'posted',
  'removed',
  'storage',
  'signedWith',
])

const VERIFIED = new Set<FrontField>(['verificationDate', 'verification', 'signatures'])

/** Takes the signers out of the strays and of the fields beside them; gives all fields, with entries for them. */
export function withSigners(fields: Fields, attendance: Attendance, vocabulary: Vocabulary): Fields {
  const there = [...attendance.members, ...attendance.substitutes, ...attendance.others]
  const known = new Map(there.map((person) => [fold(person.name), person]))
  const signed: FieldEntry[] = []
  const take = (piece: Piece, under: FieldEntry | null): boolean => {
    const texts = piece.cells?.map((cell) => cell.text) ?? [piece.text]
    const found = texts.map((text) => signerOf(text, under, known, vocabulary))
    if (found.some((entry) => entry === null)) return false
    for (const entry of found) {
      const { field, label, text } = entry as Signer
      const own = { text, line: piece.line }
      signed.push({ field, label, labelLines: [], pieces: [own], x: piece.line.x, valueX: null })
    }
    return true
  }
  const entries = fields.entries.map((entry) =>
    BESIDE.has(entry.field)
      ? { ...entry, pieces: entry.pieces.filter((piece) => !take(piece, entry)) }
      : entry,
  )
  const strays = fields.strays.filter((stray) => !take(stray, aboveOf(stray, fields.entries)))
  return { entries: [...entries, ...signed], strays }
}

/** The field that stands last above a text. */
function aboveOf({ line }: Piece, entries: readonly FieldEntry[]): FieldEntry | null {
  return (
    entries.findLast((entry) => (entry.labelLines[0]?.number ?? Number.POSITIVE_INFINITY) < line.number) ??
    null
  )
}

interface Signer {
  field: FrontField
  label: string
  text: string
}

function signerOf(
  text: string,
  under: FieldEntry | null,
  known: ReadonlyMap<string, Person>,
  vocabulary: Vocabulary,
): Signer | null {
  const person = parsePerson(text, { elected: true, whole: null, vocabulary })
  if (!person) return null
  const office = person.role === null ? null : vocabulary.label.whole(person.role)
  const named = person.party === null ? person.name : `${person.name} (${person.party})`
  if (office && SIGNERS.has(office.field))
    return { field: office.field, label: person.role as string, text: named }
  const present = known.get(fold(person.name))
  if (!present || person.role !== null || person.organization !== null) return null
  const chairs = present.role?.split(', ').some((role) => vocabulary.label.whole(role)?.field === 'chair')
  // Those who verified are named below the day; the chair, who signs there as well, is no justerare.
  const verifies =
    under !== null && VERIFIED.has(under.field) && /^(?:protokollet )?juster/iu.test(under.label) && !chairs
  return { field: verifies ? 'verifiers' : 'signature', label: under?.label ?? '', text: named }
}
