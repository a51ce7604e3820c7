import { describe, expect, it } from 'vitest'
import { paragraph } from './paragraph.fixture.js'

describe('decisions told with the verb first', () => {
  it.each([
    ['Bakgrund\nBadplatsen är sliten.\nBeslöt tekniska nämnden att avslå motionen.', []],
    ['Beslöt tekniska nämnden enhälligt\natt rusta badplatsen,\natt avslå motionen.', ['att', 'att']],
    ['Tekniska nämnden beslutar för egen del\natt rusta badplatsen.', ['att']],
    ['Bakgrund\nBadplatsen är sliten.\nEfter diskussion beslutade nämnden\natt rusta badplatsen.', ['att']],
  ])('%j', (text, labels) =>
    expect(paragraph(text).decision?.points.map(({ label }) => label)).toEqual(labels),
  )
  it('are none where they tell of another day', () => {
    expect(paragraph('Bakgrund\nBeslutade tekniska nämnden den 7 maj att vänta.').decision).toBeNull()
  })
})

describe('decisions that refer to their proposal', () => {
  const outcome = (proposal: string) =>
    paragraph(`Förslag till beslut\n${proposal}\nBeslut\nEnligt förslaget.`).decision?.outcome
  it('do what it says', () => {
    expect(outcome('Badplatsen rustas.')).toBe('approved')
    expect(outcome('Nämnden föreslår kommunfullmäktige att rusta badplatsen.')).toBe('recommended')
  })
  it('have their points where no full stop follows the numbers', () => {
    const { decision } = paragraph('Beslut\n1 Badplatsen rustas.\n2 Rapporten godkänns.')
    expect(decision?.points.map(({ label }) => label)).toEqual(['1', '2'])
  })
})

describe('a decision of its own and a recommendation below it', () => {
  it('recommends', () => {
    const own = 'Nämnden beslutar för egen del\n\natt godkänna rapporten.\n\n'
    const text = `${own}Nämnden föreslår kommunstyrelsen besluta\n\natt anta planen.`
    expect(paragraph(`Beslut\n${own}`).decision?.outcome).toBe('approved')
    expect(paragraph(`Beslut\n${text}`).decision?.outcome).toBe('recommended')
  })
})

describe('outcomes', () => {
  it.each([
    ['Nämnden beslutar att inte bifalla motionen.', 'rejected'],
    ['Yrkandet om återremiss avslås.', 'rejected'],
    ['Nämnden beslutar om återremiss.', 'referredBack'],
    ['Dagordningen godkänns med ändringen att ärende 7 utgår.', 'approved'],
    ['Preliminär dagordning fastställs, med tillägget att en fråga anmäls.', 'approved'],
    ['Planen antas med ändringen att en samordnare utses.', 'approved'],
    ['Ärendet dras ur.', 'withdrawn'],
    ['Frågan dras ur ärendelistan.', 'withdrawn'],
    ['Bidraget dras ur budgeten.', 'other'],
    ['Fullmäktige föreslås besluta att anta planen.', 'recommended'],
    ['Rådet föreslår region och kommuner att anta planen.', 'recommended'],
    ['Dispens medges inte.', 'rejected'],
    ['Enligt arbetsutskottets förslag.', 'approved'],
    ['Enligt återremissyrkande från S:\nFörvaltningen får i uppdrag att räkna om.', 'referredBack'],
    ['Förvaltningen får i uppdrag att se över avgiften för dem som väljer att bada.', 'approved'],
    ['Alla elever ges rätt att välja badplats, och taxan fastställs.', 'approved'],
    ['Nämnden väljer att avslå ansökan.', 'rejected'],
    ['Nämnden beslutar att välja Kaj Wik (M) till ersättare.', 'elected'],
    ['Arvode utgår enligt reglementet.', 'approved'],
    ['Arvode utgår inte.', 'rejected'],
    ['Ärendet om hyra av lokaler utgår.', 'withdrawn'],
    ['Ärendet om skuldsanering avskrivs.', 'withdrawn'],
    ['Bidragen utgår från ärendelistan.', 'withdrawn'],
    ['Planen godkänns. Arbetet utgår från målen.', 'approved'],
    ['Ärendet utgår från dagens sammanträde.', 'withdrawn'],
    ['Ärendet utgår med hänvisning till tidsbrist.', 'withdrawn'],
    ['Fordran på 900 kronor avskrivs.', 'approved'],
    ['Nämnden tar emot gåvan.', 'approved'],
    ['Nämnden beslutar att bifalla förslaget och avslå Inga Eks yrkande.', 'approved'],
    ['Nämnden beslutar att avslå Inga Eks yrkande och anta planen.', 'approved'],
    ['Nämnden avslår yrkandet och godkänner planen.', 'approved'],
    ['Nämnden avslår motionen om att priser och avgifter fastställs varje år.', 'rejected'],
    ['Nämnden avslår ansökan om bygglov och fastställer avgiften till 900 kronor.', 'rejected'],
    ['Nämnden beslutar att avslå ansökan och överlämna handlingarna.', 'rejected'],
    ['Nämnden beslutar att avslå kravet om att godkänna planen och anta taxan.', 'rejected'],
    ['Bifall till förslaget och avslag på yrkandet.', 'approved'],
    ['Ansökan lämnas utan bifall.', 'rejected'],
    ['Nämnden föreslår att regionstyrelsen antar planen.', 'recommended'],
    ['Ärendet flyttas till nästa sammanträde.', 'postponed'],
    ['Nämnden beslutar att ärendet tas upp igen på nästa möte.', 'postponed'],
    ['Överskottet godkänns och flyttas till nästa år.', 'approved'],
    ['Förvaltningen får i uppdrag att ta fram en plan som tas upp vid nästa sammanträde.', 'approved'],
    ['Ordföranden föreslår att nämnden godkänner planen. Nämnden godkänner planen.', 'approved'],
  ])('%s', (text, outcome) => expect(paragraph(`Beslut\n${text}`).decision?.outcome).toBe(outcome))
})
