/** What a rule is: a code with its severity, its words, and what to do about it. */
import type { Severity } from '../model/record.js'
import type { Message } from '../model/source.js'

/** Groups of rules that are off unless asked for: `kl` (kommunallagen), `privacy` (personal data). */
export const ruleGroups = ['kl', 'privacy'] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** The values a message is worded from; a missing one is left out of the sentence. */
export type Args = Readonly<Message['args']>

/** One row of the table of rules. */
export interface Rule {
  /** Code, kebab-case: stable, part of the record's contract. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence for the docs: what the rule says of a document. */
  readonly summary: string
  /** One line for the reader of a record. */
  readonly wording: (args: Args) => string
  /** What an archivist can do about it. */
  readonly remedy: string
  /** The group that turns it on; without one it is always on. */
  readonly group?: RuleGroup
  /** The law that asks for it. */
  readonly source?: string
}

const LONGEST = 80

/** A value in quotation marks on one line, cut to 80 characters; empty for a missing value. */
export function quoted(value: string | number | undefined): string {
  if (value === undefined) return ''
  const flat = String(value).replace(/\s+/gu, ' ').trim()
  const characters = [...flat]
  return `“${
    characters.length > LONGEST
      ? `${characters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : flat
  }”`
}

/** A lead and the quoted value behind it, or nothing where the value is missing: `: “text”`. */
export function trailing(lead: string, value: string | number | undefined): string {
  return value === undefined ? '' : `${lead}${quoted(value)}`
}

/** A count with its noun: `1 line`, `3 lines`; the plural is given where it isn't an `s`. */
export function counted(count: string | number | undefined, one: string, many = `${one}s`): string {
  const known = count ?? 1
  return `${known} ${Number(known) === 1 ? one : many}`
}
