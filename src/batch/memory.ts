import { Worker } from 'node:worker_threads'

/**
 * Ends this process when it holds more than `megabytes`. V8's own limit does not count what lies outside its heap,
 * such as the unpacked streams of a PDF, and a busy main thread could not look: so a second thread does.
 */
export function watchMemory(megabytes: number): void {
  const code = `
    const limit = ${megabytes} * 2 ** 20
    setInterval(() => process.memoryUsage.rss() > limit && process.kill(process.pid, 'SIGKILL'), 100)`
  new Worker(code, { eval: true }).unref()
}
