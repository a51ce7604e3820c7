import { greatest } from '../../gather.js'
import type { Cell, Line, LineEnd } from '../../model/source.js'
import { cleanText } from '../characters.js'
import type { Block } from './blocks.js'
import type { Run } from './inline.js'
import { isPageMark } from './page-turns.js'
import { isTableRow, isTableRule, labelledParts, tableParts, tabParts } from './parts.js'

/** A line before its page is known. */
export type MarkdownLine = Omit<Line, 'page' | 'gap' | 'raw'>

const tabStop = 4

/** The lines of one block, one a source line that holds text. `rows` are the rows of the whole source. */
export function linesOfBlock(block: Block, rows: readonly string[]): MarkdownLine[] {
  const numbers = [...new Set(block.runs.map((run) => run.line))]
  if (numbers.length === 0 && block.list) numbers.push(block.line)
  const row = (number: number) => rows[number - 1] ?? ''
  const isTable = numbers.some((number) => isTableRule(row(number)))
  const lines: MarkdownLine[] = []
  const runsOf = (number: number) => block.runs.filter((run) => run.line === number)
  const starts = isTable ? columnStarts(numbers.map((number) => tableParts(runsOf(number)))) : undefined
  for (const [at, number] of numbers.entries()) {
    if (isPageMark(row(number)) || isUnderline(row(number), at) || (isTable && isTableRule(row(number))))
      continue
    const isRow = isTable || isTableRow(row(number))
    const runs = runsOf(number)
    const parts = isRow
      ? tableParts(runs)
      : block.kind === 'paragraph' && !block.list
        ? labelledParts(runs)
        : tabParts(runs)
    const own = at === 0 ? block : { ...block, list: undefined }
    const line = lineOf(parts, number, own, row(number), starts)
    if (!line) continue
    const heading = block.depth ?? underlineDepth(row(number), row(number + 1))
    lines.push({
      ...line,
      ...(heading && { heading }),
      ...(isStrong(runs, row(number)) && { bold: true }),
      ...(isRow && { end: 'hard' as const }),
    })
  }
  return withEnds(lines, block, rows)
}

/** Where the columns of a table begin: each is as wide as its widest cell. */
function columnStarts(rows: ReadonlyArray<readonly string[]>): number[] {
  const starts = [0]
  for (let at = 0; rows.some((parts) => at < parts.length); at++)
    starts.push((starts[at] as number) + greatest(rows.map((parts) => parts[at]?.trim().length ?? 0)) + 1)
  return starts
}

/**
 * A line of the given parts: text, extent, cells where there are two or more; null where no text is left. In a table the
 * cells begin where their columns do.
 */
function lineOf(
  parts: string[],
  number: number,
  block: Block,
  row: string,
  starts?: readonly number[],
): MarkdownLine | null {
  const marker = block.list ? `${block.list.marker} ` : ''
  const x = Math.max(indentOf(row), block.list ? 0 : (block.indent ?? 0))
  // `**Rubrik **` is no strong text to the parser, but it is to the exporter: its marks are no text.
  const hasStrayStrong = /(?<!\\)\*\*/.test(row)
  const cells: Cell[] = []
  let column = x
  for (const [at, part] of parts.entries()) {
    const text = (
      (at === 0 ? marker : '') + cleanText(hasStrayStrong ? part.replaceAll('**', '') : part)
    ).trim()
    if (starts) column = x + (starts[at] ?? 0)
    if (text !== '') cells.push({ text, x: column, right: column + text.length })
    column += text.length + 1
  }
  const text = cells.map((cell) => cell.text).join(' ')
  if (text === '') return null
  const right = cells.at(-1)?.right ?? x
  return {
    number,
    text,
    x,
    right,
    ...(cells.length > 1 && { cells }),
    ...(block.list && { list: block.list }),
  }
}

function isStrong(runs: readonly Run[], row: string): boolean {
  const shown = runs.filter((run) => run.text.trim() !== '')
  return (shown.length > 0 && shown.every((run) => run.strong)) || /^\s*\*\*[^*]+\*\*\s*$/.test(row)
}

/** What begins a line of its own also where Markdown would flow it: a bullet, a number, a § (`\\- text`, `• text`). */
const ownLine = /^(?:[•–-] |\d{1,3}[.)] |§ ?\d)/u

/**
 * A line of a block ends softly unless it is the last, has a hard break, or the next one is a label with its value, a
 * row that a tab puts into a table's second column, or a point.
 */
function withEnds(lines: MarkdownLine[], block: Block, rows: readonly string[]): MarkdownLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1]
    const isHard =
      next === undefined ||
      block.kind === 'plain' ||
      line.end === 'hard' ||
      line.heading !== undefined ||
      block.hardBreaks?.has(line.number) ||
      next.cells !== undefined ||
      ownLine.test(next.text) ||
      rows[next.number - 1]?.startsWith('\t')
    const end: LineEnd = isHard ? 'hard' : 'soft'
    return { ...line, end }
  })
}

/** Depth of a heading that equal signs or dashes underline; three dashes are a rule of the exporter instead. */
function underlineDepth(row: string, next: string): number | undefined {
  const under = next.trim()
  const isAsLong = Math.abs(under.length - row.trim().length) <= 2
  if (/^=+$/.test(under) && under.length >= 3) return 1
  return /^-{4,}$/.test(under) && isAsLong ? 2 : undefined
}

function isUnderline(row: string, at: number): boolean {
  return at > 0 && /^\s*={3,}\s*$/.test(row)
}

/** Columns of white space at the start of a row, a tab reaching to the next stop. */
function indentOf(row: string): number {
  let column = 0
  for (const char of row) {
    if (char === '\t') column = (Math.floor(column / tabStop) + 1) * tabStop
    else if (char === ' ' || char === '\u00A0') column++
    else break
  }
  return column
}
