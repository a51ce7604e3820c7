/** What the index tells of a document. Plain data: it crosses from a worker to the page. */
import type { DocumentStatus } from '../batch/outcome.js'
import type { FailureCause } from '../model/errors.js'
import type { Reading } from '../model/reading.js'
import type { Record, Severity } from '../model/record.js'

/** How often a rule fired in a document. */
export interface RuleCount {
  rule: string
  severity: Severity
  count: number
}

export interface IndexEntry {
  /** As given. */
  path: string
  status: DocumentStatus
  /** Why it has no page; else `null`. */
  failure: { cause: FailureCause; message: string } | null
  /** Link from the index to its page; `null` without one. */
  href: string | null
  kind: Record['kind'] | null
  body: string | null
  date: string | null
  pages: number
  /** §§ of a protokoll, items of a kallelse. */
  paragraphs: number
  coverage: Record['coverage']
  rules: RuleCount[]
}

/** Longest name of a body that the index shows whole. */
const longestName = 120

/** The entry of a document that was read; its page is linked when it is written. */
export function entryOf({ record, source }: Reading, status: DocumentStatus): IndexEntry {
  const { header, kind, agenda, paragraphs, coverage, diagnostics } = record
  const rules = new Map<string, RuleCount>()
  for (const { rule, severity } of diagnostics) {
    const known = rules.get(rule)
    if (known) known.count++
    else rules.set(rule, { rule, severity, count: 1 })
  }
  return {
    path: source.path,
    status,
    failure: null,
    href: null,
    kind,
    body: header.body === null ? null : shortened(header.body),
    date: header.date,
    pages: record.source.pages,
    paragraphs: kind === 'kallelse' ? agenda.length : paragraphs.length,
    coverage,
    rules: [...rules.values()],
  }
}

/** The entry of a document that could not be read. */
export function failedEntry(path: string, cause: FailureCause, message: string): IndexEntry {
  return {
    path,
    status: 'failed',
    failure: { cause, message },
    href: null,
    kind: null,
    body: null,
    date: null,
    pages: 0,
    paragraphs: 0,
    coverage: { lines: 0, record: 0, furniture: 0, unassigned: 0 },
    rules: [],
  }
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`
}
