/** Removing records whose input is gone: only what the manifest owns, only inside the out folder. */
import { existsSync, lstatSync } from 'node:fs'
import { realpath, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { isInside, type OutFolder } from '../write/folder.js'
import { provenanceName } from '../write/names.js'
import type { Archive } from './archive.js'
import type { Row } from './manifest.js'

/** The rows below `roots` (the folders that this run has searched) whose input is no longer there. */
export function removedInputs(archive: Archive, roots: string[]): Row[] {
  const searched = roots.map((root) => resolve(root) + sep)
  const removed: Row[] = []
  for (const input of archive.manifest.inputs()) {
    if (input === '-' || archive.visited.has(input)) continue
    const path = resolve(archive.folder.path, input)
    if (!searched.some((root) => path.startsWith(root)) || existsSync(path)) continue
    const row = archive.manifest.get(input)
    if (row) removed.push(row)
  }
  return removed.sort((a, b) => (a.input < b.input ? -1 : 1))
}

/** Removes a row's record and forgets the row; `false` where the record was changed since and is left alone. */
export async function prune(archive: Archive, row: Row): Promise<boolean> {
  const gone = await removeOutput(archive.folder, row)
  if (gone) archive.manifest.remove(row.input)
  return gone
}

/** Removes the record and the provenance of a row, if they are what the row says; then folders left empty. */
export async function removeOutput(folder: OutFolder, row: Row): Promise<boolean> {
  if (row.output === null) return true
  const record = join(folder.path, row.output)
  const stats = lstatSync(record, { throwIfNoEntry: false })
  if (stats && !(stats.isFile() && stats.size === row.outputBytes && (await liesIn(folder, record))))
    return false
  if (stats) {
    await rm(record)
    await removeProvenance(folder, row)
  }
  await removeEmpty(folder, dirname(record))
  return true
}

/** Removes the provenance of a row's record, if there is one: it tells of a record that is no longer. */
export async function removeProvenance(folder: OutFolder, { output }: Row): Promise<void> {
  const path = join(folder.path, provenanceName(output as string))
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() && (await liesIn(folder, path))) await rm(path)
}

/** Whether the file really lies in the folder, links followed: a manifest can be tampered with. */
async function liesIn(folder: OutFolder, path: string): Promise<boolean> {
  return isInside(folder, await realpath(path))
}

async function removeEmpty(folder: OutFolder, path: string): Promise<void> {
  if (!isInside(folder, path)) return
  try {
    await rmdir(path)
  } catch {
    return
  }
  folder.made.delete(path)
  await removeEmpty(folder, dirname(path))
}
