import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it.skipIf(process.platform === 'win32')(
  'ends a busy process whose parent is gone',
  async () => {
    const source = readFileSync(new URL('./memory.ts', import.meta.url), 'utf8')
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    const folder = temporaryFolder({
      'memory.mjs': outputText,
      'busy.mjs': `import { watchMemory } from './memory.mjs'
      watchMemory(4096)
      setTimeout(() => { for (;;); }, 200)
      console.log(process.pid)`,
      'parent.mjs': `import { spawn } from 'node:child_process'
      spawn(process.execPath, [new URL('busy.mjs', import.meta.url).pathname], { stdio: 'inherit' })`,
    })
    const parent = spawn(process.execPath, [`${folder}/parent.mjs`])
    const [told] = await once(parent.stdout, 'data')
    const pid = Number(told)
    await wait(500)
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    for (let tick = 0; tick < 200 && isAlive(pid); tick++) await wait(25)
    const survived = isAlive(pid)
    if (survived) process.kill(pid, 'SIGKILL')
    expect(survived).toBe(false)
  },
  30_000,
)
