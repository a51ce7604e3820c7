/** The command line as a program: runs one command and sets the exit code. */
import { exitCodes } from './cli/exit.js'
import { main } from './cli/main.js'
import { complain } from './cli/messages.js'

// A reader that has seen enough (`| head`) ends the run: nothing is wrong, and nothing more is wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') complain(`standard output: ${error.message}`)
  process.exit(error.code === 'EPIPE' ? exitCodes.clean : exitCodes.failed)
})

// Nobody listens any more: the exit code tells.
process.stderr.on('error', () => {})

process.exitCode = await main(process.argv.slice(2))
