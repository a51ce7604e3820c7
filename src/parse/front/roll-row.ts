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

/** What the list itself tells. */
const PLAIN_ROLE = /^(?:ordinarie |ord\.? )?(?:ledamot|ersättare)$/iu
const VACANT = /^vakant$/iu
/** Before the §§ that a substitute served for. */
const SERVED = /^(?:tjg|tj|tjänstgörande|tjänstgör|tjänstgjorde)\.?(?: ers(?:ättare|\.)?)? ?/iu

/** Whether a line begins a field of the front page. */
export function startsWithLabel(line: MarkedLine, { label }: Vocabulary): boolean {
  const text = cellsOf(line)[0]?.text ?? ''
  return label.whole(text) !== null || label.prefix(text) !== null
}

/** The lists that a roll's rows stand in. */
export type RollList = 'members' | 'substitutes'

/** Whether a row tells of a person. */
export function isMember(texts: RollRow): boolean {
  return isName(bareName(texts.get('name') ?? '')) && !isName(texts.get('presence') ?? '')
}

function bareName(text: string): string {
  return text.split(/[,(]/u, 1)[0]?.trim() ?? ''
}

/** What a row tells of the member (or substitute) on its `lines`, and of who served instead. */
export function rowEntries(
  texts: RollRow,
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
  list: RollList = 'members',
): FieldEntry[] {
  const name = texts.get('name') ?? ''
  const party = texts.get('party')?.replace(/[()]/gu, '')
  const self = party && vocabulary.isParty(party) ? withParty(name, party) : name
  const presence = (texts.get('presence') ?? '').replace(/^(?:[x×✓]|närvarande),? (?=\p{L}|§)/iu, '')
  const substitute = texts.get('substitute') ?? ''
  const replaced = isName(bareName(substitute))
  const away = AWAY.test(presence) || (replaced && presence === '')
  const told = [presence, replaced ? '' : substitute].filter(
    (text) => text !== '' && !THERE.test(text) && !AWAY.test(text) && !VACANT.test(text),
  )
  const role = texts.get('role') ?? ''
  const own = /^ersättare$/iu.test(role) ? 'substitutes' : list
  if (role !== '' && !PLAIN_ROLE.test(role)) told.unshift(role)
  const served = told.map((text) => text.replace(SERVED, ''))
  const serves = own === 'substitutes' && served.some((text, i) => text !== told[i])
  const field = away ? 'absent' : serves ? 'servingSubstitutes' : own
  const label = serves && !away ? 'Tjänstgörande ersättare' : ''
  const entries = [entryOf(field, label, lines, [[self, ...(serves ? served : told)].join(', ')])]
  if (replaced)
    entries.push(
      entryOf('servingSubstitutes', 'Tjänstgörande ersättare', lines, [
        `${substitute} ersätter ${self.split(',', 1)[0]}`,
      ]),
    )
  return entries
}

/** The party behind the name, before what a comma parts from it. */
function withParty(name: string, party: string): string {
  return name.includes('(') ? name : name.replace(/^[^,]+/u, (bare) => `${bare.trim()} (${party})`)
}

/** A field as a label and its value on these lines would have given it. */
export function entryOf(
  field: FieldEntry['field'],
  label: string,
  lines: readonly MarkedLine[],
  texts: readonly string[],
): FieldEntry {
  const [line, ...more] = lines as [MarkedLine, ...MarkedLine[]]
  const pieces = texts.map((text): Piece => ({ text, line }))
  return {
    field,
    label,
    labelLines: pieces.length === 0 ? [...lines] : more,
    pieces,
    x: line.x,
    valueX: null,
  }
}
