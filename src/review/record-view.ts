/** The record's side of a page: what the document became. */
import type { AgendaItem, Person, Record } from '../model/record.js'
import { type Html, html, type Part } from './html.js'
import { kindName } from './kinds.js'
import type { Marks } from './marks.js'
import { paragraphView, proposalView, stringList } from './paragraph-view.js'
import { personHtml, rangesText } from './person-view.js'
import type { Words } from './words.js'

/** The whole record as HTML; every value is marked with its pointer. */
export function recordView(record: Record, marks: Marks, words: Words): Html {
  return html`${headerView(record, marks, words)}${attendanceView(record, marks, words)}${agendaView(
    record,
    marks,
    words,
  )}${record.paragraphs.map((paragraph, index) =>
    paragraphView(paragraph, `/paragraphs/${index}`, marks, words),
  )}${breaksView(record, marks, words)}${attachmentsView(record, marks, words)}`
}

function headerView({ header, kind }: Record, marks: Marks, words: Words): Html {
  const { fields } = words
  const at = (key: string) => marks.mark(`/header/${key}`)
  const missing: string[] = []
  const row = (name: string, key: string, value: Part, expected = true) => {
    if (value) return html`<div class="row"${at(key)}><dt>${name}</dt><dd>${value}</dd></div>\n`
    if (expected) missing.push(name)
    return null
  }
  const person = (one: Person | null) => one && personHtml(one, words)
  const { startTime, endTime, verification, notice, verifiers, paragraphRanges } = header
  const persons = verifiers.map(
    (one, index) => html`<div${at(`verifiers/${index}`)}>${personHtml(one, words)}</div>`,
  )
  const ranges = paragraphRanges.length > 0 && rangesText(paragraphRanges)
  const time =
    (startTime ?? endTime) !== null &&
    html`${startTime ?? '?'}–<span${at('endTime')}>${endTime ?? '?'}</span>`
  const minutes = kind === 'protokoll'
  const rows = [
    row(fields.title, 'title', header.title),
    row(fields.organization, 'organization', header.organization),
    row(fields.body, 'body', header.body),
    row(fields.date, 'date', header.date),
    row(fields.endDate, 'endDate', header.endDate, false),
    row(fields.location, 'location', header.location),
    row(fields.time, 'startTime', time),
    row(fields.chair, 'chair', person(header.chair)),
    row(fields.secretary, 'secretary', person(header.secretary)),
    row(fields.verifiers, 'verifiers', persons.length > 0 && persons, minutes),
    row(fields.verification, 'verification', verification && verificationText(verification), minutes),
    row(fields.paragraphRanges, 'paragraphRanges', ranges, minutes),
    row(fields.meetingNumber, 'meetingNumber', header.meetingNumber, false),
    row(fields.notice, 'notice', notice && noticeText(notice, words), minutes),
    row(fields.signedWith, 'signedWith', header.signedWith, false),
  ]
  return html`<section class="card" id="header"${marks.mark('/header')}><h2>${words.header}</h2><dl>
${rows}</dl>${
    missing.length > 0 && html`<p class="dim missing">${words.missing}: ${missing.join(', ')}</p>`
  }</section>`
}

function verificationText({ place, date }: NonNullable<Record['header']['verification']>): string {
  return [place, date].filter(Boolean).join(', ')
}

function noticeText(notice: NonNullable<Record['header']['notice']>, words: Words): string {
  return [
    notice.body,
    notice.meetingDate,
    notice.postedAt && `${words.posted} ${notice.postedAt}`,
    notice.removedAt && `${words.removed} ${notice.removedAt}`,
    notice.storage,
  ]
    .filter(Boolean)
    .join(' · ')
}

function attendanceView({ attendance }: Record, marks: Marks, words: Words): Html {
  const lists = (['members', 'substitutes', 'others', 'absent'] as const).map((key) => {
    const persons = attendance[key]
    const rows = persons.map(
      (one, index) => html`<li${marks.mark(`/attendance/${key}/${index}`)}>${personHtml(one, words)}</li>`,
    )
    return (
      persons.length > 0 &&
      html`<div${marks.mark(`/attendance/${key}`)}><h3>${words.fields[key]} <span class="count">${persons.length}</span></h3><ul class="plain">${rows}</ul></div>`
    )
  })
  return html`<section class="card" id="attendance"${marks.mark('/attendance')}><h2>${words.attendance}</h2>${
    lists.some(Boolean) ? lists : html`<p class="dim">${words.nothing}</p>`
  }</section>`
}

function agendaView({ agenda, kind }: Record, marks: Marks, words: Words): Html | false {
  if (agenda.length === 0) return false
  const items = agenda.map((item, index) => itemView(item, `/agenda/${index}`, marks, words))
  return html`<section class="card" id="agenda"${marks.mark('/agenda')}><h2>${
    kind === 'kallelse' ? words.items : words.agenda
  } <span class="count">${agenda.length}</span></h2><ol class="plain">${items}</ol></section>`
}

function itemView(item: AgendaItem, pointer: string, marks: Marks, words: Words): Html {
  const at = (key: string) => marks.mark(`${pointer}/${key}`)
  const { number, title, category, presenters, startTime, description, proposal, documents } = item
  return html`<li class="item" id="i${pointer.slice('/agenda/'.length)}"${marks.mark(pointer)}><span${at('title')}>${
    number !== null && html`<b class="number">${number}</b> `
  }${title}</span>${category !== null && html` <span class="tag"${at('category')}>${category}</span>`}${
    startTime && html` <span class="dim"${at('startTime')}>${startTime}</span>`
  }${
    presenters &&
    presenters.length > 0 &&
    html`<div class="dim"${at('presenters')}>${words.fields.presenters}: ${presenters.join(', ')}</div>`
  }${description && partView(words.fields.description, html`<div class="text"${at('description')}>${description}</div>`)}${
    proposal &&
    partView(kindName('proposal', words.language), proposalView(proposal, `${pointer}/proposal`, marks))
  }${
    documents &&
    documents.length > 0 &&
    partView(kindName('documents', words.language), stringList(documents, `${pointer}/documents`, marks))
  }</li>`
}

/** A part of an item under its heading, in the colour that the item's lines have. */
function partView(heading: string, view: Html): Html {
  return html`<div class="part k agenda"><h3>${heading}</h3>${view}</div>`
}

function breaksView({ breaks }: Record, marks: Marks, words: Words): Html | false {
  if (breaks.length === 0) return false
  const rows = breaks.map(
    ({ label, startTime, endTime }, index) =>
      html`<li${marks.mark(`/breaks/${index}`)}>${label} <span class="dim">${startTime ?? '?'}–${endTime ?? '?'}</span></li>`,
  )
  return html`<section class="card"${marks.mark('/breaks')}><h2>${words.fields.breaks}</h2><ul class="plain">${rows}</ul></section>`
}

function attachmentsView({ attachments }: Record, marks: Marks, words: Words): Html | false {
  if (attachments.length === 0) return false
  const rows = attachments.map(
    ({ title, agendaItem, place }, index) =>
      html`<li${marks.mark(`/attachments/${index}`)}>${title} <span class="dim">${
        agendaItem !== null && `${words.annexTo} ${agendaItem}, `
      }${words.pageShort} ${place.startPage === place.endPage ? place.startPage : `${place.startPage}–${place.endPage}`}</span></li>`,
  )
  return html`<section class="card" id="attachments"${marks.mark('/attachments')}><h2>${words.fields.attachments} <span class="count">${attachments.length}</span></h2><ul class="plain">${rows}</ul></section>`
}
