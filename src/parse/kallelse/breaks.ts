/** Pauses between the items: `PAUS/Kaffe kl. 14:20-14:30`. */
import type { Break } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { withoutTimes } from '../../segment/kallelse-zones.js'

/** Reads label and times of a pause. */
export function breakOf(lines: readonly MarkedLine[]): Break {
  const line = lines[0] as MarkedLine
  const text = lines.map((it) => it.text).join(' ')
  const times = [...text.matchAll(/(?<!\d)(\d{1,2})[.:]([0-5]\d)(?!\d)/gu)].map(
    (t) => `${(t[1] as string).padStart(2, '0')}:${t[2]}`,
  )
  // `LUNCH 12:00-13:00 (i matsalen)`: a bracket behind the times is none of the label.
  const label = withoutTimes(line.text.replace(/(?<=\d[.:]\d{2}) ?\([^()]*\)$/u, '')).replace(/:$/u, '')
  return { label: label === '' ? line.text : label, startTime: times[0] ?? null, endTime: times[1] ?? null }
}
