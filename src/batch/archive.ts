/** An out folder across runs: what is done already, and where each record goes. */
import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { SCHEMA_VERSION } from '../model/schema-version.js'
import type { FoundDocument } from '../read/discover.js'
import { closeOutFolder, type OutFolder, OutputError, openOutFolder, publish } from '../write/folder.js'
import { OutputNames, provenanceName } from '../write/names.js'
import { Manifest, type Row } from './manifest.js'
import type { Converted, Failed, Outcome } from './outcome.js'
import { removeOutput, removeProvenance } from './removal.js'
import { type DocumentResult, resultOf } from './result.js'

export interface ArchiveSettings {
  /** The out folder as given. */
  path: string
  /** Version of this tool. */
  tool: string
  /** Whether provenance files are written. */
  provenance: boolean
  /** Whether everything is done anew. */
  force: boolean
  /** Whether a password is given: what was encrypted is tried again. */
  password: boolean
}

/** What is to be done with one input. */
export interface Plan {
  found: FoundDocument
  /** What tells the input in the manifest. */
  input: string
  output: string
  /** Digest of the options and of the config. */
  config: string
  /** What the manifest knows of it. */
  row: Row | undefined
  /** The result of an earlier run, where nothing has changed. */
  done: DocumentResult | null
  /** The digest of an earlier run, where only the file's time has changed. */
  knownSha256: string | undefined
}

export class Archive {
  private readonly names: OutputNames
  /** The inputs of this run that earlier runs know too. */
  readonly visited = new Set<string>()

  private constructor(
    readonly folder: OutFolder,
    readonly manifest: Manifest,
    private readonly settings: ArchiveSettings,
  ) {
    this.names = new OutputNames((output) => manifest.ownerOf(output))
  }

  /** Opens the folder, made where it is missing. Throws UsageError where it can't be written. */
  static async open(settings: ArchiveSettings): Promise<Archive> {
    const folder = await openOutFolder(settings.path)
    return new Archive(folder, Manifest.open(folder), settings)
  }

  /** Decides on one input; to be called in the order of the inputs, for names are given out. */
  plan(found: FoundDocument, config: string): Plan {
    const input = this.inputOf(found.path)
    const row = this.manifest.get(input)
    if (row) this.visited.add(input)
    const earlier = row?.output ?? undefined
    const output = this.names.claim({ input, relative: found.relative, shared: found.shared, earlier })
    const plan: Plan = { found, input, output, config, row, done: null, knownSha256: undefined }
    if (!row || !this.holds(plan, row)) return plan
    const stats = found.path === '-' ? undefined : statSync(found.path, { throwIfNoEntry: false })
    const untouched = stats?.size === row.bytes && stats.mtimeMs === row.modified
    return untouched ? { ...plan, done: resultOfRow(row) } : { ...plan, knownSha256: row.sha256 }
  }

  /** Publishes what a worker made of an input and notes it. Throws DiskError. */
  async store(plan: Plan, outcome: Outcome): Promise<DocumentResult> {
    if (outcome.status === 'unchanged') {
      const row = { ...(plan.row as Row), modified: outcome.file.modified }
      this.manifest.set(row)
      return resultOfRow(row)
    }
    const settled = outcome.status === 'failed' ? outcome : await this.publish(plan, outcome)
    const result = resultOf(plan.found.path, { ...settled, milliseconds: outcome.milliseconds })
    if (result.status !== 'failed') result.output = plan.output
    this.manifest.set(this.rowOf(plan, settled, result))
    if (plan.row && plan.row.output !== result.output) await removeOutput(this.folder, plan.row)
    return result
  }

  /** Closes manifest and folder. */
  async close(): Promise<void> {
    try {
      await this.manifest.close()
    } finally {
      await closeOutFolder(this.folder)
    }
  }

  /** The path from the out folder: the same on every machine that holds both. */
  private inputOf(path: string): string {
    return path === '-' ? '-' : relative(this.folder.path, resolve(path)).split(sep).join('/')
  }

  /** Whether the earlier run's row still tells what this run would do with the same bytes. */
  private holds({ found, output, config }: Plan, row: Row): boolean {
    const { force, tool, password } = this.settings
    const same = row.tool === tool && row.schema === SCHEMA_VERSION && row.config === config
    if (force || !same || row.path !== found.path) return false
    if (row.failure)
      return !passing.has(row.failure.cause) && !(password && row.failure.cause === 'encrypted')
    return row.output === output && this.isThere(row)
  }

  private isThere({ output, outputBytes }: Row): boolean {
    const path = join(this.folder.path, output as string)
    if (statSync(path, { throwIfNoEntry: false })?.size !== outputBytes) return false
    if (!this.settings.provenance) return true
    return (
      statSync(join(this.folder.path, provenanceName(output as string)), { throwIfNoEntry: false }) !==
      undefined
    )
  }

  private async publish(plan: Plan, converted: Converted): Promise<Converted | Failed> {
    if ('line' in converted.output) throw new Error('a line has no place in an out folder')
    const { record, provenance } = converted.output
    try {
      await this.refuseForeign(plan)
      // The record last: once it is there, all that belongs to it is.
      if (provenance) await publish(this.folder, provenance, provenanceName(plan.output))
      else if (plan.row?.output === plan.output) await removeProvenance(this.folder, plan.row)
      await publish(this.folder, record, plan.output)
      return converted
    } catch (error) {
      if (!(error instanceof OutputError)) throw error
      return { status: 'failed', cause: 'unwritable', message: error.message, file: converted.file }
    }
  }

  /** Throws OutputError where the output's place holds a file that is no record: it is someone else's. */
  private async refuseForeign(plan: Plan): Promise<void> {
    if (plan.row?.output === plan.output) return
    const file = await open(join(this.folder.path, plan.output)).catch(() => null)
    if (!file) return
    const start = Buffer.alloc(64)
    const { bytesRead } = await file.read(start, 0, start.length, 0).finally(() => file.close())
    if (/^\{\s*"schemaVersion"/u.test(start.toString('utf8', 0, bytesRead))) return
    throw new OutputError(
      `${plan.output} is there already and is no record; move it, or choose another folder with -o`,
    )
  }

  private rowOf(plan: Plan, settled: Converted | Failed, result: DocumentResult): Row {
    const file = settled.file ?? { sha256: '', bytes: 0, modified: 0 }
    const { failure, findings, pages, lines, unassigned, output, status } = result
    return {
      input: plan.input,
      path: plan.found.path,
      ...file,
      tool: this.settings.tool,
      schema: SCHEMA_VERSION,
      config: plan.config,
      status,
      failure: failure && { cause: failure.cause, message: failure.message },
      pages,
      lines,
      unassigned,
      diagnostics: findings.map(({ rule, severity, count }) => [rule, severity, count]),
      output,
      outputBytes: settled.status === 'failed' || 'line' in settled.output ? 0 : settled.output.bytes,
    }
  }
}

/** Causes that lie in the moment rather than in the document: tried again in every run. */
const passing: ReadonlySet<string> = new Set(['timeout', 'crashed', 'unreadable', 'unwritable'])

function resultOfRow(row: Row): DocumentResult {
  const { path, status, failure, bytes, pages, lines, unassigned, output } = row
  const findings = row.diagnostics.map(([rule, severity, count]) => ({ rule, severity, count }))
  return {
    path,
    status,
    failure,
    bytes,
    pages,
    lines,
    unassigned,
    findings,
    output,
    unchanged: true,
    milliseconds: 0,
  }
}
