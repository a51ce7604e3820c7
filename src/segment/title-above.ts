/** §§ whose title stands above the § line, told by its looks: the § line is set above it, as everywhere else. */
import { gather } from '../gather.js'
import type { MarkedLine } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { paragraphHead } from './paragraph-head.js'

/** So many §§, and this share of the § lines without a title of their own, must be set so. */
const ENOUGH = 2
const MOST = 0.6

/** A § line with nothing behind its number, or a case number. */
const BARE = /^(?:(?:[Dd]nr|[Dd]iarienr|[Dd]iarienummer|[Ää]rendenr|[Ää]rendenummer)[.:]? ?)?[^\p{Ll}]*$/u

/** The lines with each § line above its title; the same lines where titles stand below or behind it. */
export function headsBeforeTitles(lines: readonly MarkedLine[], vocabulary: Vocabulary): MarkedLine[] {
  const bare = gather(lines, (line, i) => (isBareHead(line) ? [i] : []))
  const titled = bare.filter((i) => isTitle(lines[i - 1], lines[i] as MarkedLine, lines[i + 1], vocabulary))
  if (titled.length < Math.max(ENOUGH, bare.length * MOST)) return [...lines]
  const moved = [...lines]
  for (const i of titled) {
    const head = lines[i] as MarkedLine
    const title = lines[i - 1] as MarkedLine
    let from = i - 1
    while (from > 0 && (lines[from] as MarkedLine).gap === 0 && isSetAs(title, lines[from - 1])) from--
    const first = lines[from] as MarkedLine
    moved.splice(from, i - from + 1, { ...head, gap: Math.max(1, first.gap) }, ...lines.slice(from, i))
    moved[from + 1] = { ...first, gap: 0 }
  }
  return moved
}

function isBareHead(line: MarkedLine): boolean {
  if (line.size === undefined || !line.text.includes('§')) return false
  const head = paragraphHead(line.text)
  return head !== null && !head.continued && BARE.test(head.rest)
}

/** Whether `above` is set as a title over the § line, and nothing below it is. */
function isTitle(
  above: MarkedLine | undefined,
  head: MarkedLine,
  below: MarkedLine | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (above?.page !== head.page || head.gap > 0 || vocabulary.heading.whole(above.text) !== null) return false
  const larger = (above.size ?? 0) > (head.size ?? 0) + 0.5
  return (larger || (above.bold === true && head.bold !== true)) && !isSetAs(above, below)
}

function isSetAs(title: MarkedLine, line: MarkedLine | undefined): boolean {
  return (
    line?.page === title.page &&
    Math.abs((line.size ?? 0) - (title.size ?? 0)) < 0.3 &&
    (line.bold ?? false) === (title.bold ?? false)
  )
}
