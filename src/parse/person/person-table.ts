/** An attendance list set as a table: its heads tell what each cell of a person's row is. */
import type { Cell } from '../../model/source.js'
import { type PersonColumn, personColumns } from '../../vocabulary/person-columns.js'
import type { Piece } from './person-list.js'

/** A cell stands under a head that begins no farther right of it than this (points). */
const SLACK = 4
/** What says that a person of the row was there. */
const PRESENT = /^(?:x|ja|j|1|✓|☒|närvarande|närv\.?|tjg\.?|tjänstgörande|beslutande)$/iu

interface Head {
  column: PersonColumn
  x: number
}

export interface PersonTable {
  /** One text a row, as a list without columns writes it: `Anna Ek (S), ordförande, ersätter Bo Ås (M), §§ 3-5`. */
  persons: Piece[]
  /** The rows of heads. */
  heads: Piece[]
}

/** Reads rows under a row of heads; null where there is none. */
export function personTable(pieces: readonly Piece[]): PersonTable | null {
  const table: PersonTable = { persons: [], heads: [] }
  let columns: Head[] | null = null
  for (const piece of pieces) {
    const heads = headsIn(piece)
    if (heads) {
      columns = heads
      table.heads.push(piece)
    } else table.persons.push(columns ? rowText(piece, columns) : piece)
  }
  return columns ? table : null
}

/** The heads that a row is made of; the names stand leftmost where the list's label is the head over them. */
function headsIn({ cells = [] }: Piece): Head[] | null {
  const heads = cells.flatMap(({ text, x }): Head[] => {
    // In lower case it is the end of a line that the width broke: `Norrviks` / `kommun`.
    const row = /^\p{Ll}/u.test(text) ? null : personColumns.whole(text)
    return row ? [{ column: row.column, x }] : []
  })
  if (heads.length === 0 || heads.length < cells.length) return null
  if (heads.some(({ column }) => column === 'name')) return heads.length > 1 ? heads : null
  return [{ column: 'name', x: 0 }, ...heads]
}

function rowText(piece: Piece, heads: readonly Head[]): Piece {
  const cells = piece.cells ?? [{ text: piece.text, x: piece.line.x, right: piece.line.right }]
  const { cells: _, ...bare } = piece
  return { ...bare, text: cells.map((cell) => cellText(cell, heads)).join('') }
}

function cellText({ text, x }: Cell, heads: readonly Head[]): string {
  const head = heads.findLast((it) => it.x <= x + SLACK) ?? heads[0]
  switch (head?.column) {
    case 'name':
      return text
    case 'party':
      return ` (${text.replace(/[()]/gu, '')})`
    case 'replaces':
      return ` ersätter ${text}`
    case 'presence':
      return PRESENT.test(text) ? '' : `, ${text}`
    case 'ranges':
      return /^\d/u.test(text) ? `, §§ ${text}` : `, ${text}`
    default:
      return `, ${text}`
  }
}
