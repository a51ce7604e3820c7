import { Option } from 'commander'
import { type Language, languages } from '../review/languages.js'
import type { CommandDefinition } from './program.js'
import { declareReadingOptions, type ReadingOptions } from './reading-options.js'

/** What the user chose for `protokoll review`. */
export interface ReviewOptions extends ReadingOptions {
  out: string
  lang: Language
}

/** `protokoll review`: pages that show each source beside what it became. */
export const reviewCommand: CommandDefinition = {
  name: 'review',
  summary: 'Make review pages (HTML): each source line beside what it became, and an index',
  declare(command) {
    command
      .argument('<inputs...>', 'files, folders (with all below them), globs, or - for standard input')
      .requiredOption('-o, --out <dir>', 'write index.html and one page a document into this folder')
      .addOption(new Option('--lang <language>', 'language of the pages').choices(languages).default('sv'))
    declareReadingOptions(command)
    command.addHelpText('after', examples)
  },
  async run([inputs], options) {
    const { runReview } = await import('./review-run.js')
    return runReview(inputs as string[], options as ReviewOptions)
  },
}

const examples = `
The pages need no network and no server: open index.html in a browser. They show the documents in full, with all
personal data in them.

Examples:
  protokoll review minutes.pdf -o review/
  protokoll review archive/ -o review/ --rules kl,privacy --lang en

Exit codes: 0 every document has its page; 1 some documents failed (the index tells why); 2 wrong usage.`
