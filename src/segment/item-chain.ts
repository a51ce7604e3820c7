/**
 * Which numbered lines are the items of a kallelse: the run of numbers that counts on and has the most evidence
 * (times, columns, weight, white space, one form at one place), as against the points of lists inside the items.
 */
import { greatest } from '../gather.js'
import type { MarkedLine } from '../model/source.js'
import { itemLabel } from '../vocabulary/kallelse.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { trailingClock, wholeClock } from './clock.js'
import { type ItemNumber, itemNumber } from './item-number.js'

export interface ItemHeadLine {
  /** Index into the lines that were given. */
  index: number
  number: number
}

interface Candidate extends ItemHeadLine {
  found: ItemNumber
  line: MarkedLine
  /** What the line shows of being an item, however it is reached. */
  weight: number
  /** A time, columns or a label below: what lists inside items never have. */
  marked: boolean
  /** Index of the last section heading before it; -1 where there is none. */
  heading: number
  /** The point that it would follow in a list. */
  listed: Candidate | null
  /** The last line before it that a count from 1 begins at. */
  restart: Candidate | null
  score: number
  before: Candidate | null
}

/** The best run that ends in a candidate: where it begins, and how many of its lines are marked. */
interface Chain {
  start: Candidate
  size: number
  marked: number
}

/** How many candidates of one number are looked back at: a bound on the work, far above what items need. */
const REACH = 40

/** The item lines among `lines`, in order. */
export function itemChain(lines: readonly MarkedLine[], vocabulary: Vocabulary): ItemHeadLine[] {
  const candidates = candidatesOf(lines, vocabulary)
  const byNumber = new Map<number, Candidate[]>()
  const starts = new Map<Candidate, Chain>()
  for (const candidate of candidates) {
    candidate.score = candidate.weight + startScore(candidate)
    for (const gap of [1, 2, 3]) {
      for (const before of (byNumber.get(candidate.number - gap) ?? []).slice(-REACH)) {
        const chain = starts.get(before) as Chain
        const skipped = gap === 1 ? 0 : 1.5 + gap
        const score = before.score + candidate.weight + step(before, candidate, chain) - skipped
        if (score > candidate.score) Object.assign(candidate, { score, before })
      }
    }
    const chain = candidate.before ? starts.get(candidate.before) : undefined
    const own = candidate.marked ? 1 : 0
    starts.set(
      candidate,
      chain
        ? { start: chain.start, size: chain.size + 1, marked: chain.marked + own }
        : { start: candidate, size: 1, marked: own },
    )
    const same = byNumber.get(candidate.number)
    if (same) same.push(candidate)
    else byNumber.set(candidate.number, [candidate])
  }
  const chosen = choose(candidates, starts)
  const heads: ItemHeadLine[] = []
  for (let at: Candidate | null = chosen; at; at = at.before)
    heads.push({ index: at.index, number: at.number })
  return heads.reverse()
}

/** The best chain: one of marked lines before any other, and an early one before a later one that is not far better. */
function choose(candidates: readonly Candidate[], chains: ReadonlyMap<Candidate, Chain>): Candidate | null {
  const ends = new Map<Candidate, Candidate>()
  for (const candidate of candidates) {
    const start = chains.get(candidate)?.start as Candidate
    const best = ends.get(start)
    if (!best || candidate.score > best.score) ends.set(start, candidate)
  }
  const all = [...ends.values()]
  const evident = all.filter((end) => {
    const chain = chains.get(end)
    return chain !== undefined && chain.size > 1 && chain.marked * 2 >= chain.size
  })
  const pool = evident.length > 0 ? evident : all
  const best = greatest(pool.map((end) => end.score))
  return (
    pool
      .filter((end) => end.score >= best * 0.35)
      .sort((a, b) => (chains.get(a)?.start.index ?? 0) - (chains.get(b)?.start.index ?? 0))[0] ?? null
  )
}

function candidatesOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Candidate[] {
  const candidates: Candidate[] = []
  const latest = new Map<number, Candidate>()
  const bold = lines.filter((line) => line.bold).length * 2 < lines.length
  let heading = -1
  let restart: Candidate | null = null
  for (const [index, line] of lines.entries()) {
    if (vocabulary.heading.whole(line.text)) heading = index
    const found = itemNumber(line)
    if (!found) continue
    const below = lines.slice(index + 1, index + 4)
    const marked = isMarked(line, found, below)
    const weight = weigh(line, found, marked, bold)
    const candidate: Candidate = {
      index,
      number: found.number,
      found,
      line,
      weight,
      marked,
      heading,
      listed: null,
      restart,
      score: 0,
      before: null,
    }
    const point = latest.get(found.number - 1)
    const taken = (latest.get(found.number)?.index ?? -1) > (point?.index ?? -1)
    candidate.listed = point && !taken && alike(point, candidate) ? point : null
    if (found.number === 1) restart = candidate
    latest.set(found.number, candidate)
    candidates.push(candidate)
  }
  return candidates
}

function isMarked(line: MarkedLine, found: ItemNumber, below: readonly MarkedLine[]): boolean {
  if (found.time !== null || found.form === 'word' || line.heading !== undefined) return true
  if (found.rest !== '' && trailingClock(line.text) !== null) return true
  if ((line.cells?.filter((cell) => /\p{L}/u.test(cell.text)).length ?? 0) > 1) return true
  const end = below.findIndex((next) => itemNumber(next) !== null)
  return below.slice(0, end < 0 ? below.length : end).some((next) => {
    const label =
      itemLabel.whole(next.text) ?? (next.text.includes(':') ? itemLabel.prefix(next.text)?.row : null)
    return (
      wholeClock(next.text) !== null ||
      (label !== undefined && label !== null) ||
      (next.text.length < 90 && !/\.$/u.test(next.text) && trailingClock(next.text) !== null)
    )
  })
}

function weigh(line: MarkedLine, found: ItemNumber, marked: boolean, bold: boolean): number {
  let weight = 1
  if (marked) weight += 1.5
  if (bold && line.bold) weight += 1
  if (line.gap > 0) weight += 0.5
  if (/\p{Ll}[.;]$/u.test(line.text) && line.text.length > 30) weight -= 1.5
  if (/^\p{Ll}/u.test(found.rest)) weight -= 2
  return weight
}

/** Items are counted from 1, or go on with the §§ of the year; a count under the heading of a section is a list. */
function startScore({ number, found, heading }: Candidate): number {
  return (number <= 1 || found.form === 'sign' ? 0 : -1.5) - (heading >= 0 ? 5 : 0)
}

/** What speaks for (or against) `candidate` being the next item after `before`. */
function step(before: Candidate, candidate: Candidate, chain: Chain): number {
  let score = before.found.form === candidate.found.form ? 0.5 : -1.5
  score += samePlace(before, candidate) ? 0.5 : -1
  if (candidate.line.page - before.line.page > 3) score -= 2
  const plain = !candidate.marked && chain.marked * 2 >= chain.size
  if (candidate.restart && begins(candidate.restart, before) && plain) score -= 3
  const { listed } = candidate
  if (!listed || listed === before || listed.index <= before.index) return score
  if (!begins(listed, before)) return score - 1
  return plain ? Number.NEGATIVE_INFINITY : score - (listed.heading > before.index ? 4 : 8)
}

/** Whether a list begins between the two: under a heading of its own, or on a later page. */
function begins(point: Candidate, before: Candidate): boolean {
  return point.index > before.index && (point.heading > before.index || point.line.page > before.line.page)
}

/** Points of one list are set alike. */
function alike(a: Candidate, b: Candidate): boolean {
  return (
    a.found.form === b.found.form &&
    samePlace(a, b) &&
    a.marked === b.marked &&
    (a.line.gap > 0 || b.line.gap === 0) &&
    (a.line.bold ?? false) === (b.line.bold ?? false)
  )
}

/** Numbers of one column; those of two digits can hang out by one. */
function samePlace(a: Candidate, b: Candidate): boolean {
  return Math.abs(a.found.x - b.found.x) <= (a.line.size === undefined ? 2 : 7)
}
