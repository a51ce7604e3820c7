import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.js'

/** The edits of a comparison as "cause: proposed > decided". */
function edits(proposal: string, decision: string): string[] {
  return compareTexts(proposal, decision).changes.flatMap((change) =>
    change.edits.map(({ cause, proposed, decided }) => `${cause}: ${proposed} > ${decided}`),
  )
}

const sameProposition: [proposal: string, decision: string][] = [
  ['Beredningen föreslår nämnden att godkänna den nya planen.', 'Nämnden godkänner den nya planen.'],
  ['Beredningen föreslår nämnden att anta visionen.', 'Nämnden antar visionen.'],
  ['Nämnden föreslås godkänna rapporten.', 'Rapporten godkänns.'],
  ['Att rapporten godkänns', 'Nämnden godkänner rapporten.'],
  ['Nämnden och rådet föreslås besluta att:\n\nAvsätta medel.', 'Nämnden beslutar att:\n\nAvsätta medel.'],
  [
    'Kommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta taxan',
    'Kommunfullmäktige beslutar att anta taxan',
  ],
  ['Kommunstyrelsen föreslår kommunfullmäktige anta taxan', 'Kommunfullmäktige antar taxan'],
  ['att uppdra åt direktören att återkomma', 'Nämnden uppdrar åt direktören att återkomma'],
  ['Utskottet föreslår 2031-02-03 nämnden besluta att anta planen', 'Nämnden antar planen'],
  ['att utse Siv Ask till ombud', 'Siv Ask utses till ombud'],
  ['Förslag till beslut: Planen antas', 'Planen antas'],
  [
    'Förvaltningen föreslår nämnden att godkänna rapporten och överlämna den till fullmäktige',
    'Nämnden godkänner rapporten och överlämnar den till fullmäktige.',
  ],
  ['Nämnden föreslås avslå motionen', 'Nämnden avslår motionen.'],
  ['Nämnden föreslås överföra medlen', 'Nämnden överför medlen'],
  ['Siv Ask (S) föreslås justera protokollet.', 'Siv Ask (S) väljs att justera protokollet.'],
  ['Siv Ask (S) föreslår justera protokollet.', 'Siv Ask (S) väljs att justera protokollet.'],
  ['Siv Ask (S) föreslås till justerare.', 'Siv Ask (S) utses till justerare'],
  ['Mötet hålls kl 13:00-15:00.', 'Mötet hålls kl. 13.00–15.00'],
  ['Till justerare föreslås Siv Ask (S).', 'Nämnden utser Siv Ask (S) till justerare.'],
]

const otherProposition: [proposal: string, decision: string][] = [
  ['Siv Ask (S) föreslås justera protokollet.', 'Ivar Lo (M) väljs att justera protokollet.'],
  ['Siv Ask (S) föreslås till justerare.', 'Nämnden utser Ivar Lo (M) till justerare.'],
  ['Nämnden beslutar att anta planen', 'Nämnden beslutar att inte anta planen'],
  ['Nämnden beslutar att anta planen', 'Nämnden beslutar att bordlägga frågan om att anta planen'],
  ['anta planen', 'Nämnden avslår motionen och antar planen'],
  ['avsätta 200 000 kronor', 'avsätta 20 000 kronor'],
  ['till och med 2031-10-31', 'till och med 2031-10-30'],
  ['punkt 12 3', 'punkt 123'],
  ['Mötet hålls kl 13:00', 'Mötet hålls kl 13.30'],
  ['högst 13-16 platser', 'högst 1316 platser'],
  ['Beslutet förlängs ett år', 'Beslutet förläggs ett år'],
  ['en lämplig väg för alla', 'en olämplig väg för alla'],
  ['Vi antar den lokala planen', 'Vi antar planen'],
  ['Det sextonde året', 'Det sextionde året'],
  ['en kommunbunden avgift', 'en kommunobunden avgift'],
  ['ett tidsbegränsat lov', 'ett tidsobegränsat lov'],
  ['Planen antas nu: mål tre stryks', 'mål tre stryks'],
  ['Nämnden föreslår rådet att anta planen genom att stryka mål tre', 'Rådet beslutar att stryka mål tre'],
  ['anta planen', 'Nämnden uppdrar åt direktören att anta planen'],
  ['Direktören får i uppdrag att teckna avtal', 'Ordföranden får i uppdrag att teckna avtal'],
  ['Siv Ask (S) och Ivar Lo (M) föreslås till justerare', 'Siv Ask (S) väljs till justerare'],
  ['Att utse Siv Ask till ombud', 'Till ombud utses Ivar Lo'],
  ['Nämnden föreslår att planen ses över innan nämnden beslutar om taxan', 'Nämnden beslutar om taxan'],
]

describe('compareTexts', () => {
  it.each(sameProposition)('takes %j and %j for one proposition', (proposal, decision) => {
    expect(compareTexts(proposal, decision).same).toBe('minor')
  })

  it.each(otherProposition)('takes %j and %j for two', (proposal, decision) => {
    expect(compareTexts(proposal, decision).same).toBe('changed')
  })

  it('is identical for the same text', () => {
    expect(compareTexts('Planen antas.', 'Planen antas.')).toMatchObject({ same: 'identical', changes: [] })
  })

  it.each([
    [
      'medel i läns övergripande form',
      'medel i länsövergripande form',
      ['spacing: läns övergripande > länsövergripande'],
    ],
    ['vård- och skolplan', 'vårdoch skolplan', ['spacing: vård- och > vårdoch']],
    ['kl 13–16', 'kl 13 - 16', ['spacing: 13–16 > 13 - 16']],
    ['200 000 kr', '200000 kronor', ['spacing: 200 000 > 200000', 'abbreviation: kr > kronor']],
    ['Avgiften redovisas nu', 'Avgiften redvoisas nu', ['spelling: redovisas > redvoisas']],
    ['”Planen” antas.', '"Planen" antas', ['punctuation: Planen” > Planen"', 'punctuation: antas. > antas']],
    ['Region Norr', 'region Norr', ['case: Region > region']],
    ['- en\n- två', '1. en\n2. två', []],
    ['t.o.m. maj', 'till och med maj', ['abbreviation: t.o.m > till och med']],
  ])('names the difference in form of %j and %j', (proposal, decision, expected) => {
    expect(edits(proposal, decision)).toEqual(expected)
    expect(compareTexts(proposal, decision).same).toBe('minor')
  })

  it('shows the sentence that changed and no other', () => {
    const proposal = 'Avtalet gäller till juni. Det kan börja gälla i förtid. Nämnden följer upp.'
    const decision = 'Avtalet gäller till juni. Det kan sluta gälla i förtid. Nämnden följer upp.'
    const { changes } = compareTexts(proposal, decision)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      weight: 'changed',
      proposed: 'Det kan börja gälla i förtid.',
      decided: 'Det kan sluta gälla i förtid.',
      words: [
        { op: 'same', text: 'Det kan' },
        { op: 'removed', text: 'börja' },
        { op: 'added', text: 'sluta' },
        { op: 'same', text: 'gälla i förtid' },
      ],
    })
  })

  it('tells a decision that does the opposite', () => {
    expect(compareTexts('bifalla ansökan', 'Nämnden avslår ansökan').opposite).toBe(true)
    expect(compareTexts('Att anta planen', 'Nämnden avslår förslaget att anta planen.').opposite).toBe(true)
    expect(compareTexts('Att anta planen', 'Nämnden antar planen').opposite).toBe(false)
  })

  it('never takes another number or a negation for a difference in form', () => {
    const word: fc.Arbitrary<string> = fc.constantFrom(
      'nämnden',
      'antar',
      'planen',
      'för',
      'Medel',
      'och',
      'vård-',
      '12',
      'åren',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom('inte', '7 300', '2031-02-03'),
        (words, at, extra) => {
          const more = words.toSpliced(at % (words.length + 1), 0, extra)
          expect(compareTexts(words.join(' '), more.join(' ')).same).toBe('changed')
        },
      ),
    )
  })

  it('is untroubled by any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        expect(compareTexts(one, one).same).toBe('identical')
        expect(['identical', 'minor', 'changed']).toContain(compareTexts(one, other).same)
      }),
    )
  })
})
