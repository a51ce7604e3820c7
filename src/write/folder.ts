/** The out folder: whole files only, and nothing outside it. */
import { writeFileSync } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../model/errors.js'

/** A file that can't be written, though others may be. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** The disk is full or has become read-only: every further file would meet the same. */
export class DiskError extends Error {
  override readonly name = 'DiskError'
}

/** The error that ends a run when `what` can't be written. */
export function diskError(what: string, error: unknown): DiskError {
  return new DiskError(
    `can't write ${what} (${codeOf(error)}); make room, and run the same command again to go on`,
  )
}

/** Errors of the system that are the disk's, not the file's. */
const diskTrouble = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']

/** Where unfinished files lie: their names begin with the process id of their run. Gone when no run is at work. */
const unfinished = '.protokoll-unfinished'

export interface OutFolder {
  /** Its real, absolute path. */
  path: string
  /** How the path begins of every file that `publish` will move. */
  unfinished: string
  /** Folders in it that this run has made or checked. */
  made: Set<string>
}

/** Makes the folder where it is missing, and removes what an earlier run left unfinished. Throws UsageError. */
export async function openOutFolder(path: string): Promise<OutFolder> {
  try {
    await makeAll(path)
    const real = await realpath(path)
    const all = join(real, unfinished)
    const folder = { path: real, unfinished: join(all, `${process.pid}-`), made: new Set<string>() }
    await removeLeft(all)
    await makeAll(all)
    // Keeps the place while no other file lies there: another run that ends removes it when it is empty.
    await writeFile(`${folder.unfinished}run`, '')
    return folder
  } catch (error) {
    const code = codeOf(error)
    // Of a read-only disk, Node says that the folder above is missing.
    const why = code === 'ENOENT' ? '' : ` (${code})`
    throw new UsageError(`${path}: can't write there${why}; choose another folder with -o`)
  }
}

/** Removes the place of unfinished files. */
export async function closeOutFolder(folder: OutFolder): Promise<void> {
  const all = dirname(folder.unfinished)
  await removeLeft(all).catch(() => {})
  // Another run may still be at work there.
  await rmdir(all).catch(() => {})
}

/** Whether another run writes to the folder as well. */
export async function isShared(folder: OutFolder): Promise<boolean> {
  return (await readdir(dirname(folder.unfinished)).catch(() => [])).some(isOthers)
}

/** Removes what this process and those that are gone left unfinished. */
async function removeLeft(all: string): Promise<void> {
  const entry = await lstat(all).catch(() => null)
  // A link could lead anywhere: it goes, and nothing behind it.
  if (!entry?.isDirectory()) return rm(all, { force: true })
  const left = (await readdir(all)).filter((name) => !isOthers(name))
  await Promise.all(left.map((name) => rm(join(all, name), { recursive: true, force: true })))
}

/** Whether an unfinished file belongs to another run that is at work. */
function isOthers(name: string): boolean {
  const run = Number(name.split('-', 1)[0])
  return run !== process.pid && isAtWork(run)
}

function isAtWork(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Writes a file that `publish` will move. Throws DiskError. */
export function writeUnfinished(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw diskError('a record', error)
  }
}

/**
 * Moves the finished file `from` to `output` (below the folder, with `/`): synced to the disk, then renamed, so that
 * whoever looks sees the old file or the new one, whole. Throws OutputError or DiskError.
 */
export async function publish(folder: OutFolder, from: string, output: string): Promise<void> {
  try {
    const target = await place(folder, output)
    const file = await open(from, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(from, target)
  } catch (error) {
    if (error instanceof OutputError) throw error
    if (diskTrouble.includes(codeOf(error))) throw diskError(output, error)
    throw new OutputError(`can't write ${output} (${codeOf(error)})`)
  }
}

/** Writes `text` to `path` by way of a neighbour: synced, then renamed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text, { flush: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** The absolute path of `output`, its folder made. Throws OutputError where a link leads out of the out folder. */
async function place(folder: OutFolder, output: string): Promise<string> {
  const target = resolve(folder.path, output)
  if (!isInside(folder, target)) throw new OutputError(`${output} would leave the out folder`)
  await makeFolder(folder, dirname(target))
  return target
}

async function makeFolder(folder: OutFolder, path: string): Promise<void> {
  if (path === folder.path || folder.made.has(path)) return
  await makeFolder(folder, dirname(path))
  await makeOne(path)
  const real = await realpath(path)
  if (!isInside(folder, real)) throw new OutputError(`${path} is a link that leaves the out folder`)
  folder.made.add(path)
}

/** Makes a folder and those above it. Node's `recursive` never ends where a file system, as /proc, has no place for any. */
async function makeAll(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) return
  if (dirname(path) !== path) await makeAll(dirname(path))
  await makeOne(path)
}

/** Makes a folder, which another run may have made meanwhile. */
async function makeOne(path: string): Promise<void> {
  await mkdir(path).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
}

/** Whether an absolute path lies below the folder, by its letters. */
export function isInside(folder: OutFolder, path: string): boolean {
  return path.startsWith(folder.path.endsWith(sep) ? folder.path : folder.path + sep)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
