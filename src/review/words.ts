/** What the review pages say, in Swedish and English. */
import type { DocumentStatus } from '../batch/outcome.js'
import type { FailureCause } from '../model/errors.js'
import type { Outcome, Record, Severity } from '../model/record.js'
import type { Language } from './languages.js'
import { en } from './words-en.js'
import { sv } from './words-sv.js'

/** Every text of the pages; both languages have the same. */
export interface Words
  extends Omit<typeof sv, 'language' | 'status' | 'severity' | 'kind' | 'outcome' | 'failure'> {
  language: Language
  status: { readonly [status in DocumentStatus]: string }
  severity: { readonly [severity in Severity]: string }
  kind: { readonly [kind in Record['kind']]: string }
  outcome: { readonly [outcome in Outcome]: string }
  failure: { readonly [cause in FailureCause]: string }
}

const words: { readonly [language in Language]: Words } = { sv, en }

/** A number as it is written in a language: `27 966`. */
export function written(number: number, { language }: Words): string {
  return number.toLocaleString(language)
}

/** A number with its noun: `1 sida`, `46 sidor`. */
export function counted(number: number, [one = '', many = '']: readonly string[], words: Words): string {
  return `${written(number, words)} ${number === 1 ? one : many}`
}

/** The texts in a language. */
export function wordsOf(language: Language): Words {
  return words[language]
}
