import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import { minutesText } from '../testing/minutes.js'
import { runCli } from '../testing/run-cli.js'
import { parseConfig } from '../vocabulary/config.js'

const ownWords = new URL('../../fixtures/own-words/', import.meta.url)
const input = readFileSync(new URL('input.txt', ownWords), 'utf8')
const config = readFileSync(new URL('protokoll.config.json', ownWords), 'utf8')
const own = JSON.parse(config) as { [group in 'headings' | 'labels']: { phrase: string }[] }
const phrases = (rows: { phrase: string }[]) => rows.map(({ phrase }) => phrase).sort()

describe('protokoll vocabulary', () => {
  it('prints the words in force, a user’s own before the built-in ones', async () => {
    const folder = temporaryFolder({ 'c.json': '{"parties":["QX"]}' })
    const rows = JSON.parse((await runCli('vocabulary', '--json', '--config', join(folder, 'c.json'))).out)
    expect(rows.parties[0]).toBe('QX')
    expect(typeof rows.outcomes[0].pattern).toBe('string')
    const { code, out } = await runCli('vocabulary')
    expect(code).toBe(0)
    expect(out).toMatch(/^headings\n {2}summary +Sammanfattning · /u)
    expect(out).toContain('\nparties\n')
  })

  it('names every odd heading and label of minutes whose config is missing', async () => {
    const folder = temporaryFolder({ 'input.txt': input })
    const { code, out } = await runCli('vocabulary', '--json', folder)
    expect(code).toBe(0)
    const found = JSON.parse(out)
    expect(phrases(found.headings)).toEqual(phrases(own.headings))
    expect(phrases(found.labels)).toEqual(phrases(own.labels))
  })

  it('names nothing where the config holds them', async () => {
    const folder = temporaryFolder({ 'input.txt': input, 'protokoll.config.json': config })
    expect((await runCli('vocabulary', join(folder, 'input.txt'))).out).toBe('no unknown phrases\n')
  })

  it('prints a table with an example place', async () => {
    const folder = temporaryFolder({ 'input.txt': input })
    expect((await runCli('vocabulary', folder)).out).toMatch(/ {2}4 {2}Så blev det +\S+input\.txt:45\n/u)
  })

  it('prints rows that a config takes as they are, and that leave nothing unknown', async () => {
    const folder = temporaryFolder({ 'input.txt': input })
    const { out } = await runCli('vocabulary', '--config-snippet', folder)
    expect(() => parseConfig(JSON.parse(out), 'snippet')).not.toThrow()
    const mended = temporaryFolder({ 'input.txt': input, 'protokoll.config.json': out })
    const { headings, labels } = JSON.parse((await runCli('vocabulary', '--json', mended)).out)
    expect([headings, labels]).toEqual([[], []])
  })

  it('exits with 2 on wrong usage and 1 on a document that can’t be read, in one line', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText, 'bad.txt': 'Handla mjölk.\n' })
    for (const args of [
      ['none.txt'],
      ['--config-snippet'],
      ['--json', '--config-snippet', join(folder, 'm.txt')],
      ['--config', join(folder, 'none.json')],
    ]) {
      const { code, out, err } = await runCli('vocabulary', ...args)
      expect([code, out], args.join(' ')).toEqual([2, ''])
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    const { code, err } = await runCli('vocabulary', folder)
    expect(code).toBe(1)
    expect(err).toContain('bad.txt')
  })
})
