/** Parts the text of a § at its headings. */
import type { SectionType } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import type { HeadingRow } from '../../vocabulary/headings.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { type Block, reflow, renderText } from '../text/reflow.js'
import { partUnheaded } from './unheaded.js'

/** A headed part of a §. */
export interface SectionPart extends Stretch {
  /** Its lines as paragraphs and list items, and as text. */
  blocks: readonly Block[]
  text: string
}

/** A heading and the lines below it. */
export interface Stretch {
  type: SectionType
  /** As written, without its colon; `null` before the first heading. */
  heading: string | null
  headingLines: MarkedLine[]
  lines: MarkedLine[]
}

export interface Parts {
  sections: SectionPart[]
  /** Lines that say that the § is verified. */
  verified: MarkedLine[]
  /** Headings that no row of the vocabulary knows, told by their style. */
  unknown: MarkedLine[]
}

/**
 * A paragraph's lines behind the title, parted. `headingStyle` tells a line set as this document sets headings, `body`
 * whose minutes they are.
 */
export function sectionsOf(
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
  headingStyle: (line: MarkedLine) => boolean = () => false,
  body: string | null = null,
): Parts {
  const sections: Stretch[] = []
  const verified: MarkedLine[] = []
  const unknown: MarkedLine[] = []
  let open: Stretch | undefined
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const told = headingAt(line, previous, open, vocabulary)
    // Right below `Beslut` or `Förslag`, `Kommunstyrelsens förslag till kommunfullmäktige` is the first line of it.
    const begun = (open?.type === 'decision' || open?.type === 'proposal') && open.lines.length === 0
    const found = told?.row.own && begun ? null : told
    if (found?.row.type === 'verified') {
      verified.push(line)
      open = undefined
      continue
    }
    if (found?.row.leadIn) {
      if (open?.type !== 'decision' && open?.type !== 'proposal' && open?.type !== 'motions') {
        open = { type: 'decision', heading: null, headingLines: [], lines: [line] }
        sections.push(open)
        continue
      }
    } else if (found) {
      if (open && open.lines.length === 0 && open.type === found.row.type && open.heading === found.heading) {
        open.headingLines.push(line)
        continue
      }
      const type = isOwn(found, body) ? found.row.own : found.row.type
      open = { type: type as SectionType, heading: found.heading, headingLines: [line], lines: [] }
      if (found.rest !== '') open.lines.push({ ...line, text: found.rest })
      sections.push(open)
      continue
    } else if (
      headingStyle(line) &&
      line.text.length < 80 &&
      !/[.,;]$/u.test(line.text) &&
      /^\p{Lu}/u.test(line.text)
    ) {
      unknown.push(line)
      open = { type: 'other', heading: line.text.replace(/:$/u, ''), headingLines: [line], lines: [] }
      sections.push(open)
      continue
    }
    if (!open || endsList(open, lines, i)) {
      open = { type: 'other', heading: null, headingLines: [], lines: [] }
      sections.push(open)
    }
    open.lines.push(line)
  }
  return { sections: partUnheaded(sections, body).map(reflowed), verified, unknown }
}

/** Sentences behind a blank line below a list of documents: text of the §, under no heading. */
function endsList(open: Stretch, lines: readonly MarkedLine[], i: number): boolean {
  if (open.type !== 'documents' || open.lines.length === 0 || lines[i]?.gap === 0) return false
  const end = lines.findIndex((line, n) => n > i && line.gap > 0)
  const text = lines.slice(i, end < 0 ? undefined : end).map((line) => line.text)
  return /^\p{Lu}.*\p{Ll}{2}\. \p{Lu}.*[\p{Ll})]\.$/u.test(text.join(' '))
}

/** Whether a heading names the body whose minutes these are, also by its last word (`Arbetsutskottets förslag till ...`). */
function isOwn({ row, heading }: Found, body: string | null): boolean {
  if (row.own === undefined || body === null) return false
  const named = fold(heading).split('s förslag', 1)[0] as string
  return named === fold(body) || named.replace(/(?:et|en)$/u, '') === fold(body).split(' ').at(-1)
}

function reflowed({ type, heading, headingLines, lines }: Stretch): SectionPart {
  const blocks = reflow(lines)
  return { type, heading, headingLines, lines, blocks, text: renderText(blocks) }
}

interface Found {
  row: HeadingRow
  heading: string
  /** Text that stands behind the heading on its line. */
  rest: string
}

function headingAt(
  line: MarkedLine,
  previous: MarkedLine | undefined,
  open: Stretch | undefined,
  vocabulary: Vocabulary,
): Found | null {
  if (!/^\p{Lu}/u.test(line.text)) return null
  const row = vocabulary.heading.whole(line.text)
  if (row)
    return isFree(row, line, previous, open)
      ? { row, heading: line.text.replace(/[:.]\s*$/u, ''), rest: '' }
      : null
  const inline = runIn(line.text, vocabulary)
  if (inline && (line.gap > 0 || !previous || isClosed(previous, line))) return inline
  const first = line.cells?.[0]
  const cell = first && line.cells && line.cells.length === 2 ? vocabulary.heading.whole(first.text) : null
  if (cell && first && first.x <= (previous?.x ?? first.x) + 2) {
    return { row: cell, heading: first.text.replace(/[:.]\s*$/u, ''), rest: line.cells?.[1]?.text ?? '' }
  }
  return null
}

/** A heading with a colon before its text: `Beslut: Nämnden ...`, `Arbetsutskottets förslag till beslut: Avtalet ...`. */
function runIn(text: string, vocabulary: Vocabulary): Found | null {
  if (!text.includes(': ')) return null
  const [, heading = '', rest = ''] = /^([^:]{3,70}): (\S.*)$/u.exec(text) ?? []
  const row = heading === '' ? null : vocabulary.heading.whole(heading)
  return row === null || row.leadIn ? null : { row, heading, rest }
}

/** Whether the line before ends what it says. */
function isClosed(previous: MarkedLine, line: MarkedLine): boolean {
  return (
    previous.end !== 'soft' ||
    /[.:;!?)”"]$/u.test(previous.text) ||
    previous.page !== line.page ||
    line.turn === true
  )
}

/** A heading stands by itself; it is not the last word of a sentence that the width broke. */
function isFree(
  row: HeadingRow,
  line: MarkedLine,
  previous: MarkedLine | undefined,
  open: Stretch | undefined,
): boolean {
  // `Nämnden beslutar enligt förvaltningens förslag till beslut.` is a sentence.
  if (row.phrase.includes('*') && /(?: \S+){3,}\.$/u.test(line.text)) return false
  if (line.heading !== undefined || line.bold || !previous || line.gap > 0) return true
  if (open && open.lines.length === 0) return true
  // A recipient can bear the name of a heading (`Ekonomi`), as long as nothing sets it apart from the list.
  if (open?.type === 'recipients' && (row.type === 'background' || row.type === 'other')) return false
  const closed = isClosed(previous, line)
  if (row.phrase.includes('*')) return closed && line.text.length < 70
  return closed || open?.type === 'documents' || open?.type === 'recipients'
}
