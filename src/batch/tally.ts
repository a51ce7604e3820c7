/** The sums of a run: what the summary and the report tell. */
import { basename, extname } from 'node:path'
import type { Severity } from '../model/record.js'
import type { FoundOther } from '../read/discover.js'
import type { DocumentStatus } from './outcome.js'
import type { DocumentResult } from './result.js'

/** How many examples a rule keeps, and how many of the slowest documents are told. */
const few = 3
const slowestKept = 5

export interface RuleSum {
  rule: string
  severity: Severity
  count: number
  documents: number
  /** The first ones in the order of the inputs. */
  examples: { index: number; path: string; line: number | null; page: number | null; message: string }[]
}

/** What the report tells of a document. */
export interface DocumentRow {
  path: string
  status: DocumentStatus
  cause: string | null
  message: string | null
  output: string | null
  unchanged: boolean
  pages: number
  unassigned: number
  milliseconds: number
  diagnostics: { rule: string; severity: Severity; count: number }[]
}

export class Tally {
  documents = 0
  unchanged = 0
  pages = 0
  bytes = 0
  lines = 0
  unassigned = 0
  readonly statuses: { [status in DocumentStatus]: number } = { ok: 0, warnings: 0, errors: 0, failed: 0 }
  readonly causes = new Map<string, number>()
  readonly skipped = new Map<string, number>()
  readonly removed: { path: string; pruned: boolean }[] = []
  /** Inputs that name nothing: wrong usage. */
  misnamed = 0
  slowest: { path: string; milliseconds: number }[] = []
  readonly rows: { index: number; row: DocumentRow }[] = []
  private readonly ruleSums = new Map<string, RuleSum>()
  private readonly start = performance.now()

  /** With `keepRows` every document is kept for the report; else memory does not grow with the documents. */
  constructor(private readonly keepRows: boolean) {}

  /** Seconds since the run began. */
  get seconds(): number {
    return (performance.now() - this.start) / 1000
  }

  /** Pages converted in this run per second. */
  get pagesPerSecond(): number {
    return this.seconds === 0 ? 0 : this.freshPages / this.seconds
  }

  private freshPages = 0

  /** The rules that fired: the gravest first, then the most frequent. */
  get rules(): RuleSum[] {
    const grave: Severity[] = ['error', 'warning', 'info']
    return [...this.ruleSums.values()].sort(
      (a, b) =>
        grave.indexOf(a.severity) - grave.indexOf(b.severity) ||
        b.count - a.count ||
        (a.rule < b.rule ? -1 : 1),
    )
  }

  add(result: DocumentResult, index: number): void {
    this.documents++
    this.statuses[result.status]++
    if (result.failure) increase(this.causes, result.failure.cause)
    if (result.unchanged) this.unchanged++
    else this.freshPages += result.pages
    this.pages += result.pages
    this.bytes += result.bytes
    this.lines += result.lines
    this.unassigned += result.unassigned
    for (const finding of result.findings) this.addFinding(finding, result, index)
    this.addTime(result)
    if (this.keepRows) this.rows.push({ index, row: rowOf(result) })
  }

  /** Counts what was found beside documents. */
  note({ kind, path, message }: FoundOther): void {
    if (kind === 'skipped' || kind === 'linked-folder') {
      increase(this.skipped, kind === 'linked-folder' ? 'linked folder' : endingOf(path))
    } else if (kind === 'missing' || kind === 'no-documents') this.misnamed++
    else {
      this.documents++
      this.statuses.failed++
      increase(this.causes, kind)
      if (this.keepRows) this.rows.push({ index: -1, row: failedRow(path, kind, message) })
    }
  }

  private addFinding(
    finding: DocumentResult['findings'][number],
    result: DocumentResult,
    index: number,
  ): void {
    const { rule, severity, count, example } = finding
    const key = `${severity} ${rule}`
    const sum = this.ruleSums.get(key) ?? { rule, severity, count: 0, documents: 0, examples: [] }
    sum.count += count
    sum.documents++
    if (example) {
      sum.examples.push({ index, path: result.path, ...example })
      sum.examples.sort((a, b) => a.index - b.index)
      sum.examples.splice(few)
    }
    this.ruleSums.set(key, sum)
  }

  private addTime({ path, milliseconds, unchanged }: DocumentResult): void {
    if (unchanged || milliseconds <= (this.slowest[slowestKept - 1]?.milliseconds ?? 0)) return
    this.slowest.push({ path, milliseconds })
    this.slowest.sort((a, b) => b.milliseconds - a.milliseconds)
    this.slowest.splice(slowestKept)
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function endingOf(path: string): string {
  return basename(path).startsWith('.') ? 'hidden' : extname(path).toLowerCase() || 'no ending'
}

/** The row of an input that did not get as far as being read. */
function failedRow(path: string, cause: string, message: string): DocumentRow {
  const nothing = {
    output: null,
    unchanged: false,
    pages: 0,
    unassigned: 0,
    milliseconds: 0,
    diagnostics: [],
  }
  return { path, status: 'failed', cause, message, ...nothing }
}

function rowOf(result: DocumentResult): DocumentRow {
  const { path, status, failure, output, unchanged, pages, unassigned, milliseconds, findings } = result
  return {
    path,
    status,
    cause: failure?.cause ?? null,
    message: failure?.message ?? null,
    output,
    unchanged,
    pages,
    unassigned,
    milliseconds,
    diagnostics: findings.map(({ rule, severity, count }) => ({ rule, severity, count })),
  }
}
