/** A kallelse as a whole: pauses, categories, the closing, and the attachments behind it. */
import { describe, expect, test } from 'vitest'
import { parseKallelse } from './kallelse.js'
import { HEAD, lines, read, words } from './lines.fixture.js'

const LIST = `1. Mötet öppnas Vera Almlöv 13:00

Informationsärenden
2. Vintervägar Sixten Norbäck 13:10

Paus 13.40-14.00

Ärenden från presidiet och andra punkter
3. Taxa för vatten Majken Rolf 14:00
Beslutsunderlag
Förslag till taxa

4. Övriga frågor Vera Almlöv 14:30`

test('reads categories, known and worded as such', () => {
  expect(read(`${HEAD}\n${LIST}`).agenda.map((item) => item.category)).toEqual([
    null,
    'Informationsärenden',
    'Ärenden från presidiet och andra punkter',
    'Ärenden från presidiet och andra punkter',
  ])
})

test('knows a category by its words behind a blank line, and before the last items', () => {
  const list = LIST.replace('Informationsärenden\n2.', '2.').replace(
    '\nPaus 13.40-14.00\n\nÄrenden från presidiet och andra punkter',
    '\nNya stadsärenden',
  )
  expect(
    read(`${HEAD}\n${list.replace('4. Övriga', 'Övrigt\n4. Övriga')}`).agenda.map((item) => item.category),
  ).toEqual([null, null, 'Nya stadsärenden', 'Övrigt'])
})

test('reads an open title on, and a label without a colon before a name and a time', () => {
  const text = '2. Plan för vägar, inklusive\nvintervägar i norr\nFöredragande Sixten Norbäck kl. 13.10'
  expect(
    read(`${HEAD}\n${LIST.replace('2. Vintervägar Sixten Norbäck 13:10', text)}`).agenda[1],
  ).toMatchObject({
    title: 'Plan för vägar, inklusive vintervägar i norr',
    presenters: ['Sixten Norbäck'],
    startTime: '13:10',
  })
})

test.each([
  ['Paus 13.40-14.00', 'Paus', '13:40', '14:00'],
  ['13:40–14:00 Kaffe', 'Kaffe', '13:40', '14:00'],
  ['Lunch (kl. 12.00)', 'Lunch', '12:00', null],
  ['LUNCH 12.00-13.00 (i matsalen)', 'LUNCH', '12:00', '13:00'],
  ['Fika', 'Fika', null, null],
  ['Fikapaus\n14.15', 'Fikapaus', '14:15', null],
  ['Paus 14.15–\n14.30', 'Paus', '14:15', '14:30'],
])('reads the pause %s', (text, label, startTime, endTime) => {
  const { breaks, agenda } = read(`${HEAD}\n${LIST.replace('Paus 13.40-14.00', text)}`)
  expect(breaks).toEqual([{ label, startTime, endTime }])
  expect(agenda[1]?.description).toBeNull()
})

test.each([
  ['Kallelse till sammanträde med Socialnämnden\n2031-05-12', null],
  ['Kallelse till socialnämndens sammanträde\n2031-05-12', null],
  ['SOCIALNÄMNDEN KALLAS TILL SAMMANTRÄDE\n2031-05-12', null],
  ['Kallelse\nSocialnämnden\nMåndag 12 maj 2031 kl. 13.30', '13:30'],
  ['Föredragningslista\nSocialnämnden 2031-05-12 kl 13.30', '13:30'],
])('reads the body and the time out of the head %j', (head, startTime) => {
  const { header } = read(`${head}\n${LIST}`)
  expect(header.title).not.toBeNull()
  expect([header.body?.toLowerCase(), header.date, header.startTime]).toEqual([
    'socialnämnden',
    '2031-05-12',
    startTime,
  ])
})

test('gives an item with a letter its own presenters, and takes no page number for the title', () => {
  const list = `1. Mötet öppnas.. 3
2. Vintervägar ....4
Föredragande: Sixten Norbäck
2a. Sommarvägar
Föredragande: Majken
Rolf, ingenjör
3. Övriga frågor`
  const { agenda } = read(`${HEAD}\n${list}`)
  expect(agenda.map(({ number, title, presenters }) => [number, title, presenters])).toEqual([
    [1, 'Mötet öppnas', []],
    [2, 'Vintervägar', ['Sixten Norbäck']],
    [null, '2a. Sommarvägar', ['Majken Rolf']],
    [3, 'Övriga frågor', []],
  ])
})

test('reads the names behind a time on a line of its own', () => {
  const { agenda } = read(
    `${HEAD}\n1. Mötet öppnas\n2. Vintervägar\nKl. 09.45 Sixten Norbäck, ingenjör\n3. Övrigt`,
  )
  expect(agenda[1]).toMatchObject({ startTime: '09:45', presenters: ['Sixten Norbäck'], description: null })
})

describe('the closing', () => {
  const head = HEAD.replace('Ordförande\nVera Almlöv (S)\n', '')
  test.each([
    ['Välkomna!\n\nVera Almlöv\nOrdförande\n\nGunvor Tall\nSekreterare'],
    ['Vera Almlöv\nordförande i socialnämnden\n\nGunvor Tall\nsekreterare'],
    ['Välkomna!\n\nOrdförande Vera Almlöv\nSekreterare Gunvor Tall'],
    ['Vera Almlöv        |Gunvor Tall\nOrdförande         |Sekreterare'],
    ['Ordförande         |Sekreterare\nVera Almlöv        |Gunvor Tall'],
  ])('names the officers and is no description: %s', (closing) => {
    const { header, agenda } = read(`${head}\n${LIST}\n\n${closing}`)
    expect(agenda.at(-1)).toMatchObject({ title: 'Övriga frågor', description: null })
    expect([header.chair?.name, header.secretary?.name]).toEqual(['Vera Almlöv', 'Gunvor Tall'])
  })
})

describe('attachments', () => {
  const attached = (pages: string, withText = false) =>
    read(`${HEAD}\n${LIST}\n\f\n${pages}`, withText).attachments.map(({ title, agendaItem, text }) =>
      withText ? [title, agendaItem, text] : [title, agendaItem],
    )

  test('are told by their cover line', () => {
    expect(
      attached(
        'Vintervägar\n\nBakgrund\nPlogningen dröjde.\n\f\nSida av planen\n\f\nTaxa för vatten\n1. Höjning\n2. Sänkning',
      ),
    ).toEqual([
      ['Vintervägar', 2],
      ['Taxa för vatten', 3],
    ])
  })

  test('are told by order where only one item has documents', () => {
    expect(attached('Skrivelse till nämnden\n\nTaxan är låg.')).toEqual([['Skrivelse till nämnden', 3]])
  })

  test('are told by the document that an item names, and by Bilaga', () => {
    expect(attached('Bilaga 1 Karta över vägar\n\f\nBilaga 2\nFörslag till taxa\n1. Fast avgift')).toEqual([
      ['Bilaga 1 Karta över vägar', null],
      ['Bilaga 2 Förslag till taxa', 3],
    ])
  })

  test('repeat a title without the bracket at its end', () => {
    const list = LIST.replace('Taxa för vatten Majken', 'Taxa för vatten (svar senast 3 maj) Majken')
    const { attachments } = read(`${HEAD}\n${list}\n\f\nTaxa för vatten\n1. Höjning`)
    expect(attachments.map(({ title, agendaItem }) => [title, agendaItem])).toEqual([['Taxa för vatten', 3]])
  })

  test('begin at a heading that repeats a title, where no page turns', () => {
    const all = lines(`${HEAD}\n${LIST}\n\nTaxa för vatten\n\n1. Höjning\n2. Sänkning`)
    const at = all.findLastIndex((line) => line.text === 'Taxa för vatten')
    const marked = all.map((line, i) => (i === at ? { ...line, heading: 1 } : line))
    const { attachments, agenda } = parseKallelse(marked, words, false).value
    expect(attachments.map(({ title, agendaItem }) => [title, agendaItem])).toEqual([['Taxa för vatten', 3]])
    expect(agenda.at(-1)?.description).toBeNull()
  })

  test('give their text where it is wanted', () => {
    expect(attached('Vintervägar\n\nPlogningen dröjde.', true)).toEqual([
      ['Vintervägar', 2, 'Vintervägar\n\nPlogningen dröjde.'],
    ])
  })

  test('are found under a running head that they share with the items', () => {
    const text = `${HEAD}\n~Tekniska nämnden\n${LIST}\n\f\n~Tekniska nämnden\nVintervägar\n1. Plogning\n2. Sandning\n5. Sopning`
    const { agenda, attachments } = read(text)
    expect(agenda).toHaveLength(4)
    expect(attachments).toMatchObject([{ title: 'Vintervägar', agendaItem: 2 }])
  })
})

test('no line is lost', () => {
  const all = lines(`${HEAD}\n${LIST}\n\f\nVintervägar\nBakgrund`)
  const claimed = new Set(
    parseKallelse(all, words, false).origins.flatMap((origin) => origin.lines.map((line) => line.number)),
  )
  expect(all.filter((line) => !claimed.has(line.number)).map((line) => line.text)).toEqual([])
})

test('joins a list of items with the items in full behind it', () => {
  const { agenda } = read(`${HEAD}
Föredragningslista
1. Taxa för vatten
2. Nytt vägnamn

1. Taxa för vatten
Förslag till beslut
Taxan höjs.

2. Nytt vägnamn
Förslag till beslut
Namnet antas.`)
  expect(agenda.map((item) => [item.number, item.title, item.proposal?.text])).toEqual([
    [1, 'Taxa för vatten', 'Taxan höjs.'],
    [2, 'Nytt vägnamn', 'Namnet antas.'],
  ])
})
