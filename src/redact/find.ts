/** Personal data in a text. */
import { UsageError } from '../model/errors.js'
import { findPrivateEmail } from './email.js'
import { findPersonnummer } from './personnummer.js'
import { findPhone } from './phone.js'

/** What can be masked; `personnummer` takes samordningsnummer with it. */
export const redactKinds = ['personnummer', 'email', 'phone'] as const
export type RedactKind = (typeof redactKinds)[number]

/** One finding: what it is, and where (UTF-16 offsets, end exclusive). */
export interface PersonalData {
  kind: 'personnummer' | 'samordningsnummer' | 'email' | 'phone'
  start: number
  end: number
}

/** Checks names of kinds as a user gives them. Throws UsageError for one that does not exist. */
export function redactKindsOf(names: readonly string[]): RedactKind[] {
  return names.map((name) => {
    const kind = redactKinds.find((known) => known === name)
    if (!kind) throw new UsageError(`"${name}" can't be redacted; choose from ${redactKinds.join(', ')}`)
    return kind
  })
}

/**
 * Finds personal data of the kinds wanted, in order, no two overlapping (a personnummer goes before a phone number).
 * `owner` is the municipality or region whose own addresses are not private, or null.
 */
export function findPersonalData(
  text: string,
  kinds: readonly RedactKind[],
  owner: string | null,
): PersonalData[] {
  const found: PersonalData[] = []
  const taken = new Uint8Array(text.length)
  const add = (data: PersonalData) => {
    if (taken.subarray(data.start, data.end).includes(1)) return
    taken.fill(1, data.start, data.end)
    found.push(data)
  }
  if (kinds.includes('personnummer')) findPersonnummer(text).forEach(add)
  if (kinds.includes('email'))
    for (const place of findPrivateEmail(text, owner)) add({ kind: 'email', ...place })
  if (kinds.includes('phone')) for (const place of findPhone(text)) add({ kind: 'phone', ...place })
  return found.sort((a, b) => a.start - b.start)
}
