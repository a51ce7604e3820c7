import { readFileSync } from 'node:fs'

interface Manifest {
  version: string
  homepage?: string
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest
}

/** The version of this package, from its package.json. */
export function toolVersion(): string {
  return manifest().version
}

/** The home page that package.json names, where the README can be read; `null` without one. */
export function homepage(): string | null {
  return manifest().homepage ?? null
}
