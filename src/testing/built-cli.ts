import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The program as it is installed, built from the sources as they are now. */
export interface BuiltCli {
  /** Starts a command line. */
  start(args: string[], env?: NodeJS.ProcessEnv): ChildProcess
  /** Runs a command line to its end. */
  run(args: string[], input?: string): Promise<{ code: number | null; out: string; err: string }>
  remove(): void
}

/** Builds the program into a folder of its own below node_modules, so that imports resolve. */
export function buildCli(): BuiltCli {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'protokoll-'))
  for (const file of ['package.json', 'bin/protokoll.js']) copyTo(file)
  execFileSync(process.execPath, [join(root, '.config/build.mjs'), join(folder, 'dist')])
  const start = (args: string[], env = process.env) =>
    spawn(process.execPath, [join(folder, 'bin/protokoll.js'), ...args], { env })
  return { start, run, remove: () => rmSync(folder, { recursive: true, force: true }) }

  function copyTo(file: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }

  async function run(args: string[], input = '') {
    const child = start(args)
    const told = { out: '', err: '' }
    child.stdout?.on('data', (chunk) => {
      told.out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      told.err += chunk
    })
    child.stdin?.end(input)
    const code = await new Promise<number | null>((done) => child.on('close', done))
    return { code, ...told }
  }
}
