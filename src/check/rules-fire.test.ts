import { describe, expect, it } from 'vitest'
import type { Record } from '../model/record.js'
import { decision, item, person, proposal } from '../testing/meeting.js'
import {
  all,
  ballot,
  minimalKallelse,
  minimalRecord,
  motions,
  notice,
  numbered,
  second,
  vote,
  voted,
} from '../testing/record.js'
import { checkRecord } from './check.js'
import { toDiagnostics } from './diagnostics.js'
import { frontRules } from './rules/front.js'
import { klRules } from './rules/kl.js'
import { matterRules } from './rules/matters.js'
import { privacyRules } from './rules/privacy.js'

const parties = ['S', 'M', 'C']
const groups = ['kl', 'privacy']

/** What makes each rule fire, and what is then said of it. */
const cases: [rule: string, record: Record, message: string | RegExp][] = [
  ['agenda-missing', minimalRecord({ agenda: [] }), 'no ärendelista stands before the §§'],
  [
    'agenda-paragraph-mismatch',
    second({ title: 'Avtal om avlopp' }),
    '§ 12 is “Avtal om dricksvatten” in the ärendelista, but “Avtal om avlopp” over its text',
  ],
  ['paragraph-missing', minimalRecord({ agenda: [...minimalRecord().agenda, { number: 15, title: 'Val', category: null }], header: { paragraphRanges: [] } }), '§ 15 of the ärendelista can\'t be found in the text'],
  ['agenda-item-missing', minimalRecord({ agenda: minimalRecord().agenda.slice(0, 2) }), '§ 13 “Mötet avslutas” is not in the ärendelista'],
  ['paragraph-duplicate', numbered(11, 12, 12), '§ 12 stands a second time'],
  ['paragraph-gap', numbered(11, 13, 17), '§ 12 is missing before § 13'],
  ['paragraph-gap', numbered(11, 14), '§§ 12-13 are missing before § 14'],
  ['paragraph-backwards', numbered(11, 12, 10), '§ 10 comes after § 12'],
  ['paragraph-range-missing', minimalRecord({ header: { paragraphRanges: [{ first: 11, last: 15 }] } }), "the front page names §§ 14-15, which can't be found in the text"],
  ['paragraph-outside-range', minimalRecord({ header: { paragraphRanges: [{ first: 11, last: 12 }] } }), '§ 13 is not among the §§ that the front page names'],
  ['header-missing', minimalRecord({ header: { body: null } }), 'the document does not tell which body met'],
  ['body-mismatch', minimalRecord({ header: { notice: { ...notice, body: 'Skolnämnden' } } }), 'the body is “Vattennämnden”, but “Skolnämnden” in the anslag'],
  ['no-paragraphs', minimalRecord({ paragraphs: [] }), 'no § was found in this protokoll'],
  ['no-items', minimalKallelse({ agenda: [] }), 'no item was found in this kallelse'],
  ['date-impossible', minimalRecord({ header: { date: '1301-03-04' } }), "1301-03-04 can't be the date of the meeting"],
  ['date-impossible', minimalRecord({ header: { date: '2031-02-30' } }), "2031-02-30 can't be the date of the meeting"],
  ['end-before-start', minimalRecord({ header: { endDate: '2031-03-03' } }), 'the meeting ends on 2031-03-03, before it begins on 2031-03-04'],
  ['times-reversed', minimalRecord({ header: { endTime: '08:00' } }), 'the meeting starts at 09:00 and ends at 08:00'],
  ['date-mismatch', minimalRecord({ header: { notice: { ...notice, meetingDate: '2031-03-05' } } }), 'the meeting is dated 2031-03-04, but 2031-03-05 in the anslag'],
  ['verification-before-meeting', minimalRecord({ header: { verification: { place: null, date: '2031-03-01' } } }), 'justerat on 2031-03-01, before the meeting on 2031-03-04'],
  ['notice-before-meeting', minimalRecord({ header: { notice: { ...notice, postedAt: '2031-03-01' } } }), 'the anslag is posted on 2031-03-01, before the meeting on 2031-03-04'],
  ['notice-removed-early', minimalRecord({ header: { notice: { ...notice, removedAt: '2031-03-11' } } }), 'the anslag is posted on 2031-03-12 and taken down on 2031-03-11'],
  ['attendance-empty', minimalRecord({ attendance: { members: [] } }), 'nobody is named as serving at the meeting'],
  ['chair-not-attending', minimalRecord({ header: { chair: person('Ivar Lund') } }), 'the ordförande “Ivar Lund” is not in the list of members'],
  ['verifier-not-attending', minimalRecord({ header: { verifiers: [person('Ivar Lund')] } }), 'the justerare “Ivar Lund” is not in the list of members'],
  ['person-twice', minimalRecord({ attendance: { substitutes: [person('Siv Myr')] } }), '“Siv Myr” stands twice in the attendance'],
  [
    'replaced-but-present',
    minimalRecord({ attendance: { members: [...minimalRecord().attendance.members, person('Ulf Backe', 'S', { replaces: { name: 'Siv Myr', party: 'C' } })], substitutes: [] } }),
    '“Siv Myr” is replaced by “Ulf Backe” but is listed as serving as well',
  ],
  ['absent-but-present', minimalRecord({ attendance: { absent: [person('Siv Myr', 'C')] } }), '“Siv Myr” is listed both as absent and as present'],
  ['person-range-outside', minimalRecord({ attendance: { substitutes: [person('Ulf Backe', 'S', { paragraphs: [{ first: 12, last: 21 }] })] } }), '“Ulf Backe” is listed for §§ 12-21, which this document does not have'],
  ['party-unknown', minimalRecord({ attendance: { substitutes: [person('Ulf Backe', 'QX')] } }), 'the party “QX” is not in the vocabulary, first borne by “Ulf Backe”'],
  ['paragraph-without-title', second({ title: null }), '§ 12 has no title'],
  ['paragraph-empty', second({ sections: [], decision: null }), '§ 12 has neither text nor a decision'],
  ['paragraph-unverified', { ...minimalRecord(), paragraphs: minimalRecord().paragraphs.map((p) => ({ ...p, verified: p.number !== 12 })) }, '§ 12 does not say that it is justerad, as most others do'],
  ['decision-missing', second({ decision: null, proposal: proposal('Nämnden antar avtalet.') }), '§ 12 has a förslag till beslut but no decision'],
  ['decision-changed', second({ decision: { ...decision('Nämnden antar ett annat avtal.'), proposalOutcome: 'changed' } }), 'the decision of § 12 differs from its förslag, and no yrkande stands there'],
  ['outcome-unclear', second({ decision: decision('Nämnden samtalar.', 'other') }), /outcome: other/],
  ['vote-count-mismatch', second({ ...voted, votes: [vote({ yes: 3, no: 1, ballots: all.slice(0, 3) })] }), '§ 12: 3 Ja are stated, but 2 are named'],
  ['vote-total-mismatch', second({ ...voted, votes: [vote({ yes: 4, no: 0 })] }), '§ 12: 4 votes, but 3 members served'],
  ['ballot-twice', second({ ...voted, votes: [vote({ yes: 2, no: 0, ballots: [ballot('Siv Myr'), ballot('siv MYR')] })] }), '§ 12: more than one vote by “siv MYR”'],
  ['ballot-not-attending', second({ ...voted, votes: [vote({ yes: 1, no: 0, ballots: [ballot('Ivar Lund')] })] }), '“Ivar Lund” votes in § 12, but is not in the attendance'],
  ['item-gap', minimalKallelse({ agenda: [item(1, 'Upprop'), item(3, 'Val')] }), 'item 3 comes after item 1'],
  ['item-without-title', minimalKallelse({ agenda: [item(1, '–')] }), 'item 1 has no title'],
  ['item-times-descending', minimalKallelse({ agenda: [item(1, 'Val', { startTime: '10:00' }), item(2, 'Avtal', { startTime: '09:30' })] }), 'item 2 starts at 09:30, item 1 before it at 10:00'],
  ['presenter-not-summoned', minimalKallelse({ agenda: [item(1, 'Val', { presenters: ['Ivar Lund'] }), item(2, 'Avtal', { presenters: ['Ivar Lund'] })] }), '“Ivar Lund”, who presents item 1, 2, is not among the summoned'],
  ['attachment-without-item', minimalKallelse({ attachments: [{ title: 'Karta', agendaItem: null, place: { startLine: 8, endLine: 9, startPage: 2, endPage: 2 } }] }), 'no item is known for the attachment “Karta”'],
  ['kl-not-in-force', minimalRecord({ header: { date: '2017-12-31', verification: null, notice: null } }), /before the law came into force/],
  ['kl-chair', minimalRecord({ header: { chair: null } }), /ordförande/],
  ['kl-served', minimalRecord({ attendance: { members: [] } }), 'which ledamöter and ersättare served is not told'],
  ['kl-matter', second({ title: null }), '§ 12 does not tell which ärende was dealt with'],
  ['kl-proposals', second({ reservations: [{ by: [person('Siv Myr')], parties: [], text: 'Siv Myr reserverar sig.' }] }), '§ 12 has a vote or a reservation, but neither förslag nor yrkande'],
  ['kl-proposition-order', second({ ...voted, sections: [] }), '§ 12 has a vote, but no propositionsordning'],
  ['kl-vote-result', second({ ...voted, votes: [vote({ question: 'Ja för bifall' })] }), '§ 12 has a vote without its result'],
  ['kl-decision', second({ motions, decision: null }), '§ 12 was put to the meeting, but no decision is told'],
  ['kl-ballots', second({ ...voted, votes: [vote({ yes: 2, no: 1 })] }), '§ 12 has an open vote, but not who voted how'],
  ['kl-reservation', second({ motions, reservations: [{ by: [], parties: [], text: 'Reservation.' }] }), '§ 12 has a reservation that names nobody'],
  ['kl-verification-missing', minimalRecord({ header: { verification: null } }), 'the day of the justering is not told'],
  ['kl-verification-late', minimalRecord({ header: { verification: { place: null, date: '2031-03-19' } } }), 'justerat on 2031-03-19, 15 days after the meeting on 2031-03-04 (14 at most)'],
  ['kl-notice-missing', minimalRecord({ header: { notice: null } }), 'no anslag or bevis of the justering is in the document'],
  ['kl-notice-late', minimalRecord({ header: { notice: { ...notice, postedAt: '2031-03-14' } } }), 'justerat on 2031-03-11, but the anslag was posted on 2031-03-14 (two days at most)'],
  ['kl-notice-incomplete', minimalRecord({ header: { notice: { ...notice, storage: null } } }), 'the anslag does not tell where the protokoll is kept'],
  ['privacy-personnummer', second({ caseNumber: '850709-9805' }), '1 personnummer in /paragraphs/1/caseNumber'],
  ['privacy-samordningsnummer', second({ caseNumber: '701063-2391' }), '1 samordningsnummer in /paragraphs/1/caseNumber'],
  ['privacy-email', second({ recipients: ['kalle@postbolaget.example'] }), '1 e-mail address in /paragraphs/1/recipients/0'],
  ['privacy-phone', second({ recipients: ['Ring 070-123 45 67 eller 073-765 43 21'] }), '2 phone numbers in /paragraphs/1/recipients/0'],
] // biome-ignore format: one case a row reads better

function told(record: Record): { rule: string; message: string }[] {
  return toDiagnostics(checkRecord(record, { groups, parties }))
}

describe('each rule of the check stage', () => {
  it.each(cases)('%s fires', (rule, record, message) => {
    const found = told(record).find((diagnostic) => diagnostic.rule === rule)
    const worded = found?.message.replace(/ \(kommunallagen [^)]+\)$/u, '')
    if (typeof message === 'string') expect(worded).toBe(message)
    else expect(found?.message).toMatch(message)
  })

  it.each(cases)('%s words its finding in full', (_, record) => {
    for (const { message } of told(record)) expect(message).not.toMatch(/undefined|null|NaN|“”/u)
  })

  it('has a case here for every rule that this stage emits', () => {
    const fired = new Set<string>(cases.map(([rule]) => rule))
    const elsewhere = new Set(['record-invalid', 'redacted'])
    const own = [...frontRules, ...matterRules, ...klRules, ...privacyRules].map(({ rule }) => rule)
    expect(own.filter((rule) => !fired.has(rule) && !elsewhere.has(rule))).toEqual([])
  })
})
