/** A real browser for tests of what the review pages do; Debian's Chromium, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'

const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

/** Whether there is a browser; without one its tests are skipped, and this says so. */
export function hasChromium(): boolean {
  if (program === undefined)
    console.warn('no Chromium found (apt-get install chromium): browser tests skipped')
  return program !== undefined
}

/** Starts the browser; the caller closes it. */
export async function startChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: program ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
