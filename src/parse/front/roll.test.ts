import { describe, expect, it } from 'vitest'
import type { Cell, MarkedLine } from '../../model/source.js'
import { lines } from '../../testing/lines.js'
import { person } from '../../testing/meeting.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { parseFront } from './front.js'

const front = (text: string) => parseFront(lines(text), { first: 1, last: 9 }, vocabulary)

describe('a roll', () => {
  it('reads a roll: who was there, who was not, and who served instead', () => {
    const { members, absent } = front(
      'Namn\tParti\tNärvarande\tTjänstgörande ersättare\nAlva Ekmark\tS\tX\nBirk Tall\tM\t-\tEva Rosmo (M)',
    ).value.attendance
    expect(members).toEqual([
      person('Alva Ekmark', 'S'),
      person('Eva Rosmo', 'M', {
        role: 'Tjänstgörande ersättare',
        replaces: { name: 'Birk Tall', party: 'M' },
      }),
    ])
    expect(absent).toEqual([person('Birk Tall', 'M')])
  })

  it('gives the rows under the label of another list to that list', () => {
    const heads = 'Namn\tParti\tRoll\tNärvarande §§'
    const { members, substitutes, others } = front(
      `Beslutande\n${heads}\nAlva Ekmark\tS\tordförande\nErsättare\n${heads}\nBirk Tall\tM\nÖvriga närvarande\n${heads}\nSiv Lantmo\t\tchef\t§ 4`,
    ).value.attendance
    expect([members, substitutes, others].map((list) => list.map(({ name }) => name))).toEqual([
      ['Alva Ekmark'],
      ['Birk Tall'],
      ['Siv Lantmo'],
    ])
  })

  it('reads the substitutes of a roll, heads that came as one cell, and a row whose name wraps', () => {
    const cells = (text: string, ...xs: number[]): MarkedLine => {
      const texts = text.split('|')
      const [line] = lines(texts.join(' '))
      const made = texts.map(
        (cell, i): Cell => ({ text: cell, x: xs[i] ?? 0, right: (xs[i] ?? 0) + cell.length }),
      )
      return { ...(line as MarkedLine), gap: 0, x: xs[0] ?? 0, ...(made.length > 1 && { cells: made }) }
    }
    const table = [
      cells('Ledamöter|Parti|Närv. Tjänstgörande ersättare', 0, 29, 36),
      cells('Alva Ekmark,|S|X', 0, 29, 36),
      cells('ordförande', 0),
      cells('Birk Tall|M|-|Eva Rosmo (M)', 0, 29, 36, 42),
      cells('Ersättare', 0),
      cells('Eva Rosmo|M|X', 0, 29, 36),
      cells('Siv Lantmo|V|X|tjg § 5', 0, 29, 36, 42),
      cells('Didrik Sandmo|C|X', 0, 29, 36),
    ].map((line, i) => ({ ...line, number: i + 1 }))
    const { members, substitutes, absent } = parseFront(table, null, vocabulary).value.attendance
    const serving = { role: 'Tjänstgörande ersättare' }
    expect(members).toEqual([
      person('Alva Ekmark', 'S', { role: 'ordförande' }),
      person('Eva Rosmo', 'M', { ...serving, replaces: { name: 'Birk Tall', party: 'M' } }),
      person('Siv Lantmo', 'V', { ...serving, paragraphs: [{ first: 5, last: 5 }] }),
    ])
    expect([substitutes, absent]).toEqual([[person('Didrik Sandmo', 'C')], [person('Birk Tall', 'M')]])
  })

  it('reads the roles of a roll, and who of it is but a substitute', () => {
    const { members, substitutes } = front(
      'Namn\tRoll\tParti\tNärvaro\nAlva Ekmark\tOrdförande\tS\tX\nBirk Tall\tLedamot\tM\tX\nEva Rosmo\tErsättare, tjänstgörande\tV\tX\nSiv Lantmo\tErsättare\tC\tX',
    ).value.attendance
    expect(members).toEqual([
      person('Alva Ekmark', 'S', { role: 'Ordförande' }),
      person('Birk Tall', 'M'),
      person('Eva Rosmo', 'V', { role: 'Ersättare, tjänstgörande' }),
    ])
    expect(substitutes).toEqual([person('Siv Lantmo', 'C')])
  })

  it('makes no roll of members and substitutes side by side', () => {
    const { members, substitutes, absent } = front(
      'Ledamöter\tErsättare\nAlva Ekmark (S)\tEva Rosmo (C)\nBirk Tall (M)\tPer Ås (KD)',
    ).value.attendance
    expect([members, substitutes, absent].map((list) => list.map(({ name }) => name))).toEqual([
      ['Alva Ekmark', 'Birk Tall'],
      ['Eva Rosmo', 'Per Ås'],
      [],
    ])
  })

  describe('of a roll written cell by cell', () => {
    const heads = 'Namn\nParti\nNärvaro\nErsättare\n'

    it('reads the rows', () => {
      const { members, absent } = front(
        `${heads}Alva Ekmark\nS\nNärvarande §§ 1–4\nEva Rosmo (S)\nBirk Tall\nM\nFrånvarande`,
      ).value.attendance
      expect(members.map(({ name, replaces }) => [name, replaces?.name])).toEqual([
        ['Alva Ekmark', undefined],
        ['Eva Rosmo', 'Alva Ekmark'],
      ])
      expect(members[0]?.paragraphs).toEqual([{ first: 1, last: 4 }])
      expect(absent).toEqual([person('Birk Tall', 'M')])
    })

    it('drops what it can tell no row of', () => {
      const { members, absent } = front(
        `Övriga\nSiv Lantmo\n${heads}Alva Ekmark\nBirk Tall\nS\nM\nNärvarande\nFrånvarande`,
      ).value.attendance
      expect([...members, ...absent]).toEqual([])
    })
  })
})
