/**
 * Lines become text again: wrapped lines are joined, paragraphs and list items told apart (record.md, "text").
 */
import { gather, least } from '../../gather.js'
import type { MarkedLine } from '../../model/source.js'
import { Growing } from './join.js'
import { type Marker, markerOf } from './marker.js'

/** A paragraph or a list item. */
export interface Block {
  marker: Marker | null
  /** 0-based depth of nesting, where the source shows it. */
  depth: number
  /** White space stands before it in the source. */
  gap: boolean
  /** Wrapped lines joined, hard breaks as `\n`; without the marker. */
  text: string
  lines: MarkedLine[]
}

/** Parts lines into paragraphs and list items. */
export function reflow(lines: readonly MarkedLine[]): Block[] {
  const blocks: Block[] = []
  const items: Items = new Map()
  const depths = gather(lines, ({ list }) => (list ? [list.depth] : []))
  const top = least(depths)
  let text = new Growing('')
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const block = blocks.at(-1)
    const marker = markerAt(lines, i, items)
    if (marker) items.set(marker.kind, (items.get(marker.kind) ?? new Set()).add(marker.label))
    if (
      marker ||
      !block ||
      !previous ||
      opensParagraph(line, previous, block) ||
      leavesItem(line, previous, block) ||
      (block.marker !== null && leadsToNewList(lines, i))
    ) {
      if (block) block.text = text.text
      text = new Growing(marker ? marker.rest : line.text)
      blocks.push({
        marker,
        depth: line.list ? line.list.depth - top : 0,
        gap: line.gap > 0,
        text: '',
        lines: [line],
      })
      continue
    }
    if (continues(line, previous)) text.wrap(line.text)
    else text.below(line.text)
    block.lines.push(line)
  }
  const last = blocks.at(-1)
  if (last) last.text = text.text
  return nested(blocks)
}

/** A sentence that is not at its end: nothing closes it. */
function unfinished(text: string): boolean {
  return !'.:;!?)”"’…'.includes(text.charAt(text.length - 1))
}

function lowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

function opensParagraph(line: MarkedLine, previous: MarkedLine, block: Block): boolean {
  if (line.gap === 0 || overThePage(line, previous, block)) return false
  // A blank line can stand inside a sentence: pdftotext sets one where a list item's line spacing is wide.
  return !(
    unfinished(previous.text) &&
    lowerCase(line.text) &&
    (block.marker !== null || previous.end === 'soft')
  )
}

/** An item goes on at the top of the next page, below its head, where it stood open and its text is set further in. */
function overThePage(line: MarkedLine, previous: MarkedLine, block: Block): boolean {
  return (
    line.page !== previous.page &&
    block.marker !== null &&
    unfinished(previous.text) &&
    line.x > (block.lines[0] as MarkedLine).x
  )
}

/** A new sentence on a line of its own behind a finished list item belongs to the list no more. */
function leavesItem(line: MarkedLine, previous: MarkedLine, block: Block): boolean {
  return (
    block.marker !== null &&
    previous.end === 'hard' &&
    /[.]$/u.test(previous.text) &&
    /^\p{Lu}/u.test(line.text) &&
    !line.list &&
    line.x <= (block.lines[0] as MarkedLine).x
  )
}

/** A sentence of its own behind an item, on whose colon a list begins at 1: it leads to the next list. */
function leadsToNewList(lines: readonly MarkedLine[], at: number): boolean {
  if (!/[.]$/u.test(lines[at - 1]?.text ?? '') || !/^\p{Lu}/u.test(lines[at]?.text ?? '')) return false
  const next = lines.slice(at + 1, at + 6).findIndex((line) => markerOf(line.text) !== null)
  const marker = next < 0 ? null : markerOf((lines[at + 1 + next] as MarkedLine).text)
  return marker?.kind === 'number' && marker.label === '1' && (lines[at + next]?.text ?? '').endsWith(':')
}

function continues(line: MarkedLine, previous: MarkedLine): boolean {
  if (previous.end !== 'hard' || /\p{L}-$/u.test(previous.text)) return true
  return lowerCase(line.text) && unfinished(previous.text) && line.heading === undefined
}

/** The labels of the items so far, by the kind of their marker. */
type Items = Map<Marker['kind'], Set<string>>

/** The marker that begins an item here; a form alone is none where a sentence runs on or a count doesn't. */
function markerAt(lines: readonly MarkedLine[], i: number, items: Items): Marker | null {
  const line = lines[i] as MarkedLine
  const previous = lines[i - 1]
  const marker = markerOf(line.text) ?? bareNumber(line.text, previous, items)
  if (!marker) return null
  if (line.list) return marker
  const inList = items.has(marker.kind)
  const running =
    previous !== undefined && previous.end === 'soft' && line.gap === 0 && unfinished(previous.text)
  switch (marker.kind) {
    case 'number': {
      const n = Number(marker.label)
      const counts = n === 1 || items.get('number')?.has(String(n - 1)) === true
      return counts || (!running && n <= 60) ? marker : null
    }
    case 'letter':
      return marker.label === 'a' || inList ? marker : null
    case 'dash':
      return running && (!inList || lowerCase(marker.rest)) ? null : marker
    case 'att':
      return attBegins(previous, inList, running, lines.slice(i, i + 40)) ? marker : null
    case 'bullet':
      return marker
  }
}

/** A number without a full stop (`1 Rapporten godkänns.`), where nothing or a lead-in stands before it, or the count goes on. */
function bareNumber(text: string, previous: MarkedLine | undefined, items: Items): Marker | null {
  const [, label, rest] = /^(\d{1,2}) (\p{Lu}\p{Ll}+ \S.*)$/u.exec(text) ?? []
  if (label === undefined || rest === undefined) return null
  const asked = previous === undefined || LEADS_TO_LIST.test(previous.text)
  const begins = label === '1' && asked && !items.has('number')
  const goesOn = /[.;,]$/u.test(previous?.text ?? '') && items.get('number')?.has(String(Number(label) - 1))
  return begins || goesOn ? { kind: 'number', label, rest } : null
}

/** `att` is a marker behind a lead-in (`Nämnden beslutar`) or another att-sats, not inside a sentence. */
function attBegins(
  previous: MarkedLine | undefined,
  inList: boolean,
  running: boolean,
  [own, ...following]: readonly MarkedLine[],
): boolean {
  if (previous === undefined) return true
  const otherList = following.findIndex((line) => isOtherMarker(line.text))
  const before = otherList < 0 ? undefined : [own, ...following][otherList]
  if (!inList && before?.text.endsWith(':')) return false // `att fullmäktige beslutar:` leads to the list
  const asked = LEADS_TO_ATT.test(previous.text)
  if (running && !inList) {
    // The width may have parted `föreslår` from the one thing proposed; where it didn't, more att-satser follow.
    const more = following.slice(0, otherList < 0 ? undefined : otherList)
    return previous.text.endsWith(':') || (asked && more.some((line) => line.text.startsWith('att ')))
  }
  if (asked) return true
  // `Nämnden föreslår kommunfullmäktige` / `att anta planen`
  if (
    previous.end === 'hard' &&
    /(?:föreslår|rekommenderar|hemställer)(?: \p{L}+){1,3}$/u.test(previous.text)
  )
    return true
  return inList ? !running || /[,.;]$|(?:samt|och)$/u.test(previous.text) : previous.text.endsWith(':')
}

function isOtherMarker(text: string): boolean {
  const marker = markerOf(text)
  return marker !== null && marker.kind !== 'att'
}

const LEADS_TO_LIST = /(?:beslutar?|beslutade|beslöt|följande|:)$/iu
const LEADS_TO_ATT =
  /(?:(?:beslutar?|beslutade|beslöt)(?: (?:enhälligt|således|därför|därmed|för (?:egen|sin) del))?|att|följande|yrkar|föreslås|föreslår|^(?:Beslutar|Beslutade|Beslöt) [\p{L}-]+(?:,? [\p{L}-]+){0,5}|(?:^|[.!?] )(?:Efter|Mot bakgrund av|Med anledning av|På förslag av) [^.:]{3,80} (?:beslutar|beslutade|beslöt) [\p{L}-]+(?: [\p{L}-]+){0,3}):?$/iu

/**
 * Gives items whose depth no format tells theirs. The first item of a list is of the top level; an item of another
 * kind, further in, or without the `Att` that the first one has, stands under it.
 */
function nested(blocks: Block[]): Block[] {
  let top: { kind: string; capitalAtt: boolean; x: number } | null = null
  for (const block of blocks) {
    const first = block.lines[0] as MarkedLine
    if (block.marker === null || first.list) continue
    const capitalAtt = /^Att /u.test(block.text)
    top ??= { kind: block.marker.kind, capitalAtt, x: first.x }
    const further = first.size !== undefined && first.x > top.x + 6
    const other = block.marker.kind !== top.kind || (top.capitalAtt && !capitalAtt)
    if (further || other) block.depth = 1
  }
  return blocks
}

/** The text of blocks in the order of the source: paragraphs parted by a blank line, items by a line break. */
export function renderText(blocks: readonly Block[]): string {
  let text = ''
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (before) text += before.marker !== null && (block.marker !== null || !block.gap) ? '\n' : '\n\n'
    text += rendered(block)
  }
  return text
}

function rendered(block: Block): string {
  if (block.marker === null) return block.text
  const indent = '  '.repeat(block.lines[0]?.list ? block.depth : 0)
  return `${indent}${markerText(block)} ${block.text}`
}

function markerText(block: Block): string {
  const marker = block.marker as Marker
  if (marker.kind !== 'number' && marker.kind !== 'letter') return marker.label
  const line = block.lines[0] as MarkedLine
  return marker.label + (line.text.charAt(marker.label.length) || '.').trim()
}

/** Reflows and renders in one go. */
export function textOf(lines: readonly MarkedLine[]): string {
  return renderText(reflow(lines))
}
