/** What the docs say of a rule, and where they say it. */

import { isRule, ruleOf } from '../check/rules.js'
import type { FailureCause } from '../model/errors.js'
import { failures } from './failures.js'

/** What a rule says of a document, and what to do about it. */
export interface RuleText {
  summary: string
  remedy: string
}

/** Whether a code names a rule of the table or a cause of failure. */
export function isKnownRule(code: string): boolean {
  return isRule(code) || Object.hasOwn(failures, code)
}

/** The docs of a rule or of a cause of failure; empty words for a code that neither table holds. */
export function docsOf(code: string): RuleText {
  if (Object.hasOwn(failures, code)) return failures[code as FailureCause]
  if (!isRule(code)) return { summary: '', remedy: '' }
  const { summary, remedy } = ruleOf(code)
  return { summary, remedy }
}

/** Where the rules are documented: the table in the README, on the home page where the package names one. */
export function docsPlace(homepage: string | null): string {
  return `${homepage ?? 'README.md'}#rules`
}
