import { once } from 'node:events'
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import { discover, type Found } from './discover.js'

async function found(inputs: string[], options = {}): Promise<Found[]> {
  const all: Found[] = []
  for await (const one of discover(inputs, options)) all.push(one)
  return all
}

/** The documents found, below `folder`; and of the rest kind and path. */
async function documents(folder: string, inputs: string[], options = {}) {
  const all = await found(inputs, options)
  const below = (path: string) => path.replace(`${folder}/`, '')
  return {
    documents: all.flatMap((one) => (one.kind === 'document' ? below(one.path) : [])),
    others: all.flatMap((one) => (one.kind === 'document' ? [] : `${one.kind} ${below(one.path)}`)),
  }
}

describe('discover', () => {
  it('reads a folder and all below it, its own files first, each folder sorted by name', async () => {
    const folder = temporaryFolder({
      'b.txt': '',
      'B.pdf': '',
      'a/z.md': '',
      'a/b/deep.markdown': '',
      'å.text': '',
      'c.docx': '',
      '.hidden.txt': '',
    })
    const { documents: names, others } = await documents(folder, [folder])
    expect(names).toEqual(['B.pdf', 'b.txt', 'å.text', 'a/z.md', 'a/b/deep.markdown'])
    expect(others).toEqual(['skipped .hidden.txt', 'skipped c.docx'])
  })

  it('gives globs in the same order as folders, brace patterns one after the other', async () => {
    const folder = temporaryFolder({
      'y/2.txt': '',
      'y/1.txt': '',
      'x/1.txt': '',
      'x/n/1.txt': '',
      'x/1.pdf': '',
    })
    const { documents: names } = await documents(folder, [`${folder}/{y,x}/**/*.txt`])
    expect(names).toEqual(['y/1.txt', 'y/2.txt', 'x/1.txt', 'x/n/1.txt'])
  })

  it('mirrors below the folder or the fixed part of the glob', async () => {
    const folder = temporaryFolder({ 'in/2023/a.txt': '' })
    const relatives = async (input: string) =>
      (await found([input])).map((one) => one.kind === 'document' && one.relative)
    expect(await relatives(join(folder, 'in'))).toEqual(['2023/a.txt'])
    expect(await relatives(`${folder}/in/*/*.txt`)).toEqual(['2023/a.txt'])
    expect(await relatives(join(folder, 'in/2023/a.txt'))).toEqual(['a.txt'])
  })

  it('marks neighbours that differ in ending, case or normal form alone', async () => {
    const folder = temporaryFolder({
      'a.pdf': '',
      'A.txt': '',
      'b.txt': '',
      'sub/b.md': '',
      'e\u0301.txt': '',
    })
    writeFileSync(join(folder, '\u00e9.md'), '')
    const shared = (await found([folder])).filter((one) => one.kind === 'document' && one.shared)
    expect(shared.map((one) => one.path.slice(folder.length + 1))).toEqual([
      'A.txt',
      'a.pdf',
      'e\u0301.txt',
      '\u00e9.md',
    ])
  })

  it('takes a path that exists as it is, also with glob characters', async () => {
    const folder = temporaryFolder({ 'minutes [2024] {a,b}.txt': '', 'sub*/x.txt': '' })
    const inputs = [join(folder, 'minutes [2024] {a,b}.txt'), join(folder, 'sub*')]
    expect(await documents(folder, inputs)).toEqual({
      documents: ['minutes [2024] {a,b}.txt', 'sub*/x.txt'],
      others: [],
    })
  })

  it('finds names with newlines, quotes and backslashes', async () => {
    const names = ['a\nb.txt', "it's.txt", 'back\\slash.txt', '__proto__.txt', '..a..txt', ' .txt']
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [`sub/${name}`, ''])))
    const { documents: seen } = await documents(`${folder}/sub`, [folder])
    expect(seen.sort()).toEqual([...names].sort().filter((name) => !name.startsWith('.')))
  })

  it('follows links to files, but not to folders, which may loop', async () => {
    const folder = temporaryFolder({ 'a/one.txt': '' })
    symlinkSync('..', join(folder, 'a/loop'))
    symlinkSync('one.txt', join(folder, 'a/link.txt'))
    symlinkSync('nowhere', join(folder, 'a/dead.txt'))
    expect(await documents(folder, [folder])).toEqual({
      documents: ['a/dead.txt', 'a/link.txt', 'a/one.txt'],
      others: ['linked-folder a/loop'],
    })
  })

  it.skipIf(process.platform === 'win32')('does not pass over what is no plain file', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    const server = createServer().listen(join(folder, 'socket.txt'))
    await once(server, 'listening')
    const { documents: names } = await documents(folder, [folder])
    server.close()
    expect(names).toEqual(['a.txt', 'socket.txt'])
  })

  it('tells of a glob that finds nothing but a link to a folder', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    symlinkSync('.', join(folder, 'loop'))
    const { others } = await documents(folder, [`${folder}/*.pdf`])
    expect(others).toEqual(['linked-folder loop', 'no-documents *.pdf'])
  })

  it('leaves out the out folder', async () => {
    const folder = temporaryFolder({ 'a.txt': '', 'out/old.txt': '', 'sub/out/b.txt': '' })
    const { documents: names } = await documents(folder, [folder], { exclude: join(folder, 'out') })
    expect(names).toEqual(['a.txt', 'sub/out/b.txt'])
  })

  it('gives an input that is named twice once', async () => {
    const folder = temporaryFolder({ 'a.txt': '', 'b.txt': '' })
    const { documents: names } = await documents(folder, [join(folder, 'b.txt'), folder, `${folder}/*`])
    expect(names).toEqual(['b.txt', 'a.txt'])
  })

  it('tells what names nothing that can be read', async () => {
    const folder = temporaryFolder({ 'empty/readme.docx': '', 'x.zip': '' })
    const inputs = ['no.txt', `${folder}/empty`, `${folder}/*.pdf`, `${folder}/x.zip`]
    const { others } = await documents(folder, inputs)
    expect(others).toEqual([
      'missing no.txt',
      'skipped empty/readme.docx',
      `no-documents empty`,
      'no-documents *.pdf',
      'unknown-type x.zip',
    ])
  })

  it.skipIf(process.getuid?.() === 0)('tells of a folder that can not be read and goes on', async () => {
    const folder = temporaryFolder({ 'a/x.txt': '', 'b/y.txt': '' })
    chmodSync(join(folder, 'a'), 0)
    const result = await documents(folder, [folder])
    chmodSync(join(folder, 'a'), 0o700)
    expect(result).toEqual({ documents: ['b/y.txt'], others: ['unreadable a'] })
  })
})
