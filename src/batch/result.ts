/** What became of one input of a run. */
import type { FailureCause } from '../model/errors.js'
import type { DocumentStatus, Finding, Outcome } from './outcome.js'

export interface DocumentResult {
  /** As given. */
  path: string
  status: DocumentStatus
  /** Why it failed; else `null`. */
  failure: { cause: FailureCause; message: string; stack?: string } | null
  bytes: number
  pages: number
  lines: number
  unassigned: number
  findings: (Omit<Finding, 'example'> & Partial<Pick<Finding, 'example'>>)[]
  /** Path of the record below the out folder, where it was written to one. */
  output: string | null
  /** Whether an earlier run had done it. */
  unchanged: boolean
  milliseconds: number
}

/** The result that an outcome tells, `unchanged` apart. */
export function resultOf(path: string, outcome: Exclude<Outcome, { status: 'unchanged' }>): DocumentResult {
  const base = { path, output: null, unchanged: false, milliseconds: outcome.milliseconds }
  if (outcome.status === 'failed') {
    const { cause, message, stack, file } = outcome
    const failure = { cause, message, ...(stack && { stack }) }
    return {
      ...base,
      status: 'failed',
      failure,
      bytes: file?.bytes ?? 0,
      pages: 0,
      lines: 0,
      unassigned: 0,
      findings: [],
    }
  }
  const { status, file, pages, lines, unassigned, findings } = outcome
  return { ...base, status, failure: null, bytes: file.bytes, pages, lines, unassigned, findings }
}
