/** Names of outputs: no record overwrites another input's, and the same inputs give the same names. */
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { foldName } from '../read/discover.js'

/** Most bytes that a file name may have on the usual file systems. */
const longestName = 255

/** An input that wants a name for its record. */
export interface NameRequest {
  /** What tells the input from all others. */
  input: string
  /** Its path with `/`, below the folder that is mirrored. */
  relative: string
  /** Whether a neighbour has the same stem: both are then named with their ending. */
  shared: boolean
  /** Its record's name in an earlier run, kept where that is still a fitting name. */
  earlier?: string | undefined
}

/** Gives out the names of one run. `ownerOf` tells which input an earlier run wrote a name for. */
export class OutputNames {
  /** Folded names of the records, and of the folders that they lie in. */
  private readonly records = new Set<string>()
  private readonly folders = new Set<string>()

  constructor(private readonly ownerOf: (output: string) => string | undefined = () => undefined) {}

  /** The path of the input's record below the out folder, with `/`; its provenance's name is reserved with it. */
  claim(request: NameRequest): string {
    const { input, relative, shared, earlier } = request
    const candidates = candidateNames(relative, input).slice(shared ? 1 : 0)
    if (earlier !== undefined && candidates.includes(earlier)) candidates.unshift(earlier)
    const name = candidates.find((candidate) => this.isFree(candidate, input)) ?? lastResort(relative, input)
    this.records.add(foldName(name))
    // Only a cut name needs a place of its own: all others tell their record.
    if (!recordsOfProvenance(provenanceName(name)).includes(name))
      this.records.add(foldName(provenanceName(name)))
    for (const folder of foldersOf(name)) this.folders.add(foldName(folder))
    return name
  }

  private isFree(name: string, input: string): boolean {
    const owner = this.ownerOf(name)
    if (owner !== undefined && owner !== input) return false
    const [record, provenance] = [foldName(name), foldName(provenanceName(name))]
    const all = [record, provenance, ...recordsOfProvenance(record)]
    if (all.some((one) => this.records.has(one) || this.folders.has(one))) return false
    return foldersOf(name).every((folder) => !this.isFile(foldName(folder)))
  }

  private isFile(folded: string): boolean {
    return [folded, ...recordsOfProvenance(folded)].some((name) => this.records.has(name))
  }
}

/** The name of the provenance that belongs to a record's name. */
export function provenanceName(output: string): string {
  return nameWithin(output.slice(0, -'.json'.length), '.provenance.json')
}

/** The record whose provenance would have this name, if any. */
function recordsOfProvenance(name: string): string[] {
  return name.endsWith('.provenance.json') ? [name.replace(/\.provenance\.json$/u, '.json')] : []
}

/** `2023/a.pdf` may become `2023/a.json`, `2023/a.pdf.json`, or `2023/a.pdf.` and a digest of the input. */
function candidateNames(relative: string, input: string): string[] {
  const { dir, name, base } = posix.parse(relative)
  return [name, base, `${base}.${digest(input)}`].map((stem) => nameWithin(posix.join(dir, stem), '.json'))
}

/** A name that no other input can have, outside the mirrored folders. */
function lastResort(relative: string, input: string): string {
  return nameWithin(`${posix.basename(relative)}.${digest(input)}${digest(relative)}`, '.json')
}

/** The path with its suffix; a last part too long for a file name is cut, and told apart by a digest. */
function nameWithin(path: string, suffix: string): string {
  const { dir, base } = posix.parse(path)
  if (Buffer.byteLength(base + suffix) <= longestName) return posix.join(dir, base + suffix)
  const end = `~${digest(base)}${suffix}`
  const room = longestName - Buffer.byteLength(end)
  const characters = [...base]
  while (Buffer.byteLength(characters.join('')) > room) characters.pop()
  return posix.join(dir, characters.join('') + end)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** The folders that a path lies in, outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
