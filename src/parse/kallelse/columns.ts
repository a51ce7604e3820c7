/** The columns of a list of items: what each cell of an item line holds, by its type and by its place. */
import type { Cell, MarkedLine } from '../../model/source.js'
import { caseNumberOf } from '../../segment/case-number.js'
import { isDuration, leadingClock, wholeClock } from '../../segment/clock.js'
import { itemNumber } from '../../segment/item-number.js'
import { columnHead, type ItemField } from '../../vocabulary/kallelse.js'
import { type NameContext, onlyNames } from './presenters.js'

export interface Columns {
  /** Left edge of the presenters' column, or null where the document has none. */
  presenters: number | null
  /** The named columns and their left edges, where a row of heads stands above the list. */
  named: Array<{ field: ItemField; x: number }>
}

export interface TypedCell {
  field: ItemField
  text: string
  x: number
}

/** How far two edges of one column can be apart. */
const tolerance = (line: MarkedLine) => (line.size === undefined ? 3 : 12)

/** Finds the columns of a document from its item lines and the row of heads above them. */
export function columnsOf(
  firstLines: readonly MarkedLine[],
  heads: MarkedLine | null,
  names: NameContext,
): Columns {
  const named = (heads?.cells ?? []).flatMap((cell) => {
    const field = columnHead.whole(cell.text)?.field
    return field ? [{ field, x: cell.x }] : []
  })
  const stated = named.find((column) => column.field === 'presenters')
  const behind = firstLines
    .flatMap((line) => bodyCells(line).slice(1))
    .filter((cell) => typeOf(cell.text) === null)
  const edges = behind
    .filter((cell) => onlyNames(cell.text.replace(/,$/u, ''), names) !== null)
    .map((cell) => cell.x)
  edges.sort((a, b) => a - b)
  return { presenters: stated?.x ?? edges[Math.floor(edges.length / 2)] ?? null, named }
}

/** The cells of an item line without its number and a time before it. */
export function bodyCells(line: MarkedLine): Cell[] {
  const number = itemNumber(line)
  const cells = line.cells ?? [{ text: line.text, x: line.x, right: line.right }]
  if (!number) return [...cells]
  let before = line.text.length - number.rest.length
  const body: Cell[] = []
  for (const cell of cells) {
    if (before >= cell.text.length) before -= cell.text.length + 1
    else if (before > 0) {
      body.push({ ...cell, text: cell.text.slice(before).trim() })
      before = 0
    } else body.push(cell)
  }
  return body.filter((cell) => cell.text !== '')
}

/** The types that a cell's text alone tells. */
function typeOf(text: string): ItemField | null {
  if (wholeClock(text) !== null) return 'time'
  if (isDuration(text)) return 'duration'
  if (caseNumberOf(text)?.rest === '') return 'caseNumber'
  return /^(?:sid(?:a|an|\.)? ?)?\d{1,4}$/iu.test(text) ? 'page' : null
}

/** Tells what the cells of a line hold; `first` is the item line, whose first text is the title. */
export function typedCells(
  line: MarkedLine,
  columns: Columns,
  first: boolean,
  names: NameContext,
): TypedCell[] {
  const cells = first ? bodyCells(line) : (line.cells ?? [{ text: line.text, x: line.x, right: line.right }])
  const own = cells.map((cell) => ({
    text: cell.text,
    x: cell.x,
    field: typeOf(cell.text) ?? placeOf(cell, line, columns),
  }))
  // Below the item line a number alone is what the width broke off (`strategi 2024–` / `2030`).
  if (!first)
    return own.map((cell) => ({
      ...cell,
      field: cell.field === null || cell.field === 'page' ? 'title' : cell.field,
    }))
  const start = own[0]
  const clock = start ? leadingClock(start.text) : null
  // `1. 13.00 Mötet öppnas`: the time between number and title.
  if (start && clock && clock.rest !== '')
    own.splice(0, 1, { ...start, text: clock.time, field: 'time' }, { ...start, text: clock.rest })
  const at = own.findIndex(
    (cell) => cell.field === null || cell.field === 'title' || cell.field === 'presenters',
  )
  return own.map((cell, i): TypedCell => {
    if (i === at) return { ...cell, field: 'title' }
    if (cell.field !== null) return { ...cell, field: cell.field }
    const isNames = onlyNames(cell.text.replace(/,$/u, ''), names) !== null
    return {
      ...cell,
      field: isNames || (columns.presenters === null && columns.named.length === 0) ? 'presenters' : 'title',
    }
  })
}

function placeOf(cell: Cell, line: MarkedLine, { presenters, named }: Columns): ItemField | null {
  const near = named.filter((column) => column.x <= cell.x + tolerance(line)).at(-1)
  if (near) return near.field === 'number' ? 'title' : near.field
  if (presenters === null) return null
  return cell.x >= presenters - tolerance(line) ? 'presenters' : null
}
