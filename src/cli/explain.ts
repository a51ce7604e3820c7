import type { CommandDefinition } from './program.js'
import { type DocumentOptions, declareDocumentOptions } from './reading-options.js'

/** What the user chose for `protokoll explain`. */
export interface ExplainOptions extends DocumentOptions {
  json?: true
}

/** `protokoll explain`: what became of each line of a document. */
export const explainCommand: CommandDefinition = {
  name: 'explain',
  summary: 'Explain line by line what a document became: page, line, part, and where it went',
  declare(command) {
    command
      .argument('<file[:line]>', 'a document, or one line of it; - for standard input')
      .option('--json', 'print JSON')
    declareDocumentOptions(command)
    command.addHelpText('after', examples)
  },
  async run([target], options) {
    const { runExplain } = await import('./explain-run.js')
    return runExplain(target as string, options as ExplainOptions)
  },
}

const examples = `
Examples:
  protokoll explain minutes.pdf
  protokoll explain minutes.pdf:120                where line 120 went, and what it became
  protokoll explain -- -:120 < minutes.txt         a line of standard input
  protokoll explain --json minutes.txt | jq '.lines[] | select(.fate == "unassigned")'

Exit codes: 0 explained, 1 the document can't be read, 2 wrong usage.`
