import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { sectionsOf } from './sections.js'
import { parseVotes } from './votes.js'

const sections = (text: string) => sectionsOf(lines(text), vocabulary).sections
const types = (text: string) => sections(text).map(({ type, heading }) => [type, heading])

describe('sectionsOf', () => {
  it('parts a § without headings at the sentences that open a decision and a reservation', () => {
    const old = `
Sjöns badplats är i dåligt skick.

Byggnadsnämnden beslöt

att rusta badplatsen.

Mot beslutet reserverade sig Sten Fors (c).`
    expect(types(old)).toEqual([
      ['other', null],
      ['decision', null],
      ['reservation', null],
    ])
  })

  it('takes a decision told in one sentence', () => {
    expect(types('Byggnadsnämnden beslöt utse Sten Fors (c) till ombud.')).toEqual([['decision', null]])
  })

  it.each([
    'Byggnadsnämnden beslutade den 3 maj 2021 att rusta badplatsen.',
    'Byggnadsnämnden beslutade 2021-05-03, § 12, att rusta badplatsen.',
    'Frågan om vad byggnadsnämnden beslutade återkommer.',
  ])('takes no earlier decision for its own: %s', (text) => expect(types(text)).toEqual([['other', null]]))

  it.each([
    'Lades till handlingarna.',
    'Skrivelserna läggs till handlingarna.',
    'Ärendet bordläggs till nästa sammanträde.',
    'Ärendet bordläggs till nämndens sammanträde den 3 maj 2031.',
    'Följande ärenden bordläggs till den 3 maj:\n- Ny badplats\n- Motion om träd',
    'Motionen avslås.',
    'Informationen tackas för.',
    'Till ombud utsågs Sten Fors.',
  ])('takes a decision told in a sentence of its own: %s', (text) => {
    expect(types(text)).toEqual([['decision', null]])
    expect(types(`Sten Fors berättar.\n\n${text}`).map(([type]) => type)).toEqual(['other', 'decision'])
  })

  it.each([
    'Motionen avslogs av kommunfullmäktige den 3 maj 2021.',
    'Ärendet bordlades vid förra sammanträdet.',
    'Ärendet bordlades den 3 maj 2021.',
    'Ärendet bordlades.\n\nSten Fors berättar om läget.',
    'Protokollet från den 3 maj lades till handlingarna.',
  ])('takes nothing of an earlier meeting for it: %s', (text) =>
    expect(types(text)).toEqual([['other', null]]),
  )

  it('knows a förslag till fullmäktige as a decision in the minutes of who makes it', () => {
    const typeFor = (body: string) =>
      sectionsOf(
        lines('Kommunstyrelsens förslag till kommunfullmäktige\nTaxan höjs.'),
        vocabulary,
        undefined,
        body,
      ).sections.map(({ type }) => type)
    expect(types('Beslut\nKommunstyrelsens förslag till kommunfullmäktige:\n– Taxan höjs.')).toHaveLength(1)
    expect([typeFor('Kommunstyrelsen'), typeFor('Kommunfullmäktige')]).toEqual([['decision'], ['proposal']])
    const short = 'Arbetsutskottets förslag till kommunstyrelsen'
    const own = (body: string) =>
      sectionsOf(lines(`${short}\nTaxan höjs.`), vocabulary, undefined, body).sections[0]?.type
    expect([own('Kommunstyrelsens arbetsutskott'), own('Kommunstyrelsen')]).toEqual(['decision', 'proposal'])
  })

  it('takes a last sentence for the decision that says what it came after', () => {
    expect(types('Dagordningen godkänns efter tillägg av ett ärende.')).toEqual([['decision', null]])
  })

  it('lets a heading tell where there is one', () => {
    expect(types('Byggnadsnämnden beslutade att vänta.\n\nBeslut\nBadplatsen rustas.')).toEqual([
      ['other', null],
      ['decision', 'Beslut'],
    ])
  })
})

describe('parseVotes', () => {
  const votes = (text: string) => parseVotes(sections(text), vocabulary).value.map(({ vote }) => vote)

  it('reads a vote that stands under Beslutsgång, with lists of names under their heads', () => {
    const told = `
Beslutsgång
Omröstning begärs. Omröstningen utfaller med 2 ja-röster och 1 nej-röst.

Ja röstar:
Asta Rönn (S) och Bo Lind (M)
Nej röstar:
Sten Fors (C)`
    expect(votes(told)).toMatchObject([
      {
        yes: 2,
        no: 1,
        ballots: [
          { name: 'Asta Rönn', vote: 'yes' },
          { name: 'Bo Lind', vote: 'yes' },
          { name: 'Sten Fors', vote: 'no' },
        ],
      },
    ])
  })

  it('takes the sentence of who votes how for the question', () => {
    const question = 'Den som vill rusta badplatsen röstar ja, den som vill vänta röstar nej'
    const told = `Omröstning\n${question}.\nMed 7 ja-röster mot 5 nej-röster rustas badplatsen.`
    expect(parseVotes(sections(told), vocabulary).messages).toEqual([])
    expect(votes(told)).toMatchObject([{ question, yesMeans: 'rusta badplatsen', noMeans: 'vänta', yes: 7 }])
  })

  it('takes no vote from a text that counts nothing', () => {
    expect(votes('Beslutsgång\nOrdföranden finner att nämnden säger ja till förslaget.')).toEqual([])
  })
})
