/** Running heads and footers: texts that come back at the same place of the pages, and that place. */
import { greatest, least } from '../gather.js'
import type { Line } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { isSentence, keyOf, NUMBERED, type Seen, type SeenPage } from './seen.js'
import { holdsDate } from './shape.js'

/** How many lines from a page's edge a running head or footer can stand, with what it swallowed between. */
const EDGE = 7

/** Where a running text stands on most of its pages, in one of three measures. */
export interface RunningPlace {
  measure: (spot: Spot) => number | undefined
  at: number
}

/** Where a text stands on a page: lines from the top, lines from the bottom, points from the top. */
interface Spot {
  page: number
  top: number
  bottom: number
  y: number | undefined
}

/** What stands right under a heading or a numbered line is what that is over. */
function isSaid(above: Line | undefined, vocabulary: Vocabulary): boolean {
  return above !== undefined && (NUMBERED.test(above.text) || vocabulary.heading.whole(above.text) !== null)
}

/** Running heads and footers: texts that stand at the same place at the edge of at least half of the pages. */
export function runningTexts(
  pages: readonly SeenPage[],
  content: (seen: Seen) => boolean,
  vocabulary: Vocabulary,
): Map<string, RunningPlace> {
  const spots = new Map<string, Spot[]>()
  const times = new Map<string, number>()
  const said = new Map<string, number>()
  const filled = pages.filter((page) => page.lines.length > 0)
  if (filled.length < 2) return new Map()
  for (const { number, lines } of filled) {
    for (const [top, seen] of lines.entries()) {
      const bottom = lines.length - 1 - top
      times.set(seen.runs, (times.get(seen.runs) ?? 0) + 1)
      if (top >= EDGE && bottom >= EDGE) continue
      if (content(seen) || isSentence(seen.line.text)) continue
      if (isSaid(lines[top - 1]?.line, vocabulary)) said.set(seen.runs, (said.get(seen.runs) ?? 0) + 1)
      const spot = { page: number, top, bottom, y: seen.line.y }
      const known = spots.get(seen.runs)
      if (known) known.push(spot)
      else spots.set(seen.runs, [spot])
    }
  }
  const least = Math.max(2, Math.ceil(filled.length * 0.5))
  const order = new Map(filled.map((page, i) => [page.number, i]))
  const running = new Map<string, RunningPlace>()
  for (const [key, all] of spots) {
    const bearing = new Set(all.map((s) => s.page)).size
    // The chair's name under each item comes back more often than pages do; so may the body's, and yet head them.
    if ((times.get(key) ?? 0) > bearing * 1.5 && !vocabulary.body.whole(keyOf(key))) continue
    // A page may end with a heading; but what stands under headings as a rule is what they are over.
    if ((said.get(key) ?? 0) * 3 > all.length * 2) continue
    const enough = bearing >= least && (filled.length > 2 || /#|\d{4}-\d\d-\d\d/u.test(key))
    const sharing = enough ? least * 0.6 : headsFirstPart(all, order) ? bearing : null
    const place = sharing === null ? null : sharedPlace(all, sharing)
    if (place) running.set(key, place)
  }
  return running
}

/** How many lines from the top the head of a document's first part can stand. */
const HEAD = 4

/** A text at the top of each page from the first (or second) on, up to the attachments, which have heads of their own. */
function headsFirstPart(spots: readonly Spot[], order: ReadonlyMap<number, number>): boolean {
  const pages = spots.map((spot) => order.get(spot.page) ?? 0)
  const first = least(pages)
  return (
    pages.length > 1 &&
    first <= 1 &&
    greatest(pages) === first + pages.length - 1 &&
    spots.every((spot) => spot.top < HEAD)
  )
}

const MEASURES: ReadonlyArray<[(spot: Spot) => number | undefined, number]> = [
  [(spot) => spot.y, 4],
  [(spot) => spot.top, 1],
  [(spot) => spot.bottom, 1],
]

/** The place that at least `least` of the spots share: in points, from the top, or from the bottom; or null. */
function sharedPlace(spots: readonly Spot[], least: number): RunningPlace | null {
  let best: RunningPlace | null = null
  let most = 0
  for (const [measure, slack] of MEASURES) {
    const counts = new Map<number, number>()
    for (const at of spots.map(measure)) if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1)
    for (const at of counts.keys()) {
      let sharing = 0
      for (const [other, count] of counts) if (Math.abs(other - at) <= slack) sharing += count
      if (sharing >= least && sharing > most) {
        best = { measure, at }
        most = sharing
      }
    }
  }
  return best
}

/** Marks each running text once a page, where it stands nearest to the place it has on the others. */
export function markRunning(
  page: SeenPage,
  running: ReadonlyMap<string, RunningPlace>,
  found: Set<Line>,
  vocabulary: Vocabulary,
): void {
  if (running.size === 0) return
  const nearest = new Map<string, { line: Line; distance: number }>()
  const last = page.lines.length - 1
  for (const [i, { line, runs }] of page.lines.entries()) {
    const place = running.get(runs)
    if (!place) continue
    const at = place.measure({ page: page.number, top: i, bottom: last - i, y: line.y }) ?? 0
    const distance = Math.abs(at - place.at)
    // The body's name is also a recipient, and the value behind Organ: far from its place it is no running head.
    if (distance > (line.y === undefined ? EDGE : 40) && !holdsDate(line) && vocabulary.body.whole(line.text))
      continue
    const known = nearest.get(runs)
    if (!known || distance < known.distance) nearest.set(runs, { line, distance })
  }
  for (const { line } of nearest.values()) found.add(line)
}
