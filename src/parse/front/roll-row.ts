/** One row of a roll: the member, whether there, and who served instead. */
import type { MarkedLine } from '../../model/source.js'
import { matcher } from '../../vocabulary/phrase.js'
import { type RollColumn, rollHeads } from '../../vocabulary/roll-heads.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from '../person/name.js'
import type { Piece } from '../person/person-list.js'
import { cellsOf } from './cells.js'
import type { FieldEntry } from './fields.js'

/** What the columns of a row say. */
export type RollRow = ReadonlyMap<RollColumn | null, string>

/** The heads of a roll's columns. */
export const heads = matcher(rollHeads)
/** What a cell says of one who was not there. */
export const AWAY = /^(?:[-–—]|nej|frånvarande|ej närvarande|anmält förhinder|frv|frånv)\.?$/iu
/** A mark, or a word, for one who was there the whole time. */
export const THERE = /^(?:[x×✓]|ja|närvarande|1)$/iu

/** Whether a line begins a field of the front page. */
export function startsWithLabel(line: MarkedLine, { label }: Vocabulary): boolean {
  const text = cellsOf(line)[0]?.text ?? ''
  return label.whole(text) !== null || label.prefix(text) !== null
}

/** What a row tells of the member, and of who served instead; null where it is none. */
export function rowEntries(texts: RollRow, line: MarkedLine, vocabulary: Vocabulary): FieldEntry[] | null {
  const name = texts.get('name') ?? ''
  if (!isName(name.split(/[,(]/u, 1)[0]?.trim() ?? '')) return null
  const party = texts.get('party')?.replace(/[()]/gu, '')
  const self = party && vocabulary.isParty(party) ? withParty(name, party) : name
  const presence = (texts.get('presence') ?? '').replace(/^(?:[x×✓]|närvarande),? (?=\p{L}|§)/iu, '')
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

/** A field as a label and its value would have given it. */
export function entryOf(
  field: FieldEntry['field'],
  label: string,
  line: MarkedLine,
  texts: readonly string[],
): FieldEntry {
  const pieces = texts.map((text): Piece => ({ text, line }))
  return { field, label, labelLines: pieces.length === 0 ? [line] : [], pieces, x: line.x, valueX: null }
}
