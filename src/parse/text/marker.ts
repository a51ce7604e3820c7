/** List markers at the start of a line. */
import type { MarkedLine } from '../../model/source.js'
import { remembered } from '../../remembered.js'

export type MarkerKind = 'number' | 'letter' | 'dash' | 'bullet' | 'att'

export interface Marker {
  readonly kind: MarkerKind
  /** As written, without a final full stop or bracket: `1`, `a`, `-`, `•`, `att`. */
  readonly label: string
  /** The line's text behind the marker. */
  readonly rest: string
}

const FORMS: ReadonlyArray<[MarkerKind, RegExp]> = [
  ['number', /^(\d{1,2})[.)] (\S.*)$/u],
  ['letter', /^([a-zåäö])[.)] (\S.*)$/u],
  ['dash', /^([-–—]) (\S.*)$/u],
  ['bullet', /^([•*+]) ?(\S.*)$/u],
  ['att', /^(att) (\S.*)$/u],
]

/** The marker that a text begins with, by its form alone, or null. */
export const markerOf = remembered((text): Marker | null => {
  for (const [kind, form] of FORMS) {
    const match = form.exec(text)
    if (match) return { kind, label: match[1] as string, rest: match[2] as string }
  }
  return null
})

/** Text of a line without its list marker. */
export function withoutMarker(line: MarkedLine): string {
  const marker = markerOf(line.text)
  return marker && marker.kind !== 'att' ? marker.rest : line.text
}
