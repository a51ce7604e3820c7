/** The program of a worker process of `review`: makes the pages of the documents that the pool sends it. */
import { watchMemory } from '../batch/memory.js'
import { type ReviewTask, reviewDocument } from './review-document.js'

watchMemory(Number(process.env.PROTOKOLL_WORKER_MEMORY))
// Ctrl-C reaches the whole group; the parent decides what becomes of its workers.
process.on('SIGINT', () => {})
// Without a parent nobody wants the rest.
process.on('disconnect', () => process.exit())
process.on('message', async (task: ReviewTask) => process.send?.(await reviewDocument(task)))
process.send?.('ready')
