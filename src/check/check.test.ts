import { describe, expect, it } from 'vitest'
import { UsageError } from '../model/errors.js'
import type { Paragraph, Record } from '../model/record.js'
import { decision, paragraph, person } from '../testing/meeting.js'
import {
  all,
  ballot,
  minimalKallelse,
  minimalRecord,
  notice,
  numbered,
  proposition,
  second,
  vote,
  voted,
} from '../testing/record.js'
import { checkRecord } from './check.js'
import { toDiagnostics } from './diagnostics.js'

const parties = ['S', 'M', 'C']
const groups = ['kl', 'privacy']

function told(record: Record): { rule: string; message: string }[] {
  return toDiagnostics(checkRecord(record, { groups, parties }))
}

describe('a clean document', () => {
  it('gives nothing, with every group on', () => {
    expect(told(minimalRecord())).toEqual([])
    expect(told(minimalKallelse())).toEqual([])
    expect(told(second(voted))).toEqual([])
  })

  it('may word a title otherwise in form alone', () => {
    for (const title of [
      'AVTAL OM DRICKSVATTEN',
      'Avtal om dricks- vatten',
      'Avtal  om dricksvatten.',
      '12. Avtal om dricksvatten',
      'Avtal om dricks\u00advatten',
    ]) {
      expect(told(second({ title }))).toEqual([])
    }
  })

  it('may leave out §§ that the front page does not name', () => {
    const gap = numbered(11, 12, 17)
    gap.header.paragraphRanges = [
      { first: 11, last: 12 },
      { first: 17, last: 17 },
    ]
    expect(told(gap).map(({ rule }) => rule)).toEqual(['agenda-missing'])
  })

  it('may go on with a § after another', () => {
    const again = numbered(11, 12, 11)
    Object.assign(again.paragraphs[2] as Paragraph, { title: 'Mötet öppnas, forts.' })
    expect(told(again).map(({ rule }) => rule)).toEqual(['agenda-missing'])
  })

  it('may have a substitute for one matter, and a person in two lists for different §§', () => {
    const [lead, verifier, siv] = minimalRecord().attendance.members as [
      Record['attendance']['members'][0],
      never,
      never,
    ]
    const range = (first: number, last: number) => ({ paragraphs: [{ first, last }] })
    const members = [
      lead,
      verifier,
      siv,
      person('Ulf Backe', 'S', { replaces: { name: 'Siv Myr', party: 'C' }, ...range(12, 12) }),
    ]
    const substitutes = [person('Ulf Backe', 'S', range(13, 13))]
    expect(told(minimalRecord({ attendance: { members, substitutes } }))).toEqual([])
  })

  it('may shorten names in ballots and name the body in full', () => {
    const ballots = [ballot('B. Fält'), ballot('Strand', 'yes', 'm'), ballot('Siv Karin Myr', 'no', 'C')]
    expect(told(second({ ...voted, votes: [vote({ yes: 2, no: 1, ballots })] }))).toEqual([])
    expect(
      told(minimalRecord({ header: { notice: { ...notice, body: 'Vattennämnden, Ådalens kommun' } } })),
    ).toEqual([])
  })

  it('may be verified on the 14th day and announced two days after', () => {
    const verification = { place: null, date: '2031-03-18' }
    expect(
      told(minimalRecord({ header: { verification, notice: { ...notice, postedAt: '2031-03-20' } } })),
    ).toEqual([])
    expect(
      told(
        minimalRecord({
          header: {
            endDate: '2031-03-06',
            verification: { place: null, date: '2031-03-20' },
            notice: { ...notice, postedAt: null },
          },
        }),
      ).map(({ rule }) => rule),
    ).toEqual(['kl-notice-incomplete'])
  })

  it('may count those absent without naming them', () => {
    expect(told(second({ ...voted, votes: [vote({ yes: 2, no: 1, absent: 4, ballots: all })] }))).toEqual([])
  })
})

describe('checkRecord', () => {
  it('places a finding at its § and leaves groups off unless asked for', () => {
    const messages = checkRecord(second({ title: null }), { groups: [] })
    expect(messages).toEqual([{ rule: 'paragraph-without-title', line: 20, page: 2, args: { number: 12 } }])
  })

  it('does not repeat what an earlier stage reported', () => {
    const reported = [{ rule: 'outcome-unclear', line: 23, page: 2, args: {} }]
    expect(checkRecord(second({ decision: decision('Samtal.', 'other') }), { groups: [], reported })).toEqual(
      [],
    )
  })

  it('still tells a mismatch of its own where an earlier stage told another', () => {
    const reported = [
      { rule: 'date-mismatch', line: 40, page: 3, args: { date: '2031-03-04', other: '2031-03-06' } },
    ]
    const record = minimalRecord({ header: { notice: { ...notice, meetingDate: '2031-03-05' } } })
    expect(checkRecord(record, { groups: [], reported })).toHaveLength(1)
  })

  it('says nothing of votes and verifiers where the attendance stands in an annex', () => {
    const reported = [{ rule: 'attendance-in-annex', line: 3, page: 1, args: { annex: 1 } }]
    const record = {
      ...second(voted),
      attendance: { members: [], substitutes: [], others: [], absent: [], service: [] },
    }
    expect(checkRecord(record, { groups: ['kl'], reported })).toEqual([])
  })

  it('takes those whom a list of arrivals adds for present', () => {
    const times = { seat: null, arrived: '09:00', left: null, replaces: null }
    const service = [
      { name: 'Ivar Lund', party: 'C', ...times },
      { name: 'Ivar Lund', party: 'C', ...times, arrived: '11:00' },
    ]
    const reported = [{ rule: 'attendance-in-annex', line: 3, page: 1, args: { annex: 1 } }]
    const ballots = [...all, ballot('Ivar Lund')]
    const again = person('Ivar Lund', 'C', { replaces: { name: 'Siv Myr', party: 'C' } })
    const record = { ...second({ ...voted, votes: [vote({ yes: 3, no: 1, ballots })] }) }
    const filled = {
      ...record,
      attendance: { ...record.attendance, members: [...record.attendance.members, again, again], service },
    }
    expect(checkRecord(filled, { groups, reported })).toEqual([])
    const crowded = second({ ...voted, votes: [vote({ yes: 5, no: 0 })] })
    const found = checkRecord({ ...crowded, attendance: filled.attendance }, { groups: [], reported })
    expect(found).toMatchObject([{ rule: 'vote-total-mismatch', args: { votes: 5, members: 4 } }])
  })

  it('refuses a group that does not exist', () => {
    expect(() => checkRecord(minimalRecord(), { groups: ['gdpr'] })).toThrow(UsageError)
  })

  it('asks no names of a vote by ballot papers', () => {
    const secret = {
      ...voted,
      sections: [proposition, { type: 'vote', heading: 'Votering', text: 'Sluten omröstning.' } as const],
      votes: [vote({ yes: 2, no: 1 })],
    }
    expect(told(second(secret))).toEqual([])
  })

  it('names the largest gap as a range', () => {
    const record = numbered(1, 2_000_000_000)
    expect(told(record).map(({ message }) => message)).toContain(
      '§§ 2-1999999999 are missing before § 2000000000',
    )
  })

  it('has nothing to say of a § that a minimal reader gives, but its lack of text', () => {
    const record = minimalRecord({
      paragraphs: [
        paragraph(11, 'Mötet öppnas'),
        paragraph(12, 'Avtal om dricksvatten'),
        paragraph(13, 'Mötet avslutas'),
      ],
    })
    expect(new Set(checkRecord(record, { groups: [] }).map(({ rule }) => rule))).toEqual(
      new Set(['paragraph-empty']),
    )
  })
})
