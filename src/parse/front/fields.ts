/**
 * The front page as labels and their values, whatever the layout: label and value on one line, label above value, in
 * columns, label over two lines, several labels side by side, a label inside the value of its group.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import { personColumns } from '../../vocabulary/person-columns.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import type { Piece } from '../person/person-list.js'
import { joinAll } from '../text/join.js'
import { cellsOf, isLeader } from './cells.js'
import { type FrontField, LISTS, ONE_LINE, PERSON_LISTS, PLACES } from './field-groups.js'
import { splitInner } from './inner-labels.js'
import { labelAt } from './label-at.js'

/** A label, where it stands, and the pieces of its value. */
export interface FieldEntry {
  field: FrontField
  label: string
  labelLines: MarkedLine[]
  pieces: Piece[]
  /** Left edge of the label. */
  x: number
  /** Left edge of the value's column, once told. */
  valueX: number | null
}

/** The value of a field as one text, wrapped lines joined. */
export function textIn({ pieces }: FieldEntry): string {
  return joinAll(pieces.map((piece) => piece.text))
}

export interface Fields {
  entries: FieldEntry[]
  /** Lines (or cells) that stand under no label. */
  strays: Piece[]
}

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

function readLine(line: MarkedLine, following: readonly MarkedLine[], state: State): void {
  const opened: FieldEntry[] = []
  const list = state.open.at(-1)
  if (list && PERSON_LISTS.has(list.field) && isTableHead(line)) {
    for (const cell of cellsOf(line)) addValue(list, cell.text, line, cell, state)
    return
  }
  for (const [i, cell] of cellsOf(line).entries()) {
    if (state.consumed.has(cell)) continue
    const found = labelAt(
      { cell, index: i, line, following, current: opened.at(-1) ?? state.open.at(-1) },
      state,
    )
    if (found) {
      const entry: FieldEntry = {
        field: found.field,
        label: found.label,
        labelLines: [line, ...found.lines],
        pieces: [],
        x: cell.x,
        valueX: null,
      }
      state.entries.push(entry)
      opened.push(entry)
      if (found.rest !== '')
        addValue(entry, found.rest, line, { ...cell, x: valueStart(cell, found.rest) }, state)
      continue
    }
    if (isLeader(cell)) {
      const signer = opened.at(-1)
      if (signer) signer.valueX ??= cell.x
      continue
    }
    const target = opened.at(-1) ?? openFor(cell, line, state.open) ?? brokenList(cell, state)
    if (target && isForeign(cell, line, target, state.vocabulary)) {
      state.strays.push({ text: cell.text, line })
      if (PLACES.has(target.field) && target.pieces.length > 0) state.open = []
      continue
    }
    if (target) addValue(target, cell.text, line, cell, state)
    else state.strays.push({ text: cell.text, line })
    if (opened.length === 0 && (target === null || !state.open.includes(target)))
      state.open = target ? [target] : []
  }
  if (opened.length > 0) state.open = opened
  // Labels side by side have their values below them.
  if (opened.length > 1) for (const entry of opened) if (entry.pieces.length === 0) entry.valueX ??= entry.x
}

/** Where a value that stands in its label's cell begins, by its share of the cell's letters. */
function valueStart({ text, x, right }: Cell, rest: string): number {
  return right > x ? right - ((right - x) * rest.length) / text.length : x
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

/**
 * Of labels side by side, the list that begins left of the cell, the one that has no value yet, or the last that begins
 * left of it; else the last.
 */
function leftOf(cell: Cell, open: readonly FieldEntry[]): FieldEntry | null {
  const column = open.findLast((entry) => entry.x <= cell.x + 4)
  if (open.length > 1 && column && PERSON_LISTS.has(column.field)) return column
  const waiting = open.filter((entry) => entry.pieces.length === 0)
  const beside = waiting.length > 1 ? open.findLast((entry) => entry.x <= cell.x) : undefined
  const last = open.at(-1)
  if (waiting.length === 1 && last && last.pieces.length > 0 && ONE_LINE.has(last.field))
    return waiting[0] ?? null
  return beside ?? last ?? null
}

/** Whether a value breaks off before a number, which goes on below wherever its line begins: `1–2, §§` / `4–5`. */
function isUnended({ pieces }: FieldEntry): boolean {
  return /[-–,§]$/u.test(pieces.at(-1)?.text ?? '')
}

/** The open label that a value without one goes on with: by its column, else the last. */
function openFor(cell: Cell, line: MarkedLine, open: readonly FieldEntry[]): FieldEntry | null {
  const unended = /^(?:§|\d)/u.test(cell.text) ? open.find(isUnended) : undefined
  if (unended) return unended
  const near = open.filter(
    ({ x, valueX }) => valueX !== null && [x, valueX].some((edge) => Math.abs(edge - cell.x) < 8),
  )
  const target = near.length === 1 ? (near[0] as FieldEntry) : leftOf(cell, open)
  if (!target) return null
  const turned = target.labelLines[0]?.page !== line.page
  if (turned && ONE_LINE.has(target.field) && PERSON.test(cell.text)) return null
  if (LISTS.has(target.field) || target.pieces.length === 0) return target
  const last = target.pieces.at(-1) as Piece
  if (line.gap > 0 || line.page !== last.line.page || target.pieces.length > 3) return null
  return ONE_LINE.has(target.field) &&
    last.line.end === 'hard' &&
    line.cells === undefined &&
    line.size === undefined
    ? null
    : target
}

/** `Ledamöter kallas. Ersättare underrättas.`: below a place, sentences are none of it. */
const SENTENCES = /^\p{Lu}(?=[^.]* \p{Ll})[^.]*\p{Ll}\. \p{Lu}/u

/** `Namn | Titel | Paragraf` under a list's label: the heads of its table, though one is a label elsewhere. */
function isTableHead({ cells = [] }: MarkedLine): boolean {
  return cells.length > 1 && cells.every(({ text }) => personColumns.whole(text) !== null)
}

/** What is none of a list's persons: the owner's or the body's name by itself, which heads the next page; a sentence. */
function isForeign(
  cell: Cell,
  line: MarkedLine,
  { field, pieces }: FieldEntry,
  vocabulary: Vocabulary,
): boolean {
  if (PLACES.has(field))
    return pieces.length === 0 ? vocabulary.body.whole(cell.text) !== null : SENTENCES.test(cell.text)
  if (LISTS.has(field) && vocabulary.zone.whole(cell.text)?.zone === 'protokoll') return true
  if (LISTS.has(field) && line.gap > 0 && SENTENCE.test(cell.text)) return true
  const last = pieces.at(-1)?.line
  // In a column behind the person of the same row an organization is theirs.
  if (last === line && PERSON_LISTS.has(field)) return false
  if (!LISTS.has(field) || /[,(]/u.test(cell.text) || (last?.page === line.page && last.end === 'soft'))
    return false
  return vocabulary.organization.whole(cell.text) !== null || vocabulary.body.whole(cell.text) !== null
}

const SENTENCE = /^\p{Lu}[^,;(]*\p{Ll} \p{Ll}[^,;(]*\.$/u

/** A name and a bracket behind it. */
const PERSON = /^\p{Lu}[^(]{2,60}\(/u

/** A list of persons that the end of the page broke: a person in its column, or a name with brackets, goes on with it. */
function brokenList(cell: Cell, state: State): FieldEntry | null {
  const list = state.entries.findLast((entry) => PERSON_LISTS.has(entry.field))
  return list && PERSON.test(cell.text) ? list : null
}
