/** A kallelse: its zones parsed and put together. */

import type { Origin } from '../../model/reading.js'
import type { AgendaItem, Header } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { wholeClock } from '../../segment/clock.js'
import { type ItemZone, type KallelseZones, kallelseZones } from '../../segment/kallelse-zones.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { type Front, parseFront } from '../front/front.js'
import { parseProposal } from '../paragraph/decision.js'
import { parseListed } from '../paragraph/listed.js'
import { sectionsOf } from '../paragraph/sections.js'
import { message, type Parsed, under } from '../parsed.js'
import { isName } from '../person/name.js'
import type { Content } from '../protokoll.js'
import { textOf } from '../text/reflow.js'
import { parseAttachments } from './attachments.js'
import { breakOf } from './breaks.js'
import { type Closing, closingOf } from './closing.js'
import { columnsOf } from './columns.js'
import { type HeadContext, itemHead } from './item-head.js'

/** Reads the marked lines of a kallelse; origins point into the record. */
export function parseKallelse(
  lines: readonly MarkedLine[],
  vocabulary: Vocabulary,
  withText: boolean,
): Parsed<Content> {
  const zones = kallelseZones(lines, vocabulary)
  const front = parseFront(zones.front, null, vocabulary)
  const closing = takeClosing(zones, vocabulary)
  const header = withOfficers(front.value.header, closing)
  const context = headContext(zones, front.value, header.value, vocabulary)
  const items = zones.items.map((zone) => parseItem(zone, context))
  const agenda = items.map((item) => item.value)
  const attachments = parseAttachments(zones.attachments, agenda, vocabulary, withText)
  return {
    value: {
      header: header.value,
      attendance: front.value.attendance,
      agenda,
      paragraphs: [],
      attachments: attachments.value,
      breaks: zones.breaks.map(breakOf),
    },
    origins: [
      ...front.origins,
      ...header.origins,
      ...items.flatMap((item, i) => under(`/agenda/${i}`, item.origins)),
      ...[...zones.categories, ...zones.marks].map((line) => ({ pointer: '/agenda', lines: [line] })),
      ...zones.breaks.map((lines, i) => ({ pointer: `/breaks/${i}`, lines })),
      ...under('/attachments', attachments.origins),
    ],
    messages: [...front.messages, ...items.flatMap((item) => item.messages), ...attachments.messages],
  }
}

/** Takes the greeting and the signatures out of the last item. */
function takeClosing({ items, marks }: KallelseZones, vocabulary: Vocabulary): Closing['officers'] {
  const last = items.at(-1)
  const [first, ...below] = last ? (last.detail.length > 0 ? last.detail : last.lines) : []
  if (!last || !first) return []
  const closing = closingOf(below, vocabulary)
  const kept = [first, ...closing.body]
  marks.push(...closing.tail)
  if (last.detail.length > 0) last.detail = kept
  else last.lines = kept
  return closing.officers
}

/** Fills chair and secretary from the closing where the head does not name them. */
function withOfficers(header: Header, officers: Closing['officers']): { value: Header; origins: Origin[] } {
  const value = { ...header }
  const origins: Origin[] = []
  for (const { field, person, lines } of officers) {
    value[field] ??= person
    if (value[field]?.name === person.name) origins.push({ pointer: `/header/${field}`, lines })
  }
  return { value, origins }
}

/** Columns, names and habits of the document: a first reading of the heads tells what the second goes by. */
function headContext(
  zones: KallelseZones,
  { attendance }: Front,
  { chair, secretary }: Header,
  vocabulary: Vocabulary,
): HeadContext {
  const { members, substitutes, others } = attendance
  const summoned = new Set(
    [...members, ...substitutes, ...others, chair, secretary].flatMap((person) => person?.name ?? []),
  )
  const lists = zones.items.map((zone) => zone.lines)
  const columns = columnsOf(
    lists.map((lines) => lines[0] as MarkedLine),
    zones.columns,
    { known: summoned, vocabulary },
  )
  const heads = lists.map((lines) =>
    itemHead(lines, { names: { known: summoned, vocabulary }, columns, runIn: false }),
  )
  const named = heads.filter((head) => head.presenters.length > 0)
  const found = named.flatMap((head) => head.presenters.filter(isName))
  const runIn = (named.length - named.filter((head) => head.stands === 'apart').length) * 2 > named.length
  return { names: { known: new Set([...summoned, ...found]), vocabulary }, columns, runIn }
}

function parseItem(zone: ItemZone, context: HeadContext): Parsed<AgendaItem> {
  const { vocabulary } = context.names
  const listed = itemHead(zone.lines, context)
  const full = zone.detail.length > 0 ? itemHead(zone.detail, context) : null
  const heads = full ? [listed, full] : [listed]
  const head = heads.find((it) => it.title !== '') ?? listed
  const body = heads.flatMap((it) => it.rest)
  const { sections } = sectionsOf(body, vocabulary)
  const proposal = parseProposal(
    sections.filter((section) => section.type === 'proposal' || section.type === 'decision'),
  )
  const documents = parseListed(
    sections.filter((section) => section.type === 'documents'),
    vocabulary,
  )
  const described = sections.filter(
    (section) => !['proposal', 'decision', 'documents'].includes(section.type),
  )
  const description = described
    .map((section) => textOf(section.lines))
    .filter((text) => text !== '')
    .join('\n\n')
  const headLines = [...heads.flatMap((it) => it.lines), ...(zone.time ? [zone.time] : [])]
  return {
    value: {
      number: zone.number,
      title: head.title === '' ? '–' : head.title,
      category: zone.category?.text.replace(/:$/u, '') ?? null,
      presenters: heads.find((it) => it.presenters.length > 0)?.presenters ?? [],
      startTime:
        heads.find((it) => it.startTime !== null)?.startTime ??
        (zone.time ? wholeClock(zone.time.text) : null),
      description: description === '' ? null : description,
      proposal: proposal.value,
      documents: documents.value,
    },
    origins: [
      { pointer: '/title', lines: headLines },
      ...described.map((section) => ({
        pointer: '/description',
        lines: [...section.headingLines, ...section.lines],
      })),
      ...under('/proposal', proposal.origins),
      ...under('/documents', documents.origins),
      ...sections
        .filter((section) => section.type === 'documents')
        .map((section) => ({ pointer: '/documents', lines: section.headingLines })),
    ],
    messages: heads.flatMap(({ unclear }) =>
      unclear === null
        ? []
        : [message('presenters-unclear', zone.lines[0], { item: zone.number ?? head.title, names: unclear })],
    ),
  }
}
