import { describe, expect, it } from 'vitest'
import { decision, item, paragraph, person, proposal, record } from '../testing/meeting.js'
import { matchMeeting, protokollChanges, sameMeeting } from './match.js'
import { pairRecords } from './pairs.js'
import { sameName } from './people.js'
import { Match, ProtokollChanges } from './schema.js'
import { matchTable } from './table.js'

const plan = proposal('Beredningen föreslår nämnden att anta planen.')
const fee = proposal('Nämnden föreslås besluta att:\n\n1. Höja avgiften med 300 kronor.')
const kallelse = record('kallelse', {
  agenda: [
    item(1, 'Mötet öppnas', { presenters: ['Ylva Strand'] }),
    item(2, 'Vattenplan', { proposal: plan, presenters: ['Sten Kjäll', 'Maj Löv'] }),
    item(3, 'Avgifter 2032', { proposal: fee }),
    item(4, 'Ansökan om dispens', { proposal: proposal('Nämnden föreslås bifalla ansökan.') }),
    item(5, 'Brunnar', { proposal: proposal('Nämnden föreslås godkänna rapporten om brunnar.') }),
    item(6, 'Studiebesök', { proposal: proposal('Resan godkänns.') }),
    item(7, 'Övriga frågor'),
  ],
  attendance: {
    members: [
      person('Ylva Strand', 'S'),
      person('Rolf Sjölin', 'M'),
      person('Tage Ö', 'C'),
      person('Siv Ask', 'V'),
    ],
    substitutes: [person('Gun Berg', 'C')],
    others: [person('Sten Kjäll')],
  },
})
const protokoll = record('protokoll', {
  paragraphs: [
    paragraph(21, 'Mötet öppnas'),
    paragraph(22, 'Vatten-plan', { proposal: plan, decision: decision('Nämnden antar planen.') }),
    paragraph(23, 'Val av ombud', { decision: decision('Siv Ask (V) väljs.', 'elected') }),
    paragraph(24, 'Ansökan om dispens', { decision: decision('Nämnden avslår ansökan.', 'rejected') }),
    paragraph(25, 'Avgifter 2032', {
      decision: decision('Nämnden beslutar att:\n\n1. Höja avgiften med 200 kronor.'),
      motions: [{ by: [person('Siv Ask', 'V')], text: 'Siv Ask (V) yrkar på 200 kronor.' }],
    }),
    paragraph(26, 'Brunnar', { decision: decision('Ärendet återremitteras.', 'referredBack') }),
    paragraph(27, 'Övriga frågor', { decision: decision('Informationen läggs till handlingarna.', 'noted') }),
  ],
  attendance: {
    members: [
      person('Ylva Strand', 'S'),
      person('Rolf Sjöölin', 'M'),
      person('Siv Ask', 'V'),
      person('Gun Berg', 'C', { replaces: { name: 'Tage Ö', party: 'C' } }),
    ],
    others: [person('Sten Kjäll', null, { paragraphs: [{ first: 26, last: 27 }] }), person('Nils Ny')],
  },
})
const match = matchMeeting(kallelse, protokoll)

describe('matchMeeting', () => {
  it('finds the § of each item by its title, whatever the numbers and the order', () => {
    expect(match.items.map(({ paragraph }) => paragraph?.number ?? null)).toEqual([
      21,
      22,
      25,
      24,
      26,
      null,
      27,
    ])
    expect(match.added.map(({ paragraph }) => paragraph.number)).toEqual([23])
    expect(match.dropped).toEqual([{ number: 6, title: 'Studiebesök' }])
  })

  it('gives each proposal its verdict', () => {
    expect(match.items.map(({ proposal }) => proposal.verdict)).toEqual([
      'noProposalNoDecision',
      'adoptedAsProposed',
      'adoptedWithChanges',
      'rejected',
      'notDecided',
      'notDecided',
      'noProposalNoDecision',
    ])
    expect(match.added[0]?.proposal.verdict).toBe('decidedWithoutProposal')
  })

  it('tells how the titles agree', () => {
    expect(match.items.map(({ titles }) => titles)).toEqual([
      'identical',
      'minor',
      'identical',
      'identical',
      'identical',
      null,
      'identical',
    ])
  })

  it('tells what changed, and the motion in the §', () => {
    const { changes, motions } = match.items[2]?.proposal ?? { changes: [], motions: [] }
    const changed = changes.filter(({ weight }) => weight === 'changed').flatMap(({ edits }) => edits)
    expect(changed).toEqual([{ weight: 'changed', cause: 'number', proposed: '300', decided: '200' }])
    expect(motions).toEqual([{ by: ['Siv Ask'], text: 'Siv Ask (V) yrkar på 200 kronor.' }])
  })

  it('tells which presenters were there for their §', () => {
    expect(match.items[1]?.presenters).toEqual([
      { name: 'Sten Kjäll', presence: 'otherParagraphs', as: 'Sten Kjäll' },
      { name: 'Maj Löv', presence: 'absent', as: null },
    ])
  })

  it('tells who did not come, who came instead, and who is likely the same', () => {
    expect(match.people).toEqual({
      known: true,
      absent: [
        { name: 'Tage Ö', party: 'C', standing: 'member', replacedBy: { name: 'Gun Berg', party: 'C' } },
      ],
      notSummoned: [{ name: 'Nils Ny', party: null, standing: 'other', replaces: null }],
      serving: [{ name: 'Gun Berg', party: 'C', replaces: { name: 'Tage Ö', party: 'C' } }],
      likelySame: [{ summoned: 'Rolf Sjölin', present: 'Rolf Sjöölin' }],
    })
  })

  it('says nothing of people where a document lists none', () => {
    const bare = record('kallelse', { agenda: kallelse.agenda })
    expect(matchMeeting(bare, protokoll).people).toMatchObject({ known: false, absent: [], notSummoned: [] })
  })

  it('pairs the best as a whole, not each with its nearest', () => {
    const titles = ['Taxa för vatten', 'Taxa för vatten och avlopp']
    const given = record('kallelse', { agenda: titles.map((title, index) => item(index + 1, title)) })
    const held = record('protokoll', {
      paragraphs: [paragraph(1, 'Taxa för vatten och avlopp'), paragraph(2, 'Taxa vatten')],
    })
    expect(matchMeeting(given, held).items.map(({ paragraph }) => paragraph?.number)).toEqual([2, 1])
  })

  it('keeps the order among titles that are the same', () => {
    const agenda = [1, 2, 3].map((number) => item(number, 'Information'))
    const paragraphs = [7, 8, 9].map((number) => paragraph(number, 'Information'))
    const { items } = matchMeeting(record('kallelse', { agenda }), record('protokoll', { paragraphs }))
    expect(items.map(({ paragraph }) => paragraph?.number)).toEqual([7, 8, 9])
  })

  it('compares nothing where the decision points at the proposal', () => {
    const agenda = [item(1, 'Plan', { proposal: plan })]
    const paragraphs = [paragraph(7, 'Plan', { decision: decision('Nämnden beslutar enligt förslaget.') })]
    const [found] = matchMeeting(record('kallelse', { agenda }), record('protokoll', { paragraphs })).items
    expect(found?.proposal).toMatchObject({ verdict: 'adoptedAsProposed', changes: [] })
  })

  it('notes that no item has a §', () => {
    const other = record('kallelse', { agenda: [item(1, 'Skridskobanor')] })
    expect(matchMeeting(other, protokoll).notes).toEqual(['no-item-matched'])
  })

  it('gives what the schema says, in its key order', () => {
    expect(JSON.stringify(Match.parse(match))).toBe(JSON.stringify(match))
    const changes = protokollChanges(protokoll)
    expect(JSON.stringify(ProtokollChanges.parse(changes))).toBe(JSON.stringify(changes))
  })

  it('shows as a table what changed', () => {
    const table = matchTable(match, (_, text) => text, 90)
    expect(table).toContain('adopted with changes')
    expect(table).toContain('[-300-] {+200+}')
    expect(table).toContain('no § took it up')
    expect(table).toContain('not decided, referred back')
    expect(table).toContain('decision: Nämnden avslår ansökan.')
    expect(table).toContain('Tage Ö (replaced by Gun Berg)')
  })
})

describe('a narrow table', () => {
  const lines = matchTable(match, (style, text) => `<${style}>${text}</>`, 60).split('\n')

  it('keeps to its width and paints each line for itself', () => {
    const plain = lines.map((line) => line.replace(/<[^>]*>/gu, ''))
    expect(plain.slice(3).filter((line) => line.length > 60)).toEqual([])
    for (const line of lines)
      expect(line.split('</>').length - 1, line).toBe((line.match(/<\p{L}+>/gu) ?? []).length)
  })
})

describe('sameMeeting', () => {
  it('tells bodies of two owners apart', () => {
    const [one, other] = ['Norrviks kommun', 'Söderviks kommun'].map((organization) => ({
      header: { organization },
    }))
    expect(sameMeeting(record('kallelse', one ?? {}), record('protokoll', other ?? {}))).toEqual([
      'body-differs',
    ])
  })

  it.each([
    [{}, []],
    [{ body: 'VATTENNÄMNDEN' }, []],
    [{ body: 'Parknämnden' }, ['body-differs']],
    [{ date: '2031-03-05' }, ['date-differs']],
    [{ date: '2031-03-03', endDate: '2031-03-05' }, []],
    [{ body: null, date: null }, ['body-unknown', 'date-unknown']],
  ])('of a protokoll with %j notes %j', (header, notes) => {
    expect(sameMeeting(kallelse, record('protokoll', { header }))).toEqual(notes)
  })
})

describe('pairRecords', () => {
  it('pairs by body and date and tells the rest', () => {
    const other = record('kallelse', { header: { date: '2031-05-06' } })
    const unknown = record('protokoll', { header: { date: null } })
    const { pairs, unpaired } = pairRecords([other, protokoll, unknown, kallelse])
    expect(pairs).toEqual([{ kallelse, protokoll }])
    expect(unpaired).toEqual([other, unknown])
  })
})

describe('sameName', () => {
  it.each([
    ['Rolf Sjölin', 'rolf sjölin', 'same'],
    ['Anna Berg-Lund', 'Anna Berg Lund', 'same'],
    ['Rolf Sjölin', 'Rolf Sjöölin', 'likely'],
    ['Anna Maria Berg', 'Anna Berg', 'likely'],
    ['Erik Berg', 'Erika Berg', 'no'],
    ['Hanna Berg', 'Anna Berg', 'no'],
    ['Anna Berg', 'Anna Lund', 'no'],
    ['Berg', 'Borg', 'no'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(sameName(one, other)).toBe(expected)
    expect(sameName(other, one)).toBe(expected)
  })
})
