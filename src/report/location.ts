/** Where a finding stands, in the terms of platforms that show the files of a repository. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../model/record.js'
import type { FileReport } from './finding.js'

/** The path below the working folder, with `/`; `null` for standard input and for files elsewhere. */
export function repositoryPath(path: string, folder = process.cwd()): string | null {
  if (path === '-') return null
  const below = relative(folder, resolve(folder, path))
  if (below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return null
  return below.split(sep).join('/')
}

/** The path as a URI: relative below the working folder, else a `file:` URL; `stdin` for standard input. */
export function fileUri(path: string, folder = process.cwd()): string {
  if (path === '-') return 'stdin'
  const below = repositoryPath(path, folder)
  if (below === null) return pathToFileURL(resolve(folder, path)).href
  // A lone surrogate, which a file name can hold, has no form in a URI.
  return below
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
}

/** The message, with the place in words where the platform can't point at it: a PDF has pages, not lines. */
export function messageWithPlace({ message, page, line }: Diagnostic, { hasLines }: FileReport): string {
  if (hasLines || page === null) return message
  return `${message} (page ${page}${line === null ? '' : `, line ${line} of the text`})`
}
