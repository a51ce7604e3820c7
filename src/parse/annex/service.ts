/** Rows of service out of step: heads of rows (seat, member) in one place, tails (party, times) in another. */
import type { Part } from './parts.js'
import { count } from './rows.js'

interface Row {
  member?: Part
  substitute?: Part
}

/** The rows of a stretch told by order; null where seats, names, parties and times don't agree in number. */
export function alignService(stretch: readonly Part[]): Part[][] | null {
  const of = (kind: Part['kind']) => stretch.filter((part) => part.kind === kind)
  const [seats, parties, times] = [of('number'), of('party'), of('time')]
  const k = seats.length
  if (k === 0 || parties.length !== k || times.length !== 2 * k) return null
  if (stretch.length - count(stretch, 'name') !== 4 * k) return null
  const people = peopleOf(stretch, k)
  const pairs = pairsOf(times)
  if (!people || !pairs) return null
  return people.map((row, i) =>
    [seats[i], row.member, row.substitute, parties[i], ...(pairs[i] as Part[])].filter(
      (part) => part !== undefined,
    ),
  )
}

/**
 * Who stands in which row. With as many names as rows, by order. Else by neighbours: a name after the nth seat is
 * the nth member, one after that member is its substitute, and a name before the nth party belongs to row n.
 */
function peopleOf(stretch: readonly Part[], k: number): Row[] | null {
  const names = stretch.filter((part) => part.kind === 'name')
  if (names.length === k) return names.map((member) => ({ member }))
  const rows: Row[] = Array.from({ length: k }, () => ({}))
  const rowOf = new Map<Part, number>()
  let seat = -1
  for (const [i, part] of stretch.entries()) {
    if (part.kind === 'number') seat += 1
    if (part.kind !== 'name') continue
    const before = stretch[i - 1]
    if (before?.kind === 'number') rowOf.set(part, seat)
    else if (before?.kind === 'name' && rowOf.has(before)) rowOf.set(part, rowOf.get(before) as number)
  }
  let party = count(stretch, 'party')
  for (let i = stretch.length - 1; i >= 0; i--) {
    const part = stretch[i] as Part
    if (part.kind === 'party') party -= 1
    if (part.kind !== 'name' || rowOf.has(part)) continue
    const next = stretch[i + 1]
    if (next?.kind === 'party') rowOf.set(part, party)
    else if (next?.kind === 'name' && rowOf.has(next)) rowOf.set(part, rowOf.get(next) as number)
  }
  for (const name of names) {
    const row = rows[rowOf.get(name) ?? -1]
    if (!row || row.substitute) return null
    if (row.member) row.substitute = name
    else row.member = name
  }
  return rows.every((row) => row.member) ? rows : null
}

/** Times as pairs of arrival and departure: row by row, or all arrivals first; null where both can be meant. */
function pairsOf(times: readonly Part[]): Part[][] | null {
  const k = times.length / 2
  const byRow = Array.from({ length: k }, (_, i) => [times[2 * i] as Part, times[2 * i + 1] as Part])
  const byColumn = Array.from({ length: k }, (_, i) => [times[i] as Part, times[k + i] as Part])
  const fits = (pairs: Part[][]) => pairs.every(([a, b]) => minutes(a as Part) <= minutes(b as Part))
  if (k === 1) return fits(byRow) ? byRow : null
  if (fits(byRow) === fits(byColumn)) return null
  return fits(byRow) ? byRow : byColumn
}

function minutes(part: Part): number {
  const [hours = 0, rest = 0] = part.text.split(/[:.]/u).map(Number)
  return hours * 60 + rest
}
