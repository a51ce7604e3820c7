import { describe, expect, it } from 'vitest'
import { names, paragraph, read } from './paragraph.fixture.js'

describe('motions', () => {
  it.each([
    ['Vidare yrkar Alva Ekmark (S) avslag.', ['Alva Ekmark S']],
    ['Alva B. Ekmark (S) och Yusuf al-Fors (V) föreslår bifall.', ['Alva B. Ekmark S', 'Yusuf al-Fors V']],
    ['Bifall till motionen yrkas av Kaj Wik (M).', ['Kaj Wik M']],
    ['Från Alva Ekmark (S) föreligger yrkande om avslag.', ['Alva Ekmark S']],
    ['Alva Ekmark (S): Bifall till förslaget.', ['Alva Ekmark S']],
    ['Med instämmande av Kaj Wik (M) yrkar Alva Ekmark (S) bifall.', ['Alva Ekmark S']],
  ])('%s', (text, by) =>
    expect(paragraph(`Yrkanden\n${text}`).motions.map((motion) => names(motion.by))).toEqual([by]),
  )
  it('goes on with its statement in a sentence that names who acts behind the verb', () => {
    const text = 'Alva Ekmark (S) yrkar bifall.\nVidare yrkar Alva Ekmark (S) avslag på övriga yrkanden.'
    expect(paragraph(`Yrkanden\n${text}`).motions).toHaveLength(1)
  })
  it('begins no statement where the chair says that there are two', () =>
    expect(
      paragraph('Yrkanden\nAlva Ekmark (S) yrkar bifall.\nOrdföranden finner att två förslag föreligger.')
        .motions,
    ).toHaveLength(1))
  it.each(['Avslag yrkas av Kaj Wik (M).', 'Från Kaj Wik (M) föreligger yrkande om avslag.'])(
    'begins a statement of another: %s',
    (text) =>
      expect(
        paragraph(`Yrkanden\nAlva Ekmark (S) yrkar bifall.\n${text}`).motions.map(({ by }) => names(by)),
      ).toEqual([['Alva Ekmark S'], ['Kaj Wik M']]),
  )
  it('begins no statement inside a name that the width broke', () => {
    const text = 'Alva Ekmark (S) yrkar bifall till förslaget. Kaj\nWik (M) yrkar avslag.'
    expect(paragraph(`Yrkanden\n${text}`).motions.map(({ by }) => names(by))).toEqual([
      ['Alva Ekmark S'],
      ['Kaj Wik M'],
    ])
  })
  it('begins a statement where the one above lost its full stop, and not inside a sentence', () => {
    const two = 'Alva Ekmark (S) yrkar bifall\nKaj Wik (M) yrkar avslag.'
    const one =
      'Alva Ekmark (S) yrkar bifall till yrkande från\nS, V och MP och anmäler att Kaj Wik (M) är borta.'
    expect(paragraph(`Yrkanden\n${two}`).motions).toHaveLength(2)
    expect(paragraph(`Yrkanden\n${one}`).motions).toHaveLength(1)
  })
})

describe('several who move in one text', () => {
  it.each([
    [
      'Alva Ekmark (S) yrkar bifall. Kaj Wik (M) yrkar avslag. Eva Lo (V), med instämmande av Inga Ek (S), yrkar återremiss.',
      ['Alva Ekmark S', 'Kaj Wik M', 'Eva Lo V'],
    ],
    [
      'Alva Ekmark (S) och Eva Lo (V) yrkar bifall samt Kaj Wik (M) yrkar avslag.',
      ['Alva Ekmark S, Eva Lo V', 'Kaj Wik M'],
    ],
    ['Alva Ekmark (S) yrkar bifall till det som Kaj Wik (M) föreslår.', ['Alva Ekmark S']],
  ])('%s', (text, by) =>
    expect(paragraph(`Yrkanden\n${text}`).motions.map((motion) => names(motion.by).join(', '))).toEqual(by),
  )
  it('begins a statement at an office and a colon', () => {
    const text = 'Alva Ekmark (S): Bifall till förslaget.\nOrdföranden: Avslag.'
    expect(paragraph(`Yrkanden\n${text}`).motions.map((motion) => names(motion.by))).toEqual([
      ['Alva Ekmark S'],
      [],
    ])
  })
  it('are told from a proposal by what they say', () => {
    const read = paragraph('Förslag till beslut\nBadplatsen rustas.\nAlva Ekmark (S) yrkar bifall.')
    expect(read.proposal?.text).toBe('Badplatsen rustas.')
    expect(read.motions.map((motion) => names(motion.by))).toEqual([['Alva Ekmark S']])
  })
})

describe('reservations', () => {
  it.each([
    ['Mot beslutet reserverar sig Kaj Wik (M).', ['Kaj Wik M'], []],
    ['Moderaterna reserverar sig mot beslutet.', [], ['Moderaterna']],
    ['Sverigedemokraternas ledamöter reserverar sig.', [], ['Sverigedemokraterna']],
    ['Samtliga ledamöter i M-gruppen och KD-gruppen reserverar sig.', [], ['M', 'KD']],
    ['Även Kaj Wik (-) reserverar sig mot beslutet.', ['Kaj Wik -'], []],
    ['Ledamoten från M, Kaj Wik, reserverar sig mot beslutet.', ['Kaj Wik null'], []],
  ])('%s', (text, by, parties) => {
    const [reservation] = paragraph(`Reservation\n${text}`).reservations
    expect([names(reservation?.by ?? []), reservation?.parties]).toEqual([by, parties])
  })
})

describe('a blank reservation', () => {
  it('is one of its own', () => {
    const text = 'Kaj Wik (M) reserverar sig mot beslutet.\nInga Ek (S) anmäler blank reservation.'
    expect(paragraph(`Reservationer\n${text}`).reservations.map(({ by }) => names(by))).toEqual([
      ['Kaj Wik M'],
      ['Inga Ek S'],
    ])
  })
})

describe('reservations below a decision', () => {
  const told = (text: string) => {
    const { value, messages } = read(`Beslut\nMotionen bifalls.${text}`)
    const { decision, reservations, sections } = value.paragraph
    return [
      decision?.outcome,
      sections.slice(1).map(({ type }) => type),
      reservations.map(({ by, parties }) => [...names(by), ...parties]),
      messages.map(({ rule }) => rule),
    ]
  }
  it.each([
    ['Kaj Wik (M) anmäler avvikande mening.', ['Kaj Wik M']],
    ['Ledamoten Kaj Wik reserverar sig mot beslutet.', ['Kaj Wik null']],
    ['M, KD och SD reserverar sig.', ['M', 'KD', 'SD']],
    ['Från Kaj Wik (M) inkommer skriftlig reservation.', ['Kaj Wik M']],
    ['Från KD inkom en skriftlig reservation.', ['KD']],
    ['Vänsterpartiet anmäler en skriftlig reservation.', ['Vänsterpartiet']],
    ['Skriftlig reservation anmäls av Kaj Wik (M).', ['Kaj Wik M']],
  ])('are read: %s', (text, by) =>
    expect(told(`\n\n${text}`)).toEqual(['approved', ['reservation'], [by], []]),
  )
  it('is none where another comes to the meeting', () =>
    expect(told('\n\nReservation\nKaj Wik (M) reserverar sig. Alva Ekmark (S) inkom till mötet.')[2]).toEqual(
      [['Kaj Wik M']],
    ))
  it.each([' ', '\n'])('are one for each who hands one in', (between) =>
    expect(
      told(
        `\n\nReservation\nKaj Wik (M) reserverar sig mot beslutet.${between}Från Inga Ek (S) inkommer skriftlig reservation.`,
      ),
    ).toEqual(['approved', ['reservation'], [['Kaj Wik M'], ['Inga Ek S']], []]),
  )
  it('leave a särskilt yttrande its own section', () =>
    expect(told('\n\nKaj Wik (M) lämnar ett särskilt yttrande.')).toEqual([
      'approved',
      ['statement'],
      [],
      [],
    ]))
  it.each([
    ['inside its text', ' Mot beslutet reserverar sig Kaj Wik (M).', [], []],
    ['by nobody', '\n\nReservation anmäls.', ['reservation'], [[]]],
  ])('are told as unread %s', (_, text, types, by) =>
    expect(told(text)).toEqual(['approved', types, by, ['reservation-unread']]),
  )
})

describe('sentences without a heading', () => {
  it('reserve against the decision above them', () => {
    const { decision, reservations } = paragraph(
      'Beslut\nBadplatsen rustas.\n\nKaj Wik (M) reserverar sig mot beslutet.',
    )
    expect([decision?.text, reservations.map(({ by }) => names(by))]).toEqual([
      'Badplatsen rustas.',
      [['Kaj Wik M']],
    ])
  })
  it('decide where the own body proposes, takes note', () => {
    const outcome = (text: string) => paragraph(text).decision?.outcome
    expect(outcome('Nämnden föreslår kommunstyrelsen att rusta badplatsen.')).toBe('recommended')
    expect(outcome('Nämnden utser Kaj Wik att justera protokollet.')).toBe('elected')
    expect(outcome('Beslutas att badplatsen rustas.')).toBe('other')
    expect(outcome('Kommunstyrelsen föreslår fullmäktige att rusta badplatsen.')).toBeUndefined()
    expect(outcome('Alva Ekmark informerar.\nNämnden tackar för informationen.')).toBe('noted')
    expect(outcome('Alva Ekmark informerar.\nKommunfullmäktige fastställer taxan i juni.')).toBeUndefined()
  })
})

describe('what stands inside a text', () => {
  it('is told where it decides', () => {
    const rules = (text: string) => read(text).messages.map(({ rule }) => rule)
    expect(rules('Alva Ekmark ansöker. Nämnden beslöt att bifalla ansökan.')).toContain('decision-in-text')
    expect(rules('Alva Ekmark ansöker. Nämnden beslöt den 7 maj att vänta.')).toEqual([])
    expect(rules('Alva Ekmark ansöker. Efter prövning beslöt nämnden att bifalla.')).toContain(
      'decision-in-text',
    )
  })
  it.each([
    ['Chefen redovisar läget. Nämnden tackar för informationen.', ['decision-in-text']],
    ['Sammanfattning\nChefen redovisar läget. Informationen läggs till handlingarna.', ['decision-in-text']],
    ['Chefen redovisar läget. Styrelsen tackar för informationen.', []],
    ['Nämnden tackar för informationen.', []],
  ])('is told where its last sentence does: %s', (text, rules) =>
    expect(read(text).messages.map(({ rule }) => rule)).toEqual(rules),
  )
  it('is none of the documents above it, also under a heading or ending in a bracket', () => {
    const told = 'Inga Ek (S) svarar om dammen. Vidare talar Kaj Wik (M).'
    expect(paragraph(`Handlingar\nRapport om vattnet\n\nSvar\n\n${told}`).documents).toEqual([
      'Rapport om vattnet',
    ])
    expect(paragraph(`Handlingar\nRapport om vattnet\n\n${told}`).documents).toEqual(['Rapport om vattnet'])
  })
  it('is none of the documents above it', () => {
    const { documents } = paragraph('Handlingar\nRapport om vattnet\n\nChefen redovisar. Läget är gott.')
    expect(documents).toEqual(['Rapport om vattnet'])
  })
})

describe('recusals and those who do not take part', () => {
  it.each([
    ['Jäv', 'Inga Ek (S) anmäler jäv.', ['Inga Ek S'], []],
    ['Jäv', 'På grund av jäv deltar inte Kaj Wik (M) i beslutet.', ['Kaj Wik M'], []],
    ['Jäv', 'Inga Ek (S) anmäler jäv. Kaj Wik (M) går in som ordförande.', ['Inga Ek S'], []],
    ['Jäv', 'Ingen ledamot anmäler jäv.', [], []],
    ['Beslut', 'På grund av jäv deltar inte Kaj Wik (M) i ärendet.', ['Kaj Wik M'], []],
    ['Beslut', 'Kaj Wik (M) anmäler jäv under paragraf 12.', [], []],
    ['Protokollsanteckning', 'I beslutet deltar inte Kaj Wik (M).', [], ['Kaj Wik M']],
    [
      'Protokollsanteckning',
      'Eva Lo (S), Kaj B. Wik (M) deltar inte i beslutet.',
      [],
      ['Eva Lo S', 'Kaj B. Wik M'],
    ],
  ])('%s: %s', (heading, text, recusals, out) => {
    const read = paragraph(`${heading}\n${text}`)
    expect([names(read.recusals), names(read.notParticipating)]).toEqual([recusals, out])
  })
})

describe('groups', () => {
  it.each([
    ['Mot beslutet reserverar sig M och C.', ['M', 'C']],
    ['V-ledamoten reserverar sig mot beslutet.', ['V']],
    ['M:s och V:s ledamöter reserverar sig mot beslutet.', ['M', 'V']],
    ['M-, L- och KD-ledamöterna reserverar sig mot beslutet.', ['M', 'L', 'KD']],
  ])('%s', (text, parties) =>
    expect(paragraph(`Reservation\n${text}`).reservations[0]).toMatchObject({ by: [], parties }),
  )
  it('names whom the others of a party stand behind', () => {
    const [reservation] = paragraph('Reservation\nAlva Ekmark m.fl. (S) reserverar sig.').reservations
    expect(names(reservation?.by ?? [])).toEqual(['Alva Ekmark S'])
  })
})

describe('titles', () => {
  it.each([
    ['Yttrande över betänkandet (SOU\n2031:10)', 'Yttrande över betänkandet (SOU 2031:10)'],
    ['Svar på motion om vattnet i\nSkogsdammen', 'Svar på motion om vattnet i Skogsdammen'],
    ['Upprop\nAlva Ekmark (S)', 'Upprop'],
  ])('%s', (title, whole) => expect(paragraph('Beslut\nPlanen antas.', title).title).toBe(whole))
})

describe('documents', () => {
  it('joins an entry that lacks the full stop of the others, and keeps bodies apart', () => {
    const read = paragraph(
      'Handlingar\nRapport om vattnet\n2031.\n\nExpedieras till\nVattennämnden\nSkogsnämnden',
    )
    expect([read.documents, read.recipients]).toEqual([
      ['Rapport om vattnet 2031.'],
      ['Vattennämnden', 'Skogsnämnden'],
    ])
  })
})
