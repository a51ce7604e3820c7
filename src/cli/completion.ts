import { Argument } from 'commander'
import { type Shell, shells } from './completion-scripts.js'
import type { CommandDefinition } from './program.js'

/** `protokoll completion`: the script that lets a shell complete commands, options and their values. */
export const completionCommand: CommandDefinition = {
  name: 'completion',
  summary: 'Print a script that completes commands and options in bash, zsh or fish',
  declare(command) {
    command
      .addArgument(new Argument('<shell>', 'the shell to print the script for').choices(shells))
      .addHelpText('after', examples)
  },
  async run([shell]) {
    const [{ buildProgram }, { commands }, { commandModels }, { completionScript }] = await Promise.all([
      import('./program.js'),
      import('./commands.js'),
      import('./completion-model.js'),
      import('./completion-scripts.js'),
    ])
    const { program } = buildProgram(commands)
    process.stdout.write(completionScript(shell as Shell, program.name(), commandModels(program)))
    return 0
  },
}

const examples = `
Examples:
  protokoll completion bash > ~/.local/share/bash-completion/completions/protokoll
  protokoll completion zsh > "\${fpath[1]}/_protokoll"
  protokoll completion fish > ~/.config/fish/completions/protokoll.fish`
