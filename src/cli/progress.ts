/** How far a run is, on standard error: a bar on a terminal, else a line now and then. */
import type { Tally } from '../batch/tally.js'
import { say } from './messages.js'

export interface Progress {
  /** Writes a line, above the bar where there is one. */
  log(line: string): void
  /** Tells that the tally has changed. */
  update(): void
  stop(): void
}

export interface ProgressOptions {
  quiet?: true
  progress: boolean
  out?: string
}

/** Most runs are over before this: they show no progress. */
const firstAfter = 700
const lineEvery = 10_000

/** Starts to tell the progress of a run over `inputs`. */
export function startProgress(inputs: string[], tally: Tally, options: ProgressOptions): Progress {
  const onTerminal = process.stderr.isTTY && (options.out !== undefined || !process.stdout.isTTY)
  if (options.quiet || !options.progress) return silent
  return onTerminal ? bar(inputs, tally) : lines(tally)
}

const silent: Progress = { log: say, update() {}, stop() {} }

function lines(tally: Tally): Progress {
  const timer = setInterval(() => say(state(tally)), lineEvery)
  timer.unref()
  return { log: say, update() {}, stop: () => clearInterval(timer) }
}

function state(tally: Tally): string {
  const speed = `${Math.round(tally.pagesPerSecond)} pages/s`
  return `${tally.documents} documents, ${tally.statuses.failed} failed, ${tally.pages} pages, ${speed}`
}

function bar(inputs: string[], tally: Tally): Progress {
  let draw: { log(line: string): void; update(): void; stop(): void } | null = null
  let over = false
  const timer = setTimeout(async () => {
    const opened = await openBar(inputs, tally)
    if (over) opened.stop()
    else draw = opened
  }, firstAfter)
  timer.unref()
  return {
    log: (line) => (draw ? draw.log(line) : say(line)),
    update: () => draw?.update(),
    stop() {
      over = true
      clearTimeout(timer)
      draw?.stop()
      draw = null
    },
  }
}

async function openBar(inputs: string[], tally: Tally) {
  const [{ MultiBar }, { discover }] = await Promise.all([
    import('cli-progress'),
    import('../read/discover.js'),
  ])
  const bars = new MultiBar({
    format: '{bar} {value}/{total} documents, {failed} failed, {speed} pages/s, {eta_formatted} left',
    stream: process.stderr,
    barsize: 24,
    fps: 5,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  })
  const payload = () => ({ failed: tally.statuses.failed, speed: Math.round(tally.pagesPerSecond) })
  const one = bars.create(tally.documents, tally.documents, payload())
  let over = false
  // The run fetches its inputs only as fast as it converts them: how many there are, another search tells.
  const count = async () => {
    let total = 0
    for await (const { kind } of discover(inputs.filter((input) => input !== '-'))) {
      if (over) return
      if (kind === 'document' && ++total % 100 === 0) one.setTotal(Math.max(total, tally.documents))
    }
    one.setTotal(Math.max(total, tally.documents))
  }
  count().catch(() => {})
  return {
    log: (line: string) => bars.log(`${line}\n`),
    update: () => one.update(tally.documents, payload()),
    stop() {
      over = true
      // Draws once more: lines that wait for the next drawing would be lost.
      bars.update()
      bars.stop()
    },
  }
}
