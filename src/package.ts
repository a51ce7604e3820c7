/**
 * This package as it is installed: its version, and what is read or started as a file. The module stands at the top of
 * src/, and its code at the top of dist/, wherever the build puts the code of those who ask.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The version and the home page (where the README can be read), from package.json. */
export const { version, homepage = null } = JSON.parse(readFileSync(place('../package.json'), 'utf8')) as {
  version: string
  homepage?: string
}

/** The programs of worker processes: paths. */
export const workers = {
  convert: place('batch/worker.js'),
  review: place('review/worker.js'),
}

const read = new Map<string, string>()

/** The text of a style sheet or script of the review pages; read once. */
export function clientFile(name: string): string {
  const text = read.get(name) ?? readFileSync(place(`review/client/${name}`), 'utf8')
  read.set(name, text)
  return text
}

function place(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
