import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import { minutesText } from '../testing/minutes.js'
import { runCli } from '../testing/run-cli.js'

describe('protokoll explain', () => {
  it('prints a row for each line', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText })
    const { code, out } = await runCli('explain', join(folder, 'm.txt'))
    expect(code).toBe(0)
    expect(out).toMatch(/ 9 +decision +paragraphs\[0\]\S* .*Nämnden köper fyra bänkar\./u)
  })

  it('explains one line, also of a file whose name holds a colon', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText, 'm.txt:3': 'x' })
    expect((await runCli('explain', join(folder, 'm.txt:2'))).out).toContain('header.body = "Parknämnden"')
    expect((await runCli('explain', join(folder, 'm.txt:3:1'))).code).toBe(1)
  })

  it('prints JSON', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText })
    const whole = JSON.parse((await runCli('explain', '--json', join(folder, 'm.txt'))).out)
    expect(whole.lines).toHaveLength(whole.coverage.lines)
    const one = JSON.parse((await runCli('explain', '--json', join(folder, 'm.txt:9'))).out)
    expect(one.lines).toMatchObject([{ number: 9, fate: 'record', kind: 'decision' }])
  })

  it('exits with 2 on wrong usage and 1 on a document that can’t be read', async () => {
    const folder = temporaryFolder({ 'm.txt': minutesText, 'bad.txt': 'Handla mjölk.\n' })
    for (const target of ['m.txt:5', 'm.txt:999', 'none.txt', '']) {
      expect((await runCli('explain', join(folder, target))).code, target).toBe(2)
    }
    const { code, err } = await runCli('explain', join(folder, 'bad.txt'))
    expect(code).toBe(1)
    expect(err).toContain('bad.txt')
  })
})
