import { Command, type OptionValues } from 'commander'
import { compilePatternsAtOnce } from '../batch/engine.js'
import { version } from '../package.js'

/**
 * One command: declares its arguments, options and help on `command`, and gives what runs it.
 * `run` loads what it needs by `import()`, so that --help and the other commands start fast; it gives the exit code.
 */
export interface CommandDefinition {
  name: string
  summary: string
  declare(command: Command): void
  run(args: (string | string[])[], options: OptionValues): Promise<number>
}

/** The program that holds `definitions`; `run` gives the exit code and throws CommanderError or UsageError. */
export function buildProgram(definitions: CommandDefinition[]): {
  program: Command
  run(args: string[]): Promise<number>
} {
  let exitCode = 0
  const program = new Command('protokoll')
    .description(
      'Turns Swedish municipal and regional minutes (protokoll, kallelse) into validated JSON records.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(protokoll --help shows what there is)')
    .addHelpText('after', rootExamples)
  for (const definition of definitions) {
    const command = program
      .command(definition.name)
      .summary(definition.summary)
      .description(definition.summary)
    command.helpOption('-h, --help', 'print this help').exitOverride()
    command.showHelpAfterError(`(protokoll ${definition.name} --help shows how it is used)`)
    definition.declare(command)
    command.action(async (...received: unknown[]) => {
      const args = received.slice(0, -2) as (string | string[])[]
      compilePatternsAtOnce()
      exitCode = await definition.run(args, command.opts())
    })
  }
  const run = async (args: string[]) => {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  }
  return { program, run }
}

const rootExamples = `
Examples:
  protokoll convert minutes.pdf                 one record on standard output
  protokoll convert archive/ -o records/        a whole archive, one JSON file a document
  protokoll schema > protokoll.schema.json      what a record looks like

Exit codes: 0 clean or warnings only, 1 some documents failed or hold errors, 2 wrong usage or configuration.`
