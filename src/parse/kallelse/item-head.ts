/** Title, presenters and time of an item, out of its first lines. */
import type { MarkedLine } from '../../model/source.js'
import { caseNumberOf } from '../../segment/case-number.js'
import { leadingClock, trailingClock, wholeClock, withoutClockLead } from '../../segment/clock.js'
import { itemNumber } from '../../segment/item-number.js'
import { isGivenName } from '../../vocabulary/given-names.js'
import { joinAll, joinWrapped } from '../text/join.js'
import { withoutLeader } from '../text/leader.js'
import { markerOf } from '../text/marker.js'
import { type Columns, type TypedCell, typedCells } from './columns.js'
import { inlineLabel, takeLabelled } from './labelled.js'
import { type NameContext, onlyNames, presentersOf, splitPresenters } from './presenters.js'

/** What a head needs to know of its document. */
export interface HeadContext {
  names: NameContext
  columns: Columns
  /** The document sets presenters right behind the titles. */
  runIn: boolean
}

export interface ItemHead {
  title: string
  presenters: string[]
  startTime: string | null
  /** How the presenters stand: apart from the title (a label, a column, a line), or right behind it. */
  stands: 'apart' | 'behind'
  /** Words at the title's end that may be presenters. */
  unclear: string | null
  /** The lines that it was read from. */
  lines: MarkedLine[]
  /** The item's other lines. */
  rest: MarkedLine[]
}

/** Reads the head of an item from all its lines (`lines[0]` is the numbered one). */
export function itemHead(lines: readonly MarkedLine[], context: HeadContext): ItemHead {
  const { names, columns } = context
  const heading = lines.findIndex((line, i) => i > 0 && names.vocabulary.heading.whole(line.text) !== null)
  const labelled = takeLabelled(lines, heading < 0 ? lines.length : heading, names)
  const own = labelled.rest
  const limit = own.findIndex((line, i) => i > 0 && names.vocabulary.heading.whole(line.text) !== null)
  const near = limit < 0 ? own : own.slice(0, limit)
  const cells = typedCells(own[0] as MarkedLine, columns, true, names)
  const inColumns =
    cells.length > 1 && (columns.presenters !== null || cells.some((cell) => cell.field === 'presenters'))
  const head = inColumns ? fromColumns(near, cells, context) : fromText(near, context)
  const apart = labelled.presenters.length > 0
  return {
    title: withoutLeader(head.title).replace(/[\s:,–-]+$/u, ''),
    presenters: apart ? [...new Set([...labelled.presenters, ...head.presenters])] : head.presenters,
    startTime: labelled.time ?? head.startTime,
    stands: apart ? 'apart' : head.stands,
    unclear: apart ? null : head.unclear,
    lines: [...own.slice(0, head.taken), ...labelled.taken],
    rest: own.slice(head.taken),
  }
}

interface Head extends Omit<ItemHead, 'lines' | 'rest'> {
  /** How many of the lines the head takes. */
  taken: number
}

function fromColumns(lines: readonly MarkedLine[], first: readonly TypedCell[], context: HeadContext): Head {
  const { names, columns } = context
  let title = ''
  let text = ''
  let startTime: string | null = itemNumber(lines[0] as MarkedLine)?.time ?? null
  let taken = 0
  for (const [i, line] of lines.entries()) {
    const cells = i === 0 ? first : typedCells(line, columns, false, names)
    if (i > 0 && !wraps(line, lines[i - 1] as MarkedLine, cells, lines[0] as MarkedLine)) break
    for (const cell of cells) {
      if (cell.field === 'time') startTime ??= wholeClock(cell.text)
      else if (cell.field === 'title') title = joinWrapped(title, cell.text)
      else if (cell.field === 'presenters') {
        const clock = trailingClock(cell.text)
        if (clock) startTime ??= clock.time
        text = joinWrapped(text, clock ? clock.rest : cell.text)
      }
    }
    taken = i + 1
  }
  if (text !== '')
    return { title, presenters: presentersOf(text, names), startTime, stands: 'apart', unclear: null, taken }
  // A title as wide as its column leaves no gap before the presenters.
  return { ...splitPresenters(title, names, false), startTime, stands: 'behind', taken }
}

/** A line of a wrapped title or of more presenters is set in, behind the number; the text below begins at the margin. */
function wraps(
  line: MarkedLine,
  previous: MarkedLine,
  cells: readonly TypedCell[],
  first: MarkedLine,
): boolean {
  if (line.gap > 0 || line.page !== previous.page || markerOf(line.text) !== null) return false
  const resized = Math.abs((line.size ?? 0) - (first.size ?? line.size ?? 0)) > 0.6
  const titleBold = first.cells?.find((cell) => /\p{L}{2}/u.test(cell.text))?.bold
  return cells.every((cell) => {
    if (cell.field !== 'title') return true
    const bold = line.cells?.find((c) => c.text === cell.text)?.bold ?? line.bold
    return !resized && cell.x > first.x + 1 && (titleBold !== true || bold !== false)
  })
}

type Kind = 'time' | 'names' | 'caseNumber' | 'text'

function kindOf(line: MarkedLine, names: NameContext): Kind {
  if (wholeClock(line.text) !== null) return 'time'
  if (trailingClock(line.text) === null && caseNumberOf(line.text)?.rest === '') return 'caseNumber'
  return onlyNames(withoutOpenName(bare(line.text)), names, true) === null ? 'text' : 'names'
}

/** `13.00-` and its end on the next line are one time; the dash can stand on either. */
function isSpanEnd(above: MarkedLine | undefined, line: MarkedLine): boolean {
  return /\d ?[-–]$/u.test(above?.text ?? '') || /^[-–]/u.test(line.text)
}

/** A list of names without the last, where the line's end cut it (`Anna Ek, Karl-`, `Anna Ek, Bo von`). */
function withoutOpenName(text: string): string {
  const cut = /^(?<list>.*\S), (?<last>\p{Lu}[^\s,]*)(?<more>(?: \p{Ll}{1,3})*)$/u.exec(text)?.groups
  if (!cut) return text
  const last = (cut.last as string).replace(/-$/u, '')
  return cut.more !== '' || cut.last !== last || isGivenName(last) ? (cut.list as string) : text
}

/** A line's text without its time, and without what announces one on the next line. */
const bare = (text: string) =>
  withoutClockLead((trailingClock(text) ?? leadingClock(text))?.rest ?? text).replace(/[\s,]+$/u, '')

function fromText(lines: readonly MarkedLine[], { names, runIn }: HeadContext): Head {
  const kinds = lines.slice(0, 9).map((line, i): Kind => (i === 0 ? 'text' : kindOf(line, names)))
  const taken = headLength(lines, kinds, names)
  const own = lines.slice(0, taken).filter((_, i) => kinds[i] !== 'caseNumber')
  let startTime = itemNumber(lines[0] as MarkedLine)?.time ?? null
  let timeBehind = false
  const texts: string[] = []
  for (const [i, line] of own.entries()) {
    const written = withoutCaseNumber(line, i === 0 ? (itemNumber(line)?.rest ?? line.text) : line.text)
    const clock = trailingClock(written) ?? leadingClock(written)
    startTime ??= clock?.time ?? null
    const before = texts.at(-1)
    if (clock?.rest === '' && before !== undefined) texts.splice(-1, 1, withoutClockLead(before))
    const text = clock ? clock.rest : written
    timeBehind = clock !== null && (text !== '' || timeBehind)
    if (text !== '') texts.push(text)
  }
  const head = { startTime, taken, unclear: null, stands: 'apart' as const }
  const bracket = inBrackets(joinAll(texts), names)
  if (bracket) return { ...head, ...bracket }
  const inline = inlineLabel(joinAll(texts))
  if (inline) return { ...head, title: inline.title, presenters: presentersOf(inline.value, names) }
  // A line of names alone, behind a title on lines of its own.
  for (let i = 1; i < texts.length; i++) {
    const found = onlyNames(joinAll(texts.slice(i)).replace(/[\s,]+$/u, ''), names, true)
    const title = joinAll(texts.slice(0, i))
    if (found && !endsOpen(title, found, names)) return { ...head, title, presenters: found }
  }
  const above =
    kinds[1] === 'names' && texts.length > 1 && !/,$/u.test(texts[0] as string)
      ? onlyNames(texts[0] as string, names)
      : null
  if (above) return { ...head, title: joinAll(texts.slice(1)), presenters: above }
  const split = splitPresenters(joinAll(texts).replace(/[\s,]+$/u, ''), names, runIn || timeBehind)
  return { ...split, startTime, stands: 'behind', taken }
}

/** `Läget i kommunen (Anna Ek, 13.10)`: names in brackets at the end; the time is taken out already. */
function inBrackets(text: string, names: NameContext): { title: string; presenters: string[] } | null {
  const found = /^(?<title>.*\S) ?\((?<inside>[^()]+?)[\s,]*\)?$/u.exec(text)?.groups
  const presenters = found ? onlyNames(found.inside as string, names) : null
  return found && presenters ? { title: found.title as string, presenters } : null
}

/** A text of the line without the case number in a column of its own at its end. */
function withoutCaseNumber(line: MarkedLine, text: string): string {
  const last = line.cells && line.cells.length > 1 ? (line.cells.at(-1)?.text as string) : null
  return last !== null && text.endsWith(` ${last}`) && caseNumberOf(last)?.rest === ''
    ? text.slice(0, -last.length - 1)
    : text
}

/** The title's lines already hold a presenter, whose name or list runs on. */
function endsOpen(title: string, [next = '']: readonly string[], names: NameContext): boolean {
  if (/^\p{Ll}/u.test(next)) return true
  const last = title.split(' ').at(-1) as string
  if (/\p{L}-$/u.test(last)) return isGivenName(last) || isGivenName(last.slice(0, -1))
  const listed = /^(?<before>.*\S),(?: \p{Lu}[^\s,]*)?$/u.exec(title)?.groups?.before
  if (listed !== undefined && splitPresenters(listed, names, true).presenters.length > 0) return true
  return isGivenName(last) && !isGivenName(next.split(' ')[0] as string)
}

/** Nothing but a page break stands between two lines. */
function isClose(above: MarkedLine, line: MarkedLine): boolean {
  return line.gap === 0 || line.page !== above.page
}

/** `Anna Berg` / `Dahl`: the end of a list of names that the width broke. */
function endsName(above: MarkedLine, line: MarkedLine, names: NameContext): boolean {
  const open = withoutOpenName(above.text) !== above.text
  return (
    (open || (above.end === 'soft' && !line.text.includes(' '))) &&
    isClose(above, line) &&
    names.vocabulary.heading.whole(line.text) === null &&
    onlyNames(bare(joinWrapped(above.text, line.text)), names) !== null
  )
}

/** Words that no title ends with. */
const UNENDED =
  /(?:,|(?<!\p{L})(?:och|samt|eller|om|för|av|i|till|med|på|från|inklusive|exklusive|avseende|angående|gällande))$/u

/** How many lines are the head: up to the one with the time, and those that only names and a wrapped title can make. */
function headLength(lines: readonly MarkedLine[], kinds: readonly Kind[], names: NameContext): number {
  const near = lines.slice(0, 5)
  const hasTime = (line: MarkedLine) => trailingClock(line.text) !== null
  const isShort = (line: MarkedLine) =>
    line.text.length < 90 && !/\p{Ll}\.$/u.test(withoutClockLead(line.text)) && markerOf(line.text) === null
  const timed = near.findIndex((line, i) => hasTime(line) && near.slice(1, i + 1).every(isShort))
  let taken = Math.max(1, timed + 1)
  let time = timed >= 0 || itemNumber(lines[0] as MarkedLine)?.time !== null
  const numberAlone = itemNumber(lines[0] as MarkedLine)?.rest === ''
  for (; taken < kinds.length; taken++) {
    const line = lines[taken] as MarkedLine
    const kind = kinds[taken] as Kind
    const before = kinds.slice(0, taken)
    const titled = !numberAlone || before.slice(1).includes('text')
    if (kind === 'caseNumber') continue
    if (kind === 'time' && (!time || isSpanEnd(lines[taken - 1], line))) {
      time = true
      continue
    }
    if (kind === 'names' && (!before.includes('names') || /,$/u.test((lines[taken - 1] as MarkedLine).text)))
      continue
    const above = lines[taken - 1] as MarkedLine
    if (kinds[taken - 1] === 'names' && endsName(above, line, names)) continue
    if (kind !== 'text') break
    const close = isClose(above, line)
    const open = above.end === 'soft' || UNENDED.test(above.text)
    const wraps = close && open && /^\p{Ll}/u.test(line.text)
    const named = before.includes('names')
    const leads = kinds
      .slice(taken + 1, taken + 3)
      .some((next) => (next === 'names' && !named) || (next === 'time' && !time))
    if (!titled || wraps || (leads && isShort(line) && (close || numberAlone))) continue
    break
  }
  return taken
}
