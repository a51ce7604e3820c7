import type { Cell } from '../../model/source.js'
import { collapseSpaces, undoLetterSpacing } from '../characters.js'

const tabStop = 8

/** A line with its tabs turned to borders of cells and its wide gaps found. `x` and `right` are 0-based columns. */
export interface Columns {
  text: string
  x: number
  right: number
  cells: Cell[]
}

/** The stretches of a line that tabs or two and more spaces part, each with the width of the gap before it. */
interface Stretch extends Cell {
  gap: number
}

/**
 * The columns of a mended, non-blank line. A tab or three spaces part cells; two spaces only where the text behind
 * them starts in a column in which a neighbour (the lines before and after) has a cell or begins.
 */
export function columnsOf(line: string, neighbours: readonly string[]): Columns {
  const stretches = stretchesOf(line)
  const cells = mergeStretches(stretches, isJustified(stretches) ? null : startsOf(neighbours))
  const first = cells[0]
  const last = cells.at(-1)
  return {
    text: cells.map((cell) => cell.text).join(' '),
    x: first?.x ?? 0,
    right: last?.right ?? 0,
    cells,
  }
}

function stretchesOf(line: string): Stretch[] {
  const undone = undoLetterSpacing(line)
  if (undone !== line) {
    const x = line.length - line.trimStart().length
    return [{ text: undone, x, right: line.trimEnd().length, gap: 0 }]
  }
  const stretches: Stretch[] = []
  let column = 0
  let end = 0
  for (const piece of line.split(/(\t[\t ]*| [ \t]*\t[\t ]*| {2,})/)) {
    if (piece === '') continue
    if (/^[\t ]+$/.test(piece)) {
      for (const char of piece)
        column = char === '\t' ? (Math.floor(column / tabStop) + 1) * tabStop : column + 1
      if (piece.includes('\t')) end = Number.NEGATIVE_INFINITY
      continue
    }
    const text = collapseSpaces(piece)
    const lead = piece.length - piece.trimStart().length
    stretches.push({ text, x: column + lead, right: column + piece.trimEnd().length, gap: column - end })
    column += piece.length
    end = column
  }
  return stretches
}

/** Full justification shows as several gaps of two or three spaces between runs of words, and no wider one. */
function isJustified(stretches: Stretch[]): boolean {
  const gaps = stretches.slice(1).map((stretch) => stretch.gap)
  const width = stretches.at(-1)?.right ?? 0
  return gaps.length >= 2 && width >= 60 && gaps.every((gap) => gap <= 3)
}

/** Columns at which the neighbours' stretches start, but for those that begin at the margin. */
function startsOf(neighbours: readonly string[]): Set<number> {
  const starts = new Set<number>()
  for (const line of neighbours) {
    for (const stretch of stretchesOf(line)) if (stretch.x > 2) starts.add(stretch.x)
  }
  return starts
}

/** Joins stretches that are no cells of their own; `starts` null: only tabs part cells. */
function mergeStretches(stretches: Stretch[], starts: Set<number> | null): Cell[] {
  const cells: Cell[] = []
  for (const { text, x, right, gap } of stretches) {
    const last = cells.at(-1)
    const parts = gap === Number.POSITIVE_INFINITY || (starts !== null && (gap >= 3 || starts.has(x)))
    if (last && !parts) {
      last.text = `${last.text} ${text}`
      last.right = right
    } else {
      cells.push({ text, x, right })
    }
  }
  return cells
}
