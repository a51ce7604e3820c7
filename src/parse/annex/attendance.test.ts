import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAttendanceAnnex } from './attendance.js'
import { apart, celled, linesOf } from './lines.fixture.js'

const heads = ['Plats', 'Ledamot', 'Ersättare', 'Parti', 'Ankom', 'Utgick']
const member = (name: string, party: string | null) => ({
  name,
  party,
  role: null,
  organization: null,
  replaces: null,
  paragraphs: [],
})

describe('readAttendanceAnnex', () => {
  it('reads rows cell by cell, several intervals, and substitutes who serve', () => {
    const texts = apart([
      'Bilaga 1',
      'Plats',
      'Ledamot',
      '1',
      'Ersättare',
      'Parti',
      'Ankom',
      'Utgick',
      ...['Ekmark, Alva', 'S', '9:45', '20:47', '2', 'Lundtorp\nStensäter,\nBirk', 'MP', '15:45', '18.00'],
      ...['2', 'Lundtorp Stensäter, Birk', 'Sandmo , Didrik MP', '18:01', '20:47'],
    ])
    expect(readAttendanceAnnex(linesOf(texts))).toMatchObject({
      rows: [
        { seat: 1, name: 'Alva Ekmark', party: 'S', arrived: '09:45', left: '20:47' },
        { seat: 2, name: 'Birk Lundtorp Stensäter', party: 'MP', arrived: '15:45', left: '18:00' },
        {
          seat: 2,
          name: 'Didrik Sandmo',
          party: 'MP',
          replaces: { name: 'Birk Lundtorp Stensäter', party: 'MP' },
          arrived: '18:01',
        },
      ],
      members: [
        member('Alva Ekmark', 'S'),
        member('Birk Lundtorp Stensäter', 'MP'),
        {
          ...member('Didrik Sandmo', 'MP'),
          role: 'Tjänstgörande ersättare',
          replaces: { name: 'Birk Lundtorp Stensäter', party: 'MP' },
        },
      ],
      doubtful: [],
      unread: [],
    })
  })

  it('tells two names in one cell apart only where one given name and one family name stand between', () => {
    const row = (cell: string) => linesOf(apart([...heads, '1', cell, 'S', '10:00', '11:00']))
    expect(readAttendanceAnnex(row('Ek Dal, Bo Ås, Åke'))?.rows).toMatchObject([
      { name: 'Åke Ås', replaces: { name: 'Bo Ek Dal' } },
    ])
    expect(readAttendanceAnnex(row('Ek Dal, Bo Ivar Ås, Åke'))).toBeNull()
  })

  it('puts heads and tails of rows together that a page head has parted', () => {
    const cells = [
      '54',
      'Ek, Bo',
      'Ås, Åke',
      'L',
      '54',
      'Ek, Bo',
      '22',
      'Dal, Eva',
      '7',
      '10:00',
      '11:00',
      'L',
      '11:05',
    ]
    const rest = ['12:00', 'Tall, Gry', 'S', '10:00', '12:00', 'Fors, Ida', 'M', '10:00', '12:00']
    const got = readAttendanceAnnex(linesOf(apart([...heads, ...cells, ...rest])))
    expect(got?.rows.map((r) => [r.seat, r.name, r.replaces?.name, r.party, r.arrived])).toEqual([
      [54, 'Åke Ås', 'Bo Ek', 'L', '10:00'],
      [54, 'Bo Ek', undefined, 'L', '11:05'],
      [22, 'Gry Tall', 'Eva Dal', 'S', '10:00'],
      [7, 'Ida Fors', undefined, 'M', '10:00'],
    ])
  })

  describe('substitutes whose cells came apart', () => {
    const cells = [
      '1',
      'Ek, Bo',
      'S',
      '10:00',
      '12:00',
      '2',
      'Ås, Åke',
      'M',
      '10:00',
      '11:00',
      '2',
      'Ås, Åke',
      'M',
    ]
    const lines = linesOf([...apart([...heads, ...cells, '11:01', '12:00']), 'Dal, Eva', 'Tall, Gry'])

    it('leaves open who served where nothing tells it', () => {
      const got = readAttendanceAnnex(lines)
      expect(got?.members).toEqual([])
      expect(got?.doubtful).toHaveLength(3)
      expect(got?.unread.map((line) => line.text)).toEqual(['Dal, Eva', 'Tall, Gry'])
    })

    it('finds their rows by the seats of the ballot lists', () => {
      const seats = [
        { name: 'Eva Dal', party: 'S', seat: 1 },
        { name: 'Gry Tall', party: 'M', seat: 2 },
      ]
      const got = readAttendanceAnnex(lines, undefined, seats)
      expect(got?.unread).toEqual([])
      expect(got?.members.map((m) => [m.name, m.replaces?.name])).toEqual([
        ['Åke Ås', undefined],
        ['Eva Dal', 'Bo Ek'],
        ['Gry Tall', 'Åke Ås'],
      ])
      expect(got?.rows.filter((r) => r.arrived).map((r) => r.name)).toEqual(['Eva Dal'])
      expect(got?.untimed.map((line) => line.text)).toEqual(['10:00', '11:00', '11:01', '12:00'])
    })
  })

  it('reads a table of cells without seats', () => {
    const places = [0, 30, 60, 70, 80]
    const lines = [
      celled(['Ledamot', 'Ersättare', 'Parti', 'Ankom', 'Utgick'], places, 1),
      celled(['Ek, Bo', '', 'S', '10:00', '12:00'], places, 2),
      celled(['Ås, Åke', 'Dal, Eva', 'M', '10:00', '12:00'], places, 3),
    ]
    expect(readAttendanceAnnex(lines)?.members.map((m) => [m.name, m.party, m.replaces?.name])).toEqual([
      ['Bo Ek', 'S', undefined],
      ['Eva Dal', 'M', 'Åke Ås'],
    ])
  })

  it('tells of times that no row can hold: a departure before the arrival', () => {
    const cells = ['1', 'Ek, Bo', 'S', '12:00', '10:00', '2', 'Ås, Åke', 'M', '10:00', '12:00']
    const got = readAttendanceAnnex(linesOf(apart([...heads, ...cells])))
    expect(got?.rows.map((r) => r.arrived)).toEqual([undefined, '10:00'])
    expect(got?.untimed.map((line) => line.text)).toEqual(['12:00', '10:00'])
  })

  it('is null without columns of arrival and departure', () => {
    expect(readAttendanceAnnex(linesOf(['Namn', 'Parti', 'Resultat', 'Bo Ek', 'S', 'Ja']))).toBeNull()
    expect(readAttendanceAnnex([])).toBeNull()
  })

  describe('whatever the table', () => {
    const time = fc
      .tuple(fc.integer({ min: 10, max: 15 }), fc.integer({ min: 10, max: 59 }))
      .map((t) => t.join(':'))
    const names = ['Ek', 'Ås', 'Dal', 'von Tall', 'Fors Qvist', 'Berg-Lind'].flatMap((family) =>
      ['Bo', 'Åke', 'Ann-Lis', 'Eva Karin'].map((given) => ({ family, given })),
    )
    const row = fc.record({
      who: fc.constantFrom(...names),
      other: fc.option(fc.constantFrom(...names)),
      party: fc.constantFrom('S', 'M', 'ÖrP', '-'),
      arrived: time,
      left: time.map((t) => `2${t.slice(1)}`.replace(/^2[4-9]/u, '20')),
    })
    const comma = (n: { family: string; given: string }) => `${n.family}, ${n.given}`

    it('gives back its rows, cell by cell and in rows', () => {
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.boolean(), (all, inRows) => {
          const cells = all.map((r, i) => [
            `${i + 1}`,
            comma(r.who),
            r.other ? comma(r.other) : '',
            r.party,
            r.arrived,
            r.left,
          ])
          const lines = inRows
            ? [heads, ...cells].map((each, i) => celled(each, [0, 10, 40, 70, 80, 90], i + 1))
            : linesOf(apart([...heads, ...cells.flat().filter((cell) => cell !== '')]))
          const got = readAttendanceAnnex(lines)
          expect(
            got?.rows.map((r) => [r.seat, r.name, r.replaces?.name ?? null, r.party, r.arrived, r.left]),
          ).toEqual(
            all.map((r, i) => {
              const [who, other] = [r.who, r.other].map((n) => (n ? `${n.given} ${n.family}` : null))
              return [i + 1, other ?? who, other ? who : null, r.party, r.arrived, r.left]
            }),
          )
          expect(got?.unread).toEqual([])
        }),
        { numRuns: 60 },
      )
    })

    it('never gives a row another seat, party or time when one of those cells is lost', () => {
      fc.assert(
        fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), fc.nat(), (all, n) => {
          const cells = all.flatMap((r, i) => [`${i + 1}`, comma(r.who), r.party, r.arrived, r.left])
          const at = n % cells.length
          fc.pre(at % 5 !== 1)
          const got = readAttendanceAnnex(linesOf(apart([...heads, ...cells.filter((_, i) => i !== at)])))
          for (const { seat, name, party, arrived } of got?.rows ?? []) {
            const right = all[(seat ?? 0) - 1]
            expect([name, party]).toEqual([`${right?.who.given} ${right?.who.family}`, right?.party])
            if (arrived) expect(arrived).toBe(right?.arrived)
          }
        }),
        { numRuns: 100 },
      )
    })
  })
})
