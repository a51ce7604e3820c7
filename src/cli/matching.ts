/** What `protokoll match` does: reads the documents, matches them, prints. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { matchMeeting, protokollChanges, sameMeeting } from '../match/match.js'
import { pairRecords } from '../match/pairs.js'
import type { Match, Note } from '../match/schema.js'
import { changesTable, matchTable, noteTexts } from '../match/table.js'
import { UsageError } from '../model/errors.js'
import { Record } from '../model/record.js'
import { readDocument } from '../pipeline.js'
import { discover } from '../read/discover.js'
import { exitCodes } from './exit.js'
import { complain, oneLine, say } from './messages.js'
import { paintOut } from './stdout.js'

export interface MatchOptions {
  json?: boolean
  table?: boolean
  force?: boolean
}

/** Runs `protokoll match` and gives the exit code. Throws UsageError, or an Error of one line for a broken document. */
export async function runMatch(inputs: readonly string[], options: MatchOptions): Promise<number> {
  if (options.json && options.table) throw new UsageError('--json and --table exclude each other')
  const { paths, searched, failed } = await find(inputs)
  if (searched) return matchMany(paths, failed, options)
  const [first, second] = paths
  if (first !== undefined && paths.length === 1) return compareOne(first, await readRecord(first), options)
  if (paths.length !== 2 || first === undefined || second === undefined) {
    throw new UsageError('match takes a kallelse and a protokoll, one protokoll alone, or folders')
  }
  const [one, other] = [await readRecord(first), await readRecord(second)]
  if (one.kind === other.kind) {
    complain(`${first} and ${second} are both a ${one.kind}; match takes one kallelse and one protokoll`)
    return exitCodes.failed
  }
  return matchTwo(one, other, options)
}

/** The documents and records that the inputs name; `searched` where one of them is a folder or a glob. */
async function find(
  inputs: readonly string[],
): Promise<{ paths: string[]; searched: boolean; failed: boolean }> {
  const paths: string[] = []
  let failed = false
  for (const input of inputs) {
    if (input === '-') throw new UsageError('match reads files, not standard input')
    const before = paths.length
    for await (const found of discover([input])) {
      const record = isRecordFile(found.path) && found.kind !== 'missing'
      if (found.kind === 'document' || record) paths.push(found.path)
      else if (found.kind === 'missing' || found.kind === 'unknown-type') {
        throw new UsageError(`${found.path}: ${found.message}`)
      } else if (found.kind === 'no-documents') {
        if (paths.length === before) throw new UsageError(`${found.path}: ${found.message}`)
      } else if (found.kind !== 'skipped') {
        failed = true
        complain(`${found.path}: ${found.message}`)
      }
    }
  }
  const searched = paths.length !== inputs.length || paths.some((path, index) => path !== inputs[index])
  return { paths, searched, failed }
}

function isRecordFile(path: string): boolean {
  return extname(path).toLowerCase() === '.json'
}

/** Compares the proposals and decisions of one protokoll; a kallelse alone has nothing to be compared with. */
function compareOne(path: string, record: Record, options: MatchOptions): number {
  if (record.kind === 'kallelse') {
    complain(`${path} is a kallelse; match needs the protokoll of its meeting as well`)
    return exitCodes.failed
  }
  const changes = protokollChanges(record)
  write(wantsTable(options) ? changesTable(changes, paintOut, columns()) : json(changes))
  return exitCodes.clean
}

/** Matches a kallelse and a protokoll, in whichever order they were given; refuses two of different meetings. */
function matchTwo(first: Record, second: Record, options: MatchOptions): number {
  const swapped = first.kind === 'protokoll'
  const [kallelse, protokoll] = swapped ? [second, first] : [first, second]
  const apart = sameMeeting(kallelse, protokoll).filter(
    (note) => note === 'body-differs' || note === 'date-differs',
  )
  if (apart.length > 0 && !options.force) {
    complain(`${apartText(kallelse, protokoll, apart)}; --force matches them anyway`)
    return exitCodes.failed
  }
  const match = matchMeeting(kallelse, protokoll)
  if (swapped) match.notes.unshift('swapped')
  for (const note of match.notes) say(`note: ${noteTexts[note]}`)
  write(wantsTable(options) ? table(match) : json(match))
  return exitCodes.clean
}

const ownBody = ({ organization, body }: Record['header']) =>
  [organization, body].filter((name) => name !== null).join(', ')

function apartText(kallelse: Record, protokoll: Record, apart: readonly Note[]): string {
  const told = ({ header }: Record) =>
    apart.map((note) => (note === 'body-differs' ? ownBody(header) : header.date) ?? 'unknown').join(', ')
  return `the two are of different meetings: the kallelse has ${told(kallelse)}, the protokoll ${told(protokoll)}`
}

/** Matches the pairs among many documents; the broken ones and those without a counterpart are told. */
async function matchMany(paths: readonly string[], broken: boolean, options: MatchOptions): Promise<number> {
  const records: Record[] = []
  const given = new Map<Record, string>()
  let failed = broken
  for (const path of paths) {
    try {
      if (isRecordFile(path) && (await isOtherJson(path))) continue
      const record = await readRecord(path)
      // A document can lie beside its own record.
      if (records.some(({ source }) => source.sha256 === record.source.sha256)) continue
      records.push(record)
      given.set(record, path)
    } catch (error) {
      failed = true
      complain(reason(error))
    }
  }
  const { pairs, unpaired } = pairRecords(records)
  for (const record of unpaired) {
    say(`note: ${oneLine(given.get(record) ?? record.id)}: no counterpart for this ${record.kind}`)
  }
  if (pairs.length === 0) complain('no kallelse and protokoll of one meeting found')
  const matches = pairs.map(({ kallelse, protokoll }) => matchMeeting(kallelse, protokoll))
  const left = unpaired.map(({ id, kind, source, header }) => {
    return { id, kind, path: source.path, body: header.body, date: header.date }
  })
  write(wantsTable(options) ? matches.map(table).join('\n') : json({ matches, unpaired: left }))
  return failed || pairs.length === 0 ? exitCodes.failed : exitCodes.clean
}

/** The record of a document, or of a JSON file that holds one. Throws an Error of one line that names the file. */
async function readRecord(path: string): Promise<Record> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw new Error(`${path}: ${reason(error)}`)
  }
  if (isRecordFile(path)) return parsed(path, bytes)
  try {
    return (await readDocument(bytes, { path })).record
  } catch (error) {
    throw new Error(`${path}: ${reason(error)}`)
  }
}

/** Whether a JSON file of a folder is something else than a record: a config, a manifest. */
async function isOtherJson(path: string): Promise<boolean> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8'))
    return !(value !== null && typeof value === 'object' && 'schemaVersion' in value)
  } catch {
    return false
  }
}

function parsed(path: string, bytes: Uint8Array): Record {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Error(`${path}: not JSON`)
  }
  const result = Record.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(
    `${path}: not a record of protokoll: ${issue?.path.join('.') || 'top level'}: ${issue?.message}`,
  )
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file or folder'
  if (code === 'EACCES') return 'not readable'
  return message.split('\n')[0] ?? message
}

function wantsTable(options: MatchOptions): boolean {
  return Boolean(options.table) || (!options.json && process.stdout.isTTY)
}

function table(match: Match): string {
  return matchTable(match, paintOut, columns())
}

function columns(): number {
  return Math.max(60, process.stdout.columns ?? 100)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function write(text: string): void {
  process.stdout.write(text)
}
