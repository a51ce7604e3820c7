/** Pauses between the items: `PAUS/Kaffe kl. 14:20-14:30`. */
import type { Break } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { withoutTimes } from '../../segment/kallelse-zones.js'

/** Reads label and times of a pause. */
export function breakOf(line: MarkedLine): Break {
  const times = [...line.text.matchAll(/(?<!\d)(\d{1,2})[.:]([0-5]\d)(?!\d)/gu)].map(
    (t) => `${(t[1] as string).padStart(2, '0')}:${t[2]}`,
  )
  const label = withoutTimes(line.text)
  return { label: label === '' ? line.text : label, startTime: times[0] ?? null, endTime: times[1] ?? null }
}
