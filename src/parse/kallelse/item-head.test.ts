/** The head of an item, in the forms that summonses write it. */
import { expect, test } from 'vitest'
import { HEAD, read } from './lines.fixture.js'

test('leaves what a presenter bears out of the title', () => {
  const [, item] = read(
    `${HEAD}\n1. Mötet öppnas Vera Almlöv 13:00\n2. Vad händer? Dr. Sixten Norbäck 13:10`,
  ).agenda
  expect([item?.title, item?.presenters]).toEqual(['Vad händer?', ['Sixten Norbäck']])
})

const heads = (text: string) =>
  read(`${HEAD}\n${text}`).agenda.map(({ number, title, presenters, startTime }) => [
    number,
    title,
    presenters,
    startTime,
  ])

test.each([
  ['a stop', '1. Mötet öppnas Vera Almlöv 13:00', '2. Taxa för vatten Sixten Norbäck 13:10'],
  ['a bracket', '1) Mötet öppnas Vera Almlöv kl. 13.00', '2) Taxa för vatten Sixten Norbäck kl 13.10'],
  ['nothing', '1 Mötet öppnas Vera Almlöv 13.00', '2 Taxa för vatten Sixten Norbäck 13.10-13.30'],
  ['a word', 'Ärende 1 Mötet öppnas Vera Almlöv 13.00', 'Ärende 2: Taxa för vatten Sixten Norbäck 13.10'],
  ['a sign', '§ 1 Mötet öppnas Vera Almlöv 13.00', '§ 2 Taxa för vatten Sixten Norbäck 13.10'],
  ['a time before it', '13.00 1. Mötet öppnas Vera Almlöv', 'kl. 13.10 2. Taxa för vatten Sixten Norbäck'],
  ['a time behind it', '1. 13.00 Mötet öppnas Vera Almlöv', '2. 13.10–13.30 Taxa för vatten Sixten Norbäck'],
  ['columns', '1. |Mötet öppnas     |Vera Almlöv     |13:00', '2. |Taxa för vatten  |Sixten Norbäck  |13:10'],
  [
    'columns with the time first',
    '13:00 |1. |Mötet öppnas   |Vera Almlöv',
    '13:10 |2. |Taxa för vatten |Sixten Norbäck',
  ],
  ['names on a line', '1. Mötet öppnas\nVera Almlöv 13:00', '2. Taxa för vatten\nSixten Norbäck 13:10'],
  ['time on a line', '1. Mötet öppnas\nVera Almlöv\n13:00', '2. Taxa för vatten\nSixten Norbäck\nkl. 13:10'],
  [
    'each on a line',
    '1.\n\nMötet öppnas\n\nVera Almlöv\n\n13:00',
    '2.\n\nTaxa för vatten\n\nSixten Norbäck\n\n13:10',
  ],
  ['times above', '13.00\n1. Mötet öppnas\nVera Almlöv', '13.10\n2. Taxa för vatten\nSixten Norbäck'],
  [
    'labels',
    '1. Mötet öppnas\nFöredragande: Vera Almlöv\nTid: 13.00',
    '2. Taxa för vatten\nFöredras av Sixten Norbäck, förvaltningschef\nTid: kl. 13.10',
  ],
  [
    'a label in the line',
    '1. Mötet öppnas (föredragande: Vera Almlöv) 13.00',
    '2. Taxa för vatten. Föredragande: Sixten Norbäck 13.10',
  ],
])('reads items numbered with %s', (_, first, second) => {
  expect(heads(`${first}\n\n${second}`)).toEqual([
    [1, 'Mötet öppnas', ['Vera Almlöv'], '13:00'],
    [2, 'Taxa för vatten', ['Sixten Norbäck'], '13:10'],
  ])
})

test('reads a table with column heads, the lines of its cells, and its other columns', () => {
  const table = `Ärendelista
Nr  |Ärende                |Föredragande     |Dnr          |Tid
12  |Lägesrapport om       |Majken Rolf,     |TN 2031/14   |09.00
    |vintervägar           |Sixten Norbäck   |             |
13  |Övriga frågor         |Vera Almlöv      |             |09.40`
  expect(heads(table)).toEqual([
    [12, 'Lägesrapport om vintervägar', ['Majken Rolf', 'Sixten Norbäck'], '09:00'],
    [13, 'Övriga frågor', ['Vera Almlöv'], '09:40'],
  ])
})

test('counts on from the §§ of the year, without any times', () => {
  expect(heads('§ 48 Val av justerare\n\n§ 49 Yttrande över remiss\n\n§ 50 Övriga frågor')).toEqual([
    [48, 'Val av justerare', [], null],
    [49, 'Yttrande över remiss', [], null],
    [50, 'Övriga frågor', [], null],
  ])
})

test('keeps a wrapped title and a wrapped name', () => {
  expect(
    heads(
      '1. Mötet öppnas Vera Almlöv 13:00\n\n2. Upphandling av nya\nfordon för vägdrift Sixten\nNorbäck, Majken Rolf 13:15',
    )[1],
  ).toEqual([2, 'Upphandling av nya fordon för vägdrift', ['Sixten Norbäck', 'Majken Rolf'], '13:15'])
})

test.each([
  ['what announces it on the line above', 'Taxa för vatten Sixten Norbäck ca kl.\n13.10'],
  ['its end on the next line', 'Taxa för vatten Sixten Norbäck kl. 13:10 –\n13:20'],
  ['its dash on the next line', 'Taxa för vatten Sixten Norbäck 13.10\n- 13.20'],
  ['names behind it', 'Taxa för vatten\n13.10 Sixten Norbäck'],
])('reads a time with %s', (_, text) => {
  expect(heads(`1. Mötet öppnas Vera Almlöv 13:00\n\n2. ${text}`)[1]).toEqual([
    2,
    'Taxa för vatten',
    ['Sixten Norbäck'],
    '13:10',
  ])
})

test.each([
  ['Rut Lec-\nAlm, Bo Tegfors 13:10', ['Rut Lec-Alm', 'Bo Tegfors']],
  ['Bo Tegfors, Ulla-\nKarin Lo 13:10', ['Bo Tegfors', 'Ulla-Karin Lo']],
  ['Bo Tegfors, Rut\nAlm Lo 13:10', ['Bo Tegfors', 'Rut Alm Lo']],
  ['Bo Tegfors, Rut\nvon Lo 13:10', ['Bo Tegfors', 'Rut von Lo']],
])('joins a name that the line parts: %j', (list, names) => {
  for (const title of ['Nya lokaler ', 'Nya lokaler\n'])
    expect(heads(`1. Mötet öppnas Vera Almlöv 13:00\n\n2. ${title}${list}`)[1]).toEqual([
      2,
      'Nya lokaler',
      names,
      '13:10',
    ])
})

test.each([
  ['Läget i vården (Bo Tegfors, 13.10)', 'Läget i vården', ['Bo Tegfors'], '13:10'],
  ['Läget i vården (Bo Tegfors)', 'Läget i vården', ['Bo Tegfors'], null],
  ['Läget i vården (remiss)', 'Läget i vården (remiss)', [], null],
  ['Psykisk hälsa HS-direktör Bo Tegfors 13:10', 'Psykisk hälsa', ['Bo Tegfors'], '13:10'],
  ['Läget i vården\nPolismästare Rut Alm\n13:10', 'Läget i vården', ['Rut Alm'], '13:10'],
  ['Läget i vården\nRegion Norr, Rut Alm 13:10', 'Läget i vården', ['Rut Alm'], '13:10'],
  ['Lägesrunda\nSamtliga\n13:10', 'Lägesrunda', ['Samtliga'], '13:10'],
  ['Läget\nFöredragande: Alm, Rut; Tegfors, Bo', 'Läget', ['Rut Alm', 'Bo Tegfors'], null],
  ['Läget\nFöredragande: Rut Alm, chef (13.10)', 'Läget', ['Rut Alm'], '13:10'],
  ['Läget    |TN 2031/14', 'Läget', [], null],
])('reads %j', (text, title, presenters, time) => {
  expect(heads(`1. Mötet öppnas Vera Almlöv 13:00\n\n2. ${text}`)[1]).toEqual([2, title, presenters, time])
})

test('keeps a number that the width of its column broke off a title', () => {
  expect(
    heads('1. |Öppnande |Vera Almlöv\n2. |Plan 2024– |Rut Alm\n   |2030 |\n3. |Slut |Vera Almlöv')[1],
  ).toEqual([2, 'Plan 2024–2030', ['Rut Alm'], null])
})

test('reads on over a page break inside a head', () => {
  expect(
    heads(
      '1. Mötet öppnas Vera Almlöv 13:00\n\n2. Nya lokaler\n\f\n~Kallelse\n\nBo Tegfors 13:10\n\n3. Slut',
    )[1],
  ).toEqual([2, 'Nya lokaler', ['Bo Tegfors'], '13:10'])
})

test('takes no version number for a time', () => {
  expect(heads('1. Ny version 2.10\n\n2. Övriga frågor')[0]).toEqual([1, 'Ny version 2.10', [], null])
})

test('reads description, proposal with points and documents under a head', () => {
  const [item] = read(`${HEAD}
1. Taxa för vatten Sixten Norbäck 13:00
Taxan ändrades senast för sex år sedan.

Förslag till beslut
1. Taxan höjs.
2. Taxan följs upp.

Beslutsunderlag
Skrivelse 2031-04-02

2. Mötet avslutas Vera Almlöv 14:00`).agenda
  expect(item).toMatchObject({
    description: 'Taxan ändrades senast för sex år sedan.',
    proposal: {
      points: [
        { label: '1', text: 'Taxan höjs.' },
        { label: '2', text: 'Taxan följs upp.' },
      ],
    },
    documents: ['Skrivelse 2031-04-02'],
  })
})
