import type { ListItem, Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { flattenInline, type Run } from './inline.js'

/** A block that holds text, with what its place in the tree tells. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'plain'
  /** 1-based first line of the source. */
  line: number
  runs: Run[]
  /** Lines that end in a hard break. */
  hardBreaks?: Set<number>
  /** Depth of a heading. */
  depth?: number
  /** Only on the first block of a list item: its markers (`-`, or `- 1.` where a list begins in a list). */
  list?: { marker: string; depth: number } | undefined
  /** Column at which the text of the list item around it stands; 0 outside lists. */
  indent?: number
}

/**
 * What of Markdown is left unused: exports indent by tabs and spaces without meaning code, put a rule directly under
 * a line of text and hold tags inside text; a definition would make its line vanish.
 */
const unused = ['codeIndented', 'setextUnderline', 'htmlFlow', 'definition']

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: unused } }])

/** The blocks of text in a Markdown document, in the source's order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  collect(parser.parse(text) as Root, text, { indent: 0, depth: -1, marker: '' }, blocks)
  return blocks
}

interface Place {
  indent: number
  /** Depth of the list around it, -1 outside. */
  depth: number
  /** Marker that waits for the item's first text. */
  marker: string
}

function collect(node: Nodes, source: string, place: Place, blocks: Block[]): void {
  const line = node.position?.start.line ?? 1
  const list = place.marker && { marker: place.marker, depth: Math.max(0, place.depth) }
  const around = { line, indent: place.indent, ...(list && { list }) }
  switch (node.type) {
    case 'paragraph':
      blocks.push({ kind: 'paragraph', ...around, ...flattenInline(node.children) })
      return
    case 'heading':
      blocks.push({ kind: 'heading', ...around, ...flattenInline(node.children), depth: node.depth })
      return
    case 'code': {
      const rows = node.value.split('\n').map((text, at) => ({ text, strong: false, line: line + 1 + at }))
      blocks.push({ kind: 'plain', ...around, runs: rows })
      return
    }
    case 'listItem':
      collectItem(node, source, place, blocks)
      return
    case 'list':
      for (const item of node.children) collect(item, source, { ...place, depth: place.depth + 1 }, blocks)
      return
    case 'root':
    case 'blockquote':
      for (const [at, child] of node.children.entries()) {
        collect(child, source, at === 0 ? place : { ...place, marker: '' }, blocks)
      }
  }
}

function collectItem(item: ListItem, source: string, place: Place, blocks: Block[]): void {
  const start = item.position?.start
  const own =
    /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(start?.offset ?? 0, (start?.offset ?? 0) + 10))?.[0] ?? ''
  const marker = place.marker ? `${place.marker} ${own}` : own
  const depth = place.marker ? place.depth - 1 : place.depth
  if (item.children.length === 0) {
    blocks.push({ kind: 'plain', line: start?.line ?? 1, runs: [], list: { marker, depth }, indent: 0 })
    return
  }
  for (const [at, child] of item.children.entries()) {
    const indent = (child.position?.start.column ?? 1) - 1
    collect(child, source, { indent, depth, marker: at === 0 ? marker : '' }, blocks)
  }
}
