import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { parsePersonList } from './person-list.js'

const context = { elected: true, whole: null, vocabulary }

function read(text: string): string[] {
  const pieces = lines(text).map((line) => ({ text: line.text, line }))
  const { value, messages } = parsePersonList(pieces, context)
  return [
    ...value.map(({ name, party, role, organization }) =>
      [name, party, role, organization].filter(Boolean).join(' / '),
    ),
    ...messages.map(({ rule, args }) => `${rule}: ${args.office ?? args.text}`),
  ]
}

const chair = ['Alva Ekmark / S / ordförande', 'Birk Tall / M / vice ordförande']

describe('persons parted by commas', () => {
  it.each([
    [
      'an office with an article, one person a line',
      'Alva Ekmark (S), ordföranden\nBirk Tall (M)\nSiv Lantmo (C)',
      ['Alva Ekmark / S / ordföranden', 'Birk Tall / M', 'Siv Lantmo / C'],
    ],
    [
      'offices behind the names, one before',
      'Alva Ekmark (S), ordförande, Birk Tall (M), vice ordförande, Siv Lantmo, sekreterare, ekonomichef Eva Rosmo',
      [...chair, 'Siv Lantmo / sekreterare', 'Eva Rosmo / ekonomichef'],
    ],
    [
      'offices before the names',
      'ordförande Alva Ekmark (S), vice ordförande Birk Tall (M), Eva Rosmo (C)',
      [...chair, 'Eva Rosmo / C'],
    ],
    [
      'offices before the names, commas between',
      'Kommundirektör, Siv Lantmo, ekonomichef, Birk Tall',
      ['Siv Lantmo / Kommundirektör', 'Birk Tall / ekonomichef'],
    ],
    [
      'an office right behind a bracket',
      'Alva Ekmark (S) ordförande, Birk Tall (M) vice ordförande, Eva Rosmo (V)',
      [...chair, 'Eva Rosmo / V'],
    ],
    ['cells joined without commas', 'Alva Ekmark (S), ordförande Birk Tall (M), vice ordförande', chair],
    [
      'cells joined without commas, the last without an office',
      'Alva Ekmark (S) ordförande Birk Tall (M) Eva Rosmo (C) vice ordförande',
      ['Alva Ekmark / S / ordförande', 'Birk Tall / M', 'Eva Rosmo / C / vice ordförande'],
    ],
    [
      'lines that end with a person',
      'Siv Lantmo, kommundirektör\nBirk Tall, Norrviks Bostäder\nEva Rosmo, Sandbank Örn',
      ['Siv Lantmo / kommundirektör', 'Birk Tall / Norrviks Bostäder', 'Eva Rosmo / Sandbank Örn'],
    ],
    [
      'a name broken by the line',
      'Alva Ekmark (S), Birk\nTall (M), Siv Lantmo, sekr., samt Eva Rosmo, jurist',
      ['Alva Ekmark / S', 'Birk Tall / M', 'Siv Lantmo / sekr.', 'Eva Rosmo / jurist'],
    ],
    [
      'how persons of old minutes are spoken of',
      'Ordföranden herr Alva Ekmark, herrar Birk Tall och Per Ås samt fru Eva Rosmo.',
      ['Alva Ekmark / Ordföranden', 'Birk Tall', 'Per Ås', 'Eva Rosmo'],
    ],
    [
      'an office right behind a name',
      'Siv Lantmo ekonomichef, Birk Tall från Norrviks Bostäder',
      ['Siv Lantmo / ekonomichef', 'Birk Tall / Norrviks Bostäder'],
    ],
    [
      'a bracket that wraps on a line that closes another',
      'Alva Ekmark (Norrviks\nkommun), Birk Tall (Kommunförbundet\nNorr), Osk Lantmo (M)\nEva Rosmo (C)',
      [
        'Alva Ekmark / Norrviks kommun',
        'Birk Tall / Kommunförbundet Norr',
        'Osk Lantmo / M',
        'Eva Rosmo / C',
      ],
    ],
    [
      'a dash inside a bracket at the start of a line',
      'Alva Ekmark (Norrviks kommun\n- Hamnen), Birk Tall (M)',
      ['Alva Ekmark / Norrviks kommun - Hamnen', 'Birk Tall / M'],
    ],
    [
      'names with a bracket each, on lines that end with a person',
      'Alva Ekmark (Hamnen) §§ 3-5, Osk Lantmo (Hamnen), Birk Tall (M)\nEva Rosmo (C), Siv Ås (M)',
      ['Alva Ekmark / Hamnen', 'Osk Lantmo / Hamnen', 'Birk Tall / M', 'Eva Rosmo / C', 'Siv Ås / M'],
    ],
    [
      'a name whose bracket stands on the next line, before another',
      'Alva Ekmark (jurist), Birk Tall\n(ekonomichef), Eva Rosmo (sekreterare)',
      ['Alva Ekmark / jurist', 'Birk Tall / ekonomichef', 'Eva Rosmo / sekreterare'],
    ],
    [
      'what two have in common',
      'Alva Ekmark och Birk Tall, Norrviks Bostäder\nSiv Lantmo, jurist\nPer Ås och Eva Rosmo, (M)',
      [
        'Alva Ekmark / Norrviks Bostäder',
        'Birk Tall / Norrviks Bostäder',
        'Siv Lantmo / jurist',
        'Per Ås',
        'Eva Rosmo / M',
      ],
    ],
    [
      'an office in the plural as that of all before it',
      'Siv Lantmo, jurist, Alva Ekmark, Birk Tall och Eva Rosmo, ekonomer, Per Ås och Ada Lo, sekreterare',
      [
        'Siv Lantmo / jurist',
        ...['Alva Ekmark', 'Birk Tall', 'Eva Rosmo'].map((name) => `${name} / ekonomer`),
        'Per Ås',
        'Ada Lo / sekreterare',
      ],
    ],
    [
      'on behind a bracket that is never closed',
      'Alva Ekmark (S\nBirk Tall (M)\nSiv Lantmo (C)',
      ['Alva Ekmark / S', 'Birk Tall / M', 'Siv Lantmo / C', 'bracket-unbalanced: Alva Ekmark (S'],
    ],
    [
      'on behind a bracket that is opened twice',
      'Alva Ekmark ((S)\nBirk Tall (M)',
      ['Alva Ekmark / S', 'Birk Tall / M', 'bracket-unbalanced: Alva Ekmark ((S)'],
    ],
  ])('reads %s', (_, text, expected) => expect(read(text)).toEqual(expected))

  it('gives §§ before a name to that name', () => {
    const [line] = lines('Alva Ekmark, Siv Lantmo, §§ 3-5 jurist Birk Tall')
    const pieces = [{ text: line?.text ?? '', line: line as NonNullable<typeof line> }]
    const { value } = parsePersonList(pieces, context)
    expect(value.map(({ paragraphs }) => paragraphs)).toEqual([[], [], [{ first: 3, last: 5 }]])
  })

  it('gives §§ behind two bare names to both', () => {
    const [line] = lines('Alva Ekmark och Siv Lantmo, §§ 3-5, Eva Rosmo (C)')
    const pieces = [{ text: line?.text ?? '', line: line as NonNullable<typeof line> }]
    const { value } = parsePersonList(pieces, context)
    const told = [{ first: 3, last: 5 }]
    expect(value.map(({ paragraphs }) => paragraphs)).toEqual([told, told, []])
  })

  it.each([
    [
      'between a name with an office and one without',
      'jurist Siv Lantmo, utredare, Birk Tall',
      ['Siv Lantmo / jurist', 'Birk Tall', 'office-unclear: utredare'],
    ],
    [
      'where a comma can be missing',
      'Eva Rosmo (C), jurist Alva Ekmark (S), Birk Tall (M), utredare',
      ['Eva Rosmo / C', 'Alva Ekmark / S', 'Birk Tall / M / utredare', 'office-unclear: jurist'],
    ],
    [
      'at both ends',
      'sekreterare, Siv Lantmo, jurist',
      ['Siv Lantmo', 'office-unclear: sekreterare', 'office-unclear: jurist'],
    ],
  ])('gives nobody an office %s', (_, text, expected) => expect(read(text)).toEqual(expected))
})
