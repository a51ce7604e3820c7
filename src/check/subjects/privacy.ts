/** Group `privacy`: personal data in the texts of a record, each line that holds some told once for each kind. */
import type { Origin } from '../../model/reading.js'
import type { Record } from '../../model/record.js'
import type { Line, Message } from '../../model/source.js'
import { findPersonalData, type PersonalData, redactKinds } from '../../redact/find.js'
import { isText } from '../../redact/redact.js'
import { eachString } from '../../redact/strings.js'
import { finding } from '../finding.js'

type Kind = PersonalData['kind']

/**
 * Finds personal data in every text of a record but its diagnostics, which repeat the source. `origins` tell the line;
 * without them a finding stands at its § or attachment, or nowhere.
 */
export function checkPrivacy(record: Record, origins: readonly Origin[]): Message[] {
  const owner = record.header.organization
  const linesOf = new Map<string, Line[]>()
  for (const { pointer, lines } of origins) {
    linesOf.set(pointer, [...(linesOf.get(pointer) ?? []), ...lines])
  }
  const messages = new Map<string, Message>()
  eachString({ ...record, diagnostics: [] }, (text, pointer) => {
    if (!isText(pointer)) return
    const kinds = countKinds(findPersonalData(text, redactKinds, owner))
    const lines = kinds.size === 0 ? [] : nearest(linesOf, pointer)
    for (const [kind, count] of kinds) {
      const rule = `privacy-${kind}` as const
      const places = placesOf(kind, lines, owner)
      if (places.size === 0) {
        messages.set(`${rule} ${pointer}`, finding(rule, placeOf(record, pointer), { pointer, count }))
      }
      for (const [{ number, page }, here] of places) {
        // A decision stands in its section's text and in its points: the line is told with the first of them.
        const key = `${rule} ${number}`
        if (!messages.has(key)) {
          messages.set(key, { rule, line: number, page, args: { pointer, count: here } })
        }
      }
    }
  })
  return [...messages.values()]
}

function countKinds(found: readonly PersonalData[]): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** The lines of the value, or of the nearest one around it that has some. */
function nearest(linesOf: ReadonlyMap<string, Line[]>, pointer: string): Line[] {
  for (let around = pointer; around !== ''; around = around.slice(0, around.lastIndexOf('/'))) {
    const lines = linesOf.get(around)
    if (lines) return lines
  }
  return []
}

/** The lines in which data of this kind begins, with how often. */
function placesOf(kind: Kind, lines: readonly Line[], owner: string | null): Map<Line, number> {
  const source = lines.map((line) => line.text).join('\n')
  const places = new Map<Line, number>()
  let index = 0
  let end = lines[0]?.text.length ?? 0
  for (const one of findPersonalData(source, redactKinds, owner)) {
    while (end < one.start) end += 1 + (lines[++index]?.text.length ?? 0)
    const line = lines[index]
    if (line && one.kind === kind) places.set(line, (places.get(line) ?? 0) + 1)
  }
  return places
}

/** The § or attachment that a pointer leads into, or null. */
function placeOf(record: Record, pointer: string) {
  const [, list, index] = pointer.split('/')
  if (list === 'paragraphs') return record.paragraphs[Number(index)] ?? null
  if (list === 'attachments') return record.attachments[Number(index)] ?? null
  return null
}
