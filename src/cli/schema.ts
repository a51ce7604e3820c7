import type { CommandDefinition } from './program.js'

/** `protokoll schema`: prints the JSON Schema of a record. */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary: 'Print the JSON Schema (draft 2020-12) of a record',
  declare(command) {
    command.addHelpText(
      'after',
      `
Examples:
  protokoll schema > protokoll.schema.json
  protokoll schema | jq '.properties.paragraphs'`,
    )
  },
  async run() {
    const { recordSchemaText } = await import('../model/schema.js')
    process.stdout.write(recordSchemaText())
    return 0
  },
}
