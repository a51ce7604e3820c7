/**
 * Completion scripts for bash, zsh and fish: what the commands declare, written out. A script stands by itself: no
 * program starts while the user types, and nothing that is typed is ever evaluated. (The kept library for commander,
 * @bomb.sh/tab 0.0.22, does both, completes no file names, and needs the package bash-completion in bash.)
 */
import type { CommandModel, OptionModel, Value } from './completion-model.js'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** The script of a shell for the program `name`. */
export function completionScript(shell: Shell, name: string, commands: readonly CommandModel[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](name, commands)
}

function bashScript(name: string, commands: readonly CommandModel[]): string {
  const values = commands.flatMap((command) => [
    ...command.options.flatMap(({ short, long, value }) => {
      if (value === null) return []
      const patterns = [short, long].filter((flag) => flag !== null).map((flag) => `${command.name}:${flag}`)
      return [`    ${patterns.join('|')}) ${bashReply(value)} ;;`]
    }),
  ])
  const words = commands.map(({ name: command, options, argument }) => {
    const flags = options.flatMap(({ short, long }) => [long, ...(short === null ? [] : [short])])
    const own = argument !== null && typeof argument === 'object' ? argument.words : []
    return `    ${command}) flags='${flags.join(' ')}' words='${own.join(' ')}' ;;`
  })
  const names = commands.map(({ name: command }) => command)
  return `# bash completion for ${name}
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command='' flags='--help --version'
  local words='${names.join(' ')}' word IFS=$' \\t\\n'
  # bash takes --format=text for three words
  [[ $current == = ]] && current='' && before=\${COMP_WORDS[COMP_CWORD - 1]}
  [[ $before == = ]] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in
    ${names.join('|')}) command=$word; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$before in
${values.join('\n')}
  esac
  case $command in
${words.join('\n')}
  esac
  [[ $current == -* ]] && words=$flags
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _${name} ${name}
`
}

/** Answers with the words; without an answer bash completes file names. */
function bashReply(value: Value): string {
  // bash 3, which macOS has, knows no compopt; there a folder's name is not quoted.
  if (value === 'folder') {
    return `IFS=$'\\n'; COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return`
  }
  if (typeof value === 'string') return 'return'
  return `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$current")); return`
}

function zshScript(name: string, commands: readonly CommandModel[]): string {
  const list = commands.map(
    ({ name: command, summary }) => `    ${quoted(`${command}:${summary.replaceAll(':', '\\:')}`)}`,
  )
  const cases = commands.map(({ name: command, options, argument }) => {
    const specs = [
      ...options.map(zshOption),
      ...(argument === null ? [] : [quoted(`*:argument:${zshValue(argument)}`)]),
    ]
    return `    ${command}) _arguments \\\n${specs.map((spec) => `      ${spec}`).join(' \\\n')} ;;`
  })
  return `#compdef ${name}
_${name}() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`
}

function zshOption({ short, long, description, value }: OptionModel): string {
  // `=` lets the value stand behind the name, with or without the sign.
  const name = value === null ? long : `${long}=`
  const text = `[${description.replace(/[[\]:\\]/gu, '\\$&')}]${value === null ? '' : `:value:${zshValue(value)}`}`
  return short === null ? quoted(`*${name}${text}`) : `'*'{${short},${name}}${quoted(text)}`
}

function zshValue(value: Value): string {
  if (typeof value === 'object') return `(${value.words.join(' ')})`
  return { file: '_files', folder: '_files -/', any: ' ' }[value]
}

function fishScript(name: string, commands: readonly CommandModel[]): string {
  const lines = commands.flatMap(({ name: command, summary, options, argument }) => {
    const here = `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command}`)}`
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${command} -d ${fishText(summary)}`,
      ...(argument === null ? [`${here} -f`] : [`${here} ${fishValue(argument)}`]),
      ...options.map(({ short, long, description, value }) =>
        [
          here,
          `-l ${long.slice(2)}`,
          short === null ? '' : `-s ${short.slice(1)}`,
          value === null ? '' : `-r ${fishValue(value)}`,
          `-d ${fishText(description)}`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ]
  })
  return `# fish completion for ${name}\ncomplete -c ${name} -n __fish_use_subcommand -f\n${lines.join('\n')}\n`
}

function fishValue(value: Value): string {
  if (typeof value === 'object') return `-f -a ${fishText(value.words.join(' '))}`
  return { file: '-F', folder: "-f -a '(__fish_complete_directories)'", any: '-f' }[value]
}

/** Text in single quotes for bash and zsh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Text in single quotes for fish, where a backslash escapes in them. */
function fishText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
