/** Finds the rows of substitutes whose cells came apart from them, by the seats that ballot lists tell. */
import { gather } from '../../gather.js'
import type { AttendanceRow, ReadRow } from './attendance-row.js'
import type { Seat } from './ballots.js'
import { nameOf } from './names.js'
import type { Part } from './parts.js'
import { pageOf } from './rows.js'

export interface Placed {
  rows: AttendanceRow[]
  /** The cells of the times that the rows hold. */
  times: Part[]
  doubtful: AttendanceRow[]
  unread: Part[]
}

/**
 * Gives each loose substitute the member of its seat on the same page. Where a seat has one row, the row is the
 * substitute's; where it has several, who came when is not told, and the rows go without times.
 */
export function placeLoose(
  read: readonly ReadRow[],
  loose: readonly Part[],
  seats: readonly Seat[],
  substitutes: boolean,
): Placed {
  const rows = new Set(read)
  const seatsOf = new Map<string, Seat[]>()
  for (const seat of seats) {
    const known = seatsOf.get(nameEnds(seat.name))
    if (known) known.push(seat)
    else seatsOf.set(nameEnds(seat.name), [seat])
  }
  const unread = loose.filter((part) => !(substitutes && part.kind === 'name' && place(part)))
  const open = new Set(unread.map(pageOf))
  const shown = new Set(seats.map((seat) => `${seat.seat} ${seat.name}`))
  const kept = [...rows]
  const doubtful = kept.filter(
    (row) => !row.replaces && open.has(row.page) && !shown.has(`${row.seat} ${row.name}`),
  )
  const plain = new Map(
    kept.map(({ page: _, times: __, ...row }, i) => [kept[i] as ReadRow, row as AttendanceRow]),
  )
  return {
    rows: [...plain.values()],
    times: gather(kept, ({ times }) => times),
    doubtful: doubtful.map((row) => plain.get(row) as AttendanceRow),
    unread,
  }

  function place(part: Part): boolean {
    const name = nameOf(part.text)
    const free = [...rows].filter((row) => row.page === pageOf(part) && !row.replaces)
    const theirSeats = (seatsOf.get(nameEnds(name)) ?? []).filter((seat) => samePerson(seat.name, name))
    const known = new Map(theirSeats.map((seat) => [seat.seat, seat]))
    const theirs = free.filter((row) => row.seat !== undefined && known.has(row.seat))
    const [first] = theirs
    const seat = known.get(first?.seat ?? -1)
    if (!first || !seat || new Set(theirs.map((row) => row.seat)).size > 1) return false
    const member = { name: first.name, party: first.party }
    const replacement = {
      name,
      party: seat.party ?? first.party,
      replaces: member,
      page: first.page,
      times: [],
    }
    if (theirs.length === 1) {
      rows.delete(first)
      rows.add({ ...first, ...replacement, times: first.times })
      return true
    }
    // One of the rows is the substitute's, the others are the member's own.
    for (const row of theirs.slice(1)) {
      rows.delete(row)
      const { arrived: _, left: __, ...untimed } = row
      rows.add({ ...untimed, times: [] })
    }
    rows.delete(first)
    rows.add({ ...(first.seat === undefined ? {} : { seat: first.seat }), ...replacement })
    return true
  }
}

/** The first and the last word of a name. */
function nameEnds(name: string): string {
  const words = name.split(' ')
  return `${words[0]} ${words.at(-1)}`
}

/** The same name, or one of them with middle names that the other lacks. */
function samePerson(a: string, b: string): boolean {
  return a === b || (nameEnds(a) === nameEnds(b) && (a === nameEnds(a) || b === nameEnds(b)))
}
