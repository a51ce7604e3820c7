/** What `protokoll check` found: files and their findings, before a format makes text of them. */
import type { Severities } from '../check/diagnostics.js'
import type { FailureCause } from '../model/errors.js'
import type { Diagnostic, Severity } from '../model/record.js'

/** One file that was checked. */
export interface FileReport {
  /** As given, or below what was given; `-` for standard input. */
  path: string
  /** Whether the file's own lines are counted (a text), so that a platform can point at them; not in a PDF. */
  hasLines: boolean
  /** In the order of the lines; those without a line first. */
  findings: Diagnostic[]
}

/** All files in the order of the inputs, and whether their warnings count as failures. */
export interface Report {
  files: FileReport[]
  /** More warnings than allowed: each of them then fails its file. */
  tooManyWarnings: boolean
  /** Version of the tool, for the formats that name it. */
  version: string
  /** Where the tool's README stands, as a URL; `null` where the package names no home page. */
  homepage: string | null
}

export type Counts = { [severity in Severity]: number }

/** How many findings of each severity the files hold. */
export function countFindings(files: readonly FileReport[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 }
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++
  return counts
}

/** A document that could not be read, as a finding: its rule is the cause. */
export function failureFinding(cause: FailureCause, message: string): Diagnostic {
  return { rule: cause, severity: 'error', message, line: null, page: null }
}

/** The findings with the severities that the user gave their rules; those set to `off` are left out. */
export function withSeverities(findings: readonly Diagnostic[], severities: Severities): Diagnostic[] {
  const chosen = new Map(Object.entries(severities))
  return findings.flatMap((finding) => {
    const severity = chosen.get(finding.rule) ?? finding.severity
    return severity === 'off' ? [] : [{ ...finding, severity }]
  })
}

/** Whether a finding makes the run fail: every error does, a warning where there are too many. */
export function isFailing({ severity }: Diagnostic, { tooManyWarnings }: Report): boolean {
  return severity === 'error' || (severity === 'warning' && tooManyWarnings)
}
