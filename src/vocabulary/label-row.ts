/** How the rows of labels are written. */
import type { Field, LabelRow } from './labels.js'

/** Labels that can stand before their value without a mark between. */
export const label = (field: Field, ...phrases: string[]): LabelRow[] =>
  phrases.map((phrase) => ({ phrase, field, inline: true }))
/** Words that begin a sentence which is the value, or whose rest is. */
export const sentence = (field: Field, flows: 'behind' | 'whole', ...phrases: string[]): LabelRow[] =>
  phrases.map((phrase) => ({ phrase, field, flows }))
/** Words that also begin ordinary lines: they are labels only alone, with a colon, or in a cell of their own. */
export const apart = (field: Field, ...phrases: string[]): LabelRow[] =>
  phrases.map((phrase) => ({ phrase, field }))
