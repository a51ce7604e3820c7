/** A small, clean record of an invented meeting, to be changed by a test. */
import type { Paragraph, Record } from '../model/record.js'
import { decision, item, paragraph, person, record } from './meeting.js'

/** What a test changes: whole lists, or single keys of the header, the attendance and the notice. */
export interface Overrides extends Partial<Omit<Record, 'header' | 'attendance'>> {
  header?: Partial<Record['header']>
  attendance?: Partial<Record['attendance']>
}

const lead = person('Berit Fält', 'S', { role: 'Ordförande' })
const verifier = person('Olle Strand', 'M')

/** A protokoll of three §§ that no rule has anything to say of, not even those of `kl` and `privacy`. */
export function minimalRecord({ header, attendance, ...rest }: Overrides = {}): Record {
  const section = { type: 'decision', heading: 'Beslut', text: 'Nämnden godkänner ärendet.' } as const
  const matters = ['Mötet öppnas', 'Avtal om dricksvatten', 'Mötet avslutas']
  const base = record('protokoll', {
    header: {
      chair: lead,
      verifiers: [verifier],
      verification: { place: null, date: '2031-03-11' },
      paragraphRanges: [{ first: 11, last: 13 }],
      startTime: '09:00',
      endTime: '12:00',
      notice: {
        body: 'Vattennämnden',
        meetingDate: '2031-03-04',
        postedAt: '2031-03-12',
        removedAt: '2031-04-03',
        storage: 'Kansliet',
      },
      ...header,
    },
    attendance: {
      members: [lead, verifier, person('Siv Myr', 'C')],
      substitutes: [person('Ulf Backe', 'S')],
      others: [person('Tove Rask', null, { role: 'Sekreterare' })],
      ...attendance,
    },
    agenda: matters.map((title, i) => ({ number: 11 + i, title, category: null })),
    paragraphs: matters.map((title, i) =>
      paragraph(11 + i, title, {
        sections: [section],
        decision: decision(section.text),
        place: { startLine: 10 * (i + 1), endLine: 10 * (i + 1) + 5, startPage: i + 1, endPage: i + 1 },
      }),
    ),
  })
  return { ...base, ...rest }
}

/** A kallelse of three items that no rule has anything to say of. */
export function minimalKallelse({ header, attendance, ...rest }: Overrides = {}): Record {
  const base = record('kallelse', {
    header: header ?? {},
    attendance: { members: [lead, verifier], others: [person('Tove Rask')], ...attendance },
    agenda: [
      item(1, 'Mötet öppnas', { startTime: '09:00' }),
      item(2, 'Avtal om dricksvatten', { presenters: ['Tove Rask'], startTime: '09:10' }),
      item(3, 'Mötet avslutas'),
    ],
  })
  return { ...base, ...rest }
}

/** The clean record with its second § (§ 12, line 20, page 2) changed. */
export function second(change: Partial<Paragraph>): Record {
  const base = minimalRecord()
  return { ...base, paragraphs: base.paragraphs.map((p) => (p.number === 12 ? { ...p, ...change } : p)) }
}

/** The clean record with its §§ numbered anew and no front page or agenda to hold against them. */
export function numbered(...numbers: number[]): Record {
  const [shape] = minimalRecord().paragraphs as [Paragraph]
  return minimalRecord({
    agenda: [],
    header: { paragraphRanges: [] },
    paragraphs: numbers.map((number, i) => ({
      ...shape,
      number,
      place: { startLine: i + 1, endLine: i + 1, startPage: 1, endPage: 1 },
    })),
  })
}

/** One person's vote. */
export const ballot = (
  name: string,
  vote: 'yes' | 'no' | 'abstain' | 'absent' = 'yes',
  party: string | null = null,
) => ({
  name,
  party,
  vote,
})

/** A vote with nothing told but what is given. */
export function vote(given: Partial<Paragraph['votes'][number]>): Paragraph['votes'][number] {
  const none = { question: null, yesMeans: null, noMeans: null, result: null, castingVote: null }
  return { ...none, yes: null, no: null, abstain: null, absent: null, ballots: [], ...given }
}

/** How the three members of the clean record vote. */
export const all = [ballot('Berit Fält'), ballot('Olle Strand'), ballot('Siv Myr', 'no')]
/** A section that tells the order of propositions. */
export const proposition = {
  type: 'proposition',
  heading: 'Propositionsordning',
  text: 'Ordföranden ställer förslagen mot varandra.',
} as const
/** A motion against the proposal. */
export const motions = [{ by: [person('Siv Myr', 'C')], text: 'Avslag.' }]
/** A § with a vote that lacks nothing. */
export const voted = {
  motions,
  sections: [proposition],
  votes: [vote({ yes: 2, no: 1, abstain: 0, ballots: all })],
}
/** A notice as the law wants it. */
export const notice = {
  body: 'Vattennämnden',
  meetingDate: null,
  postedAt: '2031-03-12',
  removedAt: null,
  storage: 'Kansliet',
}
