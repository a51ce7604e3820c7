/** One § of the record: its sections in the source's order, each shown as what it was read to be. */
import type { Paragraph, Person, Proposal, Section, SectionType, Vote } from '../model/record.js'
import { type Html, html } from './html.js'
import type { Marks } from './marks.js'
import { personHtml, withParty } from './person-view.js'
import type { Words } from './words.js'

/** A § as a card. `pointer` is its place in the record: `/paragraphs/3`. */
export function paragraphView(paragraph: Paragraph, pointer: string, marks: Marks, words: Words): Html {
  const at = (key: string) => marks.mark(`${pointer}/${key}`)
  const { number, title, category, caseNumber, verified, sections } = paragraph
  const fields = fieldViews(paragraph, pointer, marks, words)
  const shown = new Set<SectionType>()
  const parts = sections.map((section, index) => {
    const field = shown.has(section.type) ? undefined : fields.get(section.type)
    shown.add(section.type)
    return sectionView(section, `${pointer}/sections/${index}`, field, marks)
  })
  const rest = [...fields].filter(([type]) => !shown.has(type))
  return html`<section class="card" id="p${pointer.slice('/paragraphs/'.length)}"${marks.mark(pointer)}><h2><span class="number"${at('number')}>§ ${number}</span> <span${at('title')}>${
    title ?? words.nothing
  }</span></h2><p class="meta">${
    caseNumber !== null && html`<span class="tag"${at('caseNumber')}>${caseNumber}</span> `
  }${category !== null && html`<span class="tag"${at('category')}>${category}</span> `}${
    verified && html`<span class="tag"${at('verified')}>${words.verified}</span>`
  }</p>${parts}${rest.map(([type, field]) => html`<div class="part k ${type}">${field.view}</div>`)}</section>`
}

/** What was read from the sections of one type, and how much of their text it shows. */
interface FieldView {
  view: Html
  shown: number
}

function sectionView(section: Section, pointer: string, field: FieldView | undefined, marks: Marks): Html {
  const { type, heading, text } = section
  // The text again would say what the field says; it stands there where the field holds only a part of it.
  const whole = field === undefined || field.shown < text.length * 0.8
  return html`<div class="part k ${type}"${marks.mark(pointer)}>${heading !== null && html`<h3>${heading}</h3>`}${
    field?.view
  }${whole && text !== '' && html`<div class="text">${text}</div>`}</div>`
}

function fieldViews(
  paragraph: Paragraph,
  pointer: string,
  marks: Marks,
  words: Words,
): Map<SectionType, FieldView> {
  const { proposal, decision, motions, votes, reservations, recusals, documents, recipients } = paragraph
  const views = new Map<SectionType, FieldView>()
  const add = (type: SectionType, shown: number, view: Html) => views.set(type, { view, shown })
  if (proposal) add('proposal', proposal.text.length, proposalView(proposal, `${pointer}/proposal`, marks))
  if (motions.length > 0) {
    const rows = motions.map(
      ({ by, text }, index) =>
        html`<li${marks.mark(`${pointer}/motions/${index}`)}>${persons(by, words)}<div class="text">${text}</div></li>`,
    )
    add('motions', textLength(motions), html`<ul class="plain">${rows}</ul>`)
  }
  if (votes.length > 0) {
    const rows = votes.map((vote, index) => voteView(vote, `${pointer}/votes/${index}`, marks, words))
    add('vote', 0, html`${rows}`)
  }
  if (decision) {
    const { outcome, proposalOutcome, text } = decision
    const compared = words.asProposed[proposalOutcome]
    add(
      'decision',
      text.length,
      html`<div${marks.mark(`${pointer}/decision`)}><p><b class="outcome">${words.outcome[outcome]}</b>${
        compared !== '' && html` <span class="dim">${compared}</span>`
      }</p>${pointsView(decision, `${pointer}/decision`, marks)}</div>`,
    )
  }
  if (reservations.length > 0) {
    const rows = reservations.map(
      ({ by, parties, text }, index) =>
        html`<li${marks.mark(`${pointer}/reservations/${index}`)}>${persons(by, words)}${parties.map(
          (party) => html` <span class="party">${party}</span>`,
        )}<div class="text">${text}</div></li>`,
    )
    add('reservation', textLength(reservations), html`<ul class="plain">${rows}</ul>`)
  }
  const { notParticipating } = paragraph
  if (recusals.length + notParticipating.length > 0) {
    const list = (key: 'recusals' | 'notParticipating', of: Person[]) =>
      of.length > 0 &&
      html`<div${marks.mark(`${pointer}/${key}`)}><span class="dim">${words.fields[key]}:</span> ${persons(of, words)}</div>`
    const view = html`${list('recusals', recusals)}${list('notParticipating', notParticipating)}`
    add('recusal', 0, view)
  }
  if (documents.length > 0) {
    add('documents', listLength(documents), stringList(documents, `${pointer}/documents`, marks))
  }
  if (recipients.length > 0) {
    add('recipients', listLength(recipients), stringList(recipients, `${pointer}/recipients`, marks))
  }
  return views
}

/** A proposal: its text, or its points under their lead-in. */
export function proposalView(proposal: Proposal, pointer: string, marks: Marks): Html {
  return html`<div${marks.mark(pointer)}>${pointsView(proposal, pointer, marks)}</div>`
}

/** The text as written, with each of its points marked where it stands in it. */
function pointsView({ text, points }: Proposal, pointer: string, marks: Marks): Html {
  const parts: Html[] = []
  let from = 0
  for (const [index, point] of points.entries()) {
    const at = text.indexOf(point.text, from)
    if (at < 0) continue
    // The marker before the text is the point's too.
    const label = text.lastIndexOf(point.label, at)
    const start = label >= from && at - label <= point.label.length + 3 ? label : at
    const end = at + point.text.length
    parts.push(
      html`${text.slice(from, start)}<span${marks.mark(`${pointer}/points/${index}`)}>${text.slice(start, end)}</span>`,
    )
    from = end
  }
  return html`<div class="text">${parts}${text.slice(from)}</div>`
}

/** A list of texts, each marked. */
export function stringList(texts: readonly string[], pointer: string, marks: Marks): Html {
  const rows = texts.map((text, index) => html`<li${marks.mark(`${pointer}/${index}`)}>${text}</li>`)
  return html`<ul${marks.mark(pointer)}>${rows}</ul>`
}

function voteView(vote: Vote, pointer: string, marks: Marks, words: Words): Html {
  const count = (name: string, value: number | null) =>
    value !== null && html`<span class="tally"><b>${value}</b> ${name}</span>`
  const meaning = (name: string, text: string | null) => text !== null && html`<p>${name}: ${text}</p>`
  const { ballots, castingVote } = vote
  const names = { yes: words.yes, no: words.no, abstain: words.abstain, absent: words.absent }
  const groups = (['yes', 'no', 'abstain', 'absent'] as const).map((kind) => {
    const cast = ballots.filter((ballot) => ballot.vote === kind)
    return (
      cast.length > 0 && html`<p><b>${names[kind]} ${cast.length}:</b> ${cast.map(withParty).join(', ')}</p>`
    )
  })
  return html`<div class="vote"${marks.mark(pointer)}>${vote.question !== null && html`<p>${vote.question}</p>`}${meaning(
    words.yes,
    vote.yesMeans,
  )}${meaning(words.no, vote.noMeans)}<p>${count(words.yes, vote.yes)} ${count(words.no, vote.no)} ${count(
    words.abstain,
    vote.abstain,
  )} ${count(words.absent, vote.absent)}</p>${vote.result !== null && html`<p>${vote.result}</p>`}${
    castingVote && html`<p>${words.casting}: ${personHtml(castingVote, words)}</p>`
  }${ballots.length > 0 && html`<details><summary>${words.ballots} (${ballots.length})</summary>${groups}</details>`}</div>`
}

function persons(list: readonly Person[], words: Words): Html {
  return html`${list.map((one, index) => html`${index > 0 && ', '}${personHtml(one, words)}`)}`
}

function textLength(list: readonly { text: string }[]): number {
  return list.reduce((sum, { text }) => sum + text.length, 0)
}

function listLength(list: readonly string[]): number {
  return list.reduce((sum, text) => sum + text.length + 1, 0)
}
