/** A roll that a tool wrote cell by cell: each head of a column and each cell on a line of its own. */
import type { MarkedLine } from '../../model/source.js'
import type { RollColumn } from '../../vocabulary/roll-heads.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from '../person/name.js'
import type { FieldEntry } from './fields.js'
import {
  AWAY,
  entryOf,
  heads,
  isMember,
  type RollRow,
  rowEntries,
  startsWithLabel,
  THERE,
} from './roll-row.js'

const PRESENCE = /^(?:närvarande )?§/iu
const WITH_PARTY = / \(\p{L}{1,4}\)$/u

/**
 * The roll whose heads begin at a line, and the index behind it; null where none begins there. Rows are read only as far
 * as name, party and presence follow each other; the lines behind them, to the next label, stay unassigned: whose cell
 * each is can't be told.
 */
export function cellRollAt(
  lines: readonly MarkedLine[],
  at: number,
  vocabulary: Vocabulary,
): { entries: FieldEntry[]; end: number } | null {
  const columns: RollColumn[] = []
  for (let column = headAt(lines[at]); column; column = headAt(lines[at + columns.length]))
    columns.push(column)
  const [first, second, third] = columns
  if (first !== 'name' || second !== 'party' || (third !== 'presence' && third !== 'substitute')) return null
  let end = at + columns.length
  const entries = lines.slice(at, end).map((line) => entryOf('members', 'Ledamöter', [line], []))
  for (let row = rowAt(lines, end, vocabulary); row; row = rowAt(lines, end, vocabulary)) {
    if (!isMember(row.texts)) break
    entries.push(...rowEntries(row.texts, lines.slice(end, end + row.size), vocabulary))
    end += row.size
  }
  while (end < lines.length && !startsWithLabel(lines[end] as MarkedLine, vocabulary)) end++
  return { entries, end }
}

function headAt(line: MarkedLine | undefined): RollColumn | null {
  return line === undefined || line.cells ? null : (heads.whole(line.text)?.column ?? null)
}

/** Name, party, presence, and, where another row does not begin with it, who served instead. */
function rowAt(
  lines: readonly MarkedLine[],
  at: number,
  vocabulary: Vocabulary,
): { texts: RollRow; size: number } | null {
  const text = (i: number) => lines[at + i]?.text ?? ''
  const isPresence = (t: string) => THERE.test(t) || AWAY.test(t) || PRESENCE.test(t)
  if (!isName(text(0)) || !vocabulary.isParty(text(1)) || !isPresence(text(2))) return null
  const texts = new Map<RollColumn | null, string>([
    ['name', text(0)],
    ['party', text(1)],
    ['presence', text(2)],
  ])
  const replaced = WITH_PARTY.test(text(3)) && isName(text(3).replace(WITH_PARTY, ''))
  if (replaced) texts.set('substitute', text(3))
  return { texts, size: replaced ? 4 : 3 }
}
