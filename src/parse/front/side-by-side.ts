/**
 * Lists set in two columns whose lines do not stand at the same heights: they come line by line from both columns, and
 * are put back into the left column and then the right one.
 */
import type { MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { onEdge } from './cells.js'
import { PERSON_LISTS } from './field-groups.js'

/** So often the lines must change sides for columns that are mixed. */
const MIXED = 3

/** The lines of a front zone, with the lists of two mixed columns one after the other. */
export function columnsApart(lines: readonly MarkedLine[], vocabulary: Vocabulary): MarkedLine[] {
  const result: MarkedLine[] = []
  for (let i = 0; i < lines.length; ) {
    const mixed = mixedAt(lines, i, vocabulary)
    result.push(...(mixed ?? [lines[i] as MarkedLine]))
    i += mixed?.length ?? 1
  }
  return result
}

/** The mixed lines that begin at an index, in order; null where none do. */
function mixedAt(lines: readonly MarkedLine[], start: number, vocabulary: Vocabulary): MarkedLine[] | null {
  const first = lines[start] as MarkedLine
  const edge = Math.max(first.x, lines[start + 1]?.x ?? 0)
  if (first.size === undefined || !isList(first, vocabulary)) return null
  const isRight = (line: MarkedLine) => onEdge(line.x, edge)
  const isLeft = (line: MarkedLine) => line.right < edge
  let end = start
  for (; end < lines.length; end++) {
    const line = lines[end] as MarkedLine
    if (line.cells || line.page !== first.page || !(isRight(line) || isLeft(line))) break
    if (line.gap > 0 && end > start + 1 && !lines.slice(end, end + 2).some(isRight)) break
  }
  const own = lines.slice(start, end)
  const sides = [own.filter(isLeft), own.filter(isRight)]
  const turns = own.filter((line, i) => i > 0 && isRight(line) !== isRight(own[i - 1] as MarkedLine)).length
  const listed = sides.every((side) => side[0] && isList(side[0], vocabulary))
  return turns >= MIXED && listed ? sides.flat() : null
}

function isList({ text }: MarkedLine, { label }: Vocabulary): boolean {
  const row = label.whole(text)
  return row !== null && PERSON_LISTS.has(row.field)
}
