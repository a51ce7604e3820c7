import type { CommandDefinition } from './program.js'

/** `protokoll match`: what the protokoll made of the kallelse's items and proposals. */
export const matchCommand: CommandDefinition = {
  name: 'match',
  summary: 'Match a kallelse with the protokoll of its meeting: each item, each proposal and its fate',
  declare(command) {
    command
      .argument(
        '<inputs...>',
        'a kallelse and a protokoll (documents or records in JSON), one protokoll alone, or folders',
      )
      .option('--json', 'print JSON (the default off a terminal)')
      .option('--table', 'print a table (the default on a terminal)')
      .option('--force', 'match the two even where their bodies or dates differ')
      .addHelpText('after', examples)
  },
  async run(args, options) {
    const { runMatch } = await import('./matching.js')
    return runMatch(args.flat(), options)
  },
}

const examples = `
Examples:
  protokoll match kallelse.pdf protokoll.pdf
  protokoll match --json kallelse.txt records/protokoll.json | jq '.items[].proposal.verdict'
  protokoll match meetings/                     pairs by body and date
  protokoll match protokoll.pdf                 its own proposals and decisions

Exit codes: 0 matched, 1 a document failed or the two don't belong together, 2 wrong usage.`
