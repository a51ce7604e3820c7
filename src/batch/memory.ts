import { Worker } from 'node:worker_threads'

/**
 * Ends this process when it holds more than `megabytes`, or when its parent is gone. V8's own limit does not count what
 * lies outside its heap, such as the unpacked streams of a PDF, and a busy main thread could neither look nor hear of
 * its parent's end: so a second thread does.
 */
export function watchMemory(megabytes: number): void {
  const code = `
    const limit = ${megabytes} * 2 ** 20
    const parent = process.ppid
    const isOver = () => process.memoryUsage.rss() > limit || process.ppid !== parent
    setInterval(() => isOver() && process.kill(process.pid, 'SIGKILL'), 100)`
  new Worker(code, { eval: true }).unref()
}
