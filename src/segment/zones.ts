/**
 * The parts of a protokoll as ranges of lines. No field is read here; the parsers see only their own zone.
 */
import { gather } from '../gather.js'
import type { MarkedLine } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { casesAbove } from './case-above.js'
import { headingIn, unfoldMargin } from './margin.js'
import { numberedHeads } from './numbered.js'
import { type ParagraphHead, paragraphHead } from './paragraph-head.js'
import { type HeadLine, headLines, risingRuns } from './sequence.js'
import { headsBeforeTitles } from './title-above.js'

export interface ParagraphZone {
  head: ParagraphHead
  /** The § line and all that follows it, without furniture. */
  lines: MarkedLine[]
  /** The heading that the § stands under (Beslutsärenden), and its line. */
  category: MarkedLine | null
  /** The line of its case number, where that stands above the § line. */
  caseAbove?: MarkedLine
}

export interface AttachmentZone {
  lines: MarkedLine[]
}

export interface ProtokollZones {
  /** Front page and attendance, with signatures and notice from the end; furniture included. */
  front: MarkedLine[]
  agenda: MarkedLine[]
  paragraphs: ParagraphZone[]
  /** The §§ bear numbers without a § sign, and so does the agenda. */
  numbered: boolean
  attachments: AttachmentZone[]
  /** Lines with nothing for a record: a heading's second line that was joined to the first, the signing service's page. */
  marks: MarkedLine[]
}

/** Parts the lines of a protokoll into zones. */
export function protokollZones(all: readonly MarkedLine[], vocabulary: Vocabulary): ProtokollZones {
  const text = all.filter((line) => line.role === 'text')
  const signing = signingStart(text, vocabulary)
  const lines = text.slice(0, signing)
  const end = attachmentsStart(lines, vocabulary)
  const proper = headsBeforeTitles(lines.slice(0, end), vocabulary)
  const runs = risingRuns(headsOf(proper))
  const body = bodyRuns(runs, proper, vocabulary)
  const first = body[0]?.index ?? proper.length
  const agenda = agendaRange(proper.slice(0, first), vocabulary)
  const last = body.at(-1)
  const tail = last ? tailStart(proper, last.index, vocabulary) : proper.length
  const unfolded = unfoldMargin(proper.slice(0, tail), first, vocabulary)
  const paragraphs = unfolded
    ? paragraphZones(unfolded.lines, headsFrom(first, unfolded.lines), vocabulary)
    : paragraphZones(proper.slice(0, tail), body, vocabulary)
  const opening = [paragraphs[0]?.category, paragraphs[0]?.caseAbove]
  const inFront = (i: number) => (i < agenda.start || i >= agenda.end) && !opening.includes(proper[i])
  const frontLines = new Set([...proper.slice(0, first).filter((_, i) => inFront(i)), ...proper.slice(tail)])
  const firstLine = proper[first]
  return {
    front: all.filter(
      (line) => frontLines.has(line) || (line.role === 'furniture' && before(line, firstLine)),
    ),
    agenda: proper.slice(agenda.start, agenda.end).filter((line) => !opening.includes(line)),
    paragraphs,
    numbered: body.length > 0 && body.every(({ line }) => !line.text.includes('§')),
    attachments: attachmentZones(lines.slice(end), vocabulary),
    marks: [...(unfolded?.marks ?? []), ...text.slice(signing)],
  }
}

/** The lines that open the §§; where there is not one §, those of numbered matters. */
function headsOf(lines: readonly MarkedLine[]): HeadLine[] {
  const signed = headLines(lines)
  return signed.length > 0 ? signed : numberedHeads(lines)
}

function headsFrom(first: number, lines: readonly MarkedLine[]): HeadLine[] {
  return headsOf(lines).filter((it) => it.index >= first)
}

function before(line: MarkedLine, mark: MarkedLine | undefined): boolean {
  return mark === undefined || line.number < mark.number
}

/** The runs that are the §§ themselves: the list of an agenda is dense, and comes before them. */
function bodyRuns(runs: HeadLine[][], lines: readonly MarkedLine[], vocabulary: Vocabulary): HeadLine[] {
  const start = runs.findIndex((run, i) => {
    const next = runs[i + 1]
    if (!next) return true
    const from = (run[0] as HeadLine).index
    const to = (next[0] as HeadLine).index
    const spoken = lines.slice(from, to).some((line) => headingIn(line, vocabulary) !== null)
    return spoken && (to - from) / run.length > 2.5
  })
  const body = start < 0 ? [] : gather(runs.slice(start), (run) => run)
  if (runs.length === 1 && isAgendaOnly(body, lines, vocabulary)) return []
  return body
}

/** One dense run under an agenda heading is the list itself, and the document has no §§. */
function isAgendaOnly(
  body: readonly HeadLine[],
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
): boolean {
  const first = body[0]
  if (!first || body.length < 2) return false
  const above = lines[first.index - 1]
  const listed = above !== undefined && vocabulary.zone.whole(above.text)?.zone === 'agenda'
  const last = body.at(-1) as HeadLine
  return listed && (last.index - first.index) / (body.length - 1) < 2.5
}

/** The agenda: from its heading, or from its first § line, to the label or the first § that follows it. */
function agendaRange(front: readonly MarkedLine[], vocabulary: Vocabulary): { start: number; end: number } {
  const heads = headLines(front)
  const heading = front.findIndex((line) => isAgendaHeading(line, vocabulary))
  const firstHead = heads.find((it) => heading < 0 || it.index > heading)
  if (heading < 0 && heads.length < 2) return { start: front.length, end: front.length }
  const start = heading >= 0 ? heading : (firstHead as HeadLine).index
  const lastHead = heads.at(-1)?.index ?? start
  const stop = front.findIndex((line, i) => i > lastHead && opensFront(line, vocabulary))
  return { start, end: stop < 0 ? front.length : stop }
}

function isAgendaHeading(line: MarkedLine, vocabulary: Vocabulary): boolean {
  return vocabulary.zone.whole(line.text)?.zone === 'agenda'
}

/** A line that only a front page has: a label that stands apart. */
function opensFront(line: MarkedLine, vocabulary: Vocabulary): boolean {
  const first = line.cells?.[0]?.text ?? line.text
  return vocabulary.label.whole(first) !== null
}

/** Fields that end the §§ when they stand after the last one: signatures and notice. */
const CLOSING = new Set([
  'signatures',
  'notice',
  'chair',
  'secretary',
  'verifiers',
  'toVerify',
  'signedWith',
  'verification',
])

/** Where the page begins that a signing service adds at the end; the length of the lines where it added none. */
function signingStart(lines: readonly MarkedLine[], vocabulary: Vocabulary): number {
  return firstAfterHeads(
    lines,
    (line, previous) =>
      line.page !== previous?.page &&
      vocabulary.zone.whole(line.cells?.[0]?.text ?? line.text)?.zone === 'signing',
  )
}

/** Index of the first such line after the last § head (or at all, without heads); the length of the lines for none. */
function firstAfterHeads(
  lines: readonly MarkedLine[],
  opens: (line: MarkedLine, previous: MarkedLine | undefined) => boolean,
): number {
  const found = [...lines.keys()].filter((i) => opens(lines[i] as MarkedLine, lines[i - 1]))
  // Most documents have none, and the heads need not be looked for.
  if (found.length === 0) return lines.length
  const last = headLines(lines).at(-1)?.index ?? 0
  return found.find((i) => i > last) ?? lines.length
}

/** Where the signatures or the notice begin after the last §; the length of the lines where none do. */
function tailStart(lines: readonly MarkedLine[], lastHead: number, vocabulary: Vocabulary): number {
  for (let i = lastHead + 1; i < lines.length; i++) {
    const line = lines[i] as MarkedLine
    const first = line.cells?.[0]?.text ?? line.text
    const row = vocabulary.label.whole(first)
    if (row && CLOSING.has(row.field) && /^\p{Lu}/u.test(first) && vocabulary.heading.whole(first) === null)
      return i
    if (vocabulary.zone.whole(first)?.zone === 'signing') return i
  }
  return lines.length
}

function paragraphZones(
  lines: readonly MarkedLine[],
  heads: readonly HeadLine[],
  vocabulary: Vocabulary,
): ParagraphZone[] {
  const zones: ParagraphZone[] = []
  let category: MarkedLine | null = null
  const cases = casesAbove(lines, heads)
  for (const [i, it] of heads.entries()) {
    const end = heads[i + 1]?.index ?? lines.length
    const caseAbove = cases.get(it.line)
    const at = it.index - (caseAbove ? 2 : 1)
    const above = lines[at]
    const named = above && isCategory(above, lines[at - 1], vocabulary) ? above : null
    const open = zones.at(-1)
    for (const own of [caseAbove, named]) if (own && open?.lines.at(-1) === own) open.lines.pop()
    if (named) category = named
    if (open && (it.head.continued || isRepeated(it, open)) && open.head.number === it.head.number) {
      open.lines.push(...lines.slice(it.index, end))
      continue
    }
    for (let number = it.head.number; number <= (it.head.last ?? it.head.number); number++)
      zones.push({
        head: { ...it.head, number },
        lines: lines.slice(it.index, end),
        category,
        ...(caseAbove && { caseAbove }),
      })
  }
  return zones
}

/** The same § line again, with nothing new behind it: a page head repeats it. */
function isRepeated(it: HeadLine, open: ParagraphZone): boolean {
  return it.head.number === open.head.number && (it.head.rest === '' || it.line.text === open.lines[0]?.text)
}

/** A category stands by itself right before a §; a word that also heads a section needs a closed § before it. */
function isCategory(line: MarkedLine, previous: MarkedLine | undefined, vocabulary: Vocabulary): boolean {
  if (vocabulary.zone.whole(line.text)?.zone !== 'category') return false
  // Right below a § line without a title it is that title.
  if (previous && paragraphHead(previous.text)?.rest === '') return false
  if (vocabulary.heading.whole(line.text) === null) return true
  return previous !== undefined && vocabulary.heading.whole(previous.text)?.type === 'verified'
}

/** Index of the first line that begins an attachment: its title alone at the top of a page, after the first §. */
function attachmentsStart(lines: readonly MarkedLine[], vocabulary: Vocabulary): number {
  return firstAfterHeads(lines, (line, previous) => isAttachmentTitle(line, previous, vocabulary))
}

function isAttachmentTitle(
  line: MarkedLine,
  previous: MarkedLine | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (line.text.length > 60 || previous?.page === line.page) return false
  return vocabulary.zone.whole(line.text)?.zone === 'attachment'
}

function attachmentZones(lines: readonly MarkedLine[], vocabulary: Vocabulary): AttachmentZone[] {
  const zones: AttachmentZone[] = []
  for (const [i, line] of lines.entries()) {
    if (isAttachmentTitle(line, lines[i - 1], vocabulary) && line.text !== zones.at(-1)?.lines[0]?.text)
      zones.push({ lines: [] })
    zones.at(-1)?.lines.push(line)
  }
  return zones
}
