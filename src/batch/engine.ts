/** V8, set for our kind of work. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/**
 * Has patterns made into machine code at once. V8 would interpret their first run, and so make them ready twice: half
 * the time of a process's first document, and no gain later. Holds for patterns of modules that are loaded afterwards:
 * V8 notes it in each. (`--no-regexp-tier-up` does the same for all, and crashes on those that ran before.)
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--regexp-tier-up-ticks=0')
}

/** Has code run four times as long as usual before V8 compiles it again: a third of a short run went to that. */
export function compileCodeLater(): void {
  setFlagsFromString('--interrupt-budget=270000')
}

/**
 * Keeps the heap of a process small that only hands documents on: little of that lasts, and collected early, it takes no
 * room. A nursery that grew would never be given back.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=10')
}

/**
 * The flags of a worker process that may take so many megabytes. Its old generation leaves room outside the heap for
 * the bytes of the file and of its unpacked streams. Its nursery has room for all that most documents make, which does
 * not last: a sixth of the time went to copying it about. One thread collects, for the other cores have their own work.
 */
export function workerFlags(memory: number): string[] {
  const nursery = Math.min(64, Math.floor(memory / 16))
  return [
    `--max-old-space-size=${Math.round(memory * 0.75)}`,
    `--min-semi-space-size=${nursery}`,
    `--max-semi-space-size=${nursery}`,
    '--single-threaded-gc',
    '--expose-gc',
  ]
}

/** Bytes that are worth a collection: in the nursery, and in the old generation beyond what stays there. */
const WORTH = { nursery: 8 * 2 ** 20, old: 4 * 2 ** 20 }
/** Milliseconds from one full collection to the next: each makes V8 compile anew some of what it had compiled. */
const BETWEEN_FULL = 10_000

let full = { at: 0, left: 0 }

/**
 * Collects what a worker's documents left, between two of them, when next to nothing of it is alive: that costs little
 * time, and the process stays as small as its documents are, however many.
 */
export function collectBetweenDocuments(): void {
  const now = performance.now()
  if (now > full.at + BETWEEN_FULL && bytesIn('old_space') > full.left + WORTH.old) {
    globalThis.gc?.()
    full = { at: now, left: bytesIn('old_space') }
  } else if (bytesIn('new_space') > WORTH.nursery) globalThis.gc?.({ type: 'minor' })
}

function bytesIn(space: string): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === space)?.space_used_size ?? 0
}
