import { describe, expect, it } from 'vitest'
import { version } from '../package.js'
import { runCli } from '../testing/run-cli.js'
import { commands } from './commands.js'

describe('--help', () => {
  // `npx vitest run src/cli/help.test.ts -u` writes the help as it is into help.golden.txt: read the difference.
  it('is what help.golden.txt holds, for the program and every command', async () => {
    const pages: string[] = []
    for (const args of [[], ...commands.map(({ name }) => [name])]) {
      const { code, out } = await runCli(...args, '--help')
      expect(code).toBe(0)
      pages.push(`$ ${['protokoll', ...args, '--help'].join(' ')}\n${out}`)
    }
    await expect(pages.join('\n')).toMatchFileSnapshot('./help.golden.txt')
  })

  it.each(commands.map(({ name }) => [name]))('of %s shows examples', async (name) => {
    expect((await runCli(name, '--help')).out).toMatch(/\nExamples:\n {2}protokoll /u)
  })

  it('has --version beside it', async () => {
    expect((await runCli('--version')).out).toBe(`${version}\n`)
  })
})
