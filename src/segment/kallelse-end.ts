/** Where the kallelse proper ends and its attachments begin. */
import type { MarkedLine } from '../model/source.js'
import { remembered } from '../remembered.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import type { ItemHeadLine } from './item-chain.js'
import { itemNumber } from './item-number.js'

/** `Bilaga 2`, `Bilaga 2 Plan`, `Bilaga § 14`. */
export const ATTACHMENT_MARK =
  /^Bilag(?:a|or)(?:$|[ :.]+(?:nr\.? ?)?(?<n>\d{1,2})(?!\d)|(?=:? (?:till )?(?:§|ärende|punkt)))/iu
/** Items that close a meeting: no section follows them. */
const LAST_ITEM = /(?:avslut|övriga frågor|nästa (?:möte|sammanträde))/iu

/** A text as titles are compared: letters and digits alone, without an item number before it. */
export const bareTitle = remembered((text) =>
  text
    .toLowerCase()
    .replace(/^(?:ärende|punkt|bilaga|§)? ?\d{1,3}[.:)]? (?=\S)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ''),
)

/** Index of the first line behind the kallelse proper; the length of the lines where nothing follows it. */
export function kallelseEnd(
  all: readonly MarkedLine[],
  lines: readonly MarkedLine[],
  heads: readonly ItemHeadLine[],
  vocabulary: Vocabulary,
): number {
  const lastHead = heads.at(-1)?.index
  const last = lastHead === undefined ? undefined : lines[lastHead]
  if (lastHead === undefined || !last) return lines.length
  const runningHeads = runningHeadsOf(all)
  const own = runningHeads.get(last.page)
  const bearsOwn = (page: number) => [...(runningHeads.get(page) ?? [])].some((key) => own?.has(key))
  const titles = heads.map((head) => titleTexts(lines, head.index))
  const size = lines[heads[0]?.index ?? 0]?.size
  const end = lines.findIndex((line, i) => {
    if (i <= lastHead) return false
    const top = line.page !== lines[i - 1]?.page
    if (!top && line.gap === 0) return false
    if (ATTACHMENT_MARK.test(line.text) && line.text.length < 100 && (top || line.text.length < 12))
      return true
    if (
      vocabulary.heading.whole(line.text) === null &&
      repeatsTitle(line, top ? titles : titles.slice(0, -1), top || line.heading !== undefined)
    )
      return true
    if (!top || goesOn(lines, i, heads, vocabulary)) return false
    if (!bearsOwn(line.page)) return true
    return size !== undefined && (line.size ?? 0) > size + 0.9 && vocabulary.heading.whole(line.text) === null
  })
  return end < 0 ? lines.length : end
}

/** The running heads and footers of each page, digits aside. */
function runningHeadsOf(all: readonly MarkedLine[]): Map<number, Set<string>> {
  const heads = new Map<number, Set<string>>()
  for (const line of all) {
    if (line.role !== 'furniture' || !/\p{L}{4}/u.test(line.text)) continue
    const key = line.text.replace(/\d+/gu, '#')
    heads.set(line.page, (heads.get(line.page) ?? new Set()).add(key))
  }
  return heads
}

/** The texts that an item's title can be: the numbered line, and with one to three of those right below it. */
function titleTexts(lines: readonly MarkedLine[], index: number): string[] {
  const first = lines[index] as MarkedLine
  const rest = first.cells ? titleCell(first) : (itemNumber(first)?.rest ?? first.text)
  const below = lines.slice(index + 1, index + 4).map((line) => line.cells?.[0]?.text ?? line.text)
  return [0, 1, 2, 3].map((n) => [rest, ...below.slice(0, n)].map(bareTitle).join(''))
}

function titleCell(line: MarkedLine): string {
  const cell = line.cells?.find((c) => /\p{L}{3}/u.test(c.text))
  return cell?.text ?? line.text
}

/** Whether the line is the title of an item again, alone; at the top of a page or as a heading also a short one, or its beginning. */
function repeatsTitle(line: MarkedLine, titles: readonly string[][], top: boolean): boolean {
  const text = bareTitle(line.text)
  if (text.length < (top ? 5 : 20) || line.text.length > 160 || /^\p{Ll}/u.test(line.text)) return false
  return titles.some((title) => title.includes(text) || (top && title.at(-1)?.startsWith(text)))
}

/** Whether the top of a page goes on with the last item: a sentence in its middle, or a section that it still lacks. */
function goesOn(
  lines: readonly MarkedLine[],
  index: number,
  heads: readonly ItemHeadLine[],
  vocabulary: Vocabulary,
): boolean {
  const line = lines[index] as MarkedLine
  const previous = lines[index - 1] as MarkedLine
  if (/^\p{Ll}/u.test(line.text) && !/[.!?]$/u.test(previous.text)) return true
  const type = vocabulary.heading.whole(line.text)?.type
  const last = heads.at(-1) as ItemHeadLine
  const first = heads[0] as ItemHeadLine
  if (type === undefined || LAST_ITEM.test((lines[last.index] as MarkedLine).text)) return false
  const used = (from: number, to: number) =>
    lines.slice(from, to).some((l) => vocabulary.heading.whole(l.text)?.type === type && l.bold === line.bold)
  return line.page === previous.page + 1 && used(first.index, last.index) && !used(last.index, index)
}
