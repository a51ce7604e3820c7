/**
 * Finds the furniture of the pages: by its words, by its repetition, and by its place at the page's edge.
 * Nothing is deleted: lines get a role.
 */
import { gather } from '../gather.js'
import type { Line, MarkedLine, Page } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { mark } from './mark.js'
import { markPageNumbers } from './page-numbers.js'
import { recurringTexts } from './recurring.js'
import { markRunning, runningTexts } from './running.js'
import { isContent, keyOf, type Seen, seePages } from './seen.js'
import { holdsDate } from './shape.js'

/** Gives each line of the pages its role. */
export function markFurniture(pages: readonly Page[], vocabulary: Vocabulary): MarkedLine[] {
  const seen = seePages(pages, vocabulary)
  const lines = gather(seen, (page) => page.lines)
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
  // Lines whose place is known are none of a running head, weak or dated: those have been found by their places.
  const open = ({ line, shape, key }: Seen) =>
    found.has(line) ||
    shape === 'strong' ||
    (!(paged && line.y !== undefined) && (shape === 'weak' || recurring.has(key)))
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
