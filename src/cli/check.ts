import { InvalidArgumentError, Option } from 'commander'
import { type FormatName, formatNames } from '../report/format-names.js'
import type { CommandDefinition } from './program.js'
import { declareReadingOptions, type ReadingOptions } from './reading-options.js'

/** What the user chose for `protokoll check`. */
export interface CheckCommandOptions extends ReadingOptions {
  format: FormatName
  out?: string
  maxWarnings?: number
  severity?: { [rule: string]: Level }
}

const levels = ['error', 'warning', 'info', 'off'] as const
type Level = (typeof levels)[number]

/** `protokoll check`: the findings of documents, in the form that a CI platform shows. */
export const checkCommand: CommandDefinition = {
  name: 'check',
  summary: 'Check documents without writing records: findings for the terminal and for CI',
  declare(command) {
    command
      .argument('<inputs...>', 'files, folders (with all below them), globs, or - for standard input')
      .addOption(
        new Option('-f, --format <format>', 'form of the findings').choices(formatNames).default('text'),
      )
      .option('-o, --out <file>', 'write the findings into this file instead of standard output')
      .option('--max-warnings <n>', 'exit with 1 where there are more warnings', count)
      .option(
        '--severity <rule=level>',
        `how grave a rule's findings are: ${levels.join(', ')}; may be given again`,
        severity,
      )
    declareReadingOptions(command)
    command.addHelpText('after', examples)
  },
  async run([inputs], options) {
    const { runCheck } = await import('./check-run.js')
    return runCheck(inputs as string[], options as CheckCommandOptions)
  },
}

/** A whole number, 0 included; throws InvalidArgumentError. */
function count(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** `rule=level` beside those given earlier; throws InvalidArgumentError. */
function severity(text: string, earlier: { [rule: string]: Level } = {}): { [rule: string]: Level } {
  const [rule = '', level = '', ...rest] = text.split('=')
  const known = levels.find((one) => one === level)
  if (rule === '' || known === undefined || rest.length > 0) {
    throw new InvalidArgumentError(`It must be rule=level, with the level ${levels.join(', ')}.`)
  }
  return { ...earlier, [rule]: known }
}

const examples = `
Examples:
  protokoll check minutes/
  protokoll check minutes/ --rules kl,privacy --max-warnings 0
  protokoll check minutes/ --format sarif -o protokoll.sarif
  protokoll check minutes/ --severity heading-unknown=off --severity date-mismatch=error

Exit codes: 0 clean or warnings only; 1 some documents failed or hold errors, or more warnings than --max-warnings;
2 wrong usage or configuration.`
