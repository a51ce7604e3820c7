/** §§ whose case number stands by itself right above the § line, and not below it as in most minutes. */
import type { MarkedLine } from '../model/source.js'
import { caseNumberAlone, caseNumberOf } from './case-number.js'
import type { HeadLine } from './sequence.js'

/** So many §§ must be set so. */
const ENOUGH = 2
/** A case number below a § line stands no more lines below it. */
const REACH = 4

/** The lines of such case numbers by the § line below them; none where a single § has its number behind, below or at its end. */
export function casesAbove(
  lines: readonly MarkedLine[],
  heads: readonly HeadLine[],
): Map<MarkedLine, MarkedLine> {
  const found = new Map<MarkedLine, MarkedLine>()
  const last = lines.at(-1)
  if (last && isCase(last)) return found
  if (!heads.some(({ index }) => index > 0 && isCase(lines[index - 1] as MarkedLine))) return found
  for (const [i, { line, head, index }] of heads.entries()) {
    const end = Math.min(index + 1 + REACH, (heads[i + 1]?.index ?? lines.length) - 1)
    const behind = caseNumberOf(head.rest) ?? caseNumberOf(line.cells?.at(-1)?.text ?? '')
    if (behind || lines.slice(index + 1, end).some(isCase)) return new Map()
    const above = lines[index - 1]
    // Nearer to the text above, the number is that §'s; without white space above it, it can be the last of a list.
    if (
      above &&
      isCase(above) &&
      above.page === line.page &&
      (above.turn || above.gap >= line.gap) &&
      (above.gap > 0 || above.turn || caseNumberAlone(above.text) !== above.text)
    )
      found.set(line, above)
  }
  return found.size < ENOUGH ? new Map() : found
}

function isCase({ text, cells }: MarkedLine): boolean {
  return cells === undefined && caseNumberAlone(text) !== null
}
