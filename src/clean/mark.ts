import type { Line, MarkedLine, Role } from '../model/source.js'

/** What else tells a line that stands behind furniture. */
type Found = Partial<Pick<MarkedLine, 'gap' | 'turn'>>

/**
 * A copy of the line with its role and what was found out. Copied key by key, for every line of a document is: a spread
 * of an object whose keys are optional takes ten times as long.
 */
export function mark(line: Line, role: Role, found: Found = line): MarkedLine {
  const { page, number, text, raw, x, right, cells, y, size, bold, heading, list, end } = line
  const { gap = line.gap, turn } = found
  const marked: MarkedLine = { page, number, text, raw, gap, x, right, role }
  if (cells !== undefined) marked.cells = cells
  if (y !== undefined) marked.y = y
  if (size !== undefined) marked.size = size
  if (bold !== undefined) marked.bold = bold
  if (heading !== undefined) marked.heading = heading
  if (list !== undefined) marked.list = list
  if (end !== undefined) marked.end = end
  if (turn !== undefined) marked.turn = turn
  return marked
}
