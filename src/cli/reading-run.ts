/** A run that reads documents and keeps what the reading tells, without an out folder of records. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Executor, inProcess } from '../batch/executor.js'
import type { Task } from '../batch/outcome.js'
import { defaultJobs, workerPool } from '../batch/pool.js'
import type { DocumentResult } from '../batch/result.js'
import { runBatch } from '../batch/run.js'
import { isSmallText } from '../batch/small.js'
import { UsageError } from '../model/errors.js'
import type { FoundOther } from '../read/discover.js'
import { oneLine, say } from './messages.js'
import type { ReadingOptions } from './reading-options.js'
import { readStdin } from './stdin.js'

/** Who is told of each document, in the order of the inputs. */
export interface ReadingObserver {
  /** What the worker gave for a document that was read; the next one waits for it. */
  read(text: string): Promise<void> | void
  /** A document that was read (after its `read`), or failed. */
  done(result: DocumentResult): void
  /** A file that was named but can't be read as a document. */
  refused(path: string, cause: 'unreadable' | 'unknown-type', message: string): void
}

/** Who reads; by default each document becomes its record as a line of JSON. */
export interface Workers {
  /** Program of a worker process. */
  script?: string
  /** The same in this process, for a few small documents. */
  here(): Executor
  /** What a worker is told beyond the task. */
  task?(task: Task): Task
}

/**
 * Reads all that the inputs name. Gives whether one of them names nothing (wrong usage, which was told). Throws
 * UsageError.
 */
export async function runReading(
  inputs: string[],
  options: ReadingOptions,
  observer: ReadingObserver,
  workers: Workers = { here: inProcess },
): Promise<{ misnamed: boolean }> {
  if (options.config !== undefined && !existsSync(options.config)) {
    throw new UsageError(`${options.config}: no such config file; check --config`)
  }
  const { pdfEngine, password, rules, maxPages, maxBytes, timeout } = options
  const jobs = options.jobs ?? defaultJobs()
  const stdin = inputs.includes('-') ? await readStdin(maxBytes) : null
  let misnamed = false
  await runBatch(
    {
      inputs,
      stdin,
      reading: {
        pdfEngine,
        maxPages,
        maxBytes,
        provenance: false,
        ...(password !== undefined && { password }),
        ...(rules && { rules }),
      },
      config: options.config === undefined ? null : resolve(options.config),
      archive: null,
      prune: false,
      limit: jobs * 4,
      signal: new AbortController().signal,
      async executorFor(first, more) {
        const small = await Promise.all(first.map(({ path }) => isSmallText(path, stdin)))
        const { script, here, task: told = (task) => task } = workers
        const executor =
          !more && small.every(Boolean)
            ? here()
            : workerPool({ jobs, timeout, ...(script !== undefined && { script }) })
        return { run: (task) => executor.run(told(task)), close: () => executor.close() }
      },
    },
    {
      found(other) {
        misnamed ||= tellOther(other, observer)
      },
      async line(text) {
        await observer.read(text)
      },
      done: (result) => observer.done(result),
      removed() {},
    },
  )
  return { misnamed }
}

/** Passes on what is no document; gives whether the input names nothing. */
function tellOther({ kind, path, message }: FoundOther, observer: ReadingObserver): boolean {
  if (kind === 'skipped') return false
  if (kind === 'unreadable' || kind === 'unknown-type') {
    observer.refused(path, kind, message)
    return false
  }
  say(`${oneLine(path)}: ${message}`)
  return kind !== 'linked-folder'
}
