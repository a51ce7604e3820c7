/** Which of the lines that look like § heads are: the numbers must make a sequence. */
import type { MarkedLine } from '../model/source.js'
import { type ParagraphHead, paragraphHead, rangeHead, standsFree } from './paragraph-head.js'

export interface HeadLine {
  /** Index into the lines that were given. */
  index: number
  line: MarkedLine
  head: ParagraphHead
}

/** All lines with the form of a § head, without those whose number breaks the order of their neighbours. */
export function headLines(lines: readonly MarkedLine[]): HeadLine[] {
  const found: HeadLine[] = []
  for (const [index, line] of lines.entries()) {
    const head = line.text.includes('§') ? paragraphHead(line.text) : null
    if (head && standsFree(line, lines[index - 1])) found.push({ index, line, head })
  }
  const own = withoutReferences(found)
  // A bare `§ 273.` in the midst of lines is judged by the surer ones around it, and takes no part in judging those.
  const sure = inOrder(own.filter((it) => !isDoubtful(it)))
  const fitting = new Set([...sure, ...inOrder(own).filter(isDoubtful)])
  return withRanges(
    own.filter((it) => fitting.has(it) || (isDoubtful(it) && fitsAmong(it, sure))),
    lines,
  )
}

/** The heads with those of several §§ (`§§ 29–30`) that fill the gap between the § before and the § behind them. */
function withRanges(heads: readonly HeadLine[], lines: readonly MarkedLine[]): HeadLine[] {
  const result: HeadLine[] = []
  for (const [i, it] of heads.entries()) {
    result.push(it)
    const next = heads[i + 1]
    const end = next?.index ?? lines.length
    if (next && next.head.number <= it.head.number + 1) continue
    for (let index = it.index + 1; index < end; index++) {
      const line = lines[index] as MarkedLine
      const head = line.text.includes('§') ? rangeHead(line.text) : null
      if (!head || !standsFree(line, lines[index - 1])) continue
      const before = result.at(-1)?.head
      const follows = head.number === (before?.last ?? before?.number ?? Number.NaN) + 1
      if (follows && (head.last ?? 0) < (next?.head.number ?? Number.POSITIVE_INFINITY))
        result.push({ index, line, head })
    }
  }
  return result
}

/** A number and nothing else, with nothing that sets its line apart. */
function isDoubtful({ line, head }: HeadLine): boolean {
  return head.rest === '' && line.gap === 0 && !line.turn && !line.bold && line.heading === undefined
}

function fitsAmong(it: HeadLine, sure: readonly HeadLine[]): boolean {
  const after = sure.findIndex((other) => other.index > it.index)
  const next = after < 0 ? undefined : sure[after]
  const before = sure[(after < 0 ? sure.length : after) - 1]
  return !isOutlier(before?.head.number, it.head, next?.head.number)
}

/** The heads whose number does not break the order of their neighbours. */
function inOrder(found: readonly HeadLine[]): HeadLine[] {
  const number = (i: number) => found[i]?.head.number
  return found.filter(
    ({ head }, i) => isListedTwice(i, number) || !isOutlier(number(i - 1), head, number(i + 1)),
  )
}

/** How many lines apart the § of a matter and the §§ of bodies that had it before stand. */
const BESIDE = 3

/** Without the §§ of other bodies that stand beside the document's own: `Au § 201` below `Ks § 189`. */
function withoutReferences(found: readonly HeadLine[]): HeadLine[] {
  const own = ownPrefixes(found)
  const heads = found.filter(({ head }) => own.has(head.prefix))
  let at = 0
  return found.filter(({ head, index }) => {
    if (own.has(head.prefix) || /\p{L}{4}/u.test(head.rest)) return true
    while ((heads[at + 1]?.index ?? Number.POSITIVE_INFINITY) <= index) at++
    return !heads
      .slice(at, at + 2)
      .some(
        (it) =>
          Math.abs(it.index - index) <= BESIDE &&
          it.head.number !== head.number &&
          it.head.number + 1 !== head.number,
      )
  })
}

/** This share of the document's own numbers, and so many, make other letters another writing of the same §§. */
const SAME = { share: 0.8, count: 3 }

/**
 * The letters before the document's own §§: those whose numbers go up by one most often, then the first; and those that
 * count the same numbers (the ärendelista has `§ 41`, the § itself `KS § 41`).
 */
function ownPrefixes(found: readonly HeadLine[]): Set<string> {
  const groups = new Map<string, { last: number; steps: number; numbers: Set<number> }>()
  for (const { head } of found) {
    const group = groups.get(head.prefix) ?? { last: Number.NaN, steps: 0, numbers: new Set() }
    groups.set(head.prefix, group)
    if (head.number === group.last + 1) group.steps++
    group.last = head.number
    group.numbers.add(head.number)
  }
  const most = Math.max(...[...groups.values()].map(({ steps }) => steps))
  const own = [...groups.values()].find(({ steps }) => steps === most)
  const isOwn = (numbers: Set<number>) => {
    const shared = [...numbers].filter((number) => own?.numbers.has(number)).length
    return shared >= SAME.count && shared >= SAME.share * (own?.numbers.size ?? 0)
  }
  return new Set(
    [...groups].flatMap(([prefix, group]) => (group === own || isOwn(group.numbers) ? [prefix] : [])),
  )
}

/** A number outside its neighbours, which by themselves are in order, comes from running text. */
function isOutlier(before: number | undefined, head: ParagraphHead, after: number | undefined): boolean {
  if (before === undefined || after === undefined || after < before || head.continued) return false
  return head.number < before || head.number > after
}

/** An agenda of two §§ right before them (41, 42, 41, 42): equal neighbours on both sides of a number that recurs. */
function isListedTwice(i: number, number: (i: number) => number | undefined): boolean {
  const own = number(i)
  return number(i - 1) === number(i + 1) && (number(i - 2) === own || number(i + 2) === own)
}

/** Parts heads into runs of rising numbers; a fall begins the next run (the agenda's list, then the §§). */
export function risingRuns(heads: readonly HeadLine[]): HeadLine[][] {
  const runs: HeadLine[][] = []
  let last = Number.POSITIVE_INFINITY
  for (const it of heads) {
    if (it.head.number < last) runs.push([])
    ;(runs.at(-1) as HeadLine[]).push(it)
    last = it.head.number
  }
  return runs
}
