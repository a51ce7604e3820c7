/** Which fields of the front page are alike. */
import type { Field } from '../../vocabulary/labels.js'

/** A field of the vocabulary, or `unknown`: a label by its form, which no row knows. */
export type FrontField = Field | 'unknown'

/** Those who sign, by their office. */
export const SIGNERS = new Set<FrontField>(['chair', 'secretary', 'verifiers'])
/** Whether a label is the office of one of the members: `2:e vice ordförande`. */
export function headsMember(field: FrontField, label: string): boolean {
  return field === 'members' && /(?<!\p{L})ordf/iu.test(label)
}
/** Lists of those who were there, or were not. */
export const PERSON_LISTS = new Set<FrontField>([
  'members',
  'servingSubstitutes',
  'substitutes',
  'others',
  'absent',
  'present',
])
/** Fields whose value is a list that goes on until the next label. */
export const LISTS = new Set<FrontField>([...PERSON_LISTS, ...SIGNERS, 'toVerify', 'signatures'])
export const DATED = new Set<FrontField>(['date', 'verificationDate', 'posted', 'removed'])
export const ONE_LINE = new Set<FrontField>([
  'signedWith',
  'storage',
  'ranges',
  'body',
  'date',
  'posted',
  'removed',
  'number',
  'caseNumber',
])
/** Where and when the meeting is held. */
export const PLACES = new Set<FrontField>(['placeAndTime', 'place', 'time'])
