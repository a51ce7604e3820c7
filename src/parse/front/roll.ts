/**
 * A roll on the front pages (närvarolista, uppropslista): a table with a column for the names and one that tells who
 * was there or who served instead. It becomes the same fields as the lists of other documents.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { RollColumn } from '../../vocabulary/roll-heads.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { NAME_START } from '../person/name.js'
import { joinWrapped } from '../text/join.js'
import { cellRollAt } from './cell-roll.js'
import { cellsOf } from './cells.js'
import { PERSON_LISTS } from './field-groups.js'
import type { FieldEntry } from './fields.js'
import { entryOf, heads, isMember, type RollList, rowEntries, startsWithLabel } from './roll-row.js'

export interface Roll {
  /** Members, serving substitutes and the absent, one entry a row and kind. */
  entries: FieldEntry[]
  /** The lines that are no part of the table. */
  rest: MarkedLine[]
}

interface Column {
  x: number
  kind: RollColumn | null
}

/** A row whose cells may go on below, the lines it stands on, and the list it is in. */
interface OpenRow {
  texts: Map<RollColumn | null, string>
  lines: MarkedLine[]
  list: RollList
}

/** Takes the rolls out of the lines of a front zone. */
export function rollOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Roll {
  const entries: FieldEntry[] = []
  const rest: MarkedLine[] = []
  let columns: Column[] | null = null
  let list: RollList = 'members'
  let open: OpenRow | null = null
  const close = () => {
    if (open) entries.push(...rowEntries(open.texts, open.lines, vocabulary, open.list))
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as MarkedLine
    const cellByCell = cellRollAt(lines, i, vocabulary)
    if (cellByCell) {
      close()
      entries.push(...cellByCell.entries)
      i = cellByCell.end - 1
      columns = null
      continue
    }
    const found = headsOtherList(lines[i - 1], vocabulary) ? null : columnsOf(line, vocabulary)
    const texts = columns && textsOf(line, columns)
    if (open && texts && goesOn(open, texts, line)) {
      addTo(open, texts, line)
      continue
    }
    close()
    if (found) {
      columns = found
      list = 'members'
      entries.push(entryOf('members', 'Ledamöter', [line], []))
    } else if (texts && texts.size > 1 && isMember(texts)) open = { texts, lines: [line], list }
    else if (columns && headsSubstitutes(line, lines[i + 1], columns, vocabulary)) {
      list = 'substitutes'
      entries.push(entryOf('substitutes', line.text, [line], []))
    } else {
      rest.push(line)
      // A second line of heads, or a page's head, does not end the table; a label does.
      if (startsWithLabel(line, vocabulary)) columns = null
    }
  }
  close()
  return { entries: withoutServing(entries), rest }
}

/** `Övriga närvarande` over heads of columns: a table of that list's own persons, which is read as such. */
function headsOtherList(above: MarkedLine | undefined, { label }: Vocabulary): boolean {
  const field = above && !above.cells ? label.whole(above.text)?.field : undefined
  return field !== undefined && PERSON_LISTS.has(field) && field !== 'members' && field !== 'present'
}

/** `Ersättare` over rows of the same table; over a list without columns it is a label like others. */
function headsSubstitutes(
  line: MarkedLine,
  next: MarkedLine | undefined,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): boolean {
  if (line.cells || !next || vocabulary.label.whole(line.text)?.field !== 'substitutes') return false
  const below = textsOf(next, columns)
  return below.size > 1 && isMember(below)
}

/** Whether a line goes on with the cells of the row above it: nothing stands in its first column, or what a comma led to. */
function goesOn({ texts, lines }: OpenRow, below: OpenRow['texts'], line: MarkedLine): boolean {
  if (line.gap > 0 || line.page !== lines.at(-1)?.page) return false
  return !below.has('name') || (!isMember(below) && /,$/u.test(texts.get('name') ?? ''))
}

function addTo(row: OpenRow, texts: OpenRow['texts'], line: MarkedLine): void {
  row.lines.push(line)
  for (const [kind, text] of texts) row.texts.set(kind, joinWrapped(row.texts.get(kind) ?? '', text))
}

/** The entries without those of substitutes whom the row of a member names as serving. */
function withoutServing(entries: readonly FieldEntry[]): FieldEntry[] {
  const nameIn = ({ pieces }: FieldEntry) => NAME_START.exec(pieces[0]?.text ?? '')?.[0]
  const serving = new Set(entries.filter(({ field }) => field === 'servingSubstitutes').map(nameIn))
  return entries.map((entry) =>
    entry.field === 'substitutes' && entry.pieces.length > 0 && serving.has(nameIn(entry))
      ? { ...entry, pieces: [], labelLines: entry.pieces.map(({ line }) => line) }
      : entry,
  )
}

/**
 * The columns of a line of heads: names first, and one at least that tells who was there or served. `Ersättare` beside
 * `Ledamöter` heads a list of its own, where no other column makes a roll of the two.
 */
function columnsOf(line: MarkedLine, vocabulary: Vocabulary): Column[] | null {
  const cells = cellsOf(line).flatMap(headCells)
  if (cells.length < 2) return null
  const columns = cells.map(({ text, x }) => ({ x, kind: heads.whole(text)?.column ?? null }))
  const served = ({ text }: Cell) => cells.length > 2 || vocabulary.label.whole(text)?.field !== 'substitutes'
  const tells = columns.some(
    ({ kind }, i) => kind === 'presence' || (kind === 'substitute' && served(cells[i] as Cell)),
  )
  return columns[0]?.kind === 'name' && tells ? columns : null
}

/** Two heads are no longer together. */
const LONGEST_HEADS = 60

/** `Närv. Tjänstgörande ersättare`: two heads that stand so near each other that they came as one cell. */
function headCells(cell: Cell): Cell[] {
  if (cell.text.length > LONGEST_HEADS || heads.whole(cell.text)) return [cell]
  for (let at = cell.text.indexOf(' '); at > 0; at = cell.text.indexOf(' ', at + 1)) {
    const [first, second] = [cell.text.slice(0, at), cell.text.slice(at + 1)]
    const x = cell.x + ((cell.right - cell.x) * (at + 1)) / cell.text.length
    if (heads.whole(first) && heads.whole(second))
      return [
        { ...cell, text: first },
        { ...cell, text: second, x },
      ]
  }
  return [cell]
}

function columnAt(cell: Cell, columns: readonly Column[]): RollColumn | null {
  return columns.findLast(({ x }) => x <= cell.x + 4)?.kind ?? null
}

function textsOf(line: MarkedLine, columns: readonly Column[]): Map<RollColumn | null, string> {
  const texts = new Map<RollColumn | null, string>()
  for (const cell of cellsOf(line)) {
    const kind = columnAt(cell, columns)
    texts.set(kind, [texts.get(kind), cell.text].filter(Boolean).join(' '))
  }
  return texts
}
