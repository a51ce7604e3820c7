import { describe, expect, it } from 'vitest'
import type { ParagraphZone } from '../../segment/zones.js'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { parseParagraph } from './paragraph.js'
import { countsOf } from './vote-counts.js'

const context = {
  vocabulary,
  body: 'Tekniska nämnden',
  titleWidth: 60,
  headingStyle: () => false,
  agendaTitles: new Map(),
}

/** A § about a bathing place, with the sections given. */
function paragraph(sections: string, title = 'Ny badplats') {
  return read(sections, title).value.paragraph
}

function read(sections: string, title = 'Ny badplats') {
  const all = lines(`§ 7 ${title}\n\n${sections}`, { end: 'hard' })
  const zone: ParagraphZone = {
    head: { ...head, rest: title.split('\n')[0] as string },
    lines: all,
    category: null,
  }
  return parseParagraph(zone, context)
}
const head = { number: 7, rest: '', continued: false, prefix: '' }
const names = (persons: ReadonlyArray<{ name: string; party: string | null }>) =>
  persons.map(({ name, party }) => `${name} ${party}`)

describe('motions', () => {
  it.each([
    ['Vidare yrkar Alva Ekmark (S) avslag.', ['Alva Ekmark S']],
    ['Alva B. Ekmark (S) och Yusuf al-Fors (V) föreslår bifall.', ['Alva B. Ekmark S', 'Yusuf al-Fors V']],
    ['Bifall till motionen yrkas av Kaj Wik (M).', ['Kaj Wik M']],
    ['Alva Ekmark (S): Bifall till förslaget.', ['Alva Ekmark S']],
    ['Med instämmande av Kaj Wik (M) yrkar Alva Ekmark (S) bifall.', ['Alva Ekmark S']],
  ])('%s', (text, by) =>
    expect(paragraph(`Yrkanden\n${text}`).motions.map((motion) => names(motion.by))).toEqual([by]),
  )
  it('goes on with its statement in a sentence that names who acts behind the verb', () => {
    const text = 'Alva Ekmark (S) yrkar bifall.\nVidare yrkar Alva Ekmark (S) avslag på övriga yrkanden.'
    expect(paragraph(`Yrkanden\n${text}`).motions).toHaveLength(1)
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

describe('votes told by two numbers', () => {
  const votes = (text: string) => paragraph(`Votering\n${text}`).votes.map(({ yes, no }) => [yes, no])
  const question = 'Ja för bifall till motionen. Nej för avslag på motionen.'
  it.each([
    [`${question} Med 31 röster mot 28 avslår nämnden motionen.`, [[28, 31]]],
    [`${question} Med trettioen röster mot tjugoåtta bifaller nämnden motionen.`, [[31, 28]]],
    [`${question} Nämnden beslutar med 31 röster mot 28 att rusta badplatsen.`, [[null, null]]],
    ['Med 31 röster mot 28 avslår nämnden motionen.', []],
  ])('%s', (text, expected) => expect(votes(text)).toEqual(expected))
  it('are as many as their questions', () => {
    const second = 'Ja för förslaget. Nej för återremiss.\nVoteringen utfaller med 36 ja och 23 nej.'
    expect(votes(`${question}\n31 ja och 28 nej.\n${second}`)).toEqual([
      [31, 28],
      [36, 23],
    ])
    expect(votes(`${question}\n31 ja och 28 nej.\nVotering 2\n${second}`)).toHaveLength(2)
  })
  it('read lists below heads without a colon, and no name out of them for a casting vote', () => {
    const [vote] = paragraph(
      'Votering\nJa-röster\nInga Ek (S), Eva Lo (V)\nNej-röster\nKaj Wik (M), Alva Ekmark (S)\nOrdförandens utslagsröst avgör.',
    ).votes
    expect(vote).toMatchObject({ question: null, yes: 2, no: 2, castingVote: null })
  })
  it('mean what their halves say, and nothing of the sentence below them', () => {
    const [vote] = paragraph(
      'Votering\nJa-röst: Bifall till motionen\nNej-röst: Avslag på motionen\nVid omröstningen avgavs 31 ja-röster och 28 nej-röster.',
    ).votes
    expect(vote).toMatchObject({ yesMeans: 'Bifall till motionen', noMeans: 'Avslag på motionen', yes: 31 })
    const lists = 'Ja: bifall\nNej: avslag\n\nJa-röster (1): Inga Ek (S)\nNej-röster (1): Kaj Wik (M)'
    expect(paragraph(`Votering\n${lists}`).votes[0]).toMatchObject({ yesMeans: 'bifall', noMeans: 'avslag' })
  })
  it('name the chair whose vote casts', () => {
    const [vote] = paragraph(
      `Votering\n${question}\nVice ordföranden Eva Lo (V) och ordföranden Inga Ek (S) röstar Ja (2).\nKaj Wik (M) och Alva Ekmark (C) röstar Nej (2).\nOrdförandens utslagsröst avgör.`,
    ).votes
    expect(vote?.castingVote).toMatchObject({ name: 'Inga Ek', party: 'S' })
  })
  it('tell a line of a table of ballots that cannot be read', () => {
    const { messages } = read(
      'Votering\nNamn\tJa\tNej\nInga Ek (S)\tX\nEva Lo (V)\tX\nAlva Ekmark (C)\tX\nKaj Wik (M)\t?',
    )
    expect(messages.filter(({ rule }) => rule === 'vote-unread').map(({ args }) => args.text)).toEqual([
      'Kaj Wik (M) ?',
    ])
  })
  it('are one with the result that stands below', () => {
    expect(votes(`${question}\nOmröstningsresultat\nJa 31, nej 28`)).toEqual([[31, 28]])
  })
})

describe('reservations', () => {
  it.each([
    ['Mot beslutet reserverar sig Kaj Wik (M).', ['Kaj Wik M'], []],
    ['Moderaterna reserverar sig mot beslutet.', [], ['Moderaterna']],
    ['Sverigedemokraternas ledamöter reserverar sig.', [], ['Sverigedemokraterna']],
    ['Samtliga ledamöter i M-gruppen och KD-gruppen reserverar sig.', [], ['M', 'KD']],
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
    ['Vänsterpartiet anmäler en skriftlig reservation.', ['Vänsterpartiet']],
    ['Skriftlig reservation anmäls av Kaj Wik (M).', ['Kaj Wik M']],
  ])('are read: %s', (text, by) =>
    expect(told(`\n\n${text}`)).toEqual(['approved', ['reservation'], [by], []]),
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

describe('outcomes', () => {
  it.each([
    ['Nämnden beslutar att inte bifalla motionen.', 'rejected'],
    ['Yrkandet om återremiss avslås.', 'rejected'],
    ['Nämnden beslutar om återremiss.', 'referredBack'],
    ['Dagordningen godkänns med ändringen att ärende 7 utgår.', 'approved'],
    ['Preliminär dagordning fastställs, med tillägget att en fråga anmäls.', 'approved'],
    ['Planen antas med ändringen att en samordnare utses.', 'approved'],
    ['Ärendet dras ur.', 'withdrawn'],
    ['Fullmäktige föreslås besluta att anta planen.', 'recommended'],
    ['Rådet föreslår region och kommuner att anta planen.', 'recommended'],
    ['Dispens medges inte.', 'rejected'],
    ['Enligt arbetsutskottets förslag.', 'approved'],
  ])('%s', (text, outcome) => expect(paragraph(`Beslut\n${text}`).decision?.outcome).toBe(outcome))
})

describe('countsOf', () => {
  it.each([
    ['JA: 7 NEJ: 6 AVSTÅR: 2', [7, 6, 2]],
    ['Ja-röster: 7 Nej-röster: 6', [7, 6, null]],
    ['7 ja 6 nej', [7, 6, null]],
    ['sju ja-röster och sex nej-röster, två avstår', [7, 6, 2]],
  ])('%s', (text, counts) => {
    const { yes, no, abstain } = countsOf(text)
    expect([yes, no, abstain]).toEqual(counts)
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
