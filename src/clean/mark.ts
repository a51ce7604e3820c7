import type { Line, LineEnd, MarkedLine, Role } from '../model/source.js'

/**
 * A copy of the line with its role and what ends it. Copied key by key, for every line of a document is: a spread of
 * an object whose keys are optional takes ten times as long.
 */
export function mark(line: Line, role: Role, end: LineEnd | undefined = line.end): MarkedLine {
  const { page, number, text, raw, gap, x, right, cells, y, size, bold, heading, list } = line
  const marked: MarkedLine = { page, number, text, raw, gap, x, right, role }
  if (cells !== undefined) marked.cells = cells
  if (y !== undefined) marked.y = y
  if (size !== undefined) marked.size = size
  if (bold !== undefined) marked.bold = bold
  if (heading !== undefined) marked.heading = heading
  if (list !== undefined) marked.list = list
  if (end !== undefined) marked.end = end
  return marked
}
