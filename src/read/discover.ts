/**
 * discover: what the user names (files, folders, globs, `-`) becomes a stream of documents, in the same order on
 * every machine: inputs as given; in a folder its own files first, sorted by name, then its subfolders likewise.
 * Nothing is collected but the names of one folder at a time.
 */
import type { readdir as callbackReaddir, Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'

/** File name endings of the documents that the readers know, in lower case. */
export const documentEndings: ReadonlySet<string> = new Set(['.pdf', '.txt', '.md', '.markdown', '.text'])

/** A document to convert. */
export interface FoundDocument {
  kind: 'document'
  /** As given, or below what was given; `-` for standard input. Opens the file, and becomes `source.path`. */
  path: string
  /** With `/`, below the folder or glob that was given: where the output is mirrored to. */
  relative: string
  /** Whether a neighbour has the same name but for its ending or case. */
  shared: boolean
}

/** Something that is no document, and why: `skipped` is no cause for concern, the others are. */
export interface FoundOther {
  kind: 'skipped' | 'linked-folder' | 'unreadable' | 'missing' | 'unknown-type' | 'no-documents'
  path: string
  message: string
}

export type Found = FoundDocument | FoundOther

export interface DiscoverOptions {
  /** A folder that is never read (the output folder, when it lies in an input folder). */
  exclude?: string
  /** Told of every folder that is searched: the folder itself, or a glob's fixed part. */
  onRoot?: (folder: string) => void
}

/** Streams what `inputs` name. A path that exists is taken as it is, also when it holds glob characters. */
export async function* discover(inputs: string[], options: DiscoverOptions = {}): AsyncGenerator<Found> {
  const seen = inputs.length > 1 ? new Set<string>() : null
  for await (const found of markShared(findAll(inputs, options))) {
    if (seen && found.kind !== 'skipped') {
      const place = found.path === '-' ? '-' : resolve(found.path)
      if (seen.has(place)) continue
      seen.add(place)
    }
    yield found
  }
}

async function* findAll(inputs: string[], options: DiscoverOptions): AsyncGenerator<Found> {
  for (const input of inputs) {
    if (input === '-') yield document('-', 'stdin.txt')
    else yield* findOne(input, options)
  }
}

async function* findOne(input: string, options: DiscoverOptions): AsyncGenerator<Found> {
  const stats = await statOf(input)
  if (stats?.isDirectory()) yield* search([{ cwd: input, base: '.', patterns: ['**/*'] }], input, options)
  else if (stats && isDocument(input)) yield document(input, basename(input))
  else if (stats) yield { kind: 'unknown-type', path: input, message: unknownType(input) }
  else yield* findGlob(input, options)
}

async function* findGlob(input: string, options: DiscoverOptions): AsyncGenerator<Found> {
  const glob = await loadGlob()
  if (glob.isDynamicPattern(input)) yield* search(globSearches(glob, input), input, options)
  else yield { kind: 'missing', path: input, message: 'no such file or folder; check the path' }
}

/** One folder to search: `patterns` hold below `cwd`, `base` is their fixed part. */
interface Search {
  cwd: string
  base: string
  patterns: string[]
}

/** Loaded when it is needed: a file that exists is found without it. */
async function loadGlob(): Promise<FastGlob> {
  return (await import('fast-glob')).default
}
type FastGlob = typeof import('fast-glob')

/** The searches that a glob asks for; brace patterns can ask for several. */
function globSearches(glob: FastGlob, given: string): Search[] {
  const pattern = process.platform === 'win32' ? given.replaceAll('\\', '/') : given
  return glob.generateTasks(pattern).map(({ base, patterns }) => ({ cwd: '.', base, patterns }))
}

/** Streams what the searches find, one after the other: together they would mix in the order they answer. */
async function* search(searches: Search[], given: string, options: DiscoverOptions): AsyncGenerator<Found> {
  const glob = await loadGlob()
  let documents = 0
  let others = 0
  for (const one of searches) {
    const root = one.cwd === '.' ? one.base : join(one.cwd, one.base)
    options.onRoot?.(root)
    const notes: FoundOther[] = []
    /** Gives the notes so far. What can't be read may hold documents: then it is not said that there are none. */
    const told = () => {
      documents += notes.filter(({ kind }) => kind === 'unreadable').length
      others += notes.filter(({ kind }) => kind === 'skipped').length
      return notes.splice(0)
    }
    const files = glob.stream(one.patterns, {
      cwd: one.cwd,
      concurrency: 1,
      followSymbolicLinks: false,
      fs: { readdir: sortedReaddir(root, notes, options.exclude) },
    })
    for await (const file of files as AsyncIterable<string>) {
      yield* told()
      const path = one.cwd === '.' ? file : join(one.cwd, file)
      if (isDocument(path)) documents++
      else others++
      if (isDocument(path)) yield document(path, relative(one.base, file))
      else yield { kind: 'skipped', path, message: 'no document' }
    }
    yield* told()
  }
  if (documents === 0) yield { kind: 'no-documents', path: given, message: nothingFound(others) }
}

type ReaddirCallback = (error: null, entries: Dirent[]) => void

/**
 * A `readdir` for fast-glob: sorts, leaves out `exclude`, takes what is neither file nor folder (a link, a pipe) for a
 * file, follows no link to a folder (it may loop), and notes in `notes` what is passed over.
 */
function sortedReaddir(root: string, notes: FoundOther[], exclude?: string): typeof callbackReaddir {
  const resolvedRoot = resolve(root)
  const sorted = async (folder: string, _options: unknown, done: ReaddirCallback) => {
    const shown = join(root, relative(resolvedRoot, folder))
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      const own = exclude === undefined ? [] : ownNames(await realpath(folder), exclude)
      const kept = entries.filter((entry) => !own.includes(entry.name))
      kept.sort((a, b) => compare(a.name, b.name))
      for (const entry of kept) {
        if (entry.name.startsWith('.')) notes.push(hidden(join(shown, entry.name)))
        else if (!entry.isFile() && !entry.isDirectory()) await resolveLink(entry, folder, shown, notes)
      }
      done(null, kept)
    } catch (error) {
      const why = `the folder can't be read (${codeOf(error)}); check its permissions`
      notes.push({ kind: 'unreadable', path: shown, message: why })
      done(null, [])
    }
  }
  // fast-glob calls no other form of readdir than this one.
  return sorted as unknown as typeof callbackReaddir
}

/** The names in `folder` that lead to the excluded folder: one or none. */
function ownNames(folder: string, exclude: string): string[] {
  return dirname(exclude) === folder ? [basename(exclude)] : []
}

function hidden(path: string): FoundOther {
  return { kind: 'skipped', path, message: 'hidden' }
}

/** Makes a link to a file, and what is no plain file, count as one; a link to a folder is left out and noted. */
async function resolveLink(entry: Dirent, folder: string, shown: string, notes: FoundOther[]): Promise<void> {
  const stats = await statOf(join(folder, entry.name))
  // A link to nothing stays in, as a file, and so does a pipe: reading it fails, and the failure is told.
  if (!stats?.isDirectory()) entry.isFile = () => true
  else {
    const message = 'a link to a folder is not followed; name it as an input to read it'
    notes.push({ kind: 'linked-folder', path: join(shown, entry.name), message })
  }
}

/** Marks the documents of one folder, coming one after the other, that differ in ending or case alone. */
async function* markShared(founds: AsyncIterable<Found>): AsyncGenerator<Found> {
  const folder: FoundDocument[] = []
  for await (const found of founds) {
    const last = folder.at(-1)
    if (last && found.kind === 'document' && dirname(found.path) !== dirname(last.path)) {
      yield* shared(folder.splice(0))
    }
    if (found.kind === 'document') folder.push(found)
    else yield found
  }
  yield* shared(folder)
}

/** The same documents with `shared` set where two have one name. */
function shared(folder: FoundDocument[]): FoundDocument[] {
  const count = new Map<string, number>()
  const key = ({ path }: FoundDocument) => foldName(stem(path))
  for (const found of folder) count.set(key(found), (count.get(key(found)) ?? 0) + 1)
  return folder.map((found) => ({ ...found, shared: (count.get(key(found)) ?? 0) > 1 }))
}

/** A name as file systems that fold case and accents see it: two names with one fold may be one file. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A file's name without its folder and its ending. */
function stem(path: string): string {
  return basename(path, extname(path))
}

function document(path: string, below: string): FoundDocument {
  return { kind: 'document', path, relative: below.split(sep).join('/'), shared: false }
}

/** Whether the file's ending is one that the readers know. */
export function isDocument(path: string): boolean {
  return documentEndings.has(extname(path).toLowerCase())
}

function unknownType(path: string): string {
  const ending = extname(path)
  const what = ending ? `"${ending}" is no type that is read` : 'a file without an ending is not read'
  return `${what}; give ${[...documentEndings].join(', ')}, or pipe it in with -`
}

function nothingFound(others: number): string {
  const endings = [...documentEndings].join(', ')
  const rest = others === 0 ? '' : ` (${others} other ${others === 1 ? 'file' : 'files'})`
  return `no documents here${rest}; documents end in ${endings}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

async function statOf(path: string) {
  return stat(path).catch(() => null)
}
