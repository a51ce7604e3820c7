/** From messages to diagnostics: put in order, worded, and given their severity. */
import type { Diagnostic, Severity } from '../model/record.js'
import type { Message } from '../model/source.js'
import { ruleOf } from './rules.js'

/** What a config may set for a rule's code; `off` leaves its findings out. */
export type Severities = { readonly [rule: string]: Severity | 'off' }

/** A diagnostic with the message it was worded from, whose values other words can be made of. */
export interface Told {
  diagnostic: Diagnostic
  message: Message
}

/** The messages worded as diagnostics; as `tell` gives them. */
export function toDiagnostics(messages: readonly Message[], severities?: Severities): Diagnostic[] {
  return tell(messages, severities).map(({ diagnostic }) => diagnostic)
}

/**
 * Words messages (citing the law that a rule comes from), by line (those without a line first, otherwise in the order
 * given); the same finding at the same place is told once. Throws for a rule that is not in the table: a programming
 * error.
 */
export function tell(messages: readonly Message[], severities: Severities = {}): Told[] {
  const chosen = new Map(Object.entries(severities))
  const known = new Set<string>()
  const told: Told[] = []
  for (const message of messages.toSorted(byPlace)) {
    const { rule: code, line, page, args } = message
    const rule = ruleOf(code)
    const severity = chosen.get(code) ?? rule.severity
    const words = oneLine(rule.source ? `${rule.wording(args)} (${rule.source})` : rule.wording(args))
    const key = JSON.stringify([code, line, page, words])
    if (severity === 'off' || known.has(key)) continue
    known.add(key)
    told.push({ diagnostic: { rule: code, severity, message: words, line, page }, message })
  }
  return told
}

function byPlace(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.page ?? 0) - (b.page ?? 0)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
