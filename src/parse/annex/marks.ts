/** Marks under the columns of a vote (`Ja | Nej | Avst | Frånv`, an X in each row) become results. */
import { gather } from '../../gather.js'
import type { Part } from './parts.js'

/**
 * Puts in place of each mark the result of the head it stands under, and drops heads and empty cells (`-`).
 * Needs the places of the cells; a mark that stands between two columns stays a mark.
 */
export function resultsFromMarks(parts: readonly Part[]): Part[] {
  if (!parts.some((part) => part.kind === 'mark')) return [...parts]
  const rows = byLine(parts)
  let heads: Part[] = []
  return gather(rows, (row) => {
    const found = row.filter((part) => part.kind === 'result')
    if (found.length > 1 && !row.some((part) => part.kind === 'mark')) {
      heads = found
      return row.filter((part) => part.kind !== 'result')
    }
    return gather(row, (part) => {
      const head = part.kind === 'mark' || part.text === '-' ? headOver(part, heads) : null
      if (!head) return [part]
      return part.kind === 'mark'
        ? [{ ...part, kind: 'result' as const, ...(head.vote ? { vote: head.vote } : {}) }]
        : []
    })
  })
}

function byLine(parts: readonly Part[]): Part[][] {
  const rows: Part[][] = []
  for (const part of parts) {
    const last = rows.at(-1)
    if (last?.[0]?.lines[0] === part.lines[0]) last?.push(part)
    else rows.push([part])
  }
  return rows
}

/** Left edges nearer than this (points, or characters) are the same. */
const SAME_EDGE = 0.5

/** The head over a cell: it begins where the cell does, or is clearly nearer than the next one. */
function headOver(cell: Part, heads: readonly Part[]): Part | null {
  const [aligned, ...others] = heads.filter((head) => Math.abs(head.x - cell.x) < SAME_EDGE)
  if (aligned && others.length === 0) return aligned
  const centre = (part: Part) => (part.x + part.right) / 2
  const byDistance = heads
    .map((head) => ({ head, distance: Math.abs(centre(head) - centre(cell)) }))
    .sort((a, b) => a.distance - b.distance)
  const [best, next] = byDistance
  if (!best) return null
  const width = best.head.right - best.head.x
  const near = next ? best.distance < next.distance / 2 : best.distance <= width
  return near && best.distance <= Math.max(width, (next?.distance ?? 0) / 2) ? best.head : null
}
