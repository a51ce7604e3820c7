/** One document from its bytes to its record's text: what a worker does. */
import { createHash, randomUUID } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { DocumentError } from '../model/errors.js'
import type { ReadOptions } from '../model/options.js'
import type { Reading } from '../model/reading.js'
import type { Diagnostic } from '../model/record.js'
import { DiskError, writeUnfinished } from '../write/folder.js'
import { provenanceFile, recordFile, recordLine } from '../write/json.js'
import { configuredBy } from './config.js'
import type { Converted, Failed, FileFacts, Finding, Outcome, Task } from './outcome.js'

/** Reads one document; throws DocumentError. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>

/** Converts one document. Never throws: what goes wrong with the document is the outcome `failed`. */
export async function convertDocument(task: Task, read: Reader): Promise<Outcome> {
  const start = performance.now()
  let file: FileFacts | null = null
  const outcome = async (): Promise<Converted | Failed | { status: 'unchanged'; file: FileFacts }> => {
    const { bytes, modified } = task.bytes ? { bytes: task.bytes, modified: 0 } : readWhole(task)
    // The digest first: a PDF engine may take the bytes away.
    file = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, modified }
    if (file.sha256 === task.knownSha256) return { status: 'unchanged', file }
    return finish(task, file, await read(bytes, await readOptions(task)))
  }
  const result = await outcome().catch((error) => failure(error, file))
  return { ...result, milliseconds: Math.round(performance.now() - start) }
}

/**
 * The bytes of the file, all of one state: read again when it changed meanwhile. Throws DocumentError.
 * Synchronous, like the writing: a worker has nothing else to do meanwhile, and small files take a third of the time.
 */
function readWhole(task: Task): { bytes: Uint8Array; modified: number } {
  for (let attempt = 0; attempt < 3; attempt++) {
    const read = readOnce(task)
    if (read) return read
  }
  throw new DocumentError(
    'unreadable',
    'the file keeps changing while it is read; run again when it is finished',
  )
}

/** The bytes of the file, or `null` where it changed meanwhile. Throws DocumentError. */
function readOnce({ path, reading }: Task): { bytes: Uint8Array; modified: number } | null {
  let descriptor: number | undefined
  try {
    // Not to wait for a writer, should it be a pipe.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const before = fstatSync(descriptor)
    if (!before.isFile()) throw new DocumentError('unreadable', 'not a regular file; give a file or a folder')
    checkSize(before.size, reading.maxBytes)
    const bytes = readFileSync(descriptor)
    const after = fstatSync(descriptor)
    const same = before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size
    return same ? { bytes, modified: after.mtimeMs } : null
  } catch (error) {
    throw error instanceof DocumentError ? error : unreadable(path, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Refuses what is over the limit, before it is in memory. Throws DocumentError. */
export function checkSize(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return
  throw new DocumentError(
    'too-large',
    `${bytes} bytes, and the limit is ${maxBytes}; raise it with --max-bytes`,
  )
}

/** What to do about errors of the system. */
const hints: { readonly [code: string]: string } = {
  ENOENT: 'it is gone, or a link to nothing',
  ELOOP: 'a link that leads back to itself',
  ENXIO: 'not a regular file; give a file or a folder',
  EACCES: 'check its permissions',
  EPERM: 'check its permissions',
  EMFILE: 'too many files are open; try fewer --jobs',
  ENFILE: 'too many files are open; try fewer --jobs',
}

function unreadable(path: string, error: unknown): DocumentError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const hint = path.includes('\ufffd')
    ? 'its name is not valid UTF-8; rename it'
    : (hints[code] ?? 'see whether the disk is in order, and run again')
  return new DocumentError('unreadable', `can't be read (${code}): ${hint}`)
}

async function readOptions(task: Task): Promise<ReadOptions> {
  const { pdfEngine, attachments, password, rules, redact, maxPages } = task.reading
  const configured = await configuredBy(task.config)
  return {
    path: task.path,
    ...configured,
    ...(pdfEngine && { pdfEngine }),
    ...(attachments && { attachments }),
    ...(password !== undefined && { password }),
    rules: [...new Set([...(configured.rules ?? []), ...(rules ?? [])])],
    ...(redact && { redact }),
    ...(maxPages !== undefined && { maxPages }),
  }
}

function finish(task: Task, file: FileFacts, reading: Reading): Converted {
  const { record, source } = reading
  const findings = findingsOf(record.diagnostics)
  const severities = new Set(findings.map((finding) => finding.severity))
  return {
    status: severities.has('error') ? 'errors' : severities.has('warning') ? 'warnings' : 'ok',
    file,
    pages: source.pages.length,
    lines: record.coverage.lines,
    unassigned: record.coverage.unassigned,
    findings,
    output: task.unfinished === null ? lineOf(task, reading) : filesOf(task.unfinished, task, reading),
  }
}

function lineOf(task: Task, reading: Reading): { line: string } {
  return { line: recordLine(reading, task.reading.provenance) }
}

function filesOf(unfinished: string, task: Task, reading: Reading) {
  const record = unfinished + randomUUID()
  const text = recordFile(reading)
  writeUnfinished(record, text)
  const provenance = task.reading.provenance ? `${record}.provenance` : null
  if (provenance) writeUnfinished(provenance, provenanceFile(reading))
  return { record, provenance, bytes: Buffer.byteLength(text) }
}

/** The diagnostics by rule and severity, in order of first appearance. */
export function findingsOf(diagnostics: Diagnostic[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const { rule, severity, message, line, page } of diagnostics) {
    const key = `${severity} ${rule}`
    const finding = found.get(key) ?? { rule, severity, count: 0, example: { message, line, page } }
    finding.count++
    found.set(key, finding)
  }
  return [...found.values()]
}

function failure(error: unknown, file: FileFacts | null): Failed {
  if (error instanceof DocumentError)
    return { status: 'failed', cause: error.failure, message: error.message, file }
  if (error instanceof DiskError)
    return { status: 'failed', cause: 'unwritable', message: error.message, file, diskFull: true }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    status: 'failed',
    cause: 'crashed',
    message: `the reader stopped on an error of its own (${what.split('\n')[0]}); please report it`,
    file,
    ...(error instanceof Error && error.stack && { stack: error.stack }),
  }
}
