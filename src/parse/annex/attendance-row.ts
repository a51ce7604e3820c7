/** What a row of an attendance annex tells. */
import type { Part } from './parts.js'

export interface Replaced {
  name: string
  party: string | null
}

/** One interval of one seat. Times are `HH:MM`; absent where the table does not tell them with certainty. */
export interface AttendanceRow {
  name: string
  party: string | null
  replaces?: Replaced
  seat?: number
  arrived?: string
  left?: string
}

/** A row as read, with the page it stands on and the cells that its times came from. */
export interface ReadRow extends AttendanceRow {
  page: number
  times: readonly Part[]
}
