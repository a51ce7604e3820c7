import { checkCommand } from './check.js'
import { completionCommand } from './completion.js'
import { convertCommand } from './convert.js'
import { explainCommand } from './explain.js'
import { matchCommand } from './match.js'
import type { CommandDefinition } from './program.js'
import { reviewCommand } from './review.js'
import { schemaCommand } from './schema.js'
import { vocabularyCommand } from './vocabulary.js'

/** Every command, in the order that --help lists them. A new command is a file and a row here. */
export const commands: CommandDefinition[] = [
  convertCommand,
  checkCommand,
  explainCommand,
  reviewCommand,
  matchCommand,
  vocabularyCommand,
  schemaCommand,
  completionCommand,
]
