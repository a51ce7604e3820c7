/** `protokoll convert` at work: a run, its progress, its summary and its exit code. */
import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { inProcess } from '../batch/executor.js'
import type { Reading } from '../batch/outcome.js'
import { defaultJobs, workerPool } from '../batch/pool.js'
import { type Observer, type RunOptions, runBatch } from '../batch/run.js'
import { isSmallText } from '../batch/small.js'
import { Tally } from '../batch/tally.js'
import { UsageError } from '../model/errors.js'
import { version } from '../package.js'
import type { FoundDocument, FoundOther } from '../read/discover.js'
import { DiskError, writeWhole } from '../write/folder.js'
import type { ConvertOptions } from './convert.js'
import { exitCodes } from './exit.js'
import { oneLine, paint } from './messages.js'
import { type Progress, startProgress } from './progress.js'
import { readStdin } from './stdin.js'
import { reportOf, summaryLines } from './summary.js'

/** Converts the inputs; gives the exit code. Throws UsageError. */
export async function runConvert(inputs: string[], options: ConvertOptions): Promise<number> {
  if (options.config !== undefined && !existsSync(options.config)) {
    throw new UsageError(`${options.config}: no such config file; check --config`)
  }
  if (options.prune && options.out === undefined)
    throw new UsageError('--prune needs an out folder; give it with -o')
  // Before the run and not after it: it may take hours.
  if (options.report !== undefined) refuseReport(options.report)
  // Before Ctrl-C is watched: who waits for standard input wants to leave at once.
  const stdin = inputs.includes('-') ? await readStdin(options.maxBytes) : null
  const interruption = watchInterruption()
  const tally = new Tally(options.report !== undefined)
  const progress = startProgress(inputs, tally, options)
  let ended: number | null = null
  try {
    await runBatch(
      runOptions(inputs, stdin, options, interruption.signal),
      observerOf(tally, progress, options),
    )
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
    progress.log(`${paint('red', 'stopped:')} ${oneLine(error.message)}`)
    ended = exitCodes.failed
  } finally {
    progress.stop()
    interruption.stop()
  }
  const interrupted = interruption.signal.aborted
  if (!options.quiet)
    for (const line of summaryLines(tally, { interrupted, toFiles: options.out !== undefined }))
      progress.log(line)
  if (options.report !== undefined) await writeReport(options.report, tally, interrupted || ended !== null)
  return interrupted ? exitCodes.interrupted : (ended ?? exitCodeOf(tally, options.strict === true))
}

function runOptions(
  inputs: string[],
  stdin: Uint8Array | null,
  options: ConvertOptions,
  signal: AbortSignal,
): RunOptions {
  const { pdfEngine, attachments, password, rules, redact, maxPages, maxBytes } = options
  const reading: Reading = {
    pdfEngine,
    attachments,
    maxPages,
    maxBytes,
    provenance: options.provenance === true,
    ...(password !== undefined && { password }),
    ...(rules && { rules }),
    ...(redact && { redact }),
  }
  const jobs = options.jobs ?? defaultJobs()
  return {
    inputs,
    stdin,
    reading,
    config: options.config === undefined ? null : resolve(options.config),
    archive:
      options.out === undefined
        ? null
        : {
            path: options.out,
            tool: version,
            provenance: reading.provenance,
            force: options.force === true,
            password: password !== undefined,
          },
    prune: options.prune === true,
    limit: jobs * 8,
    signal,
    async executorFor(first: FoundDocument[], more: boolean) {
      const small = await Promise.all(first.map((one) => isSmallText(one.path, stdin)))
      return !more && small.every(Boolean) ? inProcess() : workerPool({ jobs, timeout: options.timeout })
    },
  }
}

function observerOf(tally: Tally, progress: Progress, options: ConvertOptions): Observer {
  return {
    found(other) {
      tally.note(other)
      if (other.kind === 'skipped' || (options.quiet && other.kind === 'linked-folder')) return
      const failed = other.kind === 'unknown-type' || other.kind === 'unreadable'
      progress.log(failed ? failureLine(other.path, other.kind, other.message) : noteLine(other))
    },
    line: (text) =>
      new Promise((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done()))),
    done(result, index) {
      tally.add(result, index)
      if (result.failure) progress.log(failureLine(result.path, result.failure.cause, result.failure.message))
      if (options.debug && result.failure?.stack) progress.log(result.failure.stack)
      progress.update()
    },
    removed(path, pruned) {
      tally.removed.push({ path, pruned })
    },
  }
}

function failureLine(path: string, cause: string, message: string): string {
  return `${oneLine(path)}: ${paint('red', `failed (${cause})`)}: ${oneLine(message)}`
}

function noteLine({ path, message }: FoundOther): string {
  return `${oneLine(path)}: ${oneLine(message)}`
}

function exitCodeOf(tally: Tally, strict: boolean): number {
  const { failed, errors, warnings } = tally.statuses
  if (tally.misnamed > 0) return exitCodes.usage
  return failed + errors > 0 || (strict && warnings > 0) ? exitCodes.failed : exitCodes.clean
}

/** Throws UsageError where a report can't be written. */
function refuseReport(path: string): void {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
  const isThere = existsSync(dirname(path))
  if (isFolder || !isThere)
    throw new UsageError(
      `${path}: ${isFolder ? 'a folder, and no file to write' : 'no such folder to write'} the report into; check --report`,
    )
}

async function writeReport(path: string, tally: Tally, cutShort: boolean): Promise<void> {
  await writeWhole(path, `${JSON.stringify(reportOf(tally, cutShort), null, 2)}\n`).catch((error) => {
    throw new UsageError(
      `${path}: the report can't be written (${error.code ?? error.message}); check --report`,
    )
  })
}

/** Ctrl-C (and a polite kill) ends the run after the summary; a second one ends it at once. */
function watchInterruption(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted)
    controller.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return {
    signal: controller.signal,
    stop() {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
    },
  }
}
