import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, buildCli } from '../testing/built-cli.js'
import { filesBelow, shortProtokoll, temporaryFolder } from '../testing/folder.js'
import { tinyPdf } from '../testing/tiny-pdf.js'

let cli: BuiltCli
beforeAll(() => {
  cli = buildCli()
})
afterAll(() => cli.remove())

/** A folder of `count` documents, some of them broken. */
function manyDocuments(count: number): string {
  const files: { [path: string]: string } = { 'empty.txt': '', 'broken.pdf': '%PDF-1.7\nno more' }
  for (let number = 1; number <= count; number++)
    files[`${number % 7}/${number}.txt`] = shortProtokoll(number)
  return temporaryFolder(files)
}

/** Path and digest of every file below a folder. */
function digests(folder: string): string[] {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  return filesBelow(folder).map((file) => `${file} ${digest(file)}`)
}

/** How many records a run has written so far; 0 where a folder of its own goes while it is listed. */
function recordsBelow(out: string): number {
  try {
    return filesBelow(out).filter((file) => file.endsWith('.json')).length
  } catch {
    return 0
  }
}

/** Waits until the run has written so many records; throws when it has ended before. */
async function untilWritten(child: ChildProcess, out: string, records: number): Promise<void> {
  while (recordsBelow(out) < records) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`)
    await wait(3)
  }
}

describe('the program', () => {
  it('converts standard input', async () => {
    const { code, out, err } = await cli.run(['convert', '-'], shortProtokoll())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).source.path).toBe('-')
  })

  it('reads each kind of document', async () => {
    const inputs = ['bordered-pdf/input.pdf', 'form-feeds/input.txt', 'markdown/input.md']
    const { out, err } = await cli.run(['convert', ...inputs.map((input) => join('fixtures', input)), '-q'])
    expect(err).toBe('')
    const readers = out.match(/"reader":"[^"]*/gu)
    expect(readers).toHaveLength(inputs.length)
    expect(new Set(readers).size).toBe(inputs.length)
  })

  it('gives the same bytes with one worker and with many, in files and as NDJSON', async () => {
    const input = manyDocuments(60)
    const outs = await Promise.all(
      ['1', '3'].map(async (jobs) => {
        const out = temporaryFolder()
        const files = await cli.run(['convert', input, '-o', out, '--jobs', jobs, '--provenance'])
        const { code, out: lines } = await cli.run(['convert', input, '--jobs', jobs])
        expect([files.code, code]).toEqual([1, 1])
        expect(files.err).toMatch(/broken\.pdf: failed \(damaged\)/u)
        return { files: digests(out), lines }
      }),
    )
    expect(outs[0]?.files.length).toBe(121)
    expect(outs[1]).toEqual(outs[0])
    const numbers = outs[0]?.lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).paragraphs[0].number)
    expect(numbers?.slice(0, 10)).toEqual([14, 21, 28, 35, 42, 49, 56, 7, 1, 15])
  })

  it('lets no document suffer for what another left behind in its worker', async () => {
    const pdf = Buffer.from(tinyPdf([[], [], [], []].map(() => [{ x: 70, y: 90, text: '§ 1 Nya bänkar' }])))
    // pdf.js rejects a promise that nobody waits for.
    for (const page of ['\n6 0 obj', '\n8 0 obj']) pdf.fill(32, pdf.indexOf(page) + 1, pdf.indexOf(page) + 8)
    const files: { [path: string]: string | Uint8Array } = {}
    for (const number of [1, 3, 5]) files[`${number}.pdf`] = pdf
    for (const number of [2, 4, 6]) files[`${number}.txt`] = shortProtokoll(number)
    const { out, err } = await cli.run(['convert', temporaryFolder(files), '--jobs', '1'])
    expect(err.match(/failed \(\w+\)/gu)).toEqual(Array(3).fill('failed (damaged)'))
    expect(out.trimEnd().split('\n')).toHaveLength(3)
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = cli.start(['convert', manyDocuments(100)])
    let err = ''
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')])
    child.stdout?.destroy()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(err).not.toMatch(/EPIPE|^\s+at /mu)
  })

  it('goes on when nobody reads its messages', async () => {
    const out = temporaryFolder()
    const child = cli.start(['convert', manyDocuments(30), '-o', out])
    child.stderr?.destroy()
    const [code] = await once(child, 'exit')
    expect(code).toBe(1)
    expect(filesBelow(out).filter((file) => file.endsWith('.json'))).toHaveLength(30)
  })

  it('ends with a summary and 130 on Ctrl-C, and goes on from there', async () => {
    const input = manyDocuments(120)
    const out = temporaryFolder()
    const child = cli.start(['convert', input, '-o', out, '--jobs', '1'])
    let err = ''
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    await untilWritten(child, out, 10)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(err).toMatch(/interrupted: .+\n\d+ documents: /u)
    await cli.run(['convert', input, '-o', out])
    const undisturbed = temporaryFolder()
    await cli.run(['convert', input, '-o', undisturbed])
    expect(filesBelow(out)).toEqual(filesBelow(undisturbed))
  })

  it('ends with what an undisturbed run gives, however often it is killed', async () => {
    const input = manyDocuments(80)
    const out = temporaryFolder()
    for (const records of [0, 3, 50]) {
      const child = cli.start(['convert', input, '-o', out])
      await untilWritten(child, out, records)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await cli.run(['convert', input, '-o', out])
    const undisturbed = temporaryFolder()
    await cli.run(['convert', input, '-o', undisturbed])
    expect(digests(out)).toEqual(digests(undisturbed))
  })
}, 60_000)
