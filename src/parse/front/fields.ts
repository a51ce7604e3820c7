/**
 * The front page as labels and their values, whatever the layout: label and value on one line, label above value, in
 * columns, label over two lines, several labels side by side, a label inside the value of its group.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { Field, LabelRow } from '../../vocabulary/labels.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import type { Piece } from '../person/person-list.js'

/** A label, where it stands, and the pieces of its value. */
export interface FieldEntry {
  field: Field
  label: string
  labelLines: MarkedLine[]
  pieces: Piece[]
  /** Left edge of the value's column, once told. */
  valueX: number | null
}

export interface Fields {
  entries: FieldEntry[]
  /** Lines (or cells) that stand under no label. */
  strays: Piece[]
}

/** Fields whose value is a list that goes on until the next label. */
const LISTS = new Set<Field>([
  'members',
  'servingSubstitutes',
  'substitutes',
  'others',
  'absent',
  'present',
  'verifiers',
  'toVerify',
  'signatures',
  'chair',
  'secretary',
])
const PERSON_LISTS = new Set<Field>([
  'members',
  'servingSubstitutes',
  'substitutes',
  'others',
  'absent',
  'present',
])
const SIGNERS = new Set<Field>(['chair', 'secretary', 'verifiers'])
const ONE_LINE = new Set<Field>([
  'signedWith',
  'storage',
  'ranges',
  'body',
  'date',
  'posted',
  'removed',
  'number',
  'caseNumber',
])
const DATED = new Set<Field>(['date', 'verificationDate', 'posted', 'removed'])
const LEADER = /^[._…\s]{3,}$/u

/** Reads the text lines of a front zone into fields. */
export function fieldsOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Fields {
  const state: State = { entries: [], strays: [], open: [], consumed: new Set(), vocabulary }
  for (const [i, line] of lines.entries()) readLine(line, lines.slice(i + 1, i + 3), state)
  return { entries: state.entries.flatMap((entry) => splitInner(entry, vocabulary)), strays: state.strays }
}

interface State extends Fields {
  /** The labels that a line without a label can go on with: those of the last line that had any. */
  open: FieldEntry[]
  /** Cells that were the second line of a label. */
  consumed: Set<Cell>
  vocabulary: Vocabulary
}

function cellsOf(line: MarkedLine): Cell[] {
  return line.cells ?? wholeCell(line)
}

const wholeCells = new WeakMap<MarkedLine, Cell[]>()
function wholeCell(line: MarkedLine): Cell[] {
  const known = wholeCells.get(line)
  if (known) return known
  const cells = [{ text: line.text, x: line.x, right: line.right }]
  wholeCells.set(line, cells)
  return cells
}

function readLine(line: MarkedLine, following: readonly MarkedLine[], state: State): void {
  const opened: FieldEntry[] = []
  for (const [i, cell] of cellsOf(line).entries()) {
    if (state.consumed.has(cell)) continue
    const found = labelAt(cell, i, line, following, opened.at(-1), state)
    if (found) {
      const entry: FieldEntry = {
        field: found.row.field,
        label: found.label,
        labelLines: [line, ...found.lines],
        pieces: [],
        valueX: null,
      }
      state.entries.push(entry)
      opened.push(entry)
      if (found.rest !== '') addValue(entry, found.rest, line, cell, state)
      continue
    }
    if (LEADER.test(cell.text)) {
      const signer = opened.at(-1)
      if (signer) signer.valueX ??= cell.x
      continue
    }
    const target = opened.at(-1) ?? openFor(cell, line, state.open) ?? brokenList(cell, state)
    if (target) addValue(target, cell.text, line, cell, state)
    else state.strays.push({ text: cell.text, line })
    if (opened.length === 0 && (target === null || !state.open.includes(target)))
      state.open = target ? [target] : []
  }
  if (opened.length > 0) state.open = opened
}

function addValue(entry: FieldEntry, text: string, line: MarkedLine, cell: Cell, state: State): void {
  entry.valueX ??= cell.x
  const last = entry.pieces.at(-1)
  if (last && last.line === line) {
    last.cells = [...(last.cells ?? [{ text: last.text, x: cell.x, right: cell.x }]), cell]
    last.text = `${last.text} ${text}`
  } else entry.pieces.push({ text, line, cells: [{ ...cell, text }] })
  if (state.open.length === 0) state.open = [entry]
}

/** The open label that a value without one goes on with: by its column, else the last. */
function openFor(cell: Cell, line: MarkedLine, open: readonly FieldEntry[]): FieldEntry | null {
  const near = open.filter((entry) => entry.valueX !== null && Math.abs(entry.valueX - cell.x) < 8)
  const target = near.length === 1 ? (near[0] as FieldEntry) : (open.at(-1) ?? null)
  if (!target) return null
  const turned = target.labelLines[0]?.page !== line.page
  if (turned && ONE_LINE.has(target.field) && PERSON.test(cell.text)) return null
  if (LISTS.has(target.field) || target.pieces.length === 0) return target
  const last = target.pieces.at(-1) as Piece
  if (/[-–,]$/u.test(last.text) && /^\d/u.test(cell.text)) return target
  if (line.gap > 0 || line.page !== last.line.page || target.pieces.length > 3) return null
  return ONE_LINE.has(target.field) &&
    last.line.end === 'hard' &&
    line.cells === undefined &&
    line.size === undefined
    ? null
    : target
}

/** A name and a bracket behind it. */
const PERSON = /^\p{Lu}[^(]{2,60}\(/u

/** A list of persons that the end of the page broke: a person in its column, or a name with brackets, goes on with it. */
function brokenList(cell: Cell, state: State): FieldEntry | null {
  const list = state.entries.findLast((entry) => PERSON_LISTS.has(entry.field))
  return list && PERSON.test(cell.text) ? list : null
}

interface FoundLabel {
  row: LabelRow
  label: string
  rest: string
  lines: MarkedLine[]
}

function labelAt(
  cell: Cell,
  index: number,
  line: MarkedLine,
  following: readonly MarkedLine[],
  before: FieldEntry | undefined,
  state: State,
): FoundLabel | null {
  const { vocabulary } = state
  if (!/^[\p{Lu}“"]/u.test(cell.text)) return null
  const over = labelOverLines(cell, line, following, state)
  if (over) return over
  const whole = vocabulary.label.whole(cell.text)
  if (whole) return { row: whole, label: cell.text, rest: '', lines: [] }
  const found = vocabulary.label.prefix(cell.text)
  if (!found || found.rest === '') return null
  const colon = found.label.endsWith(':') || found.rest.startsWith(':')
  const rest = found.rest.replace(/^[:\s]+/u, '')
  if (colon) return { ...found, rest, lines: [] }
  const dated = DATED.has(found.row.field) && /^(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}{3,9} \d{4})/u.test(rest)
  if (!(found.row.inline || dated) || !/^[\p{Lu}\d§(]/u.test(rest)) return null
  if (isPersonInList(found.row, line, index, before ?? state.open.at(-1))) return null
  return { ...found, rest, lines: [] }
}

/** `Ordförande Anna Ek (S)` inside a list of persons is one of them, with the office before the name. */
function isPersonInList(
  row: LabelRow,
  line: MarkedLine,
  index: number,
  current: FieldEntry | undefined,
): boolean {
  if (!SIGNERS.has(row.field) || !current || !PERSON_LISTS.has(current.field)) return false
  if (current.field === 'members' && current.pieces.length === 0) return true
  return index > 0 || (line.gap === 0 && line.cells === undefined)
}

/** A label that the column's width parted over two or three lines. */
function labelOverLines(
  cell: Cell,
  line: MarkedLine,
  following: readonly MarkedLine[],
  state: State,
): FoundLabel | null {
  const parts: Array<{ line: MarkedLine; cell: Cell }> = []
  let text = cell.text
  for (const next of following) {
    const apart = next.gap > 0 || next.page !== line.page
    const below = cellsOf(next).find(
      (c) => Math.abs(c.x - cell.x) < (line.size === undefined ? 3 : 6) && !state.consumed.has(c),
    )
    if (!below) break
    text = `${text} ${below.text}`
    parts.push({ line: next, cell: below })
    if (/^\p{Lu}/u.test(below.text)) continue
    const whole = state.vocabulary.label.whole(text)
    // Over the end of a page, only a whole label that its first half alone is not.
    if (apart && (!whole || state.vocabulary.label.whole(cell.text))) break
    const found = whole ? { row: whole, label: text, rest: '' } : state.vocabulary.label.prefix(text)
    if (!found || found.label.length <= text.length - below.text.length) continue
    for (const part of parts) state.consumed.add(part.cell)
    return { ...found, lines: parts.map((part) => part.line) }
  }
  return null
}

/** Labels inside a value: `Ordförande A (S) Justerande B (M)` on one line, or two dates of a notice side by side. */
function splitInner(entry: FieldEntry, vocabulary: Vocabulary): FieldEntry[] {
  const inner = innerLabels(entry.field, vocabulary)
  if (!inner) return [entry]
  const result: FieldEntry[] = [{ ...entry, pieces: [] }]
  for (const piece of entry.pieces) {
    for (const part of piece.text.split(inner)) {
      const text = part.trim()
      const found = vocabulary.label.prefix(text)
      const own = found && found.rest !== '' && innerLabels(found.row.field, vocabulary) !== null
      if (own)
        result.push({
          field: found.row.field,
          label: found.label,
          labelLines: [piece.line],
          pieces: [{ text: found.rest, line: piece.line }],
          valueX: null,
        })
      else if (text !== '')
        (result.at(-1) as FieldEntry).pieces.push(text === piece.text ? piece : { text, line: piece.line })
    }
  }
  return result
}

/** Where the labels stand that can follow a value of this field on its line; null for fields that stand alone. */
function innerLabels(field: Field, vocabulary: Vocabulary): RegExp | null {
  const group = SIGNERS.has(field) || field === 'signatures' ? SIGNERS : DATED.has(field) ? DATED : null
  if (!group) return null
  const phrases = vocabulary.rows.labels
    .filter((row) => row.inline && group.has(row.field))
    .map((row) => row.phrase)
  const escaped = phrases
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  return new RegExp(`(?<=^| )(?=(?:${escaped.join('|')}):? [\\p{Lu}\\d])`, 'u')
}
