/** `protokoll review` at work: pages as the documents are read, then the index. */
import { join } from 'node:path'
import type { Executor } from '../batch/executor.js'
import type { Task } from '../batch/outcome.js'
import { workers } from '../package.js'
import { failedEntry } from '../review/index-data.js'
import type { Reviewed } from '../review/review-document.js'
import { Site } from '../review/site.js'
import { wordsOf } from '../review/words.js'
import { exitCodes } from './exit.js'
import { oneLine, say } from './messages.js'
import { runReading } from './reading-run.js'
import type { ReviewOptions } from './review.js'

/** Makes the review pages of the inputs; gives the exit code. Throws UsageError, OutputError or DiskError. */
export async function runReview(inputs: string[], options: ReviewOptions): Promise<number> {
  const { lang, out } = options
  const site = await Site.open(out)
  let made = 0
  let failed = 0
  try {
    const { misnamed } = await runReading(
      inputs,
      options,
      {
        async read(text) {
          const { entry, page } = JSON.parse(text) as Reviewed
          await site.addPage(entry, page)
          made++
        },
        done({ path, failure }) {
          if (!failure) return
          failed++
          say(`${oneLine(path)}: ${oneLine(failure.message)}`)
          site.addEntry(failedEntry(path, failure.cause, failure.message))
        },
        refused(path, cause, message) {
          failed++
          say(`${oneLine(path)}: ${message}`)
          site.addEntry(failedEntry(path, cause, message))
        },
      },
      {
        script: workers.review,
        here: inThisProcess,
        task: (task) => ({ ...task, language: lang }),
      },
    )
    if (made + failed > 0) {
      await site.finish(wordsOf(lang))
      say(`${made} ${made === 1 ? 'page' : 'pages'} made; open ${join(out, 'index.html')}`)
    }
    if (misnamed) return exitCodes.usage
    return failed > 0 ? exitCodes.failed : exitCodes.clean
  } finally {
    await site.close()
  }
}

function inThisProcess(): Executor {
  return {
    async run(task: Task) {
      const { reviewDocument } = await import('../review/review-document.js')
      return reviewDocument(task as Parameters<typeof reviewDocument>[0])
    },
    async close() {},
  }
}
