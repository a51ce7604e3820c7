/** One document from its bytes to its page and its entry in the index: what a worker of `review` does. */
import type { Outcome, Task } from '../batch/outcome.js'
import { readOne } from '../explain/read-one.js'
import { documentPage } from './document-page.js'
import { entryOf, type IndexEntry } from './index-data.js'
import type { Language } from './languages.js'
import { wordsOf } from './words.js'

export interface ReviewTask extends Task {
  language: Language
}

/** What comes back from a worker as the outcome's line. */
export interface Reviewed {
  entry: IndexEntry
  /** The page as an HTML file. */
  page: string
}

/** The link from a document's page to the index. */
const toIndex = '../index.html'

/** Reads a document and makes its page. Never throws: what goes wrong with the document is the outcome `failed`. */
export async function reviewDocument(task: ReviewTask): Promise<Outcome> {
  const { reading, outcome } = await readOne(task)
  if (!reading || outcome.status === 'failed' || outcome.status === 'unchanged') return outcome
  const reviewed: Reviewed = {
    entry: entryOf(reading, outcome.status),
    page: documentPage(reading, wordsOf(task.language), toIndex),
  }
  return { ...outcome, output: { line: JSON.stringify(reviewed) } }
}
