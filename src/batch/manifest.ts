/**
 * The manifest of an out folder: what was converted, from what, with what. NDJSON, because a line is appended in one
 * step and a torn one is told from a whole one; no database to install, and a person can read it.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type FailureCause, UsageError } from '../model/errors.js'
import type { Severity } from '../model/record.js'
import { foldName } from '../read/discover.js'
import { diskError, isShared, type OutFolder } from '../write/folder.js'
import type { DocumentStatus } from './outcome.js'

/** What is known of one input. Nothing in it tells of the run: undisturbed and resumed runs end with the same rows. */
export interface Row {
  /** The input's path from the out folder, with `/`; `-` for standard input. */
  input: string
  /** As it was given: the record's `source.path`. */
  path: string
  sha256: string
  bytes: number
  modified: number
  tool: string
  schema: string
  /** Digest of the options and of the config file. */
  config: string
  status: DocumentStatus
  /** Why it failed: cause and message. */
  failure: { cause: FailureCause; message: string } | null
  pages: number
  lines: number
  unassigned: number
  /** Rule, severity, count. */
  diagnostics: [string, Severity, number][]
  /** The record's path below the out folder, with `/`; `null` when it failed. */
  output: string | null
  outputBytes: number
}

const manifestName = '.protokoll-manifest.ndjson'

export class Manifest {
  /** The file as it was when it was opened, and where in it each input's line starts: parsed only when asked for. */
  private bytes: Buffer = Buffer.alloc(0)
  private readonly starts = new Map<string, number>()
  /** Which input has which output, folded. */
  private readonly owners = new Map<string, string>()
  private descriptor: number | null = null
  /** Whether the file holds anything but the rows, once each and in order. */
  private untidy = false
  /** Whether the file's last line was cut off. */
  private torn = false

  private constructor(private readonly folder: OutFolder) {}

  /** Reads the folder's manifest; a folder without one has an empty one. Lines that are no rows are passed over. Throws UsageError. */
  static open(folder: OutFolder): Manifest {
    const manifest = new Manifest(folder)
    manifest.load()
    return manifest
  }

  /** What earlier runs know of an input. */
  get(input: string): Row | undefined {
    const start = this.starts.get(input)
    return start === undefined ? undefined : (JSON.parse(lineAt(this.bytes, start)) as Row)
  }

  /** The input for which an earlier run wrote this output. */
  ownerOf(output: string): string | undefined {
    return this.owners.get(foldName(output))
  }

  /** The inputs of earlier runs. */
  inputs(): Iterable<string> {
    return this.starts.keys()
  }

  /** Notes a row at the end of the file; it is not kept in memory, for this run does not ask for it again. */
  set(row: Row): void {
    this.append(JSON.stringify(row))
  }

  /** Forgets an input. */
  remove(input: string): void {
    this.append(JSON.stringify({ input, removed: true }))
  }

  /**
   * Closes the file, rewritten first with one line a row, sorted, where it holds more than that; not while another run
   * writes to it, whose rows would go to the old file. Throws DiskError.
   */
  async close(): Promise<void> {
    if (this.descriptor !== null) closeSync(this.descriptor)
    this.descriptor = null
    if (!this.untidy || (await isShared(this.folder))) return
    this.load()
    try {
      await this.rewrite()
    } catch (error) {
      throw diskError('the manifest', error)
    }
    this.untidy = false
  }

  private async rewrite(): Promise<void> {
    const temporary = this.folder.unfinished + manifestName
    const file = await open(temporary, 'w')
    try {
      for (const input of [...this.starts.keys()].sort()) {
        const start = this.starts.get(input) as number
        await file.write(this.bytes, start, endOfLine(this.bytes, start) + 1 - start)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, this.path)
  }

  private get path(): string {
    return join(this.folder.path, manifestName)
  }

  private append(line: string): void {
    try {
      this.descriptor ??= openSync(this.path, 'a')
      writeSync(this.descriptor, `${this.torn ? '\n' : ''}${line}\n`)
    } catch (error) {
      this.torn = true
      throw diskError('the manifest', error)
    }
    this.torn = false
    this.untidy = true
  }

  private load(): void {
    this.starts.clear()
    this.owners.clear()
    if (!existsSync(this.path)) return
    try {
      this.bytes = readFileSync(this.path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new UsageError(`${this.path}: the manifest can't be read (${code}); move it away, or mend it`)
    }
    let last = ''
    for (let start = 0; start < this.bytes.length; start = endOfLine(this.bytes, start) + 1) {
      const row = rowOf(lineAt(this.bytes, start))
      if (row === null || 'removed' in row || row.input <= last) this.untidy = true
      if (row === null) continue
      last = row.input
      this.forget(row.input)
      if (!('removed' in row)) this.keep(row, start)
    }
    this.torn = this.bytes.length > 0 && this.bytes.at(-1) !== newline
    this.untidy ||= this.torn
  }

  private keep({ input, output }: Row, start: number): void {
    this.starts.set(input, start)
    if (output !== null) this.owners.set(foldName(output), input)
  }

  private forget(input: string): void {
    const output = this.get(input)?.output
    if (output && this.ownerOf(output) === input) this.owners.delete(foldName(output))
    this.starts.delete(input)
  }
}

const newline = 0x0a

/** Where the line that starts at `start` ends: at its newline, or at the end of the file. */
function endOfLine(bytes: Buffer, start: number): number {
  const found = bytes.indexOf(newline, start)
  return found === -1 ? bytes.length : found
}

function lineAt(bytes: Buffer, start: number): string {
  return bytes.toString('utf8', start, endOfLine(bytes, start))
}

/** The row of a line, or `null` where the line is no whole row. */
function rowOf(line: string): Row | { input: string; removed: true } | null {
  try {
    const row = JSON.parse(line)
    if (typeof row?.input !== 'string') return null
    return row.removed === true || isWhole(row) ? row : null
  } catch {
    return null
  }
}

/** Whether a row has what is asked of it: another program, or a hand, may have written it. */
function isWhole({ path, sha256, output, diagnostics }: { [key in keyof Row]: unknown }): boolean {
  const texts = [path, sha256, output === null ? '' : output]
  return texts.every((text) => typeof text === 'string') && Array.isArray(diagnostics)
}
