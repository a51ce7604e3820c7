/** The record's id: stable, readable, and made of what the source gives (record.md). */
import { greatest, least } from '../gather.js'
import type { Paragraph, Range, Record } from '../model/record.js'
import type { MarkedLine } from '../model/source.js'

/** `Sociala vårdgruppen` → `sociala-vardgruppen`: lower case ASCII, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}

interface Identified {
  kind: Record['kind']
  body: string | null
  date: string | null
  sha256: string
  /** The §§ of a protokoll that holds only some of its meeting's; else null. */
  part: Range | null
}

/** Puts the id together. */
export function idOf({ kind, body, date, sha256, part }: Identified): string {
  const parts = [body === null ? '' : slug(body), date ?? sha256.slice(0, 12)]
  if (part) parts.push(part.first === part.last ? `p${part.first}` : `p${part.first}-${part.last}`)
  if (kind === 'kallelse') parts.push('kallelse')
  return parts.filter((p) => p !== '').join('_')
}

/** How far into a document its front page can say that it holds only some §§. */
const FRONT_LINES = 60

/** The §§ of a protokoll that holds only those verified at once (omedelbart justerade paragrafer); else null. */
export function partOf(paragraphs: readonly Paragraph[], lines: readonly MarkedLine[]): Range | null {
  const numbers = paragraphs.map((paragraph) => paragraph.number)
  const first = paragraphs[0]?.place.startLine ?? 0
  const front = lines.slice(0, FRONT_LINES).filter((line) => line.number < first)
  const says = front.some((line) =>
    /omedelbart justera(?:d|de) (?:paragraf|§)|omedelbar justering|(?:del av|delprotokoll)/iu.test(line.text),
  )
  return says && numbers.length > 0 ? { first: least(numbers), last: greatest(numbers) } : null
}
