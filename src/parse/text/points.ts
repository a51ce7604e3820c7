/** The points of a decision or proposal: its top-level list. */

import { gather } from '../../gather.js'
import type { Origin } from '../../model/reading.js'
import type { Point } from '../../model/record.js'
import { type Block, renderText } from './reflow.js'

/**
 * Takes the blocks of a decision; gives its points, with what is nested in a point in its text, also where a
 * second list follows behind a sentence of its own. `[]` where there is no list. Origins point at `/0`, `/1` ... of the list.
 */
export function pointsOf(blocks: readonly Block[]): { points: Point[]; origins: Origin[] } {
  const points: Array<{ label: string; blocks: Block[] }> = []
  let open: { label: string; blocks: Block[] } | undefined
  for (const block of blocks) {
    if (block.marker !== null && block.depth === 0) {
      open = { label: block.marker.label, blocks: [block] }
      points.push(open)
    } else if (open && belongsToPoint(block, open.blocks.at(-1) as Block)) open.blocks.push(block)
    else open = undefined
  }
  return {
    points: points.map((point) => ({ label: point.label, text: pointText(point.blocks) })),
    origins: points.map((point, i) => ({ pointer: `/${i}`, lines: gather(point.blocks, (b) => b.lines) })),
  }
}

/** Nested items belong to the point; so does a paragraph that a nested list or an unclosed sentence leads to. */
function belongsToPoint(block: Block, last: Block): boolean {
  if (block.marker !== null) return true
  if (last.text.endsWith(':')) return true
  return /^(?:[IVX]{1,4}|[a-z]\)) /u.test(block.text)
}

function pointText([first, ...rest]: Block[]): string {
  if (!first) return ''
  return rest.length === 0 ? first.text : `${first.text}\n${renderText(rest).replace(/\n\n/gu, '\n')}`
}
