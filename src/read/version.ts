import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Version of an installed package, from the package.json in the folder of its entry file. */
export function versionOf(name: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve(name))
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}
