import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { parseAgenda } from './agenda.js'

const items = (text: string) =>
  parseAgenda(lines(text), vocabulary).value.map((i) => [i.number, i.title, i.category])

describe('parseAgenda', () => {
  it.each([
    [
      'plain',
      'ÄRENDELISTA\n§41 Mötet öppnas\n§42 Val',
      [
        [41, 'Mötet öppnas', null],
        [42, 'Val', null],
      ],
    ],
    [
      'several §§ on one line',
      '§ 41 Mötet öppnas\n§§ 42-43 Sekretessärenden',
      [
        [41, 'Mötet öppnas', null],
        [42, 'Sekretessärenden', null],
        [43, 'Sekretessärenden', null],
      ],
    ],
    [
      'wrapped titles',
      '§ 41 Svar på motion om\nrent vatten\n§ 42 Val',
      [
        [41, 'Svar på motion om rent vatten', null],
        [42, 'Val', null],
      ],
    ],
    [
      'few leader dots',
      '§ 41 Vatten .... 6\n§ 42 Fiske 2:1 . 7\n§ 43 Skog m.m.. 8',
      [
        [41, 'Vatten', null],
        [42, 'Fiske 2:1', null],
        [43, 'Skog m.m.', null],
      ],
    ],
    [
      'page numbers that touch their titles',
      '§ 41 Vatten .... 6\n§ 42 Redovisning av uppdrag7\n§ 43 Plan 2031.7\n§ 44 Val av C3\n§ 45 Lokal C7\n§ 46 Riktlinje 1.7\n§ 47 Skog .... 8',
      [
        [41, 'Vatten', null],
        [42, 'Redovisning av uppdrag', null],
        [43, 'Plan 2031', null],
        [44, 'Val av C3', null],
        [45, 'Lokal C7', null],
        [46, 'Riktlinje 1.7', null],
        [47, 'Skog', null],
      ],
    ],
    [
      'list markers',
      '- § 41 Mötet öppnas\n• § 42 Val',
      [
        [41, 'Mötet öppnas', null],
        [42, 'Val', null],
      ],
    ],
    [
      'leader dots',
      '§ 41 Mötet öppnas ........ 4\n§ 42 Val . . . . . 12',
      [
        [41, 'Mötet öppnas', null],
        [42, 'Val', null],
      ],
    ],
    [
      'page numbers in a column',
      '§ 41 Mötet öppnas\t4\n§ 42 Val\t12',
      [
        [41, 'Mötet öppnas', null],
        [42, 'Val', null],
      ],
    ],
    [
      'categories',
      'Informationsärenden\n§ 41 Rapport\nBeslutsärenden:\n§ 42 Val',
      [
        [41, 'Rapport', 'Informationsärenden'],
        [42, 'Val', 'Beslutsärenden'],
      ],
    ],
    ['titles apart from numbers', '§ 41\n§ 42\n§ 43\nMötet öppnas\nVal av\njusterare\nRapport', null],
    ['case numbers', '§ 41 VTN-2031-0012 Vattenplan', [[41, 'Vattenplan', null]]],
    ['no title', '§ 41', [[41, '–', null]]],
    [
      'a case number parted by its column',
      '§ Dnr\tÄrende\tSida\n§ 41\tVTN-2031-\tVattenplan för\t3\n                                        00417\tnorra viken',
      [[41, 'Vattenplan för norra viken', null]],
    ],
    [
      'case numbers in a column behind titles that wrap',
      '§ 41\tVattenplan för\tVTN 2031/417\t3\n                                        norra viken\n§ 42\tVal\tVTN\t4\n                                                                                2031/2',
      [
        [41, 'Vattenplan för norra viken', null],
        [42, 'Val', null],
      ],
    ],
    [
      'a report that the width parted',
      '§ 41 Remiss (Ds\n2031:30)......4',
      [[41, 'Remiss (Ds 2031:30)', null]],
    ],
  ])('reads %s', (name, text, expected) => {
    const found = items(text)
    expect(found).toEqual(
      name === 'titles apart from numbers'
        ? [
            [41, 'Mötet öppnas', null],
            [42, 'Val av justerare', null],
            [43, 'Rapport', null],
          ]
        : expected,
    )
  })

  it('claims all its lines, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 15 }), (texts) => {
        const all = lines(`§ 1 Början\n${texts.join('\n')}`)
        const { origins, value } = parseAgenda(all, vocabulary)
        expect(value.length).toBeGreaterThan(0)
        expect(origins.flatMap((o) => o.lines).length).toBeGreaterThan(0)
      }),
    )
  })
})
