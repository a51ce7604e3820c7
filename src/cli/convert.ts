import { Option } from 'commander'
import type { CommandDefinition } from './program.js'
import { declareReadingOptions, type ReadingOptions } from './reading-options.js'

/** What the user chose for `protokoll convert`. */
export interface ConvertOptions extends ReadingOptions {
  out?: string
  provenance?: true
  attachments: 'place' | 'text'
  redact?: string[]
  strict?: true
  quiet?: true
  progress: boolean
  force?: true
  prune?: true
  report?: string
  debug?: true
}

/** `protokoll convert`: documents in, records out. */
export const convertCommand: CommandDefinition = {
  name: 'convert',
  summary: 'Convert minutes (PDF, text, Markdown) into JSON records',
  declare(command) {
    command
      .argument('<inputs...>', 'files, folders (with all below them), globs, or - for standard input')
      .option(
        '-o, --out <dir>',
        'write one JSON file a document into this folder; without it NDJSON on standard output',
      )
      .option('--provenance', 'also tell the lines and pages that every value came from')
      .addOption(
        new Option('--attachments <what>', 'what to keep of attachments')
          .choices(['place', 'text'])
          .default('place'),
      )
      .addOption(
        new Option('--redact <kinds...>', 'personal data to mask in the records').choices([
          'personnummer',
          'email',
          'phone',
        ]),
      )
    declareReadingOptions(command)
    command
      .option('--strict', 'exit with 1 on warnings too')
      .option('-q, --quiet', 'only tell what failed')
      .option('--no-progress', 'show no progress')
      .option('--force', 'convert again what an earlier run has done')
      .option('--prune', 'remove the records of inputs that are gone')
      .option('--report <file>', 'write the summary as JSON')
      .option('--debug', 'show the stack of unexpected errors')
      .addHelpText('after', examples)
  },
  async run([inputs], options) {
    const { runConvert } = await import('./convert-run.js')
    return runConvert(inputs as string[], options as ConvertOptions)
  },
}

const examples = `
With --out, a second run converts only what is new or changed, and a run that was interrupted goes on where it ended.
Folders are mirrored below the out folder. Messages go to standard error.

Examples:
  protokoll convert minutes.pdf
  protokoll convert archive/ -o records/
  protokoll convert minutes.pdf --redact personnummer email
  protokoll convert 'archive/**/*.pdf' -o records/ --provenance --report summary.json
  pdftotext -layout minutes.pdf - | protokoll convert - | jq .header

Exit codes: 0 clean or warnings only; 1 some documents failed or hold errors (or warnings under --strict);
2 wrong usage or configuration; 130 ended by Ctrl-C.`
