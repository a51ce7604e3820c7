import type { Nodes, PhrasingContent } from 'mdast'

/** A stretch of text on one source line, with what its marks said of it. */
export interface Run {
  text: string
  strong: boolean
  /** 1-based line of the source. */
  line: number
}

/** Runs of a block and the source lines that end in a hard break (`two spaces`, backslash, `<br>`). */
export interface Inline {
  runs: Run[]
  hardBreaks: Set<number>
}

const openStrong = /^<(?:b|strong)(?:\s[^<>]*)?>$/i
const closeStrong = /^<\/(?:b|strong)\s*>$/i
const cellBorder = /^<\/t[dh]\s*>$/i
const lineBreak = /^<br\s*\/?>$/i

/**
 * Text of a block's inline content, line by line: emphasis, link targets, tags, escapes and entities undone. A `\t`
 * stands where a table's cell ends in HTML; a strong tag holds until its end tag, also over lines.
 */
export function flattenInline(content: readonly PhrasingContent[]): Inline {
  const inline: Inline = { runs: [], hardBreaks: new Set() }
  let tagged = 0

  const add = (text: string, line: number, lastLine: number, strong: boolean) => {
    for (const [at, piece] of text.split('\n').entries()) {
      if (piece !== '')
        inline.runs.push({ text: piece, strong: strong || tagged > 0, line: Math.min(line + at, lastLine) })
    }
  }
  const visit = (node: Nodes, strong: boolean): void => {
    const line = node.position?.start.line ?? 1
    const lastLine = node.position?.end.line ?? line
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, line, lastLine, strong)
    else if (node.type === 'image') add(node.alt ?? '', line, lastLine, strong)
    else if (node.type === 'break') inline.hardBreaks.add(line)
    else if (node.type === 'html') {
      if (openStrong.test(node.value)) tagged++
      else if (closeStrong.test(node.value)) tagged = Math.max(0, tagged - 1)
      else if (cellBorder.test(node.value)) add('\t', line, line, strong)
      else if (lineBreak.test(node.value)) add(' ', line, line, strong)
    } else if ('children' in node) {
      for (const child of node.children) visit(child, strong || node.type === 'strong')
    }
  }
  for (const node of content) visit(node, false)
  return inline
}
