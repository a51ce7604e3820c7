/**
 * The way of a document, stage by stage: read → clean → segment → parse → check. (`discover` and `write` are the
 * CLI's: they come before and after.)
 */
import { checkRecord } from './check/check.js'
import { tell } from './check/diagnostics.js'
import { validateRecord } from './check/validate.js'
import { clean } from './clean/clean.js'
import { proposalOutcome } from './match/proposition.js'
import type { ReadOptions } from './model/options.js'
import type { Reading } from './model/reading.js'
import type { Paragraph, Record } from './model/record.js'
import { SCHEMA_VERSION } from './model/schema-version.js'
import type { Message, Source } from './model/source.js'
import { account } from './parse/coverage.js'
import { idOf, partOf } from './parse/identity.js'
import { parseKallelse } from './parse/kallelse/kallelse.js'
import { parseProtokoll } from './parse/protokoll.js'
import { shapeMessages } from './parse/shape.js'
import { readSource } from './read/read.js'
import { redact, redactMessages } from './redact/redact.js'
import { kindOf } from './segment/kind.js'
import { refusal } from './segment/refusal.js'
import { vocabulary as builtIn } from './vocabulary/vocabulary.js'

/**
 * Reads one document: bytes in, a reading (record, source lines and what became of each) out.
 * Throws DocumentError where the document can't be read or understood.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const source = await readSource(bytes, options)
  return understand(source, options)
}

/** Understands a source that has been read. Throws DocumentError where nothing in it is known. */
export function understand(source: Source, options: ReadOptions = {}): Reading {
  const vocabulary = options.vocabulary ?? builtIn
  const marked = clean(source, vocabulary)
  const kind = kindOf(marked, vocabulary)
  if (kind === null) throw refusal(source)
  const withText = options.attachments === 'text'
  const content =
    kind === 'protokoll'
      ? parseProtokoll(marked, vocabulary, withText)
      : parseKallelse(marked, vocabulary, withText)
  const { lines, coverage, messages } = account(marked, content.origins)
  const { header } = content.value
  const record: Record = {
    schemaVersion: SCHEMA_VERSION,
    kind,
    id: idOf({
      kind,
      body: header.body,
      date: header.date,
      sha256: source.sha256,
      part: partOf(content.value.paragraphs, marked),
    }),
    source: {
      path: source.path,
      sha256: source.sha256,
      bytes: source.bytes,
      mediaType: source.mediaType,
      encoding: source.encoding,
      pages: Math.max(1, source.pages.length),
      reader: source.reader,
    },
    ...content.value,
    paragraphs: content.value.paragraphs.map(compared),
    diagnostics: [],
    coverage,
  }
  const found = [...source.messages, ...content.messages, ...shapeMessages(kind, content.value), ...messages]
  const checked = checkRecord(record, {
    groups: options.rules ?? [],
    parties: vocabulary.rows.parties,
    reported: found,
    origins: content.origins,
  })
  const reported = [...found, ...checked, ...validateRecord(record)]
  return { ...told(record, reported, options), source, lines, origins: content.origins }
}

/** The record with its findings worded, and without the personal data that the caller wants masked. */
function told(record: Record, found: Message[], options: ReadOptions): Pick<Reading, 'record' | 'messages'> {
  const { record: safe, messages } = masked(record, found, options.redact ?? [])
  const worded = tell(messages, options.severities)
  return {
    record: { ...safe, diagnostics: worded.map(({ diagnostic }) => diagnostic) },
    messages: worded.map(({ message }) => message),
  }
}

/** Record and messages with personal data of these kinds masked; a further message says how much that was. */
function masked(record: Record, messages: Message[], kinds: readonly string[]) {
  if (kinds.length === 0) return { record, messages }
  const safe = redact(record, kinds)
  const told = redactMessages(messages, kinds, record.header.organization)
  const count = safe.count + told.count
  const args = { count, kinds: kinds.join(', ') }
  const said = count === 0 ? [] : [{ rule: 'redacted', line: null, page: null, args }]
  return { record: safe.record, messages: [...said, ...told.messages] }
}

/** A § with its decision compared to its own proposal. */
function compared(paragraph: Paragraph): Paragraph {
  const { proposal, decision, motions } = paragraph
  if (decision === null || proposal === null) return paragraph
  const outcome = proposalOutcome(proposal, decision, motions)
  return { ...paragraph, decision: { ...decision, proposalOutcome: outcome } }
}
