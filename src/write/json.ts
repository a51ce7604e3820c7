/** write: a reading as text. The same reading gives the same bytes: keys stand in the order of the schema. */
import type { Reading } from '../model/reading.js'

/** Where a value stands in the source: lines and pages, 1-based. */
export interface Sources {
  lines: number[]
  pages: number[]
}

/** The record as a file holds it: indented by two spaces, with a final newline. */
export function recordFile(reading: Reading): string {
  return `${JSON.stringify(reading.record, null, 2)}\n`
}

/** The record as one line of NDJSON; with `provenance`, as one more key of the record. */
export function recordLine(reading: Reading, provenance: boolean): string {
  const value = provenance ? { ...reading.record, provenance: provenanceOf(reading) } : reading.record
  return `${JSON.stringify(value)}\n`
}

/** The provenance as a file holds it: one JSON Pointer a line, with a final newline. */
export function provenanceFile(reading: Reading): string {
  const rows = Object.entries(provenanceOf(reading)).map(
    ([pointer, sources]) => `  ${JSON.stringify(pointer)}: ${JSON.stringify(sources)}`,
  )
  return rows.length === 0 ? '{}\n' : `{\n${rows.join(',\n')}\n}\n`
}

/** JSON Pointer into the record to the lines and pages that the value came from, each once and in order. */
export function provenanceOf(reading: Reading): { [pointer: string]: Sources } {
  const found = new Map<string, { lines: Set<number>; pages: Set<number> }>()
  for (const { pointer, lines } of reading.origins) {
    const entry = found.get(pointer) ?? { lines: new Set(), pages: new Set() }
    for (const line of lines) {
      entry.lines.add(line.number)
      entry.pages.add(line.page)
    }
    found.set(pointer, entry)
  }
  return Object.fromEntries([...found].map(([pointer, { lines, pages }]) => [pointer, sources(lines, pages)]))
}

function sources(lines: Set<number>, pages: Set<number>): Sources {
  const ascending = (a: number, b: number) => a - b
  return { lines: [...lines].sort(ascending), pages: [...pages].sort(ascending) }
}
