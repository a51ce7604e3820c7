/** Who converts: this process, or a pool of others. */
import { loadConversion } from './conversion.js'
import type { Outcome, Task } from './outcome.js'

export interface Executor {
  /** Converts one document. Never throws: a killed or crashed worker is the outcome `failed`. */
  run(task: Task): Promise<Outcome>
  /** Ends what is running and frees the workers. */
  close(): Promise<void>
}

/** Converts in this process: starts at once, but a document that hangs can't be stopped. */
export function inProcess(): Executor {
  return {
    async run(task) {
      const convert = await loadConversion()
      return convert(task)
    },
    async close() {},
  }
}
