/** A run over many documents: discover, plan, convert, store, in that order and a few at a time. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { discover, type Found, type FoundDocument, type FoundOther } from '../read/discover.js'
import { DiskError } from '../write/folder.js'
import { Archive, type ArchiveSettings } from './archive.js'
import { concurrent } from './concurrent.js'
import { ConfigFinder, configuredBy } from './config.js'
import type { Executor } from './executor.js'
import type { Outcome, Reading, Task } from './outcome.js'
import { prune, removedInputs } from './removal.js'
import { type DocumentResult, resultOf } from './result.js'

export interface RunOptions {
  inputs: string[]
  /** The document on standard input, where `-` is among the inputs. */
  stdin: Uint8Array | null
  reading: Reading
  /** A config for all inputs; without it each takes the nearest one above it. */
  config: string | null
  /** The out folder, or `null` for NDJSON. */
  archive: ArchiveSettings | null
  /** Whether records whose input is gone are removed. */
  prune: boolean
  /** Most documents under way. */
  limit: number
  signal: AbortSignal
  /** Makes who converts, told the first of the inputs and whether there are more. */
  executorFor(first: FoundDocument[], more: boolean): Promise<Executor>
}

/** What a run tells while it runs. */
export interface Observer {
  found(other: FoundOther): void
  /** A record as a line of NDJSON, in the order of the inputs. */
  line(text: string): Promise<void>
  /** `index` is the input's place in the order of the inputs, from 0. */
  done(result: DocumentResult, index: number): void
  removed(path: string, pruned: boolean): void
}

/** How many inputs are looked at before it is decided who converts. */
const firstFew = 8

/** Converts all inputs. Throws UsageError, and DiskError when the disk takes no more. */
export async function runBatch(options: RunOptions, observer: Observer): Promise<void> {
  const archive = options.archive && (await Archive.open(options.archive))
  const roots: string[] = []
  const configs = new Configs(options)
  const halt = new AbortController()
  const signal = AbortSignal.any([options.signal, halt.signal])
  let executor: Executor | undefined
  try {
    const found = discover(options.inputs, {
      ...(archive && { exclude: archive.folder.path }),
      onRoot: (root) => roots.push(root),
    })
    const documents = onlyDocuments(found, signal, observer)
    const first: FoundDocument[] = []
    while (first.length < firstFew) {
      const next = await documents.next()
      if (next.done) break
      first.push(next.value)
    }
    const workers = await options.executorFor(first, first.length === firstFew)
    executor = workers
    signal.addEventListener('abort', () => workers.close(), { once: true })
    const convert = (document: FoundDocument) =>
      convertOne(document, { ...options, signal }, configs, workers, archive)
    const work = async (document: FoundDocument, index: number) => {
      try {
        return { done: await convert(document), index }
      } catch (error) {
        halt.abort()
        throw error
      }
    }
    const results = concurrent(chain(first, documents), work, {
      limit: options.limit,
      ordered: archive === null,
    })
    for await (const { done, index } of results) {
      if (!done) continue
      if (done.line !== undefined) await observer.line(done.line)
      observer.done(done.result, index)
    }
    if (archive && !signal.aborted) {
      for (const row of removedInputs(archive, roots)) {
        observer.removed(row.path, options.prune && (await prune(archive, row)))
      }
    }
  } finally {
    await executor?.close()
    await archive?.close()
  }
}

/** A result, and its record where it goes to standard output; `null` for what an interrupted run did not finish. */
type Done = { result: DocumentResult; line?: string } | null

async function convertOne(
  found: FoundDocument,
  options: RunOptions,
  configs: Configs,
  executor: Executor,
  archive: Archive | null,
): Promise<Done> {
  const config = configs.of(found)
  const plan = archive?.plan(found, configs.digest(config))
  if (plan?.done) return { result: plan.done }
  await configuredBy(config)
  const outcome = await executor.run(taskOf(found, options, config, archive, plan?.knownSha256))
  if (options.signal.aborted) return null
  if (outcome.status === 'failed' && outcome.diskFull) throw new DiskError(outcome.message)
  if (archive && plan) return { result: await archive.store(plan, outcome) }
  return lineOf(found, outcome)
}

function taskOf(
  found: FoundDocument,
  { reading, stdin }: RunOptions,
  config: string | null,
  archive: Archive | null,
  knownSha256: string | undefined,
): Task {
  return {
    path: found.path,
    ...(found.path === '-' && stdin && { bytes: stdin }),
    config,
    reading,
    unfinished: archive?.folder.unfinished ?? null,
    ...(knownSha256 !== undefined && { knownSha256 }),
  }
}

function lineOf(found: FoundDocument, outcome: Outcome): Done {
  if (outcome.status === 'unchanged') throw new Error('nothing was known of the input')
  const result = resultOf(found.path, outcome)
  if (outcome.status === 'failed' || !('line' in outcome.output)) return { result }
  return { result, line: outcome.output.line }
}

/** The documents; all else is told to the observer. Ends when the run is interrupted. */
async function* onlyDocuments(
  found: AsyncIterable<Found>,
  signal: AbortSignal,
  observer: Observer,
): AsyncGenerator<FoundDocument> {
  for await (const one of found) {
    if (signal.aborted) return
    if (one.kind === 'document') yield one
    else observer.found(one)
  }
}

async function* chain<Item>(first: Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* first
  yield* rest
}

/** The configs in force, and the digests that tell whether a record is still what a run would write. */
class Configs {
  private readonly finder = new ConfigFinder()
  private readonly digests = new Map<string | null, string>()

  constructor(private readonly options: RunOptions) {}

  of(found: FoundDocument): string | null {
    return this.options.config ?? this.finder.for(found.path)
  }

  /** Digest of all that shapes a record but the document itself and a password. */
  digest(config: string | null): string {
    const known = this.digests.get(config)
    if (known !== undefined) return known
    const { password: _, ...reading } = this.options.reading
    const words = config === null ? '' : readFileSync(config, 'utf8')
    const digest = createHash('sha256')
      .update(JSON.stringify([reading, words]))
      .digest('hex')
      .slice(0, 16)
    this.digests.set(config, digest)
    return digest
  }
}
