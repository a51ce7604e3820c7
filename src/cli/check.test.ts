import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatNames } from '../report/format-names.js'
import { shortProtokoll, temporaryFolder } from '../testing/folder.js'
import { runCli } from '../testing/run-cli.js'

const bad = { 'a/good.txt': shortProtokoll(), 'a/not-text.txt': 'Handla mjölk.\n', 'b/note.docx': 'x' }

describe('protokoll check', () => {
  it.each(formatNames)('tells the one bad file of a folder as %s and exits with 1', async (format) => {
    const folder = temporaryFolder(bad)
    const { code, out } = await runCli('check', join(folder, 'a'), '--format', format)
    expect(code).toBe(1)
    expect(out).toContain('not-a-protokoll')
    expect(out).toContain('not-text.txt')
  })

  it('exits with 0 where there are only warnings, with 1 where there are more than allowed', async () => {
    const folder = temporaryFolder({ 'good.txt': shortProtokoll() })
    const only = ['--severity', 'agenda-missing=warning', '--severity', 'attendance-empty=off']
    const report = await runCli('check', folder, '--format', 'json', ...only)
    const { counts } = JSON.parse(report.out)
    expect(counts).toMatchObject({ error: 0 })
    expect(counts.warning).toBeGreaterThan(0)
    expect(report.code).toBe(0)
    expect((await runCli('check', folder, '--max-warnings', `${counts.warning}`, ...only)).code).toBe(0)
    expect((await runCli('check', folder, '--max-warnings', `${counts.warning - 1}`, ...only)).code).toBe(1)
  })

  it('lets the user choose a severity, for failures too', async () => {
    const folder = temporaryFolder({ 'not-text.txt': 'Handla mjölk.\n' })
    expect((await runCli('check', folder, '--severity', 'not-a-protokoll=info')).code).toBe(0)
    expect((await runCli('check', folder, '--severity', 'not-a-protokoll=off')).out).toContain('no findings')
  })

  it('heeds the severities of the config, for failures too', async () => {
    const folder = temporaryFolder({
      'not-text.txt': 'Handla mjölk.\n',
      'protokoll.config.json': '{ "severities": { "not-a-protokoll": "info" } }',
    })
    expect((await runCli('check', folder)).code).toBe(0)
    expect((await runCli('check', folder, '--severity', 'not-a-protokoll=error')).code).toBe(1)
  })

  it('refuses a config that names a rule that does not exist', async () => {
    const folder = temporaryFolder({
      'good.txt': shortProtokoll(),
      'protokoll.config.json': '{ "severities": { "no-such-rule": "off" } }',
    })
    const { code, err } = await runCli('check', folder)
    expect(code).toBe(2)
    expect(err).toMatch(/protokoll\.config\.json: severities: there is no rule no-such-rule\n$/u)
  })

  it('names a file of another type that was given by name', async () => {
    const folder = temporaryFolder(bad)
    const { code, out } = await runCli('check', join(folder, 'b/note.docx'), '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out).files[0].findings[0]).toMatchObject({ rule: 'unknown-type', severity: 'error' })
  })

  it('writes into a file', async () => {
    const folder = temporaryFolder({ 'good.txt': shortProtokoll() })
    const report = join(folder, 'report.sarif')
    const { out } = await runCli('check', folder, '-f', 'sarif', '-o', report)
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(report, 'utf8')).version).toBe('2.1.0')
  })

  it('exits with 2 on wrong usage', async () => {
    const folder = temporaryFolder({ 'good.txt': shortProtokoll() })
    const wrong = [
      [join(folder, 'missing.pdf')],
      [folder, '--format', 'html'],
      [folder, '--severity', 'no-such-rule=off'],
      [folder, '--severity', 'agenda-missing=loud'],
      [folder, '--rules', 'kl,nope'],
      [folder, '--max-warnings', '-1'],
      [folder, '-o', join(folder, 'none/report.txt')],
      [folder, '--config', join(folder, 'none.json')],
    ]
    for (const args of wrong) expect((await runCli('check', ...args)).code, args.join(' ')).toBe(2)
  })

  it('takes groups of rules parted by commas', async () => {
    const folder = temporaryFolder({ 'good.txt': shortProtokoll() })
    expect((await runCli('check', folder, '--rules', 'kl,privacy')).code).not.toBe(2)
  })
})
