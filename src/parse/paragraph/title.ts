/**
 * The title of a §: it has no mark of its own and may wrap, and the text may follow without a blank line. Font and
 * heading marks tell its end where the format has them; else the width does, as titles are set larger than text.
 */
import { firstUnit, SPACE, textWidth } from '../../clean/measure.js'
import { gather } from '../../gather.js'
import type { MarkedLine } from '../../model/source.js'
import { caseNumberAlone, caseNumberAtEnd, caseNumberOf } from '../../segment/case-number.js'
import { REFERENCE } from '../../segment/paragraph-head.js'
import type { ParagraphZone } from '../../segment/zones.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { joinWrapped } from '../text/join.js'

export interface TitleParts {
  title: string | null
  caseNumber: string | null
  titleLines: MarkedLine[]
  caseLines: MarkedLine[]
  /** The lines behind the title. */
  body: MarkedLine[]
}

/** Titles wrap no narrower than this: shorter first lines are whole titles. */
const NARROWEST = 45

/**
 * The width at which titles wrap, in `textWidth`'s units, from the first title lines of all §§ that another line
 * follows; 0 where none does. The widest line that others come near: one alone may hold two lines that lost their break.
 */
export function titleWidth(zones: readonly ParagraphZone[], vocabulary: Vocabulary): number {
  const widths: number[] = []
  for (const zone of zones) {
    const [first, second] = titleLines(zone)
    if (!first || !second || second.gap > 0 || isHeading(second, vocabulary)) continue
    widths.push(textWidth(first.text))
  }
  if (widths.length === 0) return 0
  const falling = widths.sort((a, b) => b - a)
  const shared = falling.find((w, i) => falling.some((other, k) => k > i && other > w * 0.85))
  return Math.max(NARROWEST, shared ?? (falling[0] as number))
}

/** The lines from the title's first: the § line itself, where the title stands on it. */
function titleLines({ head, lines }: ParagraphZone): MarkedLine[] {
  return head.rest !== '' && !REFERENCE.test(head.rest) && !caseNumberOf(head.rest) ? lines : lines.slice(1)
}

/** Reads title and case number from the top of a §; `told` is its title in the ärendelista, where there is one. */
export function titleOf(
  zone: ParagraphZone,
  limit: number,
  vocabulary: Vocabulary,
  told: string | null = null,
): TitleParts {
  const [head, ...all] = zone.lines as [MarkedLine, ...MarkedLine[]]
  const before = REFERENCE.exec(zone.head.rest)?.[0] ?? ''
  const behindSign = zone.head.rest.slice(before.length).trim()
  const references = before === '' ? [] : [{ ...head, text: before }]
  const following = gather(all, (line, i) => {
    const found = i < 4 && line.text.includes('§') ? REFERENCE.exec(line.text)?.[0] : undefined
    const rest = found ? line.text.slice(found.length).trim() : ''
    if (!found || (rest !== '' && caseNumberOf(rest)?.rest !== '')) return [line]
    references.push({ ...line, text: found })
    return rest === '' ? [] : [{ ...line, text: rest }]
  })
  const onHead = caseNumberOf(behindSign)
  const parts: TitleParts = {
    title: null,
    caseNumber: onHead?.caseNumber ?? null,
    titleLines: [],
    caseLines: onHead ? [head] : [],
    body: following,
  }
  let rest = onHead ? onHead.rest : behindSign
  const behind = rest === '' ? null : trailingCase(rest, head)
  if (behind && parts.caseNumber === null) {
    parts.caseNumber = behind.caseNumber
    parts.caseLines = [head]
    rest = behind.rest
  }
  if (zone.caseAbove) {
    parts.caseNumber = caseNumberAlone(zone.caseAbove.text)
    parts.caseLines = [zone.caseAbove]
  }
  if (rest !== '') {
    parts.title = rest
    parts.titleLines.push(head)
  }
  takeTitle(parts, limit, vocabulary, told === null ? null : bare(told))
  // Where the matter was before is no part of its title, but the first thing told of it.
  parts.body = [...references, ...parts.body]
  const inTitle = parts.caseNumber === null && parts.title !== null ? caseNumberAtEnd(parts.title) : null
  return inTitle
    ? { ...parts, title: inTitle.rest, caseNumber: inTitle.caseNumber, caseLines: parts.titleLines.slice(-1) }
    : parts
}

/** Letters and digits only: how the ärendelista and the § are compared. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function takeTitle(parts: TitleParts, limit: number, vocabulary: Vocabulary, told: string | null): void {
  const spoken = leadsToText(parts.body, vocabulary)
  for (;;) {
    const line = parts.body[0]
    if (!line || isHeading(line, vocabulary)) return
    const numbered = parts.caseNumber === null ? caseNumberAlone(line.text) : null
    if (numbered !== null) {
      parts.caseNumber = numbered
      parts.caseLines.push(line)
      parts.body = parts.body.slice(1)
      // A case number below the title ends it.
      if (parts.title !== null) return
      continue
    }
    const last = parts.titleLines.at(-1)
    const agreed = told === null || parts.title === null ? null : agreement(parts.title, line, told)
    if (last && !(agreed ?? goesOn(last, line, limit, spoken))) return
    if (!last && line.text.length > 250) return
    const own = parts.caseNumber === null ? trailingCase(line.text, line) : null
    if (own) {
      parts.caseNumber = own.caseNumber
      parts.caseLines.push(line)
    }
    parts.title = joinWrapped(parts.title ?? '', own ? own.rest : line.text)
    parts.titleLines.push(line)
    parts.body = parts.body.slice(1)
  }
}

/** Whether the title in the ärendelista goes on into the line; null where it doesn't tell. */
function agreement(title: string, line: MarkedLine, told: string): boolean | null {
  if (bare(title) === told) return false
  return told.startsWith(bare(title + line.text)) ? true : null
}

/** A case number in the last column of the line. */
function trailingCase(text: string, line: MarkedLine): { caseNumber: string; rest: string } | null {
  const last = line.cells?.at(-1)?.text
  if (!last || !text.endsWith(last)) return null
  const found = caseNumberOf(last)
  return found && found.rest === ''
    ? { caseNumber: found.caseNumber, rest: text.slice(0, -last.length).trim() }
    : null
}

/**
 * Whether text follows right below the title: the lines down to the next heading or blank line end as sentences do. A
 * title ends without a full stop.
 */
function leadsToText(lines: readonly MarkedLine[], vocabulary: Vocabulary): boolean {
  const end = lines.findIndex((line, i) => i > 0 && (line.gap > 0 || isHeading(line, vocabulary)))
  return /[.:!?]["”)]?$/u.test(lines[(end < 0 ? lines.length : end) - 1]?.text ?? '')
}

/** How full a line that the width broke is, at least: of a title above text, and where no text can follow. */
const FULL = { aboveText: 0.97, alone: 0.85 }

/** Whether the title runs on from `last` into `line`; `spoken` where text follows below it. */
function goesOn(last: MarkedLine, line: MarkedLine, limit: number, spoken: boolean): boolean {
  if (line.gap > 0 || line.heading !== undefined || last.heading !== undefined) return false
  if (last.size !== undefined && line.size !== undefined) {
    if (Math.abs(last.size - line.size) > 0.6 || (last.bold ?? false) !== (line.bold ?? false)) return false
    if (last.bold || last.page !== line.page) return last.end !== 'hard' || !/^\p{Lu}/u.test(line.text)
  }
  if (/^(?:[•*]|\p{L}\)|\d{1,2}[.)]) /u.test(line.text)) return false
  if (/^\p{Lu}.*\p{Ll}{3}[.!?]$/u.test(line.text)) return false
  if (isOpen(last.text, line.text)) return true
  if (limit === 0) return last.end === 'soft'
  if (spoken && textWidth(line.text) > limit * 1.06) return false
  const full = spoken ? FULL.aboveText : FULL.alone
  return textWidth(last.text) + SPACE + textWidth(firstUnit(line.text)) > limit * full
}

/** Words that no title ends with, an open bracket, or a next line in lower case: the title goes on. */
function isOpen(last: string, next: string): boolean {
  if (/[.:!?]$/u.test(last)) return false
  if (/^(?!att )\p{Ll}/u.test(next) || last.split('(').length > last.split(')').length) return true
  return /(?:,|(?<!\p{L})(?:och|samt|eller|av|för|från|i|med|mellan|om|på|till|vid|den|det|de))$/u.test(last)
}

function isHeading(line: MarkedLine, vocabulary: Vocabulary): boolean {
  return vocabulary.heading.whole(line.text) !== null && /^\p{Lu}/u.test(line.text)
}
