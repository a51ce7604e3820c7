import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCli } from '../testing/built-cli.js'
import { filesBelow, temporaryFolder } from '../testing/folder.js'
import { minutesText } from '../testing/minutes.js'
import { runCli } from '../testing/run-cli.js'

describe('protokoll review', () => {
  it('writes a page for each document and an index, also for those that fail', async () => {
    const folder = temporaryFolder({
      'in/a/m.txt': minutesText,
      'in/b/m.txt': minutesText,
      'in/b/bad 1.txt': 'Handla mjölk.\n',
    })
    const out = join(folder, 'out')
    const { code, err } = await runCli('review', join(folder, 'in'), '-o', out)
    expect(code).toBe(1)
    expect(err).toContain('bad 1.txt')
    expect(filesBelow(out)).toEqual(['documents/m.html', 'documents/m.txt.html', 'index.html'])
    const index = readFileSync(join(out, 'index.html'), 'utf8')
    for (const href of ['documents/m.html', 'documents/m.txt.html', 'bad 1.txt'])
      expect(index).toContain(href)
    expect(readFileSync(join(out, 'documents/m.html'), 'utf8')).toContain('href="../index.html"')
  })

  it('gives the same bytes for the same input', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText })
    const pages = ['one', 'two'].map((name) => join(folder, name))
    for (const out of pages) expect((await runCli('review', join(folder, 'm.txt'), '-o', out)).code).toBe(0)
    const [one, two] = pages.map((out) => readFileSync(join(out, 'documents/m.html'), 'utf8'))
    expect(one).toBe(two)
  })

  it('speaks Swedish, or English with --lang en', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText })
    const out = join(folder, 'out')
    await runCli('review', join(folder, 'm.txt'), '-o', out)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<html lang="sv">')
    await runCli('review', join(folder, 'm.txt'), '-o', out, '--lang', 'en')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<html lang="en">')
  })

  it('exits with 2 on wrong usage and writes nothing then', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText })
    const out = join(folder, 'out')
    expect((await runCli('review', join(folder, 'm.txt'))).code).toBe(2)
    expect((await runCli('review', join(folder, 'm.txt'), '-o', out, '--lang', 'fi')).code).toBe(2)
    expect((await runCli('review', join(folder, 'none.txt'), '-o', out)).code).toBe(2)
    expect(existsSync(join(out, 'index.html'))).toBe(false)
  })
})

describe('the installed program', () => {
  let cli: ReturnType<typeof buildCli>
  beforeAll(() => {
    cli = buildCli()
  })
  afterAll(() => cli.remove())

  it('makes and checks many documents in worker processes, in the order of the inputs', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `m${String(index).padStart(2, '0')}`)
    const files = Object.fromEntries(names.map((name) => [`in/${name}.txt`, minutesText]))
    const folder = temporaryFolder({ ...files, 'in/m05.txt': 'Handla mjölk.\n' })
    const out = join(folder, 'out')
    const { code } = await cli.run(['review', join(folder, 'in'), '-o', out, '-j', '2'])
    expect(code).toBe(1)
    const made = names.filter((name) => name !== 'm05').map((name) => `documents/${name}.html`)
    expect(filesBelow(out)).toEqual([...made, 'index.html'])
    const index = readFileSync(join(out, 'index.html'), 'utf8')
    const places = names.map((name) => index.indexOf(`${name}.txt"`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const check = await cli.run(['check', join(folder, 'in'), '-f', 'json', '-j', '2'])
    expect(check.code).toBe(1)
    expect(JSON.parse(check.out).files).toHaveLength(12)
  }, 60_000)
})
