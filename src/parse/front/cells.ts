/** The columns of a front page's line: where leader dots run into a text, the dots and the text are two. */
import type { Cell, MarkedLine } from '../../model/source.js'

/** Places nearer than this (points, or characters) are one edge. */
export const SAME_EDGE = 4

/** Whether two places are one edge. */
export function onEdge(x: number, edge: number): boolean {
  return Math.abs(x - edge) < SAME_EDGE
}

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
const LEADER = /\s*((?:[._…]{5,}|…{2,}))\s*/u

/** Whether a cell is nothing but a line to sign on. */
export function isLeader({ text }: Cell): boolean {
  return /^[._…\s]{3,}$/u.test(text)
}

/** The stretches of a cell before, of and behind each line to sign on. */
function withoutLeader(cell: Cell): Cell[] {
  const parts = cell.text.split(LEADER).filter((part) => part !== '')
  if (parts.length < 2) return [cell]
  const scale = (cell.right - cell.x) / cell.text.length
  let from = 0
  return parts.map((text) => {
    const at = cell.text.indexOf(text, from)
    from = at + text.length
    return { ...cell, text, x: cell.x + at * scale, right: cell.x + from * scale }
  })
}
