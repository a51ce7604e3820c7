/** The attachments behind a kallelse: where each begins, its title, and the item it belongs to. */
import type { AgendaItem, Attachment } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { ATTACHMENT_MARK, bareTitle } from '../../segment/kallelse-end.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed } from '../parsed.js'
import { joinWrapped } from '../text/join.js'
import { textOf } from '../text/reflow.js'

interface Start {
  index: number
  title: string
  titleLines: MarkedLine[]
  item: number | null
  /** Told from its place and look, without a cover line. */
  guessed?: boolean
}

/** Reads the attachments; `withText` adds their text. Origins point at `/0` ... */
export function parseAttachments(
  lines: readonly MarkedLine[],
  agenda: readonly AgendaItem[],
  vocabulary: Vocabulary,
  withText: boolean,
): Parsed<Attachment[]> {
  const starts = lines.length === 0 ? [] : startsOf(lines, agenda, vocabulary)
  const result: Parsed<Attachment[]> = { value: [], origins: [], messages: [] }
  for (const [i, start] of starts.entries()) {
    const own = lines.slice(start.index, starts[i + 1]?.index ?? lines.length)
    const first = own[0] as MarkedLine
    const last = own.at(-1) as MarkedLine
    const place = { startLine: first.number, endLine: last.number, startPage: first.page, endPage: last.page }
    result.value.push({
      title: start.title,
      agendaItem: start.item,
      place,
      ...(withText ? { text: textOf(own) } : {}),
    })
    result.origins.push(
      { pointer: `/${i}/title`, lines: start.titleLines },
      { pointer: `/${i}/place`, lines: own },
    )
    if (start.item === null)
      result.messages.push(message('attachment-without-item', first, { title: start.title }))
    else if (start.guessed) result.messages.push(message('attachment-guessed', first, { text: start.title }))
  }
  return result
}

function startsOf(
  lines: readonly MarkedLine[],
  agenda: readonly AgendaItem[],
  vocabulary: Vocabulary,
): Start[] {
  const tops = lines.flatMap((line, index) =>
    index === 0 || line.page !== lines[index - 1]?.page ? [index] : [],
  )
  const starts = tops.flatMap((index) => coverAt(lines, index, agenda) ?? markAt(lines, index, agenda) ?? [])
  if (starts[0]?.index !== 0) starts.unshift(untitled(lines, 0, starts, agenda))
  for (const [i, start] of [...starts].entries()) {
    const next = starts[i + 1]
    const between = uncovered(agenda, start.item, next?.item ?? null)
    if (start.item === null || between.length !== 1) continue
    const end = next?.index ?? lines.length
    const own = start.index + start.titleLines.length
    const at = tops.find(
      (index) => index > own && index < end && isTitleLike(lines, index, start.index, vocabulary),
    )
    if (at !== undefined) starts.push({ ...titleAt(lines, at), item: between[0] as number, guessed: true })
  }
  return starts.sort((a, b) => a.index - b.index)
}

/** `Bilaga 2` at the top of a page, with the item whose documents name it or the line below it. */
function markAt(lines: readonly MarkedLine[], index: number, agenda: readonly AgendaItem[]): Start | null {
  const line = lines[index] as MarkedLine
  const mark = ATTACHMENT_MARK.exec(line.text)
  if (!mark || line.text.length > 100) return null
  const stated = /(?:§|ärende|punkt) ?(\d{1,3})/iu.exec(line.text)?.[1]
  const number = mark.groups?.n
  const named = new RegExp(`(?<!\\p{L})bil(?:aga|\\.) ?${number ?? ''}(?!\\d)`, 'iu')
  const titles = [line.text.slice(mark[0].length), lines[index + 1]?.text ?? '']
    .map(bareTitle)
    .filter((title) => title.length > 4)
  const owner = agenda.find((item) => {
    if (stated !== undefined) return item.number === Number(stated)
    const texts = [...(item.documents ?? []), item.proposal?.text ?? '', item.description ?? '']
    const own = [item.title, ...(item.documents ?? [])].map(bareTitle)
    return (
      (number !== undefined && texts.some((text) => named.test(text))) ||
      titles.some((title) => own.includes(title))
    )
  })
  return { index, title: line.text, titleLines: [line], item: owner?.number ?? null }
}

/** A cover line (or lines) that repeats an item's title at the top of a page. */
function coverAt(lines: readonly MarkedLine[], index: number, agenda: readonly AgendaItem[]): Start | null {
  let title = ''
  for (let n = 0; n < 5 && index + n < lines.length; n++) {
    const line = lines[index + n] as MarkedLine
    if (line.page !== lines[index]?.page) break
    title = joinWrapped(title, line.text)
    const item =
      agenda.find((it) => same(it.title, title)) ??
      // A bracket at an item's end (`(svar senast 31 mars)`) is none of the cover's.
      only(agenda.filter((it) => same(it.title.replace(/ \([^()]*\)$/u, ''), title))) ??
      only(agenda.filter((it) => it.documents?.some((document) => same(document, title))))
    if (item) return { index, title, titleLines: lines.slice(index, index + n + 1), item: item.number }
  }
  return null
}

function same(a: string, b: string): boolean {
  return bareTitle(a) === bareTitle(b) && bareTitle(a) !== ''
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

/** The first attachment without a cover line: its first line, and the only item that can have it. */
function untitled(
  lines: readonly MarkedLine[],
  index: number,
  starts: readonly Start[],
  agenda: readonly AgendaItem[],
): Start {
  const candidates = uncovered(agenda, null, starts[0]?.item ?? null)
  return { ...titleAt(lines, index), item: candidates.length === 1 ? (candidates[0] as number) : null }
}

/** Items with documents between two items that have their attachment. */
function uncovered(agenda: readonly AgendaItem[], after: number | null, until: number | null): number[] {
  const numbers = agenda
    .filter((item) => (item.documents?.length ?? 0) > 0)
    .flatMap((item) => item.number ?? [])
  return numbers.filter((n) => n > (after ?? 0) && (until === null || n < until))
}

/** The title at the top of a page: its first line, with those that are set the same way where the source shows size. */
function titleAt(lines: readonly MarkedLine[], index: number): Omit<Start, 'item'> {
  const first = lines[index] as MarkedLine
  const titleLines = [first]
  for (const line of lines.slice(index + 1, index + 4)) {
    const alike =
      first.size !== undefined && line.size === first.size && line.bold === first.bold && line.gap === 0
    if (!alike || line.page !== first.page || !isLarger(first, lines.slice(index))) break
    titleLines.push(line)
  }
  return { index, title: titleLines.map((line) => line.text).reduce(joinWrapped, ''), titleLines }
}

/** Set larger or bolder than most of what follows. */
function isLarger(first: MarkedLine, following: readonly MarkedLine[]): boolean {
  const plain = following
    .slice(0, 40)
    .filter(
      (line) => (line.size ?? 0) < (first.size ?? 0) - 0.5 || (first.bold === true && !line.bold),
    ).length
  return plain * 2 >= Math.min(40, following.length)
}

/** A line that could be a title: no list item, date, number or known heading, and new in this attachment. */
function isTitleLike(
  lines: readonly MarkedLine[],
  index: number,
  from: number,
  vocabulary: Vocabulary,
): boolean {
  const line = lines[index] as MarkedLine
  if (!/^\p{Lu}/u.test(line.text) || line.text.length > 120 || line.list) return false
  if (vocabulary.heading.whole(line.text) || /[,;.]$/u.test(line.text)) return false
  return !lines.slice(from, index).some((earlier) => same(earlier.text, line.text))
}
