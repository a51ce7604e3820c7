/** What all programs of worker processes have in common. */
import { collectBetweenDocuments, compileCodeLater, compilePatternsAtOnce } from './engine.js'
import { watchMemory } from './memory.js'
import type { Outcome, Task } from './outcome.js'

/**
 * Does the work that `load` gives on the documents that `pool.ts` sends to this process, one after the other. It is
 * loaded here, when V8 is set, and never throws.
 */
export async function serve<Asked extends Task>(
  load: () => Promise<(task: Asked) => Promise<Outcome>>,
): Promise<void> {
  compileCodeLater()
  compilePatternsAtOnce()
  watchMemory(Number(process.env.PROTOKOLL_WORKER_MEMORY))
  // Ctrl-C reaches the whole group; the parent decides what becomes of its workers.
  process.on('SIGINT', () => {})
  // Without a parent nobody wants the rest.
  process.on('disconnect', () => process.exit())
  const work = await load()
  process.on('message', async (task: Asked) => {
    process.send?.(await work(task))
    collectBetweenDocuments()
  })
  process.send?.('ready')
}
