/** Texts of running heads where no page breaks are told: they come back beside furniture's own words. */
import { isSentence, type Seen } from './seen.js'
import { holdsDate } from './shape.js'

/**
 * Texts that belong to a running head where no page breaks are told: short, three or more, and beside a good part of
 * the clusters of furniture's own words. A recipient that comes back as often stands beside few of them.
 */
export function recurringTexts(lines: readonly Seen[], content: (seen: Seen) => boolean): Set<string> {
  const beside = new Map<string, number>()
  const clusters = clustersOf(lines)
  for (const [from, to] of clusters) {
    const keys = lines
      .slice(Math.max(0, from - REACH), to + REACH)
      .filter((seen) => seen.line.text.length <= 100 && !content(seen) && !isSentence(seen.line.text))
      .map(({ key }) => key)
    for (const key of new Set(keys)) beside.set(key, (beside.get(key) ?? 0) + 1)
  }
  const dated = datedTexts(lines, content)
  const least = Math.max(3, clusters.length * 0.35)
  return new Set([...dated, ...[...beside].filter(([, n]) => n >= least).map(([key]) => key)])
}

/** How many lines beside a cluster of furniture's words can belong to it. */
const REACH = 2

/** Runs of lines of furniture's shape (one other line between at most), from first to behind the last. */
function clustersOf(lines: readonly Seen[]): Array<[number, number]> {
  const clusters: Array<[number, number]> = []
  for (const [i, { shape }] of lines.entries()) {
    if (shape === 'text') continue
    const open = clusters.at(-1)
    if (open && i - open[1] <= REACH) open[1] = i + 1
    else clusters.push([i, i + 1])
  }
  return clusters
}

/** Texts that hold the date themselves (body and date on one line), three or more times. */
function datedTexts(lines: readonly Seen[], content: (seen: Seen) => boolean): string[] {
  const counts = new Map<string, number>()
  for (const seen of lines) {
    if (seen.line.text.length > 100 || !holdsDate(seen.line) || content(seen)) continue
    counts.set(seen.key, (counts.get(seen.key) ?? 0) + 1)
  }
  return [...counts].filter(([, n]) => n >= 3).map(([key]) => key)
}
