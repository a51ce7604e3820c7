/** What became of each line of a document, as data: what `protokoll explain` prints. */
import type { Fate, Reading } from '../model/reading.js'
import type { Diagnostic } from '../model/record.js'
import { kindOfLine, type LineKind } from './kind.js'
import { pathOf, valueAt } from './pointer.js'

/** Where a line went: one value of the record. */
export interface Destination {
  /** `paragraphs[3].decision.points[0]` */
  path: string
  /** The same as a JSON Pointer. */
  pointer: string
}

/** One line and what became of it. */
export interface ExplainedLine {
  page: number
  number: number
  fate: Fate
  /** The part of the document, or the kind of section, that the line belongs to. */
  kind: LineKind
  /** The most specific first; `[]` unless the line is in the record. */
  destinations: Destination[]
  text: string
  /** The findings at this line. */
  findings: Pick<Diagnostic, 'rule' | 'severity' | 'message'>[]
}

/** Every non-blank line of the source in order, each with its place, its fate and where it went. */
export function explainLines({ lines, record }: Reading): ExplainedLine[] {
  const findings = new Map<number | null, ExplainedLine['findings']>()
  for (const { rule, severity, message, line } of record.diagnostics) {
    findings.set(line, [...(findings.get(line) ?? []), { rule, severity, message }])
  }
  return lines.map((reading) => {
    const { line, fate, pointers } = reading
    return {
      page: line.page,
      number: line.number,
      fate,
      kind: kindOfLine(reading, record),
      destinations: pointers.map((pointer) => ({ path: pathOf(pointer), pointer })),
      text: line.text,
      findings: findings.get(line.number) ?? [],
    }
  })
}

/** The value at a destination as it stands in the record. */
export function destinationValue({ record }: Reading, { pointer }: Destination): unknown {
  return valueAt(record, pointer)
}
