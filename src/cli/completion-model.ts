/** What a shell needs to know of the commands, read off their declarations. */
import type { Argument, Command, Option } from 'commander'

/** What may stand at a place of the command line: one of some words, a file, a folder, or anything. */
export type Value = { words: readonly string[] } | 'file' | 'folder' | 'any'

export interface OptionModel {
  /** `-o`, where it has one. */
  short: string | null
  /** `--out`. */
  long: string
  description: string
  /** What follows it; `null` for a switch. */
  value: Value | null
}

export interface CommandModel {
  name: string
  summary: string
  options: OptionModel[]
  /** What its arguments are; `null` where it takes none. */
  argument: Value | null
}

/** The commands that the help shows, in its order. */
export function commandModels(program: Command): CommandModel[] {
  const help = program.createHelp()
  return help.visibleCommands(program).map((command) => {
    const [argument] = command.registeredArguments
    return {
      name: command.name(),
      summary: command.summary(),
      options: help.visibleOptions(command).flatMap(optionModel),
      argument: argument ? valueAt(argument.name(), argument.argChoices) : null,
    }
  })
}

function optionModel({
  short,
  long,
  description,
  flags,
  required,
  optional,
  argChoices,
}: Option): OptionModel[] {
  if (long === undefined || long === null) return []
  const [, placeholder = ''] = /[<[]([^>\]]+)[>\]]/u.exec(flags) ?? []
  const value = required || optional ? valueAt(placeholder, argChoices) : null
  return [{ short: short ?? null, long, description, value }]
}

/** What a placeholder stands for: the choices, else what its name says. */
function valueAt(placeholder: string, choices: Argument['argChoices'] | Option['argChoices']): Value {
  if (choices && choices.length > 0) return { words: choices }
  if (/^(?:file|inputs)\b/u.test(placeholder)) return 'file'
  return /^dir\b/u.test(placeholder) ? 'folder' : 'any'
}
