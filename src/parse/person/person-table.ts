/** An attendance list set as a table: its heads tell what each cell of a person's row is. */
import { type PersonColumn, personColumns } from '../../vocabulary/person-columns.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { joinWrapped } from '../text/join.js'
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

/** A cell with the column that it stands in. */
interface Placed {
  head: Head
  text: string
}

/** Columns whose cells may go on below, where the name has no second line. */
const WRAPPING: ReadonlySet<PersonColumn> = new Set(['detail', 'ranges', 'replaces'])

/** Reads rows under a row of heads; null where there is none. */
export function personTable(pieces: readonly Piece[], vocabulary: Vocabulary): PersonTable | null {
  const table: PersonTable = { persons: [], heads: [] }
  let columns: Head[] | null = null
  let open: Placed[] | null = null
  for (const piece of pieces) {
    const heads = headsIn(piece)
    if (heads) {
      columns = heads
      open = null
      table.heads.push(piece)
    } else if (!columns) table.persons.push(piece)
    else {
      const cells = placed(piece, columns)
      if (open && cells.every(({ head }) => WRAPPING.has(head.column))) {
        for (const cell of cells) goOn(open, cell, vocabulary)
        const person = table.persons.pop() as Piece
        table.persons.push({ ...person, text: rowText(open), below: [...(person.below ?? []), piece.line] })
      } else {
        open = cells
        const { cells: _, ...bare } = piece
        table.persons.push({ ...bare, text: rowText(cells) })
      }
    }
  }
  return columns ? table : null
}

/** `Hälso- och` in the line above, `sjukvårdsdirektör` below it in the same column; or a word that the column cut: `trafikc` / `hef`. */
function goOn(row: Placed[], { head, text }: Placed, { isOffice }: Vocabulary): void {
  const above = row.find((cell) => cell.head === head)
  const cut = above && /^\p{Ll}+$/u.test(text) && !isOffice(text) && isOffice(above.text + text)
  if (above) above.text = cut ? above.text + text : joinWrapped(above.text, text)
  else row.push({ head, text })
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

function placed(piece: Piece, heads: readonly Head[]): Placed[] {
  const cells = piece.cells ?? [{ text: piece.text, x: piece.line.x }]
  return cells.map(({ text, x }) => {
    const head = heads.findLast((it) => it.x <= x + SLACK) ?? (heads[0] as Head)
    return { head, text }
  })
}

function rowText(cells: readonly Placed[]): string {
  return cells.map(cellText).join('')
}

function cellText({ head, text }: Placed): string {
  switch (head.column) {
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
