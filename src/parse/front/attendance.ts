/** The attendance out of the front page's lists. */
import type { Attendance, Person, Range } from '../../model/record.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed } from '../parsed.js'
import { type Piece, parsePersonList } from '../person/person-list.js'
import { headsMember } from './field-groups.js'
import type { FieldEntry } from './fields.js'

type Target = Exclude<keyof Attendance, 'service'>

const MEMBERS = { target: 'members', elected: true } as const
/** Where each list goes; a serving substitute serves as a member. */
const TARGETS = new Map<FieldEntry['field'], { target: Target; elected: boolean }>([
  ['present', MEMBERS],
  ['members', MEMBERS],
  ['servingSubstitutes', MEMBERS],
  ['substitutes', { target: 'substitutes', elected: true }],
  ['others', { target: 'others', elected: false }],
  ['absent', { target: 'absent', elected: true }],
])

/** `Redovisas i bilaga 1`, `Se närvarolista, bilaga 2`: the list stands elsewhere. */
const ELSEWHERE =
  /(?:bilaga|bil\.) ?\d|^(?:se|enligt|redovisas|framgår|[^,(]{0,60}, se) (?:\p{L}+ )?(?:sid(?:a|an)?|närvarolista\p{L}*|uppropslista\p{L}*|deltagarlista\p{L}*|förteckning|bilaga|nästa sida|nedan)(?!\p{L})|(?:redovisas|framgår|se) (?:i|av|enligt)? ?(?:bifogad|särskild|bilagd|separat)/iu
/** The number of the annex. */
const ANNEX = /(?:bilaga|bil\.) ?(\d+)/iu
/** The list stands further down in the same front matter. */
const IN_SIGHT = /(?:sid(?:a|an)?\.? ?\d|nästa sida|nedan)/iu
/** Text of a list that names nobody. */
const NOBODY = /^(?:[-–—]+|ingen|inga|saknas)\.?$/iu

/** Who is told beside each other by a list of all who were there, and did not serve. */
const SUBSTITUTE = /^(?:ersättare|suppleant)$/iu

/** Reads the attendance of a document whose §§ are `whole`; origins point into the attendance object. */
export function parseAttendance(
  entries: readonly FieldEntry[],
  whole: Range | null,
  vocabulary: Vocabulary,
): Parsed<Attendance> {
  const result: Parsed<Attendance> = {
    value: { members: [], substitutes: [], others: [], absent: [], service: [] },
    origins: [],
    messages: [],
  }
  for (const [i, entry] of entries.entries()) {
    const place = chairsList(entry, entries[i - 1]) ? MEMBERS : TARGETS.get(entry.field)
    if (!place) continue
    const { target, elected } = place
    result.origins.push({ pointer: `/${target}`, lines: [...entry.labelLines] })
    const pieces = entry.pieces.filter((piece) => !isRemark(piece, target, result))
    const list = parsePersonList(pieces, { elected, whole, vocabulary })
    const pointers = list.value.map((person) => {
      const own = entry.field === 'present' && SUBSTITUTE.test(person.role ?? '') ? 'substitutes' : target
      return `/${own}/${result.value[own].push(withRole(person, entry)) - 1}`
    })
    for (const origin of list.origins)
      result.origins.push({ ...origin, pointer: pointers[Number(origin.pointer.slice(1))] ?? `/${target}` })
    result.messages.push(...list.messages)
  }
  return result
}

/** Claims a piece that is no person: a reference to an annex, or a word for nobody. */
function isRemark(piece: Piece, target: Target, result: Parsed<Attendance>): boolean {
  const elsewhere = ELSEWHERE.test(piece.text)
  if (!elsewhere && !NOBODY.test(piece.text)) return false
  result.origins.push({ pointer: `/${target}`, lines: [piece.line] })
  if (elsewhere && !IN_SIGHT.test(piece.text))
    result.messages.push(
      message('attendance-in-annex', piece.line, {
        annex: Number(ANNEX.exec(piece.text)?.[1] ?? 0),
        list: target,
      }),
    )
  return true
}

/** The chair under the heading of the members (`Beslutande`, then `Ordförande`, then the name) is the first of them. */
function chairsList(entry: FieldEntry, above: FieldEntry | undefined): boolean {
  return (
    entry.field === 'chair' &&
    above !== undefined &&
    above.pieces.length === 0 &&
    (above.field === 'members' || above.field === 'present')
  )
}

/** An office that heads its holders is their role, as is `Tjänstgörande ersättare` (record.md), unless the list gives another. */
function withRole(person: Person, entry: FieldEntry): Person {
  const holds =
    entry.field === 'servingSubstitutes' || entry.field === 'chair' || headsMember(entry.field, entry.label)
  if (!holds || person.role !== null) return person
  return { ...person, role: entry.label.replace(/:$/u, '') }
}
