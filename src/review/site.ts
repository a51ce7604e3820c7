/** The folder of review pages: one page a document as they come, the index at the end. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { closeOutFolder, type OutFolder, openOutFolder, publish, writeUnfinished } from '../write/folder.js'
import { OutputNames } from '../write/names.js'
import type { IndexEntry } from './index-data.js'
import { indexPage } from './index-page.js'
import type { Words } from './words.js'

const pages = 'documents'

export class Site {
  private readonly names = new OutputNames()
  private readonly entries: IndexEntry[] = []

  private constructor(private readonly folder: OutFolder) {}

  /** Opens the folder, making it where it is missing. Throws UsageError. */
  static async open(path: string): Promise<Site> {
    return new Site(await openOutFolder(path))
  }

  /** Its real, absolute path. */
  get path(): string {
    return this.folder.path
  }

  /** Writes a document's page and keeps its entry. Throws OutputError or DiskError. */
  async addPage(entry: IndexEntry, page: string): Promise<void> {
    const name = this.names.claim({ input: entry.path, relative: fileName(entry.path), shared: false })
    const output = `${pages}/${name.slice(0, -'.json'.length)}.html`
    await this.write(output, page)
    const href = output.split('/').map(encodeURIComponent).join('/')
    this.entries.push({ ...entry, href })
  }

  /** Keeps the entry of a document that has no page. */
  addEntry(entry: IndexEntry): void {
    this.entries.push(entry)
  }

  /** Writes the index and ends. Throws OutputError or DiskError. */
  async finish(words: Words): Promise<void> {
    await this.write('index.html', indexPage(this.entries, words))
  }

  /** Removes what is unfinished; the site can't be written to afterwards. */
  async close(): Promise<void> {
    await closeOutFolder(this.folder)
  }

  private async write(output: string, text: string): Promise<void> {
    const unfinished = this.folder.unfinished + randomUUID()
    await writeUnfinished(unfinished, text)
    await publish(this.folder, unfinished, output)
  }
}

function fileName(path: string): string {
  return path === '-' ? 'stdin.txt' : basename(path)
}
