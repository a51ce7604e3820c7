/** The column of case numbers in an agenda set as a table: they are none of the titles. */
import type { MarkedLine } from '../../model/source.js'
import { caseNumberAlone } from '../../segment/case-number.js'
import { isAgendaHead } from '../../vocabulary/agenda-columns.js'
import { cellsOf, onEdge } from '../front/cells.js'

/** The lines without what stands in the column of case numbers, also of numbers that it parted; the same lines where there is none. */
export function withoutCaseColumn(lines: readonly MarkedLine[]): MarkedLine[] {
  const column = lines.flatMap((line, i) => caseColumnAt(line, lines[i + 1]) ?? [])[0]
  if (column === undefined) return [...lines]
  return lines.map((line) => {
    const cells = cellsOf(line).filter(({ x }) => !onEdge(x, column))
    if (cells.length === cellsOf(line).length || isAgendaHead(line.text)) return line
    const { cells: _, ...rest } = line
    const text = cells.map((cell) => cell.text).join(' ')
    return { ...rest, text, ...(cells.length > 1 && { cells }) }
  })
}

/** Where a case number begins that has a column behind the first, whole or with its end in the line below. */
function caseColumnAt(line: MarkedLine, below: MarkedLine | undefined): number | null {
  const found = line.cells?.slice(1).find(({ text, x }) => {
    const rest = below && cellsOf(below).find((cell) => onEdge(cell.x, x))?.text
    const forms = rest === undefined ? [text] : [text, text + rest, `${text} ${rest}`]
    return forms.some((form) => caseNumberAlone(form) !== null)
  })
  return found?.x ?? null
}
