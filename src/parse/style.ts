/** How a document sets its headings, so that a heading no row of the vocabulary knows can be told by its looks. */
import { gather } from '../gather.js'
import type { MarkedLine } from '../model/source.js'
import type { ParagraphZone } from '../segment/zones.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'

/** A test for lines that are set as most of the known headings are; always false where nothing sets them apart. */
export function headingStyleOf(
  zones: readonly ParagraphZone[],
  vocabulary: Vocabulary,
): (line: MarkedLine) => boolean {
  const lines = gather(zones, (zone) => zone.lines.slice(1))
  if (!lines.some((line) => line.bold || line.heading !== undefined)) return () => false
  const known = lines.filter((line) => {
    const row = vocabulary.heading.whole(line.text)
    return row !== null && row.type !== 'verified' && row.leadIn === undefined
  })
  if (known.length === 0) return () => false
  if (known.filter((line) => line.heading !== undefined).length * 2 > known.length)
    return (line) => line.heading !== undefined
  const bold = known.filter((line) => line.bold).length * 2 > known.length
  const plain = lines.filter((line) => !line.bold).length
  if (!bold || plain * 2 < lines.length) return () => false
  const sizes = new Set(known.map((line) => Math.round(line.size ?? 0)))
  const xs = [...new Set(known.map((line) => line.x))]
  return (line) =>
    line.bold === true &&
    sizes.has(Math.round(line.size ?? 0)) &&
    xs.some((x) => Math.abs(x - line.x) < 3) &&
    (line.cells?.length ?? 1) === 1
}
