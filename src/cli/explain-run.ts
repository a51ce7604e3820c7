/** `protokoll explain` at work: reads one document and prints what became of its lines. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigFinder } from '../batch/config.js'
import { type ExplainedLine, explainLines } from '../explain/explain.js'
import { readOne } from '../explain/read-one.js'
import { explainLine, explainTable } from '../explain/table.js'
import { UsageError } from '../model/errors.js'
import type { Reading } from '../model/reading.js'
import { exitCodes } from './exit.js'
import type { ExplainOptions } from './explain.js'
import { complain } from './messages.js'
import { readStdin } from './stdin.js'
import { paintOut, writeOut } from './stdout.js'

const maxBytes = 200 * 2 ** 20

/** Explains a document or one line of it; gives the exit code. Throws UsageError. */
export async function runExplain(target: string, options: ExplainOptions): Promise<number> {
  const { path, line } = targetOf(target)
  if (options.config !== undefined && !existsSync(options.config)) {
    throw new UsageError(`${options.config}: no such config file; check --config`)
  }
  const { pdfEngine, password, rules } = options
  const { reading, outcome } = await readOne({
    path,
    ...(path === '-' && { bytes: await readStdin(maxBytes) }),
    config: options.config === undefined ? new ConfigFinder().for(path) : resolve(options.config),
    reading: {
      pdfEngine,
      maxBytes,
      provenance: false,
      ...(password !== undefined && { password }),
      ...(rules && { rules }),
    },
    unfinished: null,
  })
  if (!reading) {
    complain(`${path}: ${outcome.status === 'failed' ? outcome.message : 'not read'}`)
    return exitCodes.failed
  }
  const explained = explainLines(reading)
  const wanted = line === null ? explained : [lineOf(explained, line, path)]
  await writeOut(options.json ? json(reading, wanted) : text(reading, wanted, line !== null))
  return exitCodes.clean
}

/** The file and the line that `FILE[:LINE]` names; a file whose name ends in a number is taken as it is. */
function targetOf(target: string): { path: string; line: number | null } {
  const [, path, line] = /^(.+):([1-9]\d{0,8})$/su.exec(target) ?? []
  const whole = target === '-' || path === undefined || existsSync(target)
  const file = whole ? target : path
  const stats = file === '-' ? null : statSync(file, { throwIfNoEntry: false })
  if (file !== '-' && !stats) throw new UsageError(`${file}: no such file; check the path`)
  if (stats?.isDirectory()) throw new UsageError(`${file}: a folder; explain takes one document`)
  return { path: file, line: whole ? null : Number(line) }
}

/** The line of that number. Throws UsageError where the document has none. */
function lineOf(explained: readonly ExplainedLine[], number: number, path: string): ExplainedLine {
  const found = explained.find((line) => line.number === number)
  if (found) return found
  const last = explained.at(-1)?.number ?? 0
  const why = number > last ? `the last line with text is ${last}` : 'that line is blank'
  throw new UsageError(`${path}:${number}: nothing to explain; ${why}`)
}

function json({ record, source }: Reading, lines: readonly ExplainedLine[]): string {
  const { kind, id, coverage } = record
  return `${JSON.stringify({ path: source.path, kind, id, coverage, lines }, null, 2)}\n`
}

function text(reading: Reading, lines: readonly ExplainedLine[], single: boolean): string {
  const [first] = lines
  if (single && first) return explainLine(reading, first, paintOut)
  return explainTable(reading, lines, paintOut, process.stdout.isTTY ? process.stdout.columns : null)
}
