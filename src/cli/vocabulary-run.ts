/** `protokoll vocabulary` at work: prints the words in force, or the phrases of documents that they lack. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigFinder, configuredBy } from '../batch/config.js'
import { type Candidate, groups, PhraseTally, type UnknownPhrases } from '../explain/candidates.js'
import { readOne } from '../explain/read-one.js'
import { UsageError } from '../model/errors.js'
import { discover } from '../read/discover.js'
import type { Paint } from '../report/terminal.js'
import { vocabulary as builtIn, type Rows } from '../vocabulary/vocabulary.js'
import { exitCodes } from './exit.js'
import { complain, oneLine } from './messages.js'
import { readStdin } from './stdin.js'
import { paintOut, writeOut } from './stdout.js'
import type { VocabularyOptions } from './vocabulary.js'

const maxBytes = 200 * 2 ** 20

/** Prints the words in force or, with inputs, the unknown phrases; gives the exit code. Throws UsageError. */
export async function runVocabulary(inputs: string[], options: VocabularyOptions): Promise<number> {
  const { json, configSnippet, config } = options
  if (json && configSnippet) throw new UsageError('--json and --config-snippet exclude each other')
  if (configSnippet && inputs.length === 0)
    throw new UsageError('--config-snippet needs documents; name some')
  if (config !== undefined && !existsSync(config)) {
    throw new UsageError(`${config}: no such config file; check --config`)
  }
  if (inputs.length === 0) {
    const { rows } = await wordsBy(config === undefined ? new ConfigFinder().find('.') : resolve(config))
    await writeOut(json ? asJson(dataOf(rows)) : rowsTable(rows, paintOut))
    return exitCodes.clean
  }
  const { phrases, exitCode } = await searched(inputs, options)
  const text = configSnippet
    ? asJson(snippet(phrases))
    : json
      ? asJson(phrases)
      : phrasesTable(phrases, paintOut)
  if (exitCode !== exitCodes.usage) await writeOut(text)
  return exitCode
}

async function wordsBy(config: string | null) {
  return (await configuredBy(config)).vocabulary ?? builtIn
}

/** Reads the inputs one by one; what can't be read is told. Throws UsageError. */
async function searched(inputs: string[], { config, password }: VocabularyOptions) {
  const tally = new PhraseTally()
  const finder = new ConfigFinder()
  let exitCode: number = exitCodes.clean
  for await (const found of discover(inputs)) {
    const { path } = found
    if (found.kind === 'skipped' || found.kind === 'linked-folder') continue
    if (found.kind !== 'document') {
      complain(`${path}: ${found.message}`)
      const misnamed = found.kind === 'missing' || found.kind === 'no-documents'
      exitCode = Math.max(exitCode, misnamed ? exitCodes.usage : exitCodes.failed)
      continue
    }
    const inForce = config === undefined ? finder.for(path) : resolve(config)
    const { reading, outcome } = await readOne({
      path,
      ...(path === '-' && { bytes: await readStdin(maxBytes) }),
      config: inForce,
      reading: { maxBytes, provenance: false, ...(password !== undefined && { password }) },
      unfinished: null,
    })
    if (reading) tally.add(reading, await wordsBy(inForce))
    else {
      complain(`${path}: ${outcome.status === 'failed' ? outcome.message : 'not read'}`)
      exitCode = Math.max(exitCode, exitCodes.failed)
    }
  }
  return { phrases: tally.phrases(), exitCode }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The rows as JSON can hold them: patterns as their source text. */
function dataOf(rows: Rows) {
  return { ...rows, outcomes: rows.outcomes.map((row) => ({ ...row, pattern: row.pattern.source })) }
}

/** Group by group: a row's type, field, zone or strength, and its phrases. */
function rowsTable(rows: Rows, paint: Paint): string {
  const typed: [string, [string, string][]][] = [
    ['headings', rows.headings.map(({ phrase, type }) => [type, phrase])],
    ['labels', rows.labels.map(({ phrase, field }) => [field, phrase])],
    ['furniture', rows.furniture.map(({ phrase, strength }) => [strength, phrase])],
    ['zones', rows.zones.map(({ phrase, zone }) => [zone, phrase])],
    ['outcomes', rows.outcomes.map(({ pattern, outcome }) => [outcome, pattern.source])],
    ...(['parties', 'offices', 'organizations', 'bodies'] as const).map(
      (group): [string, [string, string][]] => [group, rows[group].map((phrase) => ['', phrase])],
    ),
  ]
  return typed.map(([group, words]) => `${paint('bold', group)}\n${linesOf(words, paint)}`).join('\n')
}

function linesOf(words: [string, string][], paint: Paint): string {
  const byType = new Map<string, string[]>()
  for (const [type, phrase] of words) byType.set(type, [...(byType.get(type) ?? []), phrase])
  const width = Math.max(0, ...[...byType.keys()].map((type) => type.length))
  const lines = [...byType].map(
    ([type, phrases]) => `  ${paint('dim', type.padEnd(width))}  ${oneLine(phrases.join(' · '))}`,
  )
  return `${lines.join('\n')}\n`
}

/** Group by group: how often, the phrase, and a place where it stands. */
function phrasesTable(phrases: UnknownPhrases, paint: Paint): string {
  const filled = groups.filter((group) => phrases[group].length > 0)
  if (filled.length === 0) return 'no unknown phrases\n'
  return filled
    .map((group) => {
      const width = Math.max(...phrases[group].map(({ phrase }) => phrase.length))
      const lines = phrases[group].map(
        (one) =>
          `  ${String(one.count).padStart(5)}  ${oneLine(one.phrase).padEnd(width)}  ${paint('dim', oneLine(placeOf(one)))}`,
      )
      return `${[paint('bold', group), ...lines].join('\n')}\n`
    })
    .join('\n')
}

function placeOf({ example: { path, line } }: Candidate): string {
  return line === null ? path : `${path}:${line}`
}

/** Rows for protokoll.config.json, with a guess at their types: for a person to mend. */
function snippet({ headings, labels, furniture, parties }: UnknownPhrases) {
  const rows = {
    headings: headings.map(({ phrase }) => ({ phrase, type: 'other' })),
    labels: labels.map(({ phrase, field }) => ({ phrase, field })),
    furniture: furniture.map(({ phrase }) => phrase),
    parties: parties.map(({ phrase }) => phrase),
  }
  return Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0))
}
