/** Labelled lines under an item: `Föredragande: Anna Ek`, `Tid: 13.10`, `Dnr KS 2024/12`. */
import type { MarkedLine } from '../../model/source.js'
import { leadingClock, trailingClock, wholeClock } from '../../segment/clock.js'
import { itemNumber } from '../../segment/item-number.js'
import { type ItemFieldRow, itemLabel, itemLabelRows } from '../../vocabulary/kallelse.js'
import { joinAll } from '../text/join.js'
import { type NameContext, onlyNames, presentersOf } from './presenters.js'

export interface Labelled {
  presenters: string[]
  time: string | null
  /** The labelled lines, and those that their values run on to. */
  taken: MarkedLine[]
  /** All other lines. */
  rest: MarkedLine[]
}

/** Takes the labelled lines out of an item's lines; `head` tells how many stand before its first heading. */
export function takeLabelled(lines: readonly MarkedLine[], head: number, names: NameContext): Labelled {
  const result: Labelled = { presenters: [], time: null, taken: [], rest: [] }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as MarkedLine
    const label = i === 0 ? null : labelOf(line.text, i < head, names)
    if (!label) {
      result.rest.push(line)
      continue
    }
    const value = [label.rest]
    let last = i
    while (label.row.field === 'presenters' && runsOn(value, lines[last], lines[last + 1], names))
      value.push((lines[++last] as MarkedLine).text)
    const text = joinAll(value.filter((part) => part !== ''))
    const told = label.row.field === 'time' ? leadingClock(`${text} `) : null
    if (told && told.rest.trim() !== '' && wholeClock(text) === null) {
      // `Kl. 09.45 Anna Ek`: what stands behind the time is no part of it.
      result.time ??= told.time
      const presenters = onlyNames(told.rest.trim(), names)
      if (presenters) result.presenters.push(...presenters)
      if (presenters) result.taken.push(line)
      else result.rest.push({ ...line, text: told.rest.trim() })
      continue
    }
    result.taken.push(...lines.slice(i, last + 1))
    i = last
    if (label.row.field === 'time') result.time ??= wholeClock(text) ?? leadingClock(`${text} `)?.time ?? null
    if (label.row.field === 'presenters') {
      const clock = trailingClock(text)
      result.time ??= clock?.time ?? null
      result.presenters.push(...presentersOf(clock?.rest ?? text, names))
    }
  }
  return result
}

interface Label {
  row: ItemFieldRow
  rest: string
}

/** A label with a colon wherever it stands; in the head of the item also one before a name or a time. */
function labelOf(text: string, inHead: boolean, names: NameContext): Label | null {
  const whole = itemLabel.whole(text)
  if (whole) {
    const lone = names.vocabulary.heading.whole(text) === null && (inHead || text.endsWith(':'))
    return lone && whole.field === 'presenters' ? { row: whole, rest: '' } : null
  }
  const found = itemLabel.prefix(text)
  if (!found || !/^\p{Lu}/u.test(text)) return null
  const { row, label } = found
  const rest = found.rest.replace(/^[:\s]+/u, '')
  const colon = label.endsWith(':') || found.rest.startsWith(':')
  if (row.field === 'time' || row.field === 'duration')
    return (colon || inHead) && /^(?:kl\.? ?|ca )?\d/iu.test(rest) ? { row, rest } : null
  if (row.field === 'caseNumber') return inHead && /\d/u.test(rest) && rest.length < 40 ? { row, rest } : null
  if (colon) return rest.length < 200 ? { row, rest } : null
  const bare = (trailingClock(rest)?.rest ?? rest).replace(/,$/u, '')
  return inHead && onlyNames(bare, names) !== null ? { row, rest } : null
}

/** Whether the value goes on: behind a comma, or with a line of names under a label that stands alone. */
function runsOn(
  value: readonly string[],
  line: MarkedLine | undefined,
  next: MarkedLine | undefined,
  names: NameContext,
): boolean {
  if (!line || !next || next.page !== line.page || itemLabel.prefix(next.text)?.label.endsWith(':'))
    return false
  const isNames = onlyNames(next.text.replace(/,$/u, ''), names) !== null
  const last = value.at(-1) ?? ''
  const open =
    /(?:,| och| samt)$/u.test(last) || (endsInName(last) && !itemNumber(next) && isNameEnd(next, names))
  if (value.every((part) => part === ''))
    return (
      isNames ||
      (next.gap === 0 && next.text.length < 60 && names.vocabulary.heading.whole(next.text) === null)
    )
  return (
    next.gap === 0 &&
    ((open && next.text.length < 90) || (line.end === 'soft' && isNames) || (value[0] === '' && isNames))
  )
}

/** A name that the line's end cut behind its first word: `Ylva Ek och Hampus`. */
function endsInName(text: string): boolean {
  return /(?:^|, | och | samt )(?:\p{Ll}+ )*\p{Lu}\p{Ll}[\p{L}-]*$/u.test(text)
}

/** What the rest of such a name can be: one or two words with capitals, alone or before an office. */
function isNameEnd({ text }: MarkedLine, { vocabulary }: NameContext): boolean {
  const [name = '', ...behind] = text.split(', ')
  return (
    /^\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}\p{Ll}[\p{L}-]*)?$/u.test(name) &&
    vocabulary.heading.whole(text) === null &&
    itemLabel.prefix(text) === null &&
    behind.every((part) => vocabulary.isOffice(part) || /^\p{Ll}/u.test(part))
  )
}

const INLINE = new RegExp(
  `(?:^|[ (,.–-])(?:${itemLabelRows
    .filter((row) => row.field === 'presenters')
    .map((row) => row.phrase)
    .join('|')}):? ?`,
  'iu',
)

/** `Läget i kommunen. Föredragande: Anna Ek` → the title and the text behind the label; null where none stands in it. */
export function inlineLabel(text: string): { title: string; value: string } | null {
  const match = INLINE.exec(text)
  if (!match || match.index === 0 || !match[0].includes(':')) return null
  const value = text
    .slice(match.index + match[0].length)
    .replace(/\)$/u, '')
    .trim()
  return value === '' ? null : { title: text.slice(0, match.index).replace(/[\s.,(–-]+$/u, ''), value }
}
