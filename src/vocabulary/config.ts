/** A user's own words: `protokoll.config.json`, validated, and put before the built-in rows. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { UsageError } from '../model/errors.js'
import { outcomes, sectionTypes, severities } from '../model/record.js'
import type { LabelRow } from './labels.js'
import { fields } from './labels.js'
import type { OutcomeRow } from './outcomes.js'
import { literal } from './phrase.js'
import { builtInRows, makeVocabulary, type Rows, type Vocabulary } from './vocabulary.js'
import { zoneNames } from './zones.js'

const phrase = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'a phrase needs a letter or a digit')
const words = z.array(phrase)

const ConfigFile = z
  .strictObject({
    $schema: z.string().optional(),
    headings: z
      .array(z.strictObject({ phrase, type: z.enum([...sectionTypes, 'verified']) }))
      .optional()
      .describe('Headings inside a §, with the type of the section they open'),
    labels: z
      .array(z.strictObject({ phrase, field: z.enum(fields) }))
      .optional()
      .describe('Labels of the front page, with the field whose value stands behind them'),
    furniture: z
      .array(z.union([phrase, z.strictObject({ phrase, strength: z.enum(['strong', 'weak']) })]))
      .optional()
      .describe('Words of running heads and footers'),
    zones: z
      .array(z.strictObject({ phrase, zone: z.enum(zoneNames) }))
      .optional()
      .describe(
        'Lines that begin a part of the document: its title, the agenda, a category, an attachment, a break',
      ),
    outcomes: z
      .array(z.strictObject({ phrase, outcome: z.enum(outcomes) }))
      .optional()
      .describe('Words of a decision that tell what it does'),
    parties: words.optional().describe('Letters of local parties'),
    offices: words.optional().describe('Words that make a text an office'),
    organizations: words.optional().describe('Whole lines that name the owner'),
    bodies: words.optional().describe('Whole lines that name a body'),
    severities: z
      .record(z.string(), z.enum([...severities, 'off']))
      .optional()
      .describe('Severity of single rules, by their code'),
    rules: z
      .array(z.enum(['kl', 'privacy']))
      .optional()
      .describe('Groups of rules to turn on'),
  })
  .describe('protokoll.config.json')

type ConfigFile = z.infer<typeof ConfigFile>

/** What a config asks for. */
export interface Config {
  vocabulary: Vocabulary
  severities: NonNullable<ConfigFile['severities']>
  rules: NonNullable<ConfigFile['rules']>
}

/** Loads a config file. Throws UsageError that names the file and the key, in one line. */
export function loadConfig(path: string): Config {
  return parseConfig(readJson(path), path)
}

/** Makes a config of a parsed JSON value; `path` is for the messages. Throws UsageError. */
export function parseConfig(value: unknown, path: string): Config {
  const result = ConfigFile.safeParse(value)
  if (!result.success) throw new UsageError(`${path}: ${wording(result.error)}`)
  return {
    vocabulary: makeVocabulary(withOwn(builtInRows, result.data)),
    severities: result.data.severities ?? {},
    rules: result.data.rules ?? [],
  }
}

function readJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')
  } catch (error) {
    throw new UsageError(
      `${path}: the config can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}); check its path and rights`,
    )
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(
      `${path}: not valid JSON (${(error as Error).message.replace(/\s+/gu, ' ')}); mend it or remove it`,
    )
  }
}

/** The first fault, with the key it stands at: `headings[2].type: ...`. */
function wording(error: z.ZodError): string {
  const issue = error.issues[0] as z.core.$ZodIssue
  const key = issue.path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('')
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
  return `${key === '' ? 'the config' : key}: ${issue.message}${more}`
}

/** A user's rows stand first: they win over the built-in ones. */
function withOwn(rows: Rows, own: ConfigFile): Rows {
  const labels: LabelRow[] = (own.labels ?? []).map((row) => ({ ...row, inline: true }))
  return {
    headings: [...(own.headings ?? []), ...rows.headings],
    labels: [...labels, ...rows.labels],
    furniture: [
      ...(own.furniture ?? []).map((row) =>
        typeof row === 'string' ? { phrase: row, strength: 'strong' as const } : row,
      ),
      ...rows.furniture,
    ],
    zones: [...(own.zones ?? []), ...rows.zones],
    outcomes: [...(own.outcomes ?? []).map(outcomeRow), ...rows.outcomes],
    parties: [...(own.parties ?? []), ...rows.parties],
    offices: [...(own.offices ?? []), ...rows.offices],
    organizations: [...(own.organizations ?? []), ...rows.organizations],
    bodies: [...(own.bodies ?? []), ...rows.bodies],
  }
}

/** A user's words for an outcome win over all built-in verbs. */
function outcomeRow(row: { phrase: string; outcome: OutcomeRow['outcome'] }): OutcomeRow {
  const escaped = literal(row.phrase.toLowerCase())
  return { pattern: new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'u'), outcome: row.outcome, rank: 100 }
}
