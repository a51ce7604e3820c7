/** Labels that stand inside the value of their group. */
import { literal } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { DATED, type FrontField, SIGNERS } from './field-groups.js'
import type { FieldEntry } from './fields.js'

/** Labels inside a value: `Ordförande A (S) Justerande B (M)` on one line, or two dates of a notice side by side. */
export function splitInner(entry: FieldEntry, vocabulary: Vocabulary): FieldEntry[] {
  const group = groupOf(entry.field)
  if (!group) return [entry]
  const inner = innerLabels(group, vocabulary)
  const result: FieldEntry[] = [{ ...entry, pieces: [] }]
  for (const piece of entry.pieces) {
    for (const part of piece.text.split(inner)) {
      const text = part.trim()
      const found = vocabulary.label.prefix(text)
      // `Dag Ek` is a name, though `Dag` is the label of a date.
      const own = found && found.rest !== '' && found.row.inline && groupOf(found.row.field) === group
      if (own)
        result.push({
          field: found.row.field,
          label: found.label,
          labelLines: [piece.line],
          pieces: [{ text: found.rest, line: piece.line }],
          x: piece.line.x,
          valueX: null,
        })
      else if (text !== '')
        (result.at(-1) as FieldEntry).pieces.push(text === piece.text ? piece : { text, line: piece.line })
    }
  }
  return result
}

/** The fields whose labels can follow a value of this field on its line; null for fields that stand alone. */
function groupOf(field: FrontField): ReadonlySet<FrontField> | null {
  if (SIGNERS.has(field) || field === 'signatures') return SIGNERS
  return DATED.has(field) ? DATED : null
}

/** Where the labels of a group stand. */
function innerLabels(group: ReadonlySet<FrontField>, vocabulary: Vocabulary): RegExp {
  const phrases = vocabulary.rows.labels
    .filter((row) => row.inline && group.has(row.field))
    .map((row) => row.phrase)
  const escaped = phrases.sort((a, b) => b.length - a.length).map(literal)
  return new RegExp(`(?<=^| )(?=(?:${escaped.join('|')}):? [\\p{Lu}\\d])`, 'u')
}
