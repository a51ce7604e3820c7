/**
 * A roll on the front pages (närvarolista, uppropslista): a table with a column for the names and one that tells who
 * was there or who served instead. It becomes the same fields as the lists of other documents.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import { matcher } from '../../vocabulary/phrase.js'
import { type RollColumn, rollHeads } from '../../vocabulary/roll-heads.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from '../person/name.js'
import type { Piece } from '../person/person-list.js'
import { cellsOf } from './cells.js'
import type { FieldEntry } from './fields.js'

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

const heads = matcher(rollHeads)
/** What a cell says of one who was not there. */
const AWAY = /^(?:[-–—]|nej|frånvarande|ej närvarande|anmält förhinder|frv|frånv)\.?$/iu
/** A mark, or a word, for one who was there the whole time. */
const THERE = /^(?:[x×✓]|ja|närvarande|1)$/iu

/** Takes the rolls out of the lines of a front zone. */
export function rollOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Roll {
  const roll: Roll = { entries: [], rest: [] }
  let columns: Column[] | null = null
  for (const line of lines) {
    const found = columnsOf(line)
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

/** The columns of a line of heads: names first, and one at least that tells who was there or served. */
function columnsOf(line: MarkedLine): Column[] | null {
  const cells = cellsOf(line)
  if (cells.length < 2) return null
  const columns = cells.map(({ text, x }) => ({ x, kind: heads.whole(text)?.column ?? null }))
  const tells = columns.some(({ kind }) => kind === 'presence' || kind === 'substitute')
  return columns[0]?.kind === 'name' && tells ? columns : null
}

function startsWithLabel(line: MarkedLine, { label }: Vocabulary): boolean {
  const text = cellsOf(line)[0]?.text ?? ''
  return label.whole(text) !== null || label.prefix(text) !== null
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
  const name = texts.get('name') ?? ''
  if (texts.size < 2 || !isName(name.split(/[,(]/u, 1)[0]?.trim() ?? '')) return null
  const party = texts.get('party')?.replace(/[()]/gu, '')
  const self = party && vocabulary.isParty(party) ? withParty(name, party) : name
  const presence = (texts.get('presence') ?? '').replace(/^[x×✓],? (?=\p{L}|§)/iu, '')
  const substitute = texts.get('substitute') ?? ''
  if (isName(presence)) return null
  const replaced = isName(substitute.split(/[,(]/u, 1)[0]?.trim() ?? '')
  const away = AWAY.test(presence) || (replaced && presence === '')
  const told = [presence, replaced ? '' : substitute].filter(
    (text) => text !== '' && !THERE.test(text) && !AWAY.test(text),
  )
  const entries = [entryOf(away ? 'absent' : 'members', '', line, [[self, ...told].join(' ')])]
  if (replaced)
    entries.push(
      entryOf('servingSubstitutes', 'Tjänstgörande ersättare', line, [
        `${substitute} ersätter ${self.split(',', 1)[0]}`,
      ]),
    )
  return entries
}

/** The party behind the name, before what a comma parts from it. */
function withParty(name: string, party: string): string {
  return name.includes('(') ? name : name.replace(/^[^,]+/u, (bare) => `${bare.trim()} (${party})`)
}

function entryOf(
  field: FieldEntry['field'],
  label: string,
  line: MarkedLine,
  texts: readonly string[],
): FieldEntry {
  const pieces = texts.map((text): Piece => ({ text, line }))
  return { field, label, labelLines: pieces.length === 0 ? [line] : [], pieces, x: line.x, valueX: null }
}
