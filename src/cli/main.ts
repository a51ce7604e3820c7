import { CommanderError } from 'commander'
import { UsageError } from '../model/errors.js'
import { commands } from './commands.js'
import { exitCodes } from './exit.js'
import { complain } from './messages.js'
import { buildProgram } from './program.js'

/** Runs the command line `args` (without node and script) and gives the exit code: 0, 1, 2 or 130. Never throws. */
export async function main(args: string[]): Promise<number> {
  try {
    return await buildProgram(commands).run(args)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
    complain(error instanceof Error ? error.message : String(error))
    if (args.includes('--debug') && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    return error instanceof UsageError ? exitCodes.usage : exitCodes.failed
  }
}
