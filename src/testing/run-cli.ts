import { vi } from 'vitest'
import { main } from '../cli/main.js'

/** Runs a command line in this process: its exit code and what it wrote. */
export async function runCli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const capture =
    (to: 'out' | 'err') =>
    (text: unknown, ...rest: unknown[]) => {
      written[to] += String(text)
      const done = rest.at(-1)
      if (typeof done === 'function') done()
      return true
    }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(capture('out') as never),
    vi.spyOn(process.stderr, 'write').mockImplementation(capture('err') as never),
  ]
  try {
    return { code: await main(args), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
