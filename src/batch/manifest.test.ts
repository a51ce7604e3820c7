import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import { type OutFolder, openOutFolder } from '../write/folder.js'
import { Manifest, type Row } from './manifest.js'

function row(input: string, more: Partial<Row> = {}): Row {
  return {
    input,
    path: input,
    sha256: '0'.repeat(64),
    bytes: 1,
    modified: 1.5,
    tool: '1',
    schema: '1.0',
    config: 'c',
    status: 'ok',
    failure: null,
    pages: 1,
    lines: 1,
    unassigned: 0,
    diagnostics: [['unassigned-text', 'warning', 2]],
    output: `${input}.json`,
    outputBytes: 1,
    ...more,
  }
}

const newFolder = () => openOutFolder(temporaryFolder())
const file = (folder: OutFolder) => join(folder.path, '.protokoll-manifest.ndjson')
const inputsOf = (folder: OutFolder) => [...Manifest.open(folder).inputs()]

describe('the manifest', () => {
  it('passes over rows that another hand wrote', async () => {
    const folder = await newFolder()
    const { output: _, ...headless } = row('b')
    const foreign = [headless, { ...row('c'), output: 5 }, { input: 'd', diagnostics: [] }]
    appendFileSync(file(folder), [row('a'), ...foreign].map((one) => `${JSON.stringify(one)}\n`).join(''))
    expect(inputsOf(folder)).toEqual(['a'])
  })

  it('is told when it is no file', async () => {
    const folder = await newFolder()
    mkdirSync(file(folder))
    expect(() => Manifest.open(folder)).toThrow(/manifest can't be read \(EISDIR\)/u)
  })

  it('is read as it was written, also when it was never closed', async () => {
    const folder = await newFolder()
    const manifest = Manifest.open(folder)
    for (const input of ['b', 'a', '__proto__', 'new\nline']) manifest.set(row(input))
    manifest.set(row('b', { bytes: 7 }))
    const again = Manifest.open(folder)
    expect([...again.inputs()].sort()).toEqual(['__proto__', 'a', 'b', 'new\nline'])
    expect(again.get('b')).toEqual(row('b', { bytes: 7 }))
    expect(again.ownerOf('A.JSON')).toBe('a')
  })

  it('holds one line an input, sorted, when it is closed', async () => {
    const folder = await newFolder()
    const manifest = Manifest.open(folder)
    for (const input of ['b', 'c', 'a', 'b']) manifest.set(row(input, { modified: Math.random() }))
    manifest.remove('c')
    await manifest.close()
    const lines = readFileSync(file(folder), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).input)).toEqual(['a', 'b'])
  })

  it('goes on from a line torn at any byte', async () => {
    const folder = await newFolder()
    const manifest = Manifest.open(folder)
    manifest.set(row('å'))
    const whole = statSync(file(folder)).size
    manifest.set(row('ä'))
    const both = readFileSync(file(folder))
    for (let length = whole; length < both.length; length += 7) {
      truncateSync(file(folder), length)
      const resumed = Manifest.open(folder)
      expect([...resumed.inputs()]).toEqual(['å'])
      resumed.set(row('ö'))
      expect(inputsOf(folder)).toEqual(['å', 'ö'])
      truncateSync(file(folder), 0)
      appendFileSync(file(folder), both)
    }
  })

  it('passes over lines that are no rows', async () => {
    const folder = await newFolder()
    appendFileSync(file(folder), 'nonsense\n[]\nnull\n{"input":3}\n{"input":"x"}\n\u0000\n')
    expect(inputsOf(folder)).toEqual([])
  })

  it('lets an input take over the name of one that is forgotten', async () => {
    const folder = await newFolder()
    const manifest = Manifest.open(folder)
    manifest.set(row('a', { output: 'x.json' }))
    manifest.remove('a')
    expect(Manifest.open(folder).ownerOf('x.json')).toBeUndefined()
  })

  it('is left as it is while another run writes to it', async () => {
    const folder = await newFolder()
    // This process is one run, its parent the other.
    const theirs = join(folder.path, `.protokoll-unfinished/${process.ppid}-run`)
    writeFileSync(theirs, '')
    const [first, second] = [Manifest.open(folder), Manifest.open(folder)]
    second.set(row('b'))
    first.set(row('a'))
    await first.close()
    second.set(row('c'))
    rmSync(theirs)
    await second.close()
    expect(inputsOf(folder)).toEqual(['a', 'b', 'c'])
  })

  it('is not rewritten when nothing has changed', async () => {
    const folder = await newFolder()
    const first = Manifest.open(folder)
    for (const input of ['a', 'b']) first.set(row(input))
    await first.close()
    const before = statSync(file(folder))
    const second = Manifest.open(folder)
    await second.close()
    expect(statSync(file(folder)).ino).toBe(before.ino)
  })
})
