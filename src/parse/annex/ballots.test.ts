import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot } from '../../model/record.js'
import type { Line } from '../../model/source.js'
import { readBallotAnnex } from './ballots.js'
import { apart, celled, linesOf, type Row } from './lines.fixture.js'

const heads = ['Namn', 'Parti', 'Plats', 'Funktion', 'Resultat']
const votes: Record<string, Ballot['vote']> = {
  Ja: 'yes',
  Nej: 'no',
  Avstår: 'abstain',
  Frånvarande: 'absent',
}

const ballotsOf = (rows: readonly Row[]) =>
  rows.map(({ name, party, result }) => ({ name: name.replace('\n', ' '), party, vote: votes[result] }))

const row = (name: string, party: string, seat: number, job: string, result: string): Row => ({
  name,
  party,
  seat,
  job,
  result,
})

const rows = [
  row('Alva Ekmark', 'S', 1, 'Ordförande', 'Ja'),
  row('Birk Lundtorp\nStensäter', 'MP', 22, 'Ledamot', 'Nej'),
  row('Cajsa von Hedenfelt', 'ÖrP', 7, 'Ersättare', 'Avstår'),
  row('Didrik Sandmo', '-', 3, '2:e v Ordf', 'Frånvarande'),
]
const cellsOf = (each: Row) => [each.name, each.party, String(each.seat), each.job, each.result]
const counts = ['Antal Ja: 1', 'Antal Nej: 1', 'Antal Avstår: 1', 'Antal Frånv: 0', 'Antal Kvittade: 1']

/** The table on several pages, each rendered by itself; a blank line's worth of numbers between pages. */
function pages(
  parts: readonly Row[][],
  render: (rows: Row[], first: boolean) => Array<string | null>,
): Line[] {
  let from = 1
  return parts.flatMap((part, i) => {
    const texts = render(part, i === 0)
    const lines = linesOf(texts, i + 1, from)
    from += texts.length + 3
    return lines
  })
}

describe('readBallotAnnex, cell by cell', () => {
  const texts = [
    'Bilaga 2',
    null,
    'Ärende: 14',
    'Ärendemening: Motion av Alva Ekmark (S) om belysning vid',
    'Norra Stenhamn Utveckling AB',
    ...apart(counts),
    ...apart(heads),
    ...apart(rows.flatMap(cellsOf)),
  ]

  it('reads a table with a name on two lines', () => {
    expect(readBallotAnnex(linesOf(texts))).toMatchObject({
      ballots: ballotsOf(rows),
      stated: { yes: 1, no: 1, abstain: 1, absent: 1 },
      seats: [{ seat: 1 }, { seat: 22, name: 'Birk Lundtorp Stensäter' }, { seat: 7, party: 'ÖrP' }],
      unread: [],
    })
  })

  it('reads cells that two columns share, and heads that stand after a page', () => {
    const shared = apart([
      ...counts,
      'Namn',
      'Parti',
      ...rows.flatMap((each) => [
        `${each.name.replace('\n', ' ')} ${each.party}`,
        `${each.seat} ${each.job}`,
        each.result,
      ]),
      'Plats',
      'Funktion',
      'Resultat',
    ])
    expect(readBallotAnnex(linesOf(shared))).toMatchObject({ ballots: ballotsOf(rows), unread: [] })
  })

  it('gives a row that lacks its result to unread, and no other', () => {
    const damaged = apart([
      ...heads,
      ...[...rows, ...rows.map((r) => ({ ...r, name: `Ö${r.name}` }))].flatMap(cellsOf),
    ])
    const at = damaged.indexOf('Nej')
    const got = readBallotAnnex(linesOf([...damaged.slice(0, at), ...damaged.slice(at + 1)]))
    expect(got?.ballots.map((b) => b.name)).not.toContain('Birk Lundtorp Stensäter')
    expect(got?.ballots).toHaveLength(7)
    expect(got?.unread.map((line) => line.text)).toEqual([
      'Birk Lundtorp',
      'Stensäter',
      'MP',
      '22',
      'Ledamot',
    ])
  })

  it('keeps to the rows when furniture is left in the table', () => {
    const [a, b, c, d] = rows.map(cellsOf) as [string[], string[], string[], string[]]
    const stray = [
      ...apart([...heads, ...a, ...b, 'Stenhamns kommun, protokoll']),
      '4 (9)',
      null,
      ...apart([...c, ...d]),
    ]
    const got = readBallotAnnex(linesOf(stray))
    expect(got?.ballots).toEqual(ballotsOf(rows))
    expect(got?.unread.map((line) => line.text)).toEqual(['Stenhamns kommun, protokoll'])
  })

  it('does not tell columns together that have not the same number of cells', () => {
    const names = ['Alva Ekmark', 'Birk Lundtorp', 'Cajsa Hedenfelt']
    const texts = apart([
      ...counts.slice(0, 2),
      'Namn',
      'Parti',
      'Resultat',
      ...names,
      'S',
      'M',
      'V',
      'Ja',
      'Nej',
    ])
    expect(readBallotAnnex(linesOf(texts))).toMatchObject({ ballots: [], unread: { length: 8 } })
  })

  it('reads neither row where a person votes in two ways', () => {
    const twice = [...rows, { ...(rows[0] as Row), result: 'Nej' }]
    const got = readBallotAnnex(linesOf(apart([...heads, ...twice.flatMap(cellsOf)])))
    expect(got?.ballots).toEqual(ballotsOf(rows.slice(1)))
  })
})

describe('readBallotAnnex, rows and lists', () => {
  const places = [0, 30, 36, 44, 52]

  it('goes on with a name on the line below its row', () => {
    const lines = [
      celled(['Namn', 'Parti', 'Resultat'], [0, 30, 40], 1),
      celled(['Alva Ekmark', 'S', 'Ja'], [0, 30, 40], 2),
      celled(['Birk Lundtorp', 'MP', 'Nej'], [0, 30, 40], 3),
      celled(['Stensäter', '', ''], [0, 30, 40], 4),
      celled(['Cajsa Hedenfelt', 'V', 'Ja'], [0, 30, 40], 5),
    ]
    expect(readBallotAnnex(lines)?.ballots.map((b) => b.name)).toEqual([
      'Alva Ekmark',
      'Birk Lundtorp Stensäter',
      'Cajsa Hedenfelt',
    ])
  })

  it('reads a mark only where it stands clearly under one column', () => {
    const lines = [
      celled(['Namn', 'Parti', 'Ja', 'Nej', 'Avst'], places, 1),
      celled(['Alva Ekmark', 'S', 'X', '', ''], places, 2),
      celled(['Birk Lundtorp', 'M', '', 'x', ''], places, 3),
      celled(['Cajsa Hedenfelt', 'V', 'X'], [0, 30, 40], 4),
    ]
    const got = readBallotAnnex(lines)
    expect(got?.ballots).toEqual([
      { name: 'Alva Ekmark', party: 'S', vote: 'yes' },
      { name: 'Birk Lundtorp', party: 'M', vote: 'no' },
    ])
    expect(got?.unread).toEqual([lines[3]])
  })

  it('takes a row without a party where the table has parties', () => {
    const lines = [
      celled(['Alva Ekmark', 'S', 'Ja'], places, 1),
      celled(['Birk Lundtorp', '', 'Nej'], places, 2),
      celled(['Cajsa Hedenfelt', 'V', 'Ja'], places, 3),
    ]
    expect(readBallotAnnex(lines)?.ballots[1]).toEqual({ name: 'Birk Lundtorp', party: null, vote: 'no' })
  })

  it('reads lists under heads that state their number', () => {
    const texts = [
      'Ja-röster: 2',
      'Alva Ekmark (S)',
      'Ekdal, Bo (M)',
      'Avstår',
      'Nej: 1',
      'Cajsa Hedenfelt (V)',
    ]
    expect(readBallotAnnex(linesOf(texts))).toMatchObject({
      ballots: [
        { name: 'Alva Ekmark', party: 'S', vote: 'yes' },
        { name: 'Bo Ekdal', party: 'M', vote: 'yes' },
        { name: 'Cajsa Hedenfelt', party: 'V', vote: 'no' },
      ],
      stated: { yes: 2, no: 1, abstain: null },
      unread: [],
    })
  })

  it('is null for prose and for a list of arrivals', () => {
    const prose = [
      'Bilaga 3',
      'Reservation',
      'Vi yrkade att ärendet skulle återremitteras.',
      'Alva Ekmark (S)',
      'Ja',
    ]
    expect(readBallotAnnex(linesOf(['Bilaga 3', 'Yttrande från gruppen', 'Alva Ekmark (S)']))).toBeNull()
    expect(readBallotAnnex(linesOf(prose))).toBeNull()
    expect(readBallotAnnex(linesOf(['Ledamot', 'Parti', 'Ankom', 'Ekmark, Alva', 'S', '16:00']))).toBeNull()
    expect(readBallotAnnex([])).toBeNull()
  })
})

describe('readBallotAnnex, whatever the form', () => {
  const given = ['Alva', 'Birk', 'Ann-Lis', 'Didrik', 'Ebba Karin', 'Folke', 'Gry', 'Åke']
  const family = ['Ekmark', 'Lundtorp', 'Sandmo', 'von Hedenfelt', 'Stensäter Qvist', 'Öbrink', 'Tall-Ås']
  const table = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)), {
      minLength: 4,
      maxLength: 30,
      selector: (pair) => pair.join(' '),
    })
    .chain((names) =>
      fc.tuple(
        ...names.map(([first, last], i) =>
          fc.record({
            name: fc.constant(`${first} ${last}`),
            party: fc.constantFrom('S', 'M', 'V', 'KD', 'SD', 'ÖrP', 'D', '-'),
            seat: fc.constant(i + 1),
            job: fc.constantFrom('Ledamot', 'Ersättare', '1:e v Ordf', 'Tjg ersättare'),
            result: fc.constantFrom('Ja', 'Nej', 'Avstår', 'Frånvarande'),
          }),
        ),
      ),
    )
  const halves = (all: Row[]) => [all.slice(0, all.length >> 1), all.slice(all.length >> 1)]
  const column = (all: Row[]) => heads.map((_, i) => all.map((each) => cellsOf(each)[i] as string))

  const forms: Record<string, (all: Row[]) => Line[]> = {
    'cell by cell': (all) =>
      pages(halves(all), (part, first) => apart([...(first ? heads : []), ...part.flatMap(cellsOf)])),
    'cell by cell, names broken': (all) =>
      pages(halves(all), (part) =>
        apart([
          ...heads,
          ...part.flatMap((each) => cellsOf({ ...each, name: each.name.replace(/ (?=[^ ]*$)/u, '\n') })),
        ]),
      ),
    'column by column': (all) => pages(halves(all), (part) => apart([...heads, ...column(part).flat()])),
    'heads and tails of rows apart': (all) =>
      pages(halves(all), (part) =>
        apart([
          ...heads,
          ...part.flatMap((r) => [r.name, r.party]),
          ...part.flatMap((r) => cellsOf(r).slice(2)),
        ]),
      ),
    'rows of cells': (all) =>
      [heads, ...all.map(cellsOf)].map((cells, i) => celled(cells, [0, 40, 50, 60, 80], i + 1)),
    'rows without cells': (all) => linesOf([heads.join(' '), ...all.map((each) => cellsOf(each).join(' '))]),
    'marks under columns': (all) => [
      celled(['Namn', 'Parti', 'Ja', 'Nej', 'Avst', 'Frånv'], [0, 40, 50, 60, 70, 80], 1),
      ...all.map((each, i) => {
        const at = Object.keys(votes).indexOf(each.result)
        const cells = [each.name, each.party, ...[0, 1, 2, 3].map((n) => (n === at ? 'X' : ''))]
        return celled(cells, [0, 40, 51, 61, 71, 82], i + 2)
      }),
    ],
    'lists under heads': (all) =>
      linesOf(
        Object.keys(votes).flatMap((result) => [
          result,
          ...all.filter((each) => each.result === result).map((each) => `${each.name} (${each.party})`),
        ]),
      ),
  }

  it.each(Object.keys(forms))('gives back the ballots: %s', (form) => {
    fc.assert(
      fc.property(table, (all) => {
        const got = readBallotAnnex((forms[form] as (all: Row[]) => Line[])(all))
        const key = (b: { name: string; party: string | null; vote: unknown }) =>
          `${b.name}|${b.party}|${b.vote}`
        expect(got?.ballots.map(key).sort()).toEqual(
          ballotsOf(all)
            .map((b) => key(b))
            .sort(),
        )
        expect(got?.unread).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('never gives a ballot that is not in the table, whatever cell is lost', () => {
    fc.assert(
      fc.property(
        table,
        fc.nat(),
        fc.constantFrom(...Object.keys(forms).filter((each) => !/lists|broken/u.test(each))),
        (all, n, form) => {
          const lines = (forms[form] as (all: Row[]) => Line[])(all)
          const lost = lines.filter((_, i) => i !== n % lines.length)
          const right = new Set(ballotsOf(all).map((b) => `${b.name}|${b.vote}`))
          for (const ballot of readBallotAnnex(lost)?.ballots ?? []) {
            expect(right).toContain(`${ballot.name}|${ballot.vote}`)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
