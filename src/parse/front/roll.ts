/**
 * A roll on the front pages (närvarolista, uppropslista): a table with a column for the names and one that tells who
 * was there or who served instead. It becomes the same fields as the lists of other documents.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { RollColumn } from '../../vocabulary/roll-heads.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { cellRollAt } from './cell-roll.js'
import { cellsOf } from './cells.js'
import type { FieldEntry } from './fields.js'
import { entryOf, heads, rowEntries, startsWithLabel } from './roll-row.js'

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

/** Takes the rolls out of the lines of a front zone. */
export function rollOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Roll {
  const roll: Roll = { entries: [], rest: [] }
  let columns: Column[] | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as MarkedLine
    const cellByCell = cellRollAt(lines, i, vocabulary)
    if (cellByCell) {
      roll.entries.push(...cellByCell.entries)
      i = cellByCell.end - 1
      columns = null
      continue
    }
    const found = columnsOf(line, vocabulary)
    if (found) {
      columns = found
      roll.entries.push(entryOf('members', 'Ledamöter', line, []))
      continue
    }
    const row = columns && rowOf(line, columns, vocabulary)
    if (row) roll.entries.push(...row)
    else {
      roll.rest.push(line)
      // A second line of heads, or a page's head, does not end the table; a label does.
      if (startsWithLabel(line, vocabulary)) columns = null
    }
  }
  return roll
}

/**
 * The columns of a line of heads: names first, and one at least that tells who was there or served. `Ersättare` beside
 * `Ledamöter` heads a list of its own, where no other column makes a roll of the two.
 */
function columnsOf(line: MarkedLine, vocabulary: Vocabulary): Column[] | null {
  const cells = cellsOf(line)
  if (cells.length < 2) return null
  const columns = cells.map(({ text, x }) => ({ x, kind: heads.whole(text)?.column ?? null }))
  const served = ({ text }: Cell) => cells.length > 2 || vocabulary.label.whole(text)?.field !== 'substitutes'
  const tells = columns.some(
    ({ kind }, i) => kind === 'presence' || (kind === 'substitute' && served(cells[i] as Cell)),
  )
  return columns[0]?.kind === 'name' && tells ? columns : null
}

function columnAt(cell: Cell, columns: readonly Column[]): RollColumn | null {
  return columns.findLast(({ x }) => x <= cell.x + 4)?.kind ?? null
}

function rowOf(line: MarkedLine, columns: readonly Column[], vocabulary: Vocabulary): FieldEntry[] | null {
  const texts = new Map<RollColumn | null, string>()
  for (const cell of cellsOf(line)) {
    const kind = columnAt(cell, columns)
    texts.set(kind, [texts.get(kind), cell.text].filter(Boolean).join(' '))
  }
  return texts.size < 2 ? null : rowEntries(texts, line, vocabulary)
}
