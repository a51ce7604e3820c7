import type { Page } from '../../model/source.js'
import type { TextPages } from '../text/read-text.js'
import { versionOf } from '../version.js'
import { blocksOf } from './blocks.js'
import { linesOfBlock, type MarkdownLine } from './lines.js'
import { pageTurns } from './page-turns.js'

const reader = `remark-parse ${versionOf('remark-parse')}`

/**
 * Reads Markdown (also with HTML tags in it) into pages of lines, each with its 1-based line in the source, and with
 * heading depth, list marker, strong text, cells and line end as evidence. `x` and `right` are columns of characters.
 */
export function readMarkdown(text: string): TextPages {
  const rows = text.split(text.includes('\n') ? /\r?\n/ : '\r')
  // What the parser would take for a character or a line end of its own becomes a space; it holds no text.
  const parseable = rows.map((row) => row.replace(/[\0\r\f\v]/g, ' '))
  const lines = blocksOf(parseable.join('\n')).flatMap((block) => linesOfBlock(block, parseable))
  return { reader, pages: paginate(addUnclaimed(lines, parseable), rows) }
}

/** Text that no block claimed (inside a comment, say) comes as plain lines: nothing is lost. */
function addUnclaimed(lines: MarkdownLine[], rows: string[]): MarkdownLine[] {
  const claimed = new Set(lines.map((line) => line.number))
  const unclaimed = rows.flatMap((row, at) => {
    const number = at + 1
    const text = row.replace(/<[^<>]*>|\]\([^()]*\)|<!--|-->/g, ' ')
    if (claimed.has(number) || !/[\p{L}\p{N}]/u.test(text)) return []
    return linesOfBlock({ kind: 'plain', runs: [{ text, strong: false, line: number }], line: number }, rows)
  })
  return unclaimed.length === 0 ? lines : [...lines, ...unclaimed].sort((a, b) => a.number - b.number)
}

function paginate(lines: MarkdownLine[], rows: string[]): Page[] {
  const pageOfRow = pageTurns(rows)
  const last = pageOfRow(lines.at(-1)?.number ?? 1)
  const pages: Page[] = Array.from({ length: last }, (_, at) => ({ number: at + 1, lines: [] }))
  let before = 0
  for (const line of lines) {
    const number = pageOfRow(line.number)
    const page = pages[number - 1] as Page
    const gap = page.lines.length === 0 ? 0 : Math.max(0, line.number - before - 1)
    page.lines.push({ ...line, raw: rows[line.number - 1] ?? '', page: number, gap })
    before = line.number
  }
  return pages
}
