/** Group `kl`: what kommunallagen (2017:725) asks minutes to hold; sections are cited in the table of rules. */
import type { Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding, inParagraph } from '../finding.js'
import { tellsWhoServed } from '../persons.js'

const IN_FORCE = '2018-01-01'
/** 5 kap. 69 §. */
const DAYS_TO_VERIFY = 14
/** 8 kap. 12 §. */
const DAYS_TO_ANNOUNCE = 2

/** Checks a protokoll after the law; of a meeting before the law it only says so. Says nothing of a kallelse. */
export function checkKl(record: Record): Message[] {
  const { kind, header, attendance, paragraphs } = record
  if (kind !== 'protokoll') return []
  if (header.date !== null && header.date < IN_FORCE)
    return [finding('kl-not-in-force', null, { date: header.date })]
  return [
    ...(header.chair === null ? [finding('kl-chair', null)] : []),
    ...(!tellsWhoServed(attendance) ? [finding('kl-served', null)] : []),
    ...verification(record),
    ...notice(record),
    ...paragraphs.flatMap(matter),
  ]
}

function verification({ header }: Record): Message[] {
  const held = header.endDate ?? header.date
  const verified = header.verification?.date ?? null
  if (verified === null) return [finding('kl-verification-missing', null)]
  const days = held === null ? 0 : daysBetween(held, verified)
  return days > DAYS_TO_VERIFY
    ? [finding('kl-verification-late', null, { date: held ?? '', verified, days })]
    : []
}

function notice({ header }: Record): Message[] {
  const { notice } = header
  if (notice === null) return [finding('kl-notice-missing', null)]
  const messages: Message[] = []
  const verified = header.verification?.date
  if (verified && notice.postedAt && daysBetween(verified, notice.postedAt) > DAYS_TO_ANNOUNCE) {
    messages.push(finding('kl-notice-late', null, { verified, posted: notice.postedAt }))
  }
  const missing = [
    notice.storage === null ? 'where the protokoll is kept' : '',
    notice.postedAt === null ? 'the day it was posted' : '',
  ].filter((part) => part !== '')
  if (missing.length > 0)
    messages.push(finding('kl-notice-incomplete', null, { missing: missing.join(' and ') }))
  return messages
}

/** What 5 kap. 66 and 67 §§ ask of each matter. */
function matter(paragraph: Paragraph): Message[] {
  const { title, sections, proposal, motions, votes, decision, reservations } = paragraph
  const has = (type: Paragraph['sections'][number]['type']) =>
    sections.some((section) => section.type === type)
  const moved = proposal !== null || motions.length > 0 || has('motions')
  const open = votes.filter((vote) => !secret(vote, paragraph))
  const told = (rule: Parameters<typeof inParagraph>[0], fails: boolean) =>
    fails ? [inParagraph(rule, paragraph)] : []
  return [
    ...told('kl-matter', title === null),
    ...told('kl-proposals', !moved && (votes.length > 0 || reservations.length > 0)),
    ...told('kl-proposition-order', votes.length > 0 && !has('proposition')),
    ...told(
      'kl-vote-result',
      votes.some(({ yes, no, result }) => yes === null && no === null && result === null),
    ),
    ...told('kl-decision', decision === null && (moved || votes.length > 0)),
    ...told(
      'kl-ballots',
      open.some(({ ballots }) => ballots.length === 0),
    ),
    ...told(
      'kl-reservation',
      reservations.some(({ by, parties }) => by.length === 0 && parties.length === 0),
    ),
  ]
}

/** A vote by ballot papers (sluten omröstning) names nobody. */
function secret({ question, result }: Paragraph['votes'][number], { sections }: Paragraph): boolean {
  const texts = [
    question ?? '',
    result ?? '',
    ...sections.filter(({ type }) => type === 'vote').map(({ text }) => text),
  ]
  return texts.some((text) => /(?<!\p{L})slut(?:en|na) (?:omröstning|votering|sed)/iu.test(text))
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
