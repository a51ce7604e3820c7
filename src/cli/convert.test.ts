import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { recordSchema } from '../model/schema.js'
import { filesBelow, shortProtokoll, temporaryFolder } from '../testing/folder.js'
import { runCli } from '../testing/run-cli.js'

const manifest = '.protokoll-manifest.ndjson'

/** A folder `in` with these documents, and the path of a folder `out` beside it. */
function archive(files: { [path: string]: string }): { root: string; input: string; out: string } {
  const root = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`in/${path}`, text])),
  )
  return { root, input: join(root, 'in'), out: join(root, 'out') }
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
const json = (...path: string[]) => JSON.parse(read(...path))

describe('protokoll convert to standard output', () => {
  it('gives one valid record a line, in the order of the inputs', async () => {
    const { input } = archive({
      'b.txt': shortProtokoll(2),
      'a.md': shortProtokoll(1),
      'sub/c.txt': shortProtokoll(3),
    })
    const { code, out, err } = await runCli('convert', input)
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const valid = new Ajv2020({ validateFormats: false }).compile(recordSchema())
    expect(records.map((record) => [valid(record), valid.errors])).toEqual(Array(3).fill([true, null]))
    expect(records.map((record) => record.source.path.slice(input.length))).toEqual([
      '/a.md',
      '/b.txt',
      '/sub/c.txt',
    ])
    expect(code, err).toBe(0)
  })

  it('says nothing of a single clean document, and tells provenance in a key of its own', async () => {
    const { input } = archive({ 'a.txt': shortProtokoll() })
    const { code, out, err } = await runCli('convert', '--provenance', join(input, 'a.txt'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { provenance } = JSON.parse(out)
    expect(provenance['/paragraphs/0/title']).toEqual({ lines: [11], pages: [1] })
  })

  it('tells what names nothing in one line each, and exits with 2', async () => {
    const { root, input } = archive({ 'a.txt': shortProtokoll(), 'empty/x.doc': '' })
    const { code, out, err } = await runCli('convert', `${root}/no.txt`, `${input}/empty`, `${input}/a.txt`)
    expect(code).toBe(2)
    expect(out.split('\n').length).toBe(2)
    expect(err.split('\n').slice(0, 2)).toEqual([
      `${root}/no.txt: no such file or folder; check the path`,
      `${input}/empty: no documents here (1 other file); documents end in .pdf, .txt, .md, .markdown, .text`,
    ])
  })

  it('tells each document that fails in one line with its cause, and exits with 1', async () => {
    const { input } = archive({ 'a.txt': shortProtokoll(), 'b.txt': '', 'c.docx': 'x', 'new\nline.txt': '' })
    const { code, err } = await runCli('convert', `${input}/c.docx`, input)
    expect(code).toBe(1)
    const lines = err.split('\n')
    expect(lines[0]).toContain('c.docx: failed (unknown-type): ".docx"')
    expect(lines[1]).toMatch(/b\.txt: failed \(empty\): .+/u)
    expect(lines[2]).toMatch(/new\\nline\.txt: failed \(empty\): .+/u)
    expect(err).not.toMatch(/^\s+at /mu)
  })

  it('refuses what is over --max-bytes', async () => {
    const { input } = archive({ 'a.txt': shortProtokoll() })
    const { code, err } = await runCli('convert', '--max-bytes', '10', input)
    expect(code).toBe(1)
    expect(err).toMatch(/failed \(too-large\): \d+ bytes, and the limit is 10; raise it with --max-bytes/u)
  })

  it.each([
    [['convert']],
    [['convert', 'a.txt', '--jobs', '0']],
    [['convert', 'a.txt', '--max-bytes', 'much']],
    [['convert', 'a.txt', '--pdf-engine', 'magic']],
    [['convert', 'a.txt', '--config', 'no-such-config.json']],
    [['convert', 'a.txt', '--prune']],
    [['konvert']],
  ])('exits with 2 on wrong usage: %j', async (args) => {
    const { code, out, err } = await runCli(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })
})

describe('protokoll convert into a folder', () => {
  it('mirrors folders, one record a document, whatever the names', async () => {
    const { input, out } = archive({
      'a.pdf.txt': shortProtokoll(1),
      'twin.txt': shortProtokoll(2),
      'twin.md': shortProtokoll(3),
      'sub/a.txt': shortProtokoll(4),
      'sub/__proto__.txt': shortProtokoll(5),
    })
    await runCli('convert', input, '-o', out, '--provenance')
    const stems = ['a.pdf', 'sub/__proto__', 'sub/a', 'twin.md', 'twin.txt']
    const files = stems.flatMap((stem) => [`${stem}.json`, `${stem}.provenance.json`])
    expect(filesBelow(out)).toEqual([manifest, ...files])
    expect(json(out, 'twin.md.json').paragraphs[0].number).toBe(3)
    expect(json(out, 'sub/__proto__.json').paragraphs[0].number).toBe(5)
  })

  it('skips what is unchanged, redoes what is not, and ends with what a first run would give', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll(1), 'b.txt': shortProtokoll(2), 'c.txt': '' })
    expect((await runCli('convert', input, '-o', out)).code).toBe(1)
    const before = read(out, 'a.json')
    writeFileSync(join(out, 'b.json'), 'edited')
    writeFileSync(join(input, 'a.txt'), shortProtokoll(9))
    const { code, err } = await runCli('convert', input, '-o', out)
    expect(code).toBe(1)
    expect(err).toContain('1 unchanged since an earlier run')
    expect(err).toMatch(/c\.txt: failed \(empty\)/u)
    expect(read(out, 'a.json')).not.toBe(before)
    expect(json(out, 'b.json').paragraphs[0].number).toBe(2)
    const again = join(out, '../again')
    await runCli('convert', input, '-o', again)
    for (const file of filesBelow(again)) expect(read(out, file), file).toBe(read(again, file))
  })

  it('tells a file that was only touched by its digest', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll() })
    await runCli('convert', input, '-o', out)
    utimesSync(join(input, 'a.txt'), 1, 1)
    for (let run = 0; run < 2; run++) {
      expect((await runCli('convert', input, '-o', out)).err).toContain('1 unchanged')
    }
    expect(json(out, manifest).modified).toBe(1000)
  })

  it('redoes all with --force, other options or other provenance', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll() })
    await runCli('convert', input, '-o', out)
    for (const option of [
      ['--force'],
      ['--attachments', 'text'],
      ['--provenance', '--attachments', 'text'],
    ]) {
      const { err } = await runCli('convert', input, '-o', out, ...option)
      expect(err).not.toContain('unchanged')
    }
    expect(filesBelow(out)).toContain('a.provenance.json')
  })

  it('tells inputs that are gone, and removes their records with --prune alone', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll(1), 'sub/b.txt': shortProtokoll(2) })
    await runCli('convert', input, '-o', out, '--provenance')
    rmSync(join(input, 'sub/b.txt'))
    const told = await runCli('convert', input, '-o', out, '--provenance')
    expect(told.err).toContain('gone: 1 input of earlier runs; --prune')
    expect(existsSync(join(out, 'sub/b.json'))).toBe(true)
    writeFileSync(join(out, 'mine.txt'), 'mine')
    const pruned = await runCli('convert', input, '-o', out, '--provenance', '--prune')
    expect(pruned.err).toContain('removed: 1 record')
    expect(filesBelow(out)).toEqual([manifest, 'a.json', 'a.provenance.json', 'mine.txt'])
  })

  it('prunes nothing outside the folders it searched, and nothing that was changed since', async () => {
    const { input, out } = archive({ 'x/a.txt': shortProtokoll(1), 'y/b.txt': shortProtokoll(2) })
    await runCli('convert', input, '-o', out)
    rmSync(join(input, 'y/b.txt'))
    await runCli('convert', join(input, 'x'), '-o', out, '--prune')
    expect(existsSync(join(out, 'y/b.json'))).toBe(true)
    writeFileSync(join(out, 'y/b.json'), '{"schemaVersion": "edited by hand"}')
    const { err } = await runCli('convert', input, '-o', out, '--prune')
    expect(err).toContain('gone: 1 input')
    expect(existsSync(join(out, 'y/b.json'))).toBe(true)
  })

  it('trusts no manifest that leads outside', async () => {
    const { root, input, out } = archive({ 'a.txt': shortProtokoll(1), 'b.txt': shortProtokoll(2) })
    await runCli('convert', input, '-o', out)
    writeFileSync(join(root, 'precious.json'), 'x')
    const rows = read(out, manifest).replace(
      '"output":"b.json","outputBytes":',
      '"output":"../precious.json","outputBytes":1,"x":',
    )
    writeFileSync(join(out, manifest), rows)
    rmSync(join(input, 'b.txt'))
    await runCli('convert', input, '-o', out, '--prune')
    expect(read(root, 'precious.json')).toBe('x')
  })

  it('overwrites no file that is not its own', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll(1), 'b.txt': shortProtokoll(2) })
    mkdirSync(out)
    writeFileSync(join(out, 'a.json'), '{"name": "package"}')
    const { code, err } = await runCli('convert', input, '-o', out)
    expect(code).toBe(1)
    expect(err).toMatch(/a\.txt: failed \(unwritable\): a\.json is there already and is no record/u)
    expect(read(out, 'a.json')).toBe('{"name": "package"}')
    expect(existsSync(join(out, 'b.json'))).toBe(true)
  })

  it('removes the record of a document that has become unreadable', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll() })
    await runCli('convert', input, '-o', out)
    writeFileSync(join(input, 'a.txt'), '')
    await runCli('convert', input, '-o', out)
    expect(filesBelow(out)).toEqual([manifest])
  })

  it('reads none of its own output, nor loops on links', async () => {
    const { input } = archive({ 'a.txt': shortProtokoll() })
    symlinkSync('..', join(input, 'loop'))
    const out = join(input, 'out')
    for (let run = 0; run < 2; run++) await runCli('convert', input, '-o', out)
    expect(filesBelow(out)).toEqual([manifest, 'a.json'])
  })

  it('leaves no provenance beside a record that it does not tell of', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll(1) })
    await runCli('convert', input, '-o', out, '--provenance')
    writeFileSync(join(input, 'a.txt'), shortProtokoll(22))
    await runCli('convert', input, '-o', out)
    expect(filesBelow(out)).toEqual([manifest, 'a.json'])
  })

  it('refuses a place for the report before it converts anything', async () => {
    const root = temporaryFolder({ 'a.txt': shortProtokoll() })
    for (const place of [join(root, 'no/report.json'), root]) {
      const { code, out, err } = await runCli('convert', root, '--report', place)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/check --report\n$/u)
    }
  })

  it('writes a report of every document', async () => {
    const { root, input, out } = archive({ 'a.txt': shortProtokoll(), 'b.txt': '', 'c.doc': '' })
    await runCli('convert', input, '-o', out, '--report', join(root, 'report.json'), '--quiet')
    const report = json(root, 'report.json')
    expect(report).toMatchObject({
      finished: true,
      documents: 2,
      failures: { empty: 1 },
      skipped: { '.doc': 1 },
    })
    expect(report.results.map((row: { path: string; status: string }) => [row.path, row.status])).toEqual([
      [`${input}/a.txt`, expect.any(String)],
      [`${input}/b.txt`, 'failed'],
    ])
  })

  it('goes on from an out folder where a run was killed', async () => {
    const { input, out } = archive({ 'a.txt': shortProtokoll(1), 'b.txt': shortProtokoll(2) })
    await runCli('convert', input, '-o', out)
    const whole = Object.fromEntries(filesBelow(out).map((file) => [file, read(out, file)]))
    mkdirSync(join(out, '.protokoll-unfinished'))
    writeFileSync(join(out, '.protokoll-unfinished/half'), '{"schema')
    writeFileSync(join(out, manifest), (whole[manifest] as string).slice(0, -40))
    rmSync(join(out, 'a.json'))
    await runCli('convert', input, '-o', out)
    expect(Object.fromEntries(filesBelow(out).map((file) => [file, read(out, file)]))).toEqual(whole)
  })

  it('keeps two folders with the same names apart', async () => {
    const root = temporaryFolder({ 'x/a.txt': shortProtokoll(1), 'y/a.txt': shortProtokoll(2) })
    const out = join(root, 'out')
    await runCli('convert', `${root}/x`, `${root}/y`, '-o', out)
    const records = filesBelow(out).slice(1)
    expect(records).toEqual(['a.json', 'a.txt.json'])
    expect(records.map((file) => json(out, file).paragraphs[0].number)).toEqual([1, 2])
  })
})

describe('protokoll convert with a config', () => {
  it('takes the nearest one above the input, and does anew what it changes', async () => {
    const text = shortProtokoll().replace('Beslut\n', 'Utfall av prövningen\n')
    const { root, input, out } = archive({ 'a.txt': text })
    const decisionOf = () => json(out, 'a.json').paragraphs[0].decision
    await runCli('convert', input, '-o', out)
    expect(decisionOf()).toBeNull()
    const words = { headings: [{ phrase: 'Utfall av prövningen', type: 'decision' }] }
    writeFileSync(join(root, 'protokoll.config.json'), JSON.stringify(words))
    await runCli('convert', input, '-o', out)
    expect(decisionOf()).toMatchObject({ outcome: 'approved' })
  })

  it.each([
    ['no JSON', '{"headings": [', /protokoll\.config\.json: not valid JSON/u],
    ['an unknown key', '{"rubriker": []}', /protokoll\.config\.json: .*rubriker/u],
  ])('tells %s in one line, and exits with 2', async (_, config, message) => {
    const { root, input } = archive({ 'a.txt': shortProtokoll() })
    writeFileSync(join(root, 'protokoll.config.json'), config)
    const { code, out, err } = await runCli('convert', input)
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err).toMatch(message)
  })
})
