import { readFile, stat } from 'node:fs/promises'
import { isDocument } from '../read/discover.js'
import { fileType } from '../read/file-type.js'

/** Largest text that is converted without a worker, in bytes. */
const smallBytes = 256 * 1024

/**
 * Whether a document is a text so small that starting a worker for it would take longer than converting it. A PDF
 * never is, whatever its name: only a worker can be stopped when a PDF hangs.
 */
export async function isSmallText(path: string, stdin: Uint8Array | null): Promise<boolean> {
  if (path === '-') return stdin !== null && isSmall(stdin)
  if (!isDocument(path)) return false
  // What is no file, or can't be read, is told as fast as a small text is converted. (To open a pipe could wait.)
  const stats = await stat(path).catch(() => null)
  if (!stats?.isFile()) return true
  if (stats.size > smallBytes) return false
  const bytes = await readFile(path).catch(() => null)
  return bytes === null || isSmall(bytes)
}

function isSmall(bytes: Uint8Array): boolean {
  return bytes.length <= smallBytes && fileType(bytes).kind !== 'pdf'
}
