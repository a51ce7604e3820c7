/** The user's own words: finding protokoll.config.json and loading it, once a process. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../model/errors.js'
import type { ReadOptions } from '../model/options.js'

const configName = 'protokoll.config.json'

/** Finds the config for a document: the nearest one in its folder or above it; `null` where there is none. */
export class ConfigFinder {
  private readonly known = new Map<string, string | null>()

  /** The absolute path of the config in force for an input; for standard input that of the working folder. */
  for(input: string): string | null {
    return this.find(input === '-' ? '.' : dirname(input))
  }

  /** The absolute path of the config in force in `folder`. */
  find(folder: string): string | null {
    const place = resolve(folder)
    const known = this.known.get(place)
    if (known !== undefined) return known
    const here = join(place, configName)
    const above = dirname(place)
    const found = existsSync(here) ? here : above === place ? null : this.find(above)
    this.known.set(place, found)
    return found
  }
}

/** What a config adds to the reading of a document. */
export type Configured = Pick<ReadOptions, 'vocabulary' | 'severities' | 'rules'>

const loaded = new Map<string, Promise<Configured>>()

/** What a config asks for; nothing without a config. Throws UsageError. */
export async function configuredBy(config: string | null): Promise<Configured> {
  if (config === null) return {}
  const configured = loaded.get(config) ?? load(config)
  loaded.set(config, configured)
  return configured
}

async function load(config: string): Promise<Configured> {
  const [{ loadConfig }, { isKnownRule }] = await Promise.all([
    import('../vocabulary/config.js'),
    import('../report/docs.js'),
  ])
  const configured = loadConfig(config)
  const unknown = Object.keys(configured.severities).find((rule) => !isKnownRule(rule))
  if (unknown !== undefined) throw new UsageError(`${config}: severities: there is no rule ${unknown}`)
  return configured
}
