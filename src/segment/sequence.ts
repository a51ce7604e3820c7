/** Which of the lines that look like § heads are: the numbers must make a sequence. */
import type { MarkedLine } from '../model/source.js'
import { type ParagraphHead, paragraphHead, standsFree } from './paragraph-head.js'

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
  const number = (i: number) => found[i]?.head.number
  return found.filter(
    ({ head }, i) => isListedTwice(i, number) || !isOutlier(number(i - 1), head, number(i + 1)),
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
