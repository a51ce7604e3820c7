import type { CommandDefinition } from './program.js'

/** What the user chose for `protokoll vocabulary`. */
export interface VocabularyOptions {
  json?: true
  configSnippet?: true
  config?: string
  password?: string
}

/** `protokoll vocabulary`: the words in force, and the phrases of documents that they don't hold. */
export const vocabularyCommand: CommandDefinition = {
  name: 'vocabulary',
  summary: 'Print the words in force or, for documents, the phrases that they lack',
  declare(command) {
    command
      .argument('[inputs...]', 'files, folders (with all below them), globs, or - for standard input')
      .option('--json', 'print JSON')
      .option('--config-snippet', 'print the phrases as rows for protokoll.config.json')
      .option('--config <file>', 'your own words, instead of the nearest protokoll.config.json')
      .option('--password <password>', 'password of encrypted PDFs')
      .addHelpText('after', examples)
  },
  async run([inputs], options) {
    const { runVocabulary } = await import('./vocabulary-run.js')
    return runVocabulary(inputs as string[], options as VocabularyOptions)
  },
}

const examples = `
Examples:
  protokoll vocabulary                          the words in force here
  protokoll vocabulary minutes/                 the phrases in minutes/ that they lack
  protokoll vocabulary --config-snippet minutes/ > minutes/protokoll.config.json

Exit codes: 0 printed, 1 some documents can't be read, 2 wrong usage or configuration.`
