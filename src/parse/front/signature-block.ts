/** Signatures with the office below the name (`Anna Ek` above `Ordförande`), set as elsewhere: the office first. */
import type { Cell, MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from '../person/name.js'
import { cellsOf, isLeader, SAME_EDGE } from './cells.js'
import { SIGNERS } from './field-groups.js'

type Kind = 'name' | 'office' | 'leader' | null

/** The lines, with the offices of each block that has them below its names set above them. */
export function officesFirst(lines: readonly MarkedLine[], vocabulary: Vocabulary): MarkedLine[] {
  const kinds = lines.map((line) => kindOf(line, vocabulary))
  const result: MarkedLine[] = []
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && kinds[end] !== null) end++
    const block = lines.slice(i, end)
    result.push(...(isBelow(block, kinds.slice(i, end)) ? turned(block, kinds.slice(i, end)) : block))
    if (end < lines.length) result.push(lines[end] as MarkedLine)
    i = end + 1
  }
  return result
}

/** A party, and the §§ that somebody led: `Aina Ek (S) §§ 3–14`. */
const BEHIND_NAME = /(?: ?\(\p{L}{1,4}\))?(?:,? ?§[§\d ,–-]{0,60})?$/u

function kindOf(line: MarkedLine, vocabulary: Vocabulary): Kind {
  const cells = cellsOf(line)
  if (cells.every(isLeader)) return 'leader'
  if (cells.every(({ text }) => isOffice(text, vocabulary))) return 'office'
  return cells.every(({ text }) => isName(text.replace(BEHIND_NAME, ''))) ? 'name' : null
}

function isOffice(text: string, vocabulary: Vocabulary): boolean {
  const row = vocabulary.label.whole(text)
  return row !== null && SIGNERS.has(row.field)
}

/** A block from a name to an office has its offices below; where its ends don't tell, the white space does. */
function isBelow(block: readonly MarkedLine[], kinds: readonly Kind[]): boolean {
  const told = kinds.filter((kind) => kind !== 'leader')
  if (!told.includes('office') || told[0] !== 'name') return false
  if (told.at(-1) === 'office') return true
  const offices = [...block.keys()].filter((i) => kinds[i] === 'office')
  const below = offices.filter((i) => (block[i]?.gap ?? 0) < (block[i + 1]?.gap ?? 0))
  return below.length * 2 > offices.length
}

/** The line with capitals where its cells begin, as a label has them. */
function capital(line: MarkedLine): MarkedLine {
  const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const cells = line.cells?.map((cell) => ({ ...cell, text: raised(cell.text) }))
  return { ...line, text: raised(line.text), ...(cells && { cells }) }
}

/** The block with each office above the names that stand over it; a name beside them belongs to what stands above. */
function turned(block: readonly MarkedLine[], kinds: readonly Kind[]): MarkedLine[] {
  const result: MarkedLine[] = []
  let names: MarkedLine[] = []
  for (const [i, line] of block.entries()) {
    if (kinds[i] === 'office') {
      const edges = cellsOf(line).map((cell) => cell.x)
      const over = (cell: Cell) => edges.some((x) => Math.abs(x - cell.x) <= SAME_EDGE)
      const apart = names.some((name) => cellsOf(name).some(over))
      const part = (is: (cell: Cell) => boolean) =>
        names.flatMap((name) => lineOf(name, cellsOf(name).filter(is)))
      result.push(...(apart ? part((cell) => !over(cell)) : []))
      result.push(capital(line), ...(apart ? part(over) : names))
      names = []
    } else names.push(line)
  }
  return [...result, ...names]
}

/** A line with some of its cells, or none where there are none. */
function lineOf(line: MarkedLine, cells: readonly Cell[]): MarkedLine[] {
  const [first] = cells
  if (!first) return []
  const { cells: _, ...bare } = line
  const text = cells.map((cell) => cell.text).join(' ')
  return [{ ...bare, text, x: first.x, ...(cells.length > 1 && { cells: [...cells] }) }]
}
