/** Findings in the language of the pages. */
import { type RuleCode, ruleOf } from '../check/rules.js'
import type { FailureCause } from '../model/errors.js'
import type { Reading } from '../model/reading.js'
import type { Diagnostic } from '../model/record.js'
import { findingsInSwedish } from './findings-sv.js'
import type { Words } from './words.js'

/** The findings of a reading in the language of the pages, in the record's order. */
export function shownFindings({ record, messages }: Reading, { language }: Words): Diagnostic[] {
  if (language === 'en') return record.diagnostics
  return record.diagnostics.map((diagnostic, index) => {
    const { rule } = diagnostic
    const [, wording] = findingsInSwedish[rule as RuleCode]
    const { source } = ruleOf(rule)
    const said = wording(messages[index]?.args ?? {})
      .replace(/\s+/gu, ' ')
      .replaceAll('“', '”')
    return { ...diagnostic, message: source ? `${said} (${source})` : said }
  })
}

/** What a rule or a cause of failure is called: Lucka i numren; a rule in English is called by its code. */
export function ruleName(code: string, { language, failure }: Words): string {
  if (Object.hasOwn(failure, code)) return failure[code as FailureCause]
  return language === 'sv' ? findingsInSwedish[code as RuleCode][0] : code
}
