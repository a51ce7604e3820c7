import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/folder.js'
import type { Outcome } from './outcome.js'
import { type PoolOptions, workerPool } from './pool.js'

const script = fileURLToPath(new URL('../testing/hostile-worker.mjs', import.meta.url))
const open: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(open.map((pool) => pool.close())))

/** What converts documents that do what their names say. */
function pool(options: Partial<PoolOptions> = {}) {
  const made = workerPool({ jobs: 2, timeout: 1, script, memory: 128, ...options })
  open.push(made)
  const reading = { maxBytes: 1, provenance: false }
  return {
    run: (path: string) => made.run({ path, config: null, reading, unfinished: null }),
    close: () => made.close(),
  }
}

const message = (outcome: Outcome) => outcome.status === 'failed' && outcome.message

describe('the pool of worker processes', () => {
  it('stops a document that hangs, and that one alone', async () => {
    const { run } = pool({ jobs: 1 })
    const [hung, ...others] = await Promise.all(['hang', 'a', 'b'].map(run))
    expect(hung).toMatchObject({
      status: 'failed',
      cause: 'timeout',
      message: expect.stringContaining('--timeout'),
    })
    expect(others.map(message)).toEqual(['did a', 'did b'])
  })

  it('survives documents that kill their worker, one after the other', async () => {
    const { run } = pool({ jobs: 1, timeout: 20 })
    const outcomes = await Promise.all(['crash', 'a', 'crash', 'crash', 'b'].map(run))
    expect(outcomes.map(message)).toEqual([
      expect.stringContaining('(SIGSEGV)'),
      'did a',
      expect.stringContaining('(SIGSEGV)'),
      expect.stringContaining('(SIGSEGV)'),
      'did b',
    ])
  })

  it('survives a document that fills the memory', async () => {
    const outcome = await pool({ timeout: 60 }).run('heap')
    expect(outcome).toMatchObject({ cause: 'crashed', message: expect.stringContaining('128 MB') })
  })

  it('notices a worker that died while it was idle', async () => {
    const { run } = pool()
    await Promise.all([run('die'), run('die')])
    await new Promise((done) => setTimeout(done, 300))
    expect(await Promise.all(['a', 'b', 'c'].map(run)).then((all) => all.map(message))).toEqual([
      'did a',
      'did b',
      'did c',
    ])
  })

  it('throws when no worker can be started', async () => {
    const folder = temporaryFolder({ 'broken.mjs': 'import "./no-such-module.mjs"' })
    await expect(pool({ script: `${folder}/broken.mjs` }).run('a')).rejects.toThrow(/could not be started/u)
  })

  it('ends what is running when it is closed', async () => {
    const { run, close } = pool({ timeout: 60 })
    const hung = run('hang')
    await run('a')
    await close()
    expect(await hung).toMatchObject({ status: 'failed' })
  })
})
