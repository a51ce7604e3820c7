import type { Outcome, Task } from './outcome.js'

/** The conversion of a document, loaded when it is needed: by a worker, or in this process. */
export async function loadConversion(): Promise<(task: Task) => Promise<Outcome>> {
  const [{ convertDocument }, { readDocument }] = await Promise.all([
    import('./convert-document.js'),
    import('../pipeline.js'),
  ])
  return (task) => convertDocument(task, readDocument)
}
