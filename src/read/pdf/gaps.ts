/** The white space above lines, in line heights. */

interface Placed {
  y: number
  size: number
}

/** Distances of baselines in font sizes that a normal line spacing can have. */
const nearest = 0.9
const farthest = 2.3
const usual = 1.2
/** So much more than the normal distance, in line heights, is a gap. */
const clearly = 0.3

/**
 * The gap above each line of each page: 0 for the document's normal line spacing, else the white space in line
 * heights, rounded, at least 1. The first line of a page has 0.
 */
export function gapsOf(pages: Placed[][]): number[][] {
  const normal = normalSpacing(pages)
  return pages.map((lines) => lines.map((line, at) => gapAbove(lines[at - 1], line, normal)))
}

function gapAbove(before: Placed | undefined, line: Placed, normal: number): number {
  if (!before) return 0
  const gap = (line.y - before.y) / (normal * (Math.max(before.size, line.size) || 1)) - 1
  return gap < clearly ? 0 : Math.max(1, Math.round(gap))
}

/** The most common distance of two lines of one size, in font sizes. */
function normalSpacing(pages: Placed[][]): number {
  const counts = new Map<number, number>()
  for (const lines of pages) {
    lines.forEach((line, at) => {
      const before = lines[at - 1]
      if (!before || before.size !== line.size) return
      const spacing = Math.round(((line.y - before.y) / line.size) * 20) / 20
      if (spacing >= nearest && spacing <= farthest) counts.set(spacing, (counts.get(spacing) ?? 0) + 1)
    })
  }
  let normal = usual
  let most = 0
  for (const [spacing, count] of counts) {
    if (count > most || (count === most && spacing < normal)) [normal, most] = [spacing, count]
  }
  return normal
}
