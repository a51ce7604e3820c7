/** Whether a cell of the front page is a label, and what follows it in the cell. */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { LabelRow } from '../../vocabulary/labels.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { leadingOffice, startsPerson } from '../person/kinds.js'
import { joinWrapped } from '../text/join.js'
import { cellsOf, onEdge, SAME_EDGE } from './cells.js'
import { DATED, type FrontField, headsMember, PERSON_LISTS, PLACES, SIGNERS } from './field-groups.js'
import type { FieldEntry } from './fields.js'

/** A label as found, its value's beginning on the same line, and the lines below that it runs over. */
export interface FoundLabel {
  field: FrontField
  label: string
  rest: string
  lines: MarkedLine[]
}

/** A cell, its place on the line, the lines that follow, and the field that is open there. */
interface Place {
  cell: Cell
  index: number
  line: MarkedLine
  following: readonly MarkedLine[]
  current: FieldEntry | undefined
}

/** What the front page's reading has come to: the words in force, and the cells that a label has used up. */
interface Context {
  vocabulary: Vocabulary
  consumed: Set<Cell>
}

/** Text of a value that can follow a label which also begins ordinary lines, by the kind of the field. */
const DATE_FIRST = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}{3,9} \d{4})/u
const RANGES_ONLY = /^§{0,2} ?\d{1,4}(?:(?: ?[-–—,] ?| och )§{0,2} ?\d{1,4})*$/u

/** Finds the label that a cell is or begins with; null where it holds none. */
export function labelAt(place: Place, context: Context): FoundLabel | null {
  const { cell, line, following } = place
  const { vocabulary } = context
  // `fört vid sammanträde med ...` goes on from a title above.
  if (!/^(?:[\p{Lu}“"]|fört )/u.test(cell.text)) return null
  const over = labelOverLines(cell, line, following, context)
  if (over) return over
  const whole = vocabulary.label.whole(cell.text)
  // An office in a column behind a name of a list is that person's.
  if (whole && place.index > 0 && (isPersonInList(whole, place) || isOfficeOfRow(place, vocabulary)))
    return null
  if (whole) return { field: fieldAt(whole, place), label: cell.text, rest: '', lines: [] }
  const found = vocabulary.label.prefix(cell.text)
  if (!found || found.rest === '') return unknownLabel(place)
  const { row, label } = found
  const rest = found.rest.replace(/^[:\s]+/u, '')
  const asFound = { field: fieldAt(row, place), label, rest, lines: [] }
  if (label.endsWith(':') || found.rest.startsWith(':')) return asFound
  if (row.flows) return { ...asFound, rest: row.flows === 'whole' ? cell.text : rest }
  if (PERSON_LISTS.has(row.field) && !vocabulary.isOffice(label) && startsList(rest, vocabulary))
    return asFound
  const fits =
    row.inline === true ||
    (DATED.has(row.field) && DATE_FIRST.test(rest)) ||
    (row.field === 'ranges' && RANGES_ONLY.test(rest))
  if (!fits || !/^[\p{Lu}\d§(]/u.test(rest)) return null
  return isPersonInList(row, place) ? null : asFound
}

/** The field of a label at its place: under `Justering`, `Datum` is the day of the justering. */
function fieldAt(row: LabelRow, place: Place): FrontField {
  if (isDeputy(row, place)) return 'ignored'
  const { current, line } = place
  const verifies = current?.field === 'verificationPlace' || current?.field === 'verification'
  const dated = current?.pieces.some(({ text }) => /\d/u.test(text))
  return row.field === 'date' && verifies && !dated && line.gap === 0 ? 'verificationDate' : row.field
}

/** `Ersättare: Bo Ek (S)` in the column of the justerare is who would have verified instead. */
function isDeputy({ field }: LabelRow, { cell, current }: Place): boolean {
  if (field !== 'substitutes' || current === undefined || current.pieces.length === 0) return false
  return (current.field === 'verifiers' || current.field === 'toVerify') && cell.x > current.x + SAME_EDGE
}

/** A text by itself that ends in a colon is a label, known or not: what follows is none of the value before it. */
function unknownLabel({ cell, index, current }: Place): FoundLabel | null {
  // Below the place or time also one before its value (`Gruppmöten: kl. 8`).
  const below = index === 0 && current !== undefined && PLACES.has(current.field)
  const form = below ? /^(\p{Lu}[\p{L} /-]{2,38}:)(?: (.*))?$/u : /^(\p{Lu}[\p{L} /-]{2,38}:)$/u
  const [, label, rest] = form.exec(cell.text) ?? []
  return label ? { field: 'unknown', label, rest: rest ?? '', lines: [] } : null
}

/** `Närvarande ordförande Anna Ek, Bo Ås`: the value begins with a person, and more follows. */
function startsList(text: string, vocabulary: Vocabulary): boolean {
  if (!/[,(]| (?:och|samt) /u.test(text)) return false
  const first = text.split(/, | och /u, 1)[0] as string
  return (
    startsPerson(text, vocabulary) || leadingOffice(first, vocabulary) !== null || vocabulary.isOffice(first)
  )
}

/** `Ordförande Anna Ek (S)` inside a list of persons is one of them, with the office before the name; a justerare is none. */
function isPersonInList(row: LabelRow, { line, index, current }: Place): boolean {
  if (row.field === 'verifiers' && index === 0) return false
  if (!SIGNERS.has(row.field) && !headsMember(row.field, row.phrase)) return false
  if (!current || !PERSON_LISTS.has(current.field)) return false
  if (current.field === 'members' && current.pieces.length === 0) return true
  return index > 0 || (line.gap === 0 && line.cells === undefined)
}

/** `Anna Ek | S | Ersättare`: behind a person of the same row, with no list of persons below it, an office is theirs. */
function isOfficeOfRow({ cell, line, following, current }: Place, vocabulary: Vocabulary): boolean {
  if (!current || !PERSON_LISTS.has(current.field) || current.pieces.at(-1)?.line !== line) return false
  if (!vocabulary.isOffice(cell.text) || !startsPerson(cellsOf(line)[0]?.text ?? '', vocabulary)) return false
  const [next] = following
  const below = next && cellsOf(next).find(({ x }) => onEdge(x, cell.x))
  return !below || !startsPerson(below.text, vocabulary)
}

/** A label that the column's width parted over two or three lines. */
function labelOverLines(
  cell: Cell,
  line: MarkedLine,
  following: readonly MarkedLine[],
  { vocabulary, consumed }: Context,
): FoundLabel | null {
  const parts: Array<{ line: MarkedLine; cell: Cell }> = []
  let text = cell.text
  for (const next of following) {
    const apart = next.gap > 0 || next.page !== line.page
    const below = cellsOf(next).find(
      (c) => Math.abs(c.x - cell.x) < (line.size === undefined ? 3 : 6) && !consumed.has(c),
    )
    // A value that is centred beside the label stands between its lines.
    if (!below && next.page === line.page && (next.y ?? Infinity) - (line.y ?? 0) < 0.8 * (line.size ?? 0))
      continue
    if (!below) break
    text = joinWrapped(text, below.text)
    parts.push({ line: next, cell: below })
    if (/^\p{Lu}/u.test(below.text) && !(isCapitals(cell.text) && isCapitals(below.text))) continue
    const whole = vocabulary.label.whole(text)
    // Over the end of a page, only a whole label that its first half alone is not.
    if (apart && (!whole || vocabulary.label.whole(cell.text))) break
    const found = whole ? { row: whole, label: text, rest: '' } : vocabulary.label.prefix(text)
    if (!found || found.label.length <= text.length - below.text.length) continue
    for (const part of parts) consumed.add(part.cell)
    return {
      field: found.row.field,
      label: found.label,
      rest: found.rest,
      lines: parts.map((part) => part.line),
    }
  }
  return null
}

function isCapitals(text: string): boolean {
  return text.toUpperCase() === text
}
