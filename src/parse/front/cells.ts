/** The columns of a front page's line: where leader dots run into a text, the dots and the text are two. */
import type { Cell, MarkedLine } from '../../model/source.js'

const known = new WeakMap<MarkedLine, Cell[]>()

/** The cells of a line, the same objects each time. */
export function cellsOf(line: MarkedLine): Cell[] {
  const made = known.get(line)
  if (made) return made
  const cells = (line.cells ?? [{ text: line.text, x: line.x, right: line.right }]).flatMap(withoutLeader)
  known.set(line, cells)
  return cells
}

/** A line to sign on: dots, or an underscore. */
const LEADER = /^(?:[._…]{5,}|…{2,})\s*/u

/** Whether a cell is nothing but a line to sign on. */
export function isLeader({ text }: Cell): boolean {
  return LEADER.exec(text)?.[0].length === text.length || /^[._…\s]{3,}$/u.test(text)
}

function withoutLeader(cell: Cell): Cell[] {
  const dots = LEADER.exec(cell.text)?.[0].length ?? 0
  if (dots === 0 || dots === cell.text.length) return [cell]
  const from = cell.x + ((cell.right - cell.x) * dots) / cell.text.length
  return [
    { ...cell, text: cell.text.slice(0, dots).trim(), right: from },
    { ...cell, text: cell.text.slice(dots), x: from },
  ]
}
