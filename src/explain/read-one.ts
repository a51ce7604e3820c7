/** One document read whole: the reading itself beside the outcome that a batch gets. */
import { convertDocument } from '../batch/convert-document.js'
import type { Outcome, Task } from '../batch/outcome.js'
import type { Reading } from '../model/reading.js'
import { readDocument } from '../pipeline.js'

/** Reads the document of a task. Never throws: what goes wrong with it is the outcome `failed`, without a reading. */
export async function readOne(task: Task): Promise<{ reading: Reading | null; outcome: Outcome }> {
  let reading: Reading | null = null
  const outcome = await convertDocument(task, async (bytes, options) => {
    reading = await readDocument(bytes, options)
    return reading
  })
  return { reading: outcome.status === 'failed' ? null : reading, outcome }
}
