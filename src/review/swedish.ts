/** How findings are worded in Swedish. */
import type { Args } from '../check/rule.js'

/** What a rule is called, and what it says of a document. */
export type Row = readonly [name: string, wording: (args: Args) => string]

/** Values that the rules give in English. */
const values: { readonly [english: string]: string } = {
  'the date of the meeting': 'datum',
  'which body met': 'organ',
  'which body met and the date of the meeting': 'organ och datum',
  'in the page head': 'i sidhuvudet',
  'in the anslag': 'i anslaget',
  'the meeting': 'mötet',
  'the last day of the meeting': 'mötets sista dag',
  'the meeting in the anslag': 'mötet i anslaget',
  'the posting of the anslag': 'anslagets uppsättande',
  'the taking down of the anslag': 'anslagets nedtagande',
  'the justering': 'justeringen',
  'where the protokoll is kept': 'var protokollet förvaras',
  'the day it was posted': 'vilken dag det sattes upp',
  'where the protokoll is kept and the day it was posted':
    'var protokollet förvaras och vilken dag det sattes upp',
}

/** A value in Swedish; one that is not in the table stays as it is. */
export function said(value: string | number | undefined, otherwise = ''): string {
  return value === undefined ? otherwise : (values[value] ?? String(value))
}

/** A count with its noun: `1 rad`, `3 rader`. */
export function counted(count: string | number | undefined, one: string, many: string): string {
  return `${count ?? 1} ${Number(count ?? 1) === 1 ? one : many}`
}
