/** The agenda of a protokoll (ärendelista): § numbers and titles, with the headings they stand under. */
import type { AgendaItem } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { caseNumberOf } from '../../segment/case-number.js'
import { numberedHead } from '../../segment/numbered.js'
import { paragraphHead, rangeHead } from '../../segment/paragraph-head.js'
import { isAgendaHead } from '../../vocabulary/agenda-columns.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import type { Parsed } from '../parsed.js'
import { joinWrapped } from '../text/join.js'
import { withoutLeader } from '../text/leader.js'
import { withoutCaseColumn } from './case-column.js'
import { withoutTouchingPages } from './touching-pages.js'

/** Reads an agenda, `numbered` without § signs or with them; origins point at `/0`, `/1` ... of the list. */
export function parseAgenda(
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
  numbered = false,
): Parsed<AgendaItem[]> {
  const result: Parsed<AgendaItem[]> = { value: [], origins: [], messages: [] }
  let category: string | null = null
  let open: { item: AgendaItem; lines: MarkedLine[] } | null = null
  for (const line of withoutCaseColumn(lines)) {
    const text = line.text.replace(/^[-•*] (?=\S)/u, '').trim()
    const zone = vocabulary.zone.whole(text)?.zone
    const head = numbered ? numberedHead(line) : (paragraphHead(text) ?? rangeHead(text))
    if (head) {
      for (let number = head.number; number <= (head.last ?? head.number); number++) {
        open = { item: { number, title: titleText(head.rest, line), category }, lines: [line] }
        result.value.push(open.item)
        result.origins.push({ pointer: `/${result.value.length - 1}`, lines: open.lines })
      }
    } else if (zone === 'agenda') result.origins.push({ pointer: '', lines: [line] })
    else if (zone === 'category') {
      category = text.replace(/:$/u, '')
      open = null
      result.origins.push({ pointer: '', lines: [line] })
    } else if (isAgendaHead(text)) result.origins.push({ pointer: '', lines: [line] })
    else if (open && !isApart(line, open.lines.at(-1))) {
      const { item } = open
      item.title =
        item.title === '' ? titleText(text, line) : joinWrapped(item.title, withoutPage(text, line))
      open.lines.push(line)
    }
  }
  shareTitles(result)
  const lastLine = (i: number) => result.origins.findLast((o) => o.pointer === `/${i}`)?.lines.at(-1)
  const titles = withoutTouchingPages(
    result.value.map((item) => item.title),
    result.value.map((_, i) => (lastLine(i) as MarkedLine | undefined)?.text ?? ''),
  )
  result.value = result.value.map((item, i) => ({ ...item, title: titles[i] || '–' }))
  return result
}

/** A line on another page, or a sentence apart from the list, is no part of the title above it. */
function isApart(line: MarkedLine, above: MarkedLine | undefined): boolean {
  if (above === undefined || /^\p{Ll}/u.test(line.text)) return false
  if (line.page !== above.page) return above.end !== 'soft'
  return line.gap > 0 && /\p{Ll}{3}[.!?]$/u.test(line.text)
}

/**
 * Where a tool took the list column by column, all numbers stand before all titles: the last number has the lines of
 * all. They are shared out again where they are as many as the numbers.
 */
function shareTitles(result: Parsed<AgendaItem[]>): void {
  const last = result.value.length - 1
  let first = last
  while (first > 0 && result.value[first - 1]?.title === '') first--
  const origin = result.origins.findLast((o) => o.pointer === `/${last}`)
  const titles = titleLines(origin?.lines.slice(1) as MarkedLine[] | undefined)
  if (first === last || titles.length !== last - first + 1 || result.value[last]?.title === '') return
  for (const [i, lines] of titles.entries()) {
    const item = result.value[first + i] as AgendaItem
    item.title = lines.map((line) => titleText(line.text, line)).reduce(joinWrapped, '')
    result.origins.find((o) => o.pointer === `/${first + i}`)?.lines.push(...lines)
  }
}

/** Lines as titles: one that begins in lower case goes on with the one before; page numbers are none. */
function titleLines(lines: readonly MarkedLine[] = []): MarkedLine[][] {
  const titles: MarkedLine[][] = []
  for (const line of lines) {
    if (/^\d{1,4}$/u.test(line.text)) continue
    if (/^\p{Ll}/u.test(line.text)) titles.at(-1)?.push(line)
    else titles.push([line])
  }
  return titles
}

/** A title without leader dots, page number and case number. */
function titleText(text: string, line: MarkedLine): string {
  const title = withoutPage(text, line)
  const numbered = caseNumberOf(title)
  return numbered && numbered.rest !== '' ? numbered.rest : title
}

/** A line of a title without leader dots and page number. */
function withoutPage(text: string, line: MarkedLine): string {
  let title = withoutLeader(text)
  const lastCell = line.cells?.at(-1)?.text
  if (lastCell && /^\d{1,4}$/u.test(lastCell) && title.endsWith(` ${lastCell}`))
    title = withoutLeader(title.slice(0, -lastCell.length))
  return title
}
