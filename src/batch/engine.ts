/** V8, set for our kind of work. To be called late: Node's own parts that load afterwards can't use their compiled form. */
import { setFlagsFromString } from 'node:v8'

/**
 * Has each pattern made into machine code at once. V8 would interpret its first run, and so make it ready twice: half
 * the time of a process's first document, and no gain later. A V8 that knew the flag no more would say so and go on.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up')
}
