import { Argument } from 'commander'
import type { CommandDefinition } from './program.js'

/** `protokoll schema`: prints the JSON Schema of a record, or of what `match` prints. */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary: 'Print the JSON Schema (draft 2020-12) of a record, or of what match prints',
  declare(command) {
    command
      .addArgument(
        new Argument('[of]', 'what the schema is of').choices(['record', 'match']).default('record'),
      )
      .addHelpText(
        'after',
        `
Examples:
  protokoll schema > protokoll.schema.json
  protokoll schema | jq '.properties.paragraphs'
  protokoll schema match > match.schema.json`,
      )
  },
  async run([of]) {
    const text =
      of === 'match'
        ? (await import('../match/schema.js')).matchSchemaText()
        : (await import('../model/schema.js')).recordSchemaText()
    process.stdout.write(text)
    return 0
  },
}
