/**
 * Labels that stand halfway down beside their values, as tables with centred cells set them: each is put above the first
 * of its values, as everywhere else.
 */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { cellsOf, onEdge } from './cells.js'

/** Lines farther apart than this, in distances of the lines beside the label, stand in two cells. */
const APART = 1.3
/** A label is in the middle where it is off by no more than this, in the same unit. */
const OFF_MIDDLE = 0.3
/** So many labels must stand so. */
const ENOUGH = 2

/** The values of a label: from the first line to behind the last, all of one column. */
interface Block {
  label: number
  from: number
  to: number
}

/** The lines of a front zone, labels that are centred beside several lines above the first of them. */
export function labelsAbove(lines: readonly MarkedLine[], vocabulary: Vocabulary): MarkedLine[] {
  const blocks = [...lines.keys()].flatMap((i) => centredAt(lines, i, vocabulary) ?? [])
  if (blocks.length < ENOUGH) return [...lines]
  const result: MarkedLine[] = []
  let done = 0
  for (const { label, from, to } of blocks) {
    const [head, ...values] = cellsOf(lines[label] as MarkedLine) as [Cell, ...Cell[]]
    result.push(...lines.slice(done, from), piece(lines[label] as MarkedLine, [head]))
    for (let i = from; i < to; i++) {
      if (i !== label) result.push(lines[i] as MarkedLine)
      else if (values.length > 0) result.push(piece(lines[i] as MarkedLine, values))
    }
    done = to
  }
  return [...result, ...lines.slice(done)]
}

/** The block whose label stands on a line, in its middle; null where none does. */
function centredAt(lines: readonly MarkedLine[], label: number, vocabulary: Vocabulary): Block | null {
  const line = lines[label] as MarkedLine
  const [head, value] = cellsOf(line)
  const above = lines[label - 1]
  if (!head || !above || vocabulary.label.whole(head.text) === null) return null
  const column = value?.x ?? above.x
  if (column <= head.right) return null
  const inColumn = (i: number) => lines[i]?.page === line.page && onEdge(lines[i]?.x ?? 0, column)
  if (!inColumn(label - 1)) return null
  const y = (i: number) => lines[i]?.y ?? Number.NaN
  const step = value ? y(label) - y(label - 1) : y(label + 1) - y(label - 1)
  const near = (i: number, other: number) => inColumn(i) && Math.abs(y(i) - y(other)) <= APART * step
  let from = label - 1
  while (near(from - 1, from)) from--
  let to = label + 1
  if (value ? near(to, label) : inColumn(to)) to++
  while (to > label + 1 && near(to, to - 1)) to++
  const middle = (y(from) + y(Math.max(to - 1, label))) / 2
  const parted = y(from) - y(from - 1) > APART * step
  return parted && Math.abs(y(label) - middle) <= OFF_MIDDLE * step ? { label, from, to } : null
}

/** The part of a line that these cells are. */
function piece(line: MarkedLine, cells: readonly Cell[]): MarkedLine {
  const { cells: _, ...rest } = line
  return {
    ...rest,
    text: cells.map((cell) => cell.text).join(' '),
    x: (cells[0] as Cell).x,
    right: (cells.at(-1) as Cell).right,
    gap: 0,
    ...(cells.length > 1 && { cells: [...cells] }),
  }
}
