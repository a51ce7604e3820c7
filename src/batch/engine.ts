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

/** Bytes in the nursery that are worth a collection. */
const WORTH = 8 * 2 ** 20

/**
 * Empties a worker's nursery between two documents, when next to nothing in it is alive: that costs no time, and the
 * process stays as small as its documents are. (A full collection would make V8 compile anew what it had compiled.)
 */
export function collectBetweenDocuments(): void {
  const nursery = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
  if (nursery && nursery.space_used_size > WORTH) globalThis.gc?.({ type: 'minor' })
}
