import { describe, expect, it } from 'vitest'
import { decision, person, proposal } from '../testing/meeting.js'
import { compareProposal, proposalOutcome } from './proposition.js'

const lead = 'Beredningen föreslår nämnden att besluta:\n\n'
const proposed = `${lead}1. Avtalet förlängs till 2031-10-31,\n2. Uppföljning görs vid varje möte.`

describe('compareProposal', () => {
  it('takes another lead-in and other markers for differences in form', () => {
    const decided =
      'Nämnden beslutar att:\n\n- Avtalet förlängs till 2031-10-31,\n- Uppföljning görs vid varje möte.'
    const { same, changes } = compareProposal(proposal(proposed), decision(decided))
    expect(same).toBe('minor')
    expect(changes.flatMap(({ edits }) => edits.map(({ cause }) => cause))).toEqual([
      'leadIn',
      'marker',
      'marker',
    ])
  })

  it('tells which point changed', () => {
    const decided =
      'Nämnden beslutar att:\n\n1. Avtalet förlängs till 2031-12-31,\n2. Uppföljning görs vid varje möte.'
    const { same, changes } = compareProposal(proposal(proposed), decision(decided))
    expect(same).toBe('changed')
    expect(changes.filter(({ weight }) => weight === 'changed')).toMatchObject([
      {
        proposedPoint: 1,
        decidedPoint: 1,
        edits: [{ cause: 'number', proposed: '2031-10-31', decided: '2031-12-31' }],
      },
    ])
  })

  it('tells a point that was added and one that was left out', () => {
    const decided = `${lead}1. Uppföljning görs vid varje möte.\n2. Kostnaden tas av egna medel.`
    const { changes } = compareProposal(proposal(proposed), decision(decided))
    expect(changes.filter(({ weight }) => weight === 'changed')).toMatchObject([
      { proposedPoint: 1, decidedPoint: null, edits: [{ cause: 'removed' }] },
      { proposedPoint: null, decidedPoint: 2, edits: [{ cause: 'added' }] },
    ])
  })

  it('takes points in another order for the same', () => {
    const decided = `${lead}1. Uppföljning görs vid varje möte.\n2. Avtalet förlängs till 2031-10-31,`
    const { same, changes } = compareProposal(proposal(proposed), decision(decided))
    expect(same).toBe('minor')
    expect(changes.map(({ edits }) => edits[0]?.cause)).toContain('order')
  })

  it('compares points with a plain sentence as whole texts', () => {
    const { same } = compareProposal(
      proposal('Nämnden beslutar:\n\n- Planen antas.'),
      decision('Planen antas.'),
    )
    expect(same).toBe('minor')
  })

  it('takes the same words cut into other points for the same', () => {
    const decided = proposed.replace('2. ', '')
    expect(compareProposal(proposal(proposed), decision(decided)).same).toBe('minor')
  })

  it('lets go an att before each point, also a second one', () => {
    const before = 'Beredningen föreslår nämnden att besluta\n\n• Att uppdra åt direktören att återkomma.'
    const after = 'Nämnden beslutar att:\n\n- Att uppdra åt direktören att återkomma.'
    const { changes } = compareProposal(proposal(before), decision(after))
    expect(changes.flatMap(({ edits }) => edits)).toEqual([
      {
        weight: 'minor',
        cause: 'leadIn',
        proposed: 'Beredningen föreslår nämnden att besluta',
        decided: 'Nämnden beslutar att:',
      },
    ])
  })

  it('takes a lead-in that a line end cuts for one', () => {
    const before =
      'Beredningen föreslår\nnämnden/rådet att besluta\n\n- Att uppdra åt direktören att återkomma.'
    const after = 'Nämnden beslutar att:\n\n- Att uppdra åt direktören att återkomma.'
    expect(compareProposal(proposal(before), decision(after)).same).toBe('minor')
  })

  it('sees what is added behind the points', () => {
    const { same } = compareProposal(
      proposal(proposed),
      decision(`${proposed}\n\nBeslutet gäller inte 2032.`),
    )
    expect(same).toBe('changed')
  })
})

describe('proposalOutcome', () => {
  it.each([
    ['Planen antas.', 'Planen antas', 'asProposed'],
    ['Planen antas.', 'Nämnden beslutar enligt förslaget.', 'asProposed'],
    ['Planen antas.', 'Bifall till förvaltningens förslag.', 'asProposed'],
    ['Planen antas.', 'Planen antas med ändring av mål 3.', 'changed'],
    ['Planen antas.', 'Nämnden beslutar enligt Ivar Los yrkande.', 'changed'],
    ['Planen antas.', 'Nämnden beslutar enligt förslaget med tillägg av mål 3.', 'changed'],
    ['Planen antas.', 'Nämnden avslår förslaget.', 'changed'],
    ['Planen antas.', 'Ärendet återremitteras.', 'changed'],
  ])('%j decided as %j is %s', (before, after, expected) => {
    expect(proposalOutcome(proposal(before), decision(after))).toBe(expected)
  })

  it('follows the motion where the decision names who moved it', () => {
    const motions = [{ by: [person('Ivar Lo', 'M')], text: 'Mål 3 stryks.' }]
    const [before, after] = [proposal('Planen antas.'), decision('Bifall till Ivar Los förslag.')]
    expect(proposalOutcome(before, after, motions)).toBe('changed')
  })

  it('is none without a proposal or a decision', () => {
    expect(proposalOutcome(null, decision('Planen antas.'))).toBe('none')
    expect(proposalOutcome(proposal('Planen antas.'), null)).toBe('none')
  })
})
