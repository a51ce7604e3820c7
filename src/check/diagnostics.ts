/** From messages to diagnostics: put in order, worded, and given their severity. */
import type { Diagnostic, Severity } from '../model/record.js'
import type { Message } from '../model/source.js'
import { ruleOf } from './rules.js'

/** What a config may set for a rule's code; `off` leaves its findings out. */
export type Severities = { readonly [rule: string]: Severity | 'off' }

/**
 * Words messages as diagnostics (citing the law that a rule comes from), by line (those without a line first, otherwise in the order given); the same
 * finding at the same place is told once. Throws for a rule that is not in the table: a programming error.
 */
export function toDiagnostics(messages: readonly Message[], severities: Severities = {}): Diagnostic[] {
  const chosen = new Map(Object.entries(severities))
  const told = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const { rule: code, line, page, args } of messages.toSorted(byPlace)) {
    const rule = ruleOf(code)
    const severity = chosen.get(code) ?? rule.severity
    const message = oneLine(rule.source ? `${rule.wording(args)} (${rule.source})` : rule.wording(args))
    const key = JSON.stringify([code, line, page, message])
    if (severity === 'off' || told.has(key)) continue
    told.add(key)
    diagnostics.push({ rule: code, severity, message, line, page })
  }
  return diagnostics
}

function byPlace(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.page ?? 0) - (b.page ?? 0)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
