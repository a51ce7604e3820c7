/** The one table of all rules, whichever stage reports them. A new rule is a new row in `rules/`. */
import type { Rule } from './rule.js'
import { frontRules } from './rules/front.js'
import { grammarRules } from './rules/grammar.js'
import { klRules } from './rules/kl.js'
import { matterRules } from './rules/matters.js'
import { privacyRules } from './rules/privacy.js'
import { readingRules } from './rules/reading.js'

const table = [
  ...readingRules,
  ...grammarRules,
  ...frontRules,
  ...matterRules,
  ...klRules,
  ...privacyRules,
] as const

/** The code of a rule in the table. */
export type RuleCode = (typeof table)[number]['rule']

/** All rules, in the order of the docs: first what any document can show, then the groups. */
export const rules: readonly Rule[] = table

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.rule, rule]))

/** The row of a rule's code. Throws where there is none: a programming error. */
export function ruleOf(code: string): Rule {
  const rule = byCode.get(code)
  if (!rule) throw new Error(`the rule "${code}" is not in the table of rules`)
  return rule
}

/** Whether a code is in the table: for checking a user's config. */
export function isRule(code: string): boolean {
  return byCode.has(code)
}
