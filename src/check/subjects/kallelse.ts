/** A kallelse: the run of its items, their times and presenters, its attachments. */
import type { AgendaItem, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding } from '../finding.js'
import { roster } from '../persons.js'

/** Checks a kallelse; says nothing of a protokoll. */
export function checkKallelse(record: Record): Message[] {
  if (record.kind !== 'kallelse') return []
  return [...numbers(record.agenda), ...times(record.agenda), ...presenters(record), ...attachments(record)]
}

function numbers(agenda: readonly AgendaItem[]): Message[] {
  const messages: Message[] = []
  let before: number | null = null
  for (const { number, title } of agenda) {
    if (!/\p{L}/u.test(title)) messages.push(finding('item-without-title', null, { number: number ?? '?' }))
    if (number === null) continue
    if (before !== null && number !== before + 1) messages.push(finding('item-gap', null, { before, number }))
    before = number
  }
  return messages
}

function times(agenda: readonly AgendaItem[]): Message[] {
  const messages: Message[] = []
  let before: AgendaItem | null = null
  for (const item of agenda) {
    if (!item.startTime) continue
    if (before?.startTime && item.startTime < before.startTime) {
      messages.push(
        finding('item-times-descending', null, {
          number: item.number ?? '?',
          time: item.startTime,
          before: before.number ?? '?',
          beforeTime: before.startTime,
        }),
      )
    }
    before = item
  }
  return messages
}

function presenters({ header, agenda, attendance }: Record): Message[] {
  if (attendance.others.length === 0) return []
  const officers = [header.chair, header.secretary].filter((person) => person !== null)
  const summoned = roster([
    ...officers,
    ...attendance.members,
    ...attendance.substitutes,
    ...attendance.others,
  ])
  const items = new Map<string, (number | null)[]>()
  for (const { number, presenters = [] } of agenda) {
    for (const name of presenters) items.set(name, [...(items.get(name) ?? []), number])
  }
  return [...items]
    .filter(([name]) => !summoned({ name, party: null }))
    .map(([name, numbers]) =>
      finding('presenter-not-summoned', null, { items: numbers.map((n) => n ?? '?').join(', '), name }),
    )
}

function attachments({ agenda, attachments }: Record): Message[] {
  const known = new Set(agenda.map(({ number }) => number))
  return attachments
    .filter(({ agendaItem }) => agendaItem === null || !known.has(agendaItem))
    .map((attachment) => finding('attachment-without-item', attachment, { title: attachment.title }))
}
