import { describe, expect, it } from 'vitest'
import type { Cell, MarkedLine } from '../../model/source.js'
import { lines } from '../../testing/lines.js'
import { person } from '../../testing/meeting.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { findDate, placeAndTimes } from './dates.js'
import { parseFront } from './front.js'

const front = (text: string) => parseFront(lines(text), { first: 1, last: 9 }, vocabulary)

/** Two cells each become a line. */
function inPairs(made: MarkedLine[], cell: Cell, i: number, cells: readonly Cell[]): MarkedLine[] {
  if (i % 2 === 1) return made
  const pair = [cell, cells[i + 1] as Cell]
  const [line] = lines(pair.map(({ text }) => text).join(' '))
  return [...made, { ...(line as MarkedLine), number: made.length + 1, cells: pair, x: cell.x }]
}

describe('parseFront', () => {
  it('reads offices below the names that sign', () => {
    const { header } = front(
      'Justeras\n\nAlva Ekmark (S)\nOrdförande\n\nBirk Tall (M)\nJusterare\n\nSiv Lantmo\nSekreterare',
    ).value
    expect([header.chair?.name, header.verifiers.map(({ name }) => name), header.secretary?.name]).toEqual([
      'Alva Ekmark',
      ['Birk Tall'],
      'Siv Lantmo',
    ])
  })

  it('gives a name that stands over no office to what stands above', () => {
    const row = (texts: ReadonlyArray<[string, number]>) => {
      const cells = texts.map(([text, x]) => ({ text, x, right: x + text.length }))
      return {
        ...(lines(texts.map(([text]) => text).join(' '))[0] as MarkedLine),
        x: texts[0]?.[1] ?? 0,
        ...(cells.length > 1 && { cells }),
      }
    }
    const { header } = parseFront(
      [
        row([
          ['Vid protokollet', 0],
          ['Justeras', 50],
        ]),
        row([
          ['Siv Lantmo', 0],
          ['Alva Ekmark', 50],
        ]),
        row([['Ordförande', 50]]),
      ].map((line, i) => ({ ...line, number: i + 1 })),
      null,
      vocabulary,
    ).value
    expect([header.chair?.name, header.secretary?.name]).toEqual(['Alva Ekmark', 'Siv Lantmo'])
  })

  it('takes who met out of a sentence below the title, where the place has a label', () => {
    const { header } = front(
      'PROTOKOLL\nfört vid sammanträde med styrelsen för Sjöviks Energi AB, 556000-0000\n\nPlats: Tullhuset',
    ).value
    expect([header.body, header.organization, header.location]).toEqual([
      'styrelsen för Sjöviks Energi AB',
      'Sjöviks Energi AB',
      'Tullhuset',
    ])
  })

  it('gives the rows of two lists side by side to the list of their column', () => {
    const { attendance, header } = parseFront(
      [
        { text: 'Närvarande: Alva Ekmark, ordförande', x: 0, right: 35 },
        { text: 'Övriga närvarande: Siv Lantmo, sekreterare', x: 50, right: 92 },
        { text: 'Birk Tall', x: 12, right: 21 },
        { text: 'Eva Rosmo', x: 69, right: 78 },
      ].reduce(inPairs, []),
      null,
      vocabulary,
    ).value
    expect(attendance.members.map(({ name }) => name)).toEqual(['Alva Ekmark', 'Birk Tall'])
    expect(attendance.others.map(({ name }) => name)).toEqual(['Siv Lantmo', 'Eva Rosmo'])
    expect(header.secretary?.name).toBe('Siv Lantmo')
  })

  it.each([
    ['below its label', 'Paragrafer 1–2', '§§ 4–5', 50],
    ['at the edge of the page, where it breaks off', 'Paragrafer 1–2, §§', '4–5', 0],
  ])('goes on with a range %s, though another label has no value yet', (_, begun, rest, x) => {
    const [above] = [
      { text: 'Sekreterare', x: 0, right: 11 },
      { text: begun, x: 50, right: 68 },
    ].reduce(inPairs, [])
    const [below] = lines(rest)
    const { header } = parseFront(
      [above as MarkedLine, { ...(below as MarkedLine), number: 2, x, right: x + 6 }],
      null,
      vocabulary,
    ).value
    expect(header.paragraphRanges).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 5 },
    ])
  })

  it('gives an office in a column to the person on its line', () => {
    const { members } = front(
      'Ledamöter\nAlva Ekmark (S)\tOrdförande\nBirk Tall (M)\tVice ordförande\nEva Rosmo (C)',
    ).value.attendance
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Alva Ekmark', 'Ordförande'],
      ['Birk Tall', 'Vice ordförande'],
      ['Eva Rosmo', null],
    ])
  })

  it('takes what a list calls its rows for no label, behind a person of the row', () => {
    const { members, substitutes } = front(
      'Närvarande\nAlva Ekmark\t(S)\tLedamot\nBirk Tall\t(M)\tErsättare\nEva Rosmo\t(C)\tLedamot',
    ).value.attendance
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Alva Ekmark', 'Ledamot'],
      ['Eva Rosmo', 'Ledamot'],
    ])
    expect(substitutes.map(({ name, role }) => [name, role])).toEqual([['Birk Tall', 'Ersättare']])
  })

  it('takes what a label of its own tells for no place', () => {
    expect(front('Plats: Stadshuset\nGruppmöten: kl. 08.00–09.00').value.header.location).toBe('Stadshuset')
  })

  it('reads a label in capitals over two lines', () => {
    const { members, substitutes } = front(
      'LEDAMÖTER\tAlva Ekmark (S)\nTJÄNSTGÖRANDE\tBirk Tall (M)\nERSÄTTARE\nERSÄTTARE\tEva Rosmo (C)',
    ).value.attendance
    expect([members, substitutes].map((list) => list.map(({ name }) => name))).toEqual([
      ['Alva Ekmark', 'Birk Tall'],
      ['Eva Rosmo'],
    ])
  })

  it('gives no dots, labels or sentences as a person, and says so', () => {
    const { value, messages } = front(
      'Sekreterare\t.......... Paragrafer 1–9\n\tSiv Lantmo\nBeslutande\nSe närmare uppgifter\nPOSTADRESS:\nStorgatan 4',
    )
    expect(value.header.secretary?.name).toBe('Siv Lantmo')
    expect(value.header.paragraphRanges).toEqual([{ first: 1, last: 9 }])
    expect(value.attendance.members).toEqual([])
    expect(messages.map(({ rule }) => rule)).toContain('person-unread')
  })

  it('reads a table under the label of a list, though a head of it is a label elsewhere', () => {
    const { attendance, header } = front(
      'Övriga närvarande\nNamn\tTitel\tParagraf\nSiv Lantmo\tVattenchef\t3\nBirk Tall\tJurist',
    ).value
    expect(attendance.others).toEqual([
      person('Siv Lantmo', null, { role: 'Vattenchef', paragraphs: [{ first: 3, last: 3 }] }),
      person('Birk Tall', null, { role: 'Jurist' }),
    ])
    expect(header.paragraphRanges).toEqual([])
  })

  it('takes sentences below a place for none of it', () => {
    const text =
      'Plats: Tullhuset, Sjösalen\nLedamöter kallas till mötet. Ersättare underrättas också.\nsenast i mars'
    expect(front(text).value.header.location).toBe('Tullhuset, Sjösalen')
    expect(front('Plats: Tullhuset,\nsal 2. Ingång B').value.header.location).toBe(
      'Tullhuset, sal 2. Ingång B',
    )
  })

  it('gives an organization in a column to the person of its row', () => {
    const { header, attendance } = front(
      'Ledamöter\nAlva Ekmark (S)\tSjövik kommun\tordförande\nBirk Tall (M)\tDalviks kommun\n\nJustering\nOrt: Sjövik\nDatum: 2031-10-03',
    ).value
    expect(attendance.members).toEqual([
      person('Alva Ekmark', 'S', { role: 'ordförande', organization: 'Sjövik kommun' }),
      person('Birk Tall', 'M', { organization: 'Dalviks kommun' }),
    ])
    expect([header.organization, header.date, header.verification]).toEqual([
      null,
      null,
      { place: 'Sjövik', date: '2031-10-03' },
    ])
  })

  it('takes who opened the first meeting for no chair', () => {
    const text = 'Underskrifter\n\nÅlderspresident\nBirk Tall\n\nOrdförande\nAlva Ekmark §§ 3–9'
    expect(front(text).value.header.chair?.name).toBe('Alva Ekmark')
  })

  it('takes no given name for a label, and who would have verified instead for no substitute', () => {
    const { header, attendance } = front(
      'Justerare            Alva Ekmark (S)\n                     Ersättare: Birk Tall (M)\n\nSekreterare\nDag Tornby\n\nOrdförande\nEva Rosmo',
    ).value
    expect(header.secretary?.name).toBe('Dag Tornby')
    expect([header.verifiers.map(({ name }) => name), attendance.substitutes]).toEqual([['Alva Ekmark'], []])
  })

  it('names the verifiers that a sentence tells of', () => {
    const { header } = front('Justering\nBirk Tall utses att justera protokollet.').value
    expect(header.verifiers.map(({ name }) => name)).toEqual(['Birk Tall'])
  })

  it('knows the body by its meeting, and no half of its name', () => {
    expect(front('Styrelsemöte\nDatum: 2031-05-20').value.header.body).toBe('Styrelsen')
    const halved = 'Protokoll från Operativa vård- och\nomsorgsnämnden\n\nProtokoll\nSocialnämnden'
    expect(front(halved).value.header.body).toBe('Socialnämnden')
  })

  it('says that the day of an anslag of some §§ is not in the notice', () => {
    const told = (text: string) =>
      front(text)
        .messages.filter(({ rule }) => rule === 'notice-date-unread')
        .map(({ args }) => args.text)
    const heading = 'Anslag om justering av paragraf 4 och 6, 2031-05-15'
    expect(told(`${heading}\nJusteringen har tillkännagivits på anslagstavlan den`)).toEqual([heading])
    expect(told('Anslag om justering\nDatum för anslags uppsättande 2031-05-22')).toEqual([])
  })

  it('reads the notice from its sentences, the day behind what was done on it', () => {
    const { notice } = front(
      'Protokollet är justerat 2031-05-20 och anslaget på anslagstavlan 2031-05-22 – 2031-06-13.',
    ).value.header
    expect([notice?.postedAt, notice?.removedAt]).toEqual(['2031-05-22', '2031-06-13'])
  })

  it('tells of a second chair', () => {
    const { value, messages } = front('Ordförande\tAlva Ekmark §§ 1-4\n\tBirk Tall §§ 5-9')
    expect(value.header.chair?.name).toBe('Alva Ekmark')
    expect(messages.map(({ rule, args }) => [rule, args.name])).toContainEqual(['office-shared', 'Birk Tall'])
  })
})

describe('dates', () => {
  it('reads a span of which only the last day has its year', () => {
    expect(findDate('måndagen den 30 maj och onsdagen den 1 juni 2033')).toMatchObject({
      date: '2033-05-30',
      endDate: '2033-06-01',
      weekday: 'måndag',
    })
  })
  it('takes the days out of the place', () => {
    const text =
      'Tullhuset, måndagen den 22 maj klockan 09.00–20.40 och tisdagen den 23 maj klockan 09.00–15.10'
    expect(placeAndTimes(text)).toEqual({ startTime: '09:00', endTime: '15:10', place: 'Tullhuset' })
    expect(placeAndTimes('kl. 09.00–15.10 (gruppmöten kl. 08.30)')).toMatchObject({ endTime: '15:10' })
  })
})
