/** The program of a worker process: converts the documents that `pool.ts` sends it, one after the other. */
import { readDocument } from '../pipeline.js'
import { convertDocument } from './convert-document.js'
import { watchMemory } from './memory.js'
import type { Task } from './outcome.js'

watchMemory(Number(process.env.PROTOKOLL_WORKER_MEMORY))
// Ctrl-C reaches the whole group; the parent decides what becomes of its workers.
process.on('SIGINT', () => {})
// Without a parent nobody wants the rest.
process.on('disconnect', () => process.exit())
process.on('message', async (task: Task) => process.send?.(await convertDocument(task, readDocument)))
process.send?.('ready')
