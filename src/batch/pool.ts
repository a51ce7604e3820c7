/**
 * A pool of worker processes. Processes and not threads: a fault in a native PDF engine, or V8's own end when memory
 * runs out, takes a process with all its threads; and only a process's memory outside the heap can be bounded.
 * Our own, because of the kept pools piscina has threads alone, tinypool lets its processes write to our standard
 * output, and workerpool's queue stands still when a worker dies.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, totalmem } from 'node:os'
import type { FailureCause } from '../model/errors.js'
import { workers } from '../package.js'
import { keepHeapSmall, workerFlags } from './engine.js'
import type { Executor } from './executor.js'
import type { Outcome, Task } from './outcome.js'
import { Turns } from './turns.js'

export interface PoolOptions {
  /** Number of worker processes. */
  jobs: number
  /** Longest time for one document, in seconds. */
  timeout: number
  /** The worker's program; another one in tests. */
  script?: string
  /** Memory of one worker, in megabytes. */
  memory?: number
}

/**
 * Starts workers as documents come. A document that hangs, crashes or eats the memory takes its worker with it, and no
 * other document. `run` throws only when a worker can't be started at all.
 */
export function workerPool(options: PoolOptions): Executor {
  const { jobs, timeout, memory = memoryOf(jobs) } = options
  const script = options.script ?? workers.convert
  const turns = new Turns(jobs)
  const all = new Set<ChildProcess>()
  const idle: ChildProcess[] = []
  let closed = false
  keepHeapSmall()

  async function start(): Promise<ChildProcess> {
    const worker = fork(script, {
      // What a dying worker prints (V8 tells its last garbage collections) stays off our terminal.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: workerFlags(memory),
      env: { ...process.env, PROTOKOLL_WORKER_MEMORY: String(memory) },
    })
    all.add(worker)
    worker.on('exit', () => all.delete(worker))
    worker.on('error', () => worker.kill('SIGKILL'))
    const ended = once(worker, 'exit').then(() => 'ended')
    if ((await Promise.race([once(worker, 'message'), ended])) === 'ended' && !closed) {
      throw new Error('a worker process could not be started; try --jobs 1 or free some memory')
    }
    return worker
  }

  async function run(task: Task): Promise<Outcome> {
    let worker = idle.pop()
    while (worker && !all.has(worker)) worker = idle.pop()
    if (!closed) worker ??= await start()
    if (closed || !worker) return { status: 'failed', ...crash(null, memory), file: null, milliseconds: 0 }
    const outcome = await ask(worker, task, timeout, memory)
    if (all.has(worker)) idle.push(worker)
    return outcome
  }

  return {
    run: (task) => turns.take(() => run(task)),
    async close() {
      closed = true
      const ends = [...all].map((worker) => once(worker, 'exit'))
      for (const worker of all) worker.kill('SIGKILL')
      await Promise.all(ends)
    },
  }
}

/** One process for each core. */
export function defaultJobs(): number {
  return availableParallelism()
}

/** An equal share of the machine's memory for each worker and the parent, within bounds; in megabytes. */
function memoryOf(jobs: number): number {
  const share = totalmem() / 2 ** 20 / (jobs + 1)
  return Math.round(Math.min(2048, Math.max(512, share)))
}

/** Has the worker convert a document: its answer, or how it ended. */
function ask(worker: ChildProcess, task: Task, timeout: number, memory: number): Promise<Outcome> {
  const start = performance.now()
  return new Promise((resolve) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      worker.kill('SIGKILL')
    }, timeout * 1000)
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', settle)
      worker.off('exit', ended)
      resolve(outcome)
    }
    const ended = (_code: number | null, signal: NodeJS.Signals | null) => {
      const milliseconds = Math.round(performance.now() - start)
      settle({
        status: 'failed',
        ...(late ? tooLate(timeout) : crash(signal, memory)),
        file: null,
        milliseconds,
      })
    }
    worker.on('message', settle)
    worker.on('exit', ended)
    // A worker that is gone already is told by its exit.
    worker.send(task, () => {})
  })
}

interface Ending {
  cause: FailureCause
  message: string
}

function tooLate(timeout: number): Ending {
  return {
    cause: 'timeout',
    message: `took longer than ${timeout} s and was stopped; allow more with --timeout`,
  }
}

/** SIGABRT is V8's end when its heap is full, SIGKILL that of `memory.ts` or of the system when all memory is. */
function crash(signal: NodeJS.Signals | null, memory: number): Ending {
  const message =
    signal === 'SIGABRT' || signal === 'SIGKILL'
      ? `needed more memory than a worker may have (${memory} MB), or than the machine had left`
      : `took its worker process down (${signal ?? 'exit'}); the file may be damaged on purpose`
  return { cause: 'crashed', message }
}
