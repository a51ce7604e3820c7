import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import { runCli } from '../testing/run-cli.js'
import { commandModels } from './completion-model.js'
import { completionScript, shells } from './completion-scripts.js'

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0
}

/** What the shell has to say against a script that it reads without running it. */
function faults(shell: string, script: string): string {
  const file = join(temporaryFolder({ script }), 'script')
  return spawnSync(shell, [shell === 'fish' ? '--no-execute' : '-n', file], { encoding: 'utf8' }).stderr
}

/** What bash offers for the words of a command line, the last of which is being typed. */
function bashOffers(script: string, ...words: string[]): string[] {
  const probe = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }
_protokoll; printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', probe, 'probe', 'protokoll', ...words], { encoding: 'utf8' })
  return out.split('\n').filter(Boolean)
}

describe('commandModels', () => {
  it('reads what the commands declare', () => {
    const program = new Command('x')
    program
      .command('go')
      .summary('Goes')
      .argument('<inputs...>', 'files')
      .option('-o, --out <dir>', 'where')
      .option('--config <file>', 'what')
      .option('--quiet', 'no words')
      .addOption(new Option('--how <way>', 'way').choices(['fast', 'slow']))
      .helpOption(false)
    expect(commandModels(program)[0]).toEqual({
      name: 'go',
      summary: 'Goes',
      argument: 'file',
      options: [
        { short: '-o', long: '--out', description: 'where', value: 'folder' },
        { short: null, long: '--config', description: 'what', value: 'file' },
        { short: null, long: '--quiet', description: 'no words', value: null },
        { short: null, long: '--how', description: 'way', value: { words: ['fast', 'slow'] } },
      ],
    })
  })
})

describe('protokoll completion', () => {
  it.each(shells)('prints a script that %s can read', async (shell) => {
    const { code, out } = await runCli('completion', shell)
    expect(code).toBe(0)
    for (const word of ['convert', 'check', 'sarif', 'junit']) expect(out).toContain(word)
    if (has(shell)) expect(faults(shell, out)).toBe('')
  })

  it.skipIf(!has('bash'))('completes commands, options, and their values', async () => {
    const { out } = await runCli('completion', 'bash')
    expect(bashOffers(out, 'co')).toEqual(['convert', 'completion'])
    expect(bashOffers(out, 'check', '--max-w')).toEqual(['--max-warnings'])
    expect(bashOffers(out, 'check', '-f', 's')).toEqual(['sarif'])
    expect(bashOffers(out, 'completion', 'z')).toEqual(['zsh'])
  })

  it.skipIf(!has('bash'))('completes a value behind the sign =, which bash takes for a word', async () => {
    const { out } = await runCli('completion', 'bash')
    expect(bashOffers(out, 'check', '--format', '=', 's')).toEqual(['sarif'])
    expect(bashOffers(out, 'check', '--format', '=')).toContain('junit')
  })

  it.skipIf(!has('bash'))('completes a folder with a space in its name', async () => {
    const { out } = await runCli('completion', 'bash')
    const folder = temporaryFolder({ 'my minutes/a.txt': '' })
    expect(bashOffers(out, 'review', '-o', join(folder, 'my'))).toEqual([join(folder, 'my minutes')])
  })

  it.skipIf(!has('bash'))('leaves file names to the shell', async () => {
    const { out } = await runCli('completion', 'bash')
    expect(bashOffers(out, 'check', 'min')).toEqual([])
    expect(bashOffers(out, 'check', '--config', '-')).toEqual([])
  })

  it('refuses another shell', async () => {
    expect((await runCli('completion', 'tcsh')).code).toBe(2)
  })

  it('quotes what a description may hold', () => {
    const description = "it's [a] 50:50 \\ chance"
    const options = [{ short: '-x', long: '--xx', description, value: null }]
    const models = [{ name: 'go', summary: "it's: so", options, argument: null }]
    for (const shell of shells) {
      const script = completionScript(shell, 'x', models)
      if (has(shell)) expect(faults(shell, script)).toBe('')
    }
  })
})
