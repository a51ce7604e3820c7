/**
 * Finds the furniture of the pages: by its words, by its repetition, and by its place at the page's edge.
 * Nothing is deleted: lines get a role.
 */
import type { Line, MarkedLine, Page } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { mark } from './mark.js'
import { markPageNumbers } from './page-numbers.js'
import { holdsDate, runningKey, type Shape, shapeOf } from './shape.js'

/** How many lines from a page's edge a running head or footer can stand, with what it swallowed between. */
const EDGE = 7

const NUMBERED = /^\d{1,2}[.)] /u

/** Where a running text stands on most of its pages, in one of three measures. */
interface RunningPlace {
  measure: (spot: Spot) => number | undefined
  at: number
}

/** A line and what is asked of it again and again. */
interface Seen {
  line: Line
  shape: Shape
  /** Its text without its page number (`runningKey`). */
  key: string
  /** The key and the half of the page it stands in, where that is known: a text can run in the head and in the foot. */
  runs: string
}

/** A page of them. */
interface SeenPage {
  number: number
  lines: Seen[]
}

/** Gives each line of the pages its role. */
export function markFurniture(pages: readonly Page[], vocabulary: Vocabulary): MarkedLine[] {
  const see =
    (page: Page) =>
    (line: Line): Seen => {
      const key = runningKey(line)
      return { line, shape: shapeOf(line, vocabulary), key, runs: half(page, line) + key }
    }
  const seen = pages.map((page): SeenPage => ({ number: page.number, lines: page.lines.map(see(page)) }))
  const lines = seen.flatMap((page) => page.lines)
  releaseLoneDates(lines)
  const content = ({ line }: Seen) => isContent(line, vocabulary)
  const found = new Set<Line>()
  const running = runningTexts(seen, content, vocabulary)
  for (const page of seen) markRunning(page, running, found, vocabulary)
  // Where pages show their running heads, what else recurs is text; but a head with its date is one wherever it stands.
  const paged = running.size > 0 && pages.length > 2
  const dated = [...running.keys()]
    .map(keyOf)
    .filter((key) => /\d{4}-\d{2}-\d{2}/u.test(key) && /\p{L}{4}/u.test(key))
  const recurring = paged ? new Set(dated) : recurringTexts(lines, content)
  // A weak line whose place is known is none of a running head: those have been found by their places.
  const open = ({ line, shape, key }: Seen) =>
    found.has(line) ||
    recurring.has(key) ||
    shape === 'strong' ||
    (shape === 'weak' && !(paged && line.y !== undefined))
  markRuns(lines, open, recurring, found)
  markPageNumbers(pages, found)
  return lines.map(({ line }, i) => marked(line, found.has(line), found.has(lines[i - 1]?.line as Line)))
}

/** A date that stands once, where heads or footers stand often, is the end of a sentence. */
function releaseLoneDates(lines: readonly Seen[]): void {
  if (lines.filter(({ shape }) => shape === 'strong').length < 3) return
  const dates = lines.filter(({ shape, line }) => shape === 'weak' && /\d{4}/u.test(line.text))
  const times = new Map<string, number>()
  for (const { line } of dates) times.set(line.text, (times.get(line.text) ?? 0) + 1)
  for (const date of dates) if (times.get(date.line.text) === 1) date.shape = 'text'
}

/** The line with its role. White space between furniture and the text behind it is the furniture's. */
function marked(line: Line, isFurniture: boolean, behindFurniture: boolean): MarkedLine {
  if (isFurniture) return mark(line, 'furniture')
  return behindFurniture ? mark(line, 'text', { turn: true, gap: 0 }) : mark(line, 'text')
}

function half({ height }: Page, { y }: Line): string {
  return y === undefined || height === undefined ? '-' : y * 2 < height ? '^' : '_'
}

/** The running key in `Seen.runs`. */
const keyOf = (runs: string): string => runs.slice(1)

/** Lines that repeat because minutes do, not because pages do: headings, §§, list items, labels with values. */
function isContent(line: Line, vocabulary: Vocabulary): boolean {
  if (
    /^(?:\p{L}{1,6} )?§|^[-–•] /u.test(line.text) ||
    NUMBERED.test(line.text) ||
    line.list !== undefined ||
    line.heading !== undefined ||
    line.text.length > 120
  )
    return true
  return vocabulary.heading.whole(line.text) !== null
}

/** Where a text stands on a page: lines from the top, lines from the bottom, points from the top. */
interface Spot {
  page: number
  top: number
  bottom: number
  y: number | undefined
}

/** A full sentence is no running head, nor is one that goes on from the line above. */
function isSentence(line: Line): boolean {
  if (/^\p{Ll}+,? (?:\p{L}+ \p{L}|\p{L}+\.$)/u.test(line.text)) return true
  return /[\p{L}\d]\.$/u.test(line.text) && line.text.split(' ').length > 2
}

/** What stands right under a heading or a numbered line is what that is over. */
function isSaid(above: Line | undefined, vocabulary: Vocabulary): boolean {
  return above !== undefined && (NUMBERED.test(above.text) || vocabulary.heading.whole(above.text) !== null)
}

/** Running heads and footers: texts that stand at the same place at the edge of at least half of the pages. */
function runningTexts(
  pages: readonly SeenPage[],
  content: (seen: Seen) => boolean,
  vocabulary: Vocabulary,
): Map<string, RunningPlace> {
  const spots = new Map<string, Spot[]>()
  const times = new Map<string, number>()
  const said = new Map<string, number>()
  const filled = pages.filter((page) => page.lines.length > 0)
  for (const { number, lines } of filled) {
    for (const [top, seen] of lines.entries()) {
      const bottom = lines.length - 1 - top
      times.set(seen.runs, (times.get(seen.runs) ?? 0) + 1)
      if (top >= EDGE && bottom >= EDGE) continue
      if (content(seen) || isSentence(seen.line)) continue
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
  const first = Math.min(...pages)
  return (
    pages.length > 1 &&
    first <= 1 &&
    Math.max(...pages) === first + pages.length - 1 &&
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
function markRunning(
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

/**
 * Texts that belong to a running head where no page breaks are told: short, three or more, and beside a good part of
 * the clusters of furniture's own words. A recipient that comes back as often stands beside few of them.
 */
function recurringTexts(lines: readonly Seen[], content: (seen: Seen) => boolean): Set<string> {
  const beside = new Map<string, number>()
  const clusters = clustersOf(lines)
  for (const [from, to] of clusters) {
    const keys = lines
      .slice(Math.max(0, from - REACH), to + REACH)
      .filter((seen) => seen.line.text.length <= 100 && !content(seen) && !isSentence(seen.line))
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

/**
 * Marks runs of neighbouring lines that are all `open` to it (of furniture's shape, or recurring), where one of them is
 * surely furniture, or where a recurring text stands beside a date (body and date on two lines).
 */
function markRuns(
  lines: readonly Seen[],
  open: (seen: Seen) => boolean,
  recurring: ReadonlySet<string>,
  found: Set<Line>,
): void {
  let run: Seen[] = []
  const close = () => {
    for (const line of surely(run, recurring, found)) found.add(line)
    run = []
  }
  for (const seen of lines) {
    if (open(seen)) run.push(seen)
    else if (run.length > 0) close()
  }
  close()
}

function surely(run: readonly Seen[], recurring: ReadonlySet<string>, found: ReadonlySet<Line>): Line[] {
  const strong = run.some(({ line, shape }) => shape === 'strong' || found.has(line))
  const dated = run.some(({ line }) => holdsDate(line)) && run.some(({ key }) => recurring.has(key))
  if (!strong && !dated) return []
  // A text that stands twice in the run is content once: a recipient above the running head that names it again.
  const last = new Map<string, Line>()
  for (const { line, key } of run) last.set(key, line)
  return run
    .filter(({ line, shape, key }) => shape === 'strong' || found.has(line) || last.get(key) === line)
    .map(({ line }) => line)
}
