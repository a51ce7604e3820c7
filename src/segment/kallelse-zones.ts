/** The parts of a kallelse: head, numbered items, and the attachments behind them. */
import type { MarkedLine } from '../model/source.js'
import { columnHead } from '../vocabulary/kallelse.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { leadingClock, trailingClock, wholeClock } from './clock.js'
import { type ItemHeadLine, itemChain } from './item-chain.js'
import { itemNumber } from './item-number.js'
import { bareTitle, kallelseEnd } from './kallelse-end.js'
import { mendTorn } from './torn.js'

export interface ItemZone {
  /** Null for an item with a letter behind its number (`5a`). */
  number: number | null
  /** The numbered line and all that follows it, without categories and breaks. */
  lines: MarkedLine[]
  /** The item once more, in full, where a list of all items stands before them; `[]` where none does. */
  detail: MarkedLine[]
  /** A line above the number that is its time alone, or null. */
  time: MarkedLine | null
  category: MarkedLine | null
}

export interface KallelseZones {
  /** What stands before the first item; furniture included. */
  front: MarkedLine[]
  items: ItemZone[]
  categories: MarkedLine[]
  /** A pause each: its line, and a time alone on the next. */
  breaks: MarkedLine[][]
  /** Heads of the list and of its columns. */
  marks: MarkedLine[]
  /** The row that names the columns of the list, or null. */
  columns: MarkedLine | null
  /** Everything behind the kallelse proper. */
  attachments: MarkedLine[]
}

/** Parts the lines of a kallelse into zones. */
export function kallelseZones(all: readonly MarkedLine[], vocabulary: Vocabulary): KallelseZones {
  const { lines, bullets } = mendTorn(
    all.filter((line) => line.role === 'text'),
    vocabulary,
  )
  const heads = itemChain(lines, vocabulary)
  const details = detailHeads(lines, heads, vocabulary)
  const end = kallelseEnd(all, lines, [...heads, ...details], vocabulary)
  const zones: KallelseZones = {
    front: [],
    items: [],
    categories: [],
    breaks: [],
    marks: [...bullets],
    columns: null,
    attachments: lines.slice(end),
  }
  const context = {
    lines,
    vocabulary,
    starts: new Map([...heads, ...details].map((head) => [head.index, head.number])),
    timesAbove: timesAbove(lines, heads),
  }
  const first = heads[0]?.index ?? lines.length
  const start = listStart(context, first)
  const listEnd = details[0] ? listStart(context, details[0].index) : end
  const opening = lines[start]
  zones.front = all.filter((line) => opening === undefined || line.number < opening.number)
  readItems(zones, zones.items, context, start, listEnd)
  const full: ItemZone[] = []
  readItems(zones, full, context, listEnd, end)
  for (const item of full) {
    const listed = zones.items.find((it) => it.number === item.number)
    if (listed) Object.assign(listed, { detail: item.lines, category: listed.category ?? item.category })
    else zones.items.push(item)
  }
  return zones
}

interface Context {
  lines: readonly MarkedLine[]
  vocabulary: Vocabulary
  /** Numbers of the items, by the index of their line. */
  starts: ReadonlyMap<number, number>
  /** Times stand on lines above their items. */
  timesAbove: boolean
}

function readItems(
  zones: KallelseZones,
  items: ItemZone[],
  context: Context,
  from: number,
  to: number,
): void {
  let category: MarkedLine | null = null
  let time: MarkedLine | null = null
  for (let i = from; i < to; i++) {
    const line = context.lines[i] as MarkedLine
    const number = context.starts.get(i)
    if (number !== undefined) {
      items.push({ number, lines: [line], detail: [], time, category })
      time = null
      continue
    }
    if (items === zones.items && isLettered(line, items.findLast((item) => item.number !== null)?.number)) {
      items.push({ number: null, lines: [line], detail: [], time: null, category })
      continue
    }
    const kind = kindOf(context, i)
    const pause = zones.breaks.at(-1)
    if (pause?.length === 1 && pause[0] === context.lines[i - 1] && isTimeOf(pause[0] as MarkedLine, line)) {
      pause.push(line)
      continue
    }
    if (kind === 'category') {
      category = line
      zones.categories.push(line)
    } else if (kind === 'break') zones.breaks.push([line])
    else if (kind === 'time') time = line
    else if (kind === 'columns') {
      zones.columns ??= line
      zones.marks.push(line)
    } else if (items.length === 0) zones.marks.push(line)
    else items.at(-1)?.lines.push(line)
  }
}

/** `5a. Avgifter` behind item 5 is an item of its own. */
function isLettered(line: MarkedLine, number: number | null | undefined): boolean {
  const own = /^(\d{1,3}) ?[a-h][.):]? (?=\p{Lu})/u.exec(line.text)?.[1]
  return own !== undefined && Number(own) === number
}

/** A time alone on the line below a pause that has none, or whose end the width broke off (`Paus 13.40-`). */
function isTimeOf(pause: MarkedLine, line: MarkedLine): boolean {
  const open = withoutTimes(pause.text) === pause.text || /\d ?[-–]$/u.test(pause.text)
  return open && line.gap === 0 && wholeClock(line.text) !== null
}

type Kind = 'category' | 'break' | 'time' | 'columns' | 'agenda' | 'text'

/** What a line between or inside the items is. */
function kindOf(context: Context, i: number): Kind {
  const line = context.lines[i] as MarkedLine
  const zone = zoneOf(line, context.vocabulary)
  if (isColumnRow(line)) return 'columns'
  // `Ärende 1` / `Formalia`: below a number alone stands its title.
  if (context.starts.has(i - 1) && itemNumber(context.lines[i - 1] as MarkedLine)?.rest === '') return 'text'
  if (zone === 'break') return 'break'
  if (!beforeItem(context, i)) return 'text'
  if (zone === 'agenda') return 'agenda'
  if (zone === 'category' || isStyledCategory(context, i)) return 'category'
  return context.timesAbove && wholeClock(line.text) !== null ? 'time' : 'text'
}

/** A category stands right before an item (or before another category), not inside one. */
function beforeItem({ lines, starts, vocabulary }: Context, i: number): boolean {
  for (let n = i + 1; n <= i + 3 && n < lines.length; n++) {
    if (starts.has(n)) return true
    const line = lines[n] as MarkedLine
    const passes = zoneOf(line, vocabulary) !== null || wholeClock(line.text) !== null || isColumnRow(line)
    if (!passes && n > i + 1) return false
  }
  return false
}

/** A line that no row knows, set larger than the item right below it, or worded as categories are. */
function isStyledCategory({ lines, starts, vocabulary }: Context, i: number): boolean {
  const line = lines[i] as MarkedLine
  const item = lines[i + 1]
  if (
    !item ||
    !starts.has(i + 1) ||
    line.cells ||
    line.text.length > 60 ||
    !/^\p{Lu}.*\p{L}:?$/u.test(line.text)
  )
    return false
  if (vocabulary.heading.whole(line.text) || (starts.has(i - 1) && line.gap === 0)) return false
  const larger = (line.size ?? 0) > (item.size ?? line.size ?? 0) + 0.9
  const higher = line.heading !== undefined && (item.heading ?? 9) > line.heading
  return larger || higher || /^(?:\p{L}[.)] )?\p{Lu}[\p{L} ,-]{2,40}(?:ärenden|punkter)$/u.test(line.text)
}

/** Where the list begins: at the first item, or at its heading, column heads, category or time right above it. */
function listStart(context: Context, first: number): number {
  const { lines, vocabulary } = context
  let start = first
  while (start > 0) {
    const line = lines[start - 1] as MarkedLine
    const zone = zoneOf(line, vocabulary)
    const time = context.timesAbove && wholeClock(line.text) !== null
    if (
      zone !== 'category' &&
      zone !== 'agenda' &&
      zone !== 'break' &&
      !time &&
      !isColumnRow(line) &&
      !isColumnCell(context, start - 1)
    )
      break
    start--
  }
  return start
}

/** A row of column heads: `Nr | Ärende | Föredragande | Tid`. */
export function isColumnRow(line: MarkedLine): boolean {
  const texts = line.cells?.map((cell) => cell.text) ?? line.text.split(' ')
  return texts.length > 1 && texts.every((text) => columnHead.whole(text) !== null)
}

/** One head of a row that came apart into lines. */
function isColumnCell({ lines, starts }: Context, i: number): boolean {
  const isHead = (n: number) => columnHead.whole(lines[n]?.text ?? '') !== null
  return isHead(i) && (isHead(i - 1) || (isHead(i + 1) && !starts.has(i + 1)))
}

/** The zone that a line names, its times aside (`Paus 14.15-14.30`). */
export function zoneOf(line: MarkedLine, vocabulary: Vocabulary): string | null {
  const bare = withoutTimes(line.text)
  return bare === '' ? null : (vocabulary.zone.whole(bare)?.zone ?? null)
}

/** A text without the times at its start and end and the brackets around them. */
export function withoutTimes(text: string): string {
  const behind = leadingClock(text)?.rest ?? text
  return (trailingClock(behind)?.rest ?? behind).replace(/[\s(,]+$/u, '')
}

/** Whether times stand on lines of their own above the items: the first item has one, and no item could take it. */
function timesAbove(lines: readonly MarkedLine[], heads: readonly ItemHeadLine[]): boolean {
  const first = heads[0]
  const above = first ? lines[first.index - 1] : undefined
  return above !== undefined && wholeClock(above.text) !== null && !/^kl/iu.test(above.text)
}

/** The heads of the items in full, where the first chain is only a list of their titles. */
function detailHeads(
  lines: readonly MarkedLine[],
  heads: readonly ItemHeadLine[],
  vocabulary: Vocabulary,
): ItemHeadLine[] {
  const last = heads.at(-1)
  if (!last || heads.length < 2) return []
  const offset = last.index + 1
  const second = itemChain(lines.slice(offset), vocabulary).map((head) => ({
    ...head,
    index: head.index + offset,
  }))
  const title = (index: number) => bareTitle(itemNumber(lines[index] as MarkedLine)?.rest ?? '').slice(0, 14)
  const first = new Map(heads.map((head) => [head.number, title(head.index)]))
  const same = second.filter(
    (head) => title(head.index) !== '' && first.get(head.number) === title(head.index),
  )
  return second.length > 1 && same.length * 5 >= second.length * 3 ? second : []
}
