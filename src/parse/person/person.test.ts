import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../model/record.js'
import { lines } from '../../testing/lines.js'
import { person } from '../../testing/meeting.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from './name.js'
import { enumeratedPersons } from './name-list.js'
import { parsePerson } from './person.js'
import { parsePersonList } from './person-list.js'
import { presentAt, takeRanges } from './ranges.js'

const whole = { first: 41, last: 60 }
const context = { elected: true, whole, vocabulary }
const at = (first: number, last = first) => ({ first, last })

describe('parsePerson', () => {
  const cases: Array<[string, Person]> = [
    ['Alva Ekmark (S)', person('Alva Ekmark', 'S')],
    ['Alva Ekmark (S) (Ordförande)', person('Alva Ekmark', 'S', { role: 'Ordförande' })],
    ['Ordförande Alva Ekmark (S)', person('Alva Ekmark', 'S', { role: 'Ordförande' })],
    [
      'Karl-Olof Sandmo (KD) (2:e vice ordförande) (Sjöhults kommun) §§ 41-44',
      person('Karl-Olof Sandmo', 'KD', {
        role: '2:e vice ordförande',
        organization: 'Sjöhults kommun',
        paragraphs: [at(41, 44)],
      }),
    ],
    ['Birk Tall ((L)', person('Birk Tall', 'L')],
    ['Birk Tall (C,)', person('Birk Tall', 'C')],
    ['Birk Tall (-)', person('Birk Tall', '-')],
    ['Birk Tall (C), 3(5)', person('Birk Tall', 'C')],
    ['Birk Tall (s)', person('Birk Tall', 's')],
    [
      'Birk Tall (M)  ersätter Eva Rosmo (V) §§ 56-59',
      person('Birk Tall', 'M', { replaces: { name: 'Eva Rosmo', party: 'V' }, paragraphs: [at(56, 59)] }),
    ],
    [
      'Birk Tall (M) ersätter Eva Rosmo (V) § 45 pga jäv',
      person('Birk Tall', 'M', { replaces: { name: 'Eva Rosmo', party: 'V' }, paragraphs: [at(45)] }),
    ],
    ['Birk Tall (M) §§41-45, §§47-52', person('Birk Tall', 'M', { paragraphs: [at(41, 45), at(47, 52)] })],
    ['Birk Tall (M) § 42 (p. 3)', person('Birk Tall', 'M', { paragraphs: [at(42)] })],
    ['Birk Tall (M) till och med § 44', person('Birk Tall', 'M', { paragraphs: [at(41, 44)] })],
    ['Birk Tall (M) fr.o.m. § 44', person('Birk Tall', 'M', { paragraphs: [at(44, 60)] })],
    ['Birk Tall (M) fr.o.m. § 44 t.o.m. § 50', person('Birk Tall', 'M', { paragraphs: [at(44, 50)] })],
    ['Birk Tall (M) utom § 45', person('Birk Tall', 'M', { paragraphs: [at(41, 44), at(46, 60)] })],
    ['Birk Tall (M) jäv § 45', person('Birk Tall', 'M', { paragraphs: [at(41, 44), at(46, 60)] })],
    ['Birk Tall (M) (kl. 09.00–11.10) §§ 41–42', person('Birk Tall', 'M', { paragraphs: [at(41, 42)] })],
    ['Birk Tall (M) t.o.m. kl. 15:10, §§41-42', person('Birk Tall', 'M', { paragraphs: [at(41, 42)] })],
    ['Birk Tall (M) ankom kl. 14:05 § 45', person('Birk Tall', 'M', { paragraphs: [at(45, 60)] })],
    [
      'Siv Lantmo (Vattenverket, sekreterare)',
      person('Siv Lantmo', null, { role: 'sekreterare', organization: 'Vattenverket' }),
    ],
    [
      'Siv Lantmo (VTN - Område Hav, tf. vattenchef)',
      person('Siv Lantmo', null, { role: 'tf. vattenchef', organization: 'VTN - Område Hav' }),
    ],
    [
      'Birk Tall (lämnade mötet kl. 15.30, efter § 45)',
      person('Birk Tall', null, { paragraphs: [at(41, 45)] }),
    ],
    [
      'Siv Lantmo, vattendirektör (p. 5-6)',
      person('Siv Lantmo', null, { role: 'vattendirektör', paragraphs: [at(5, 6)] }),
    ],
    ['Siv Lantmo, kommundirektör', person('Siv Lantmo', null, { role: 'kommundirektör' })],
    [
      'Siv Lantmo, VTN - Tf. vattendirektör',
      person('Siv Lantmo', null, { role: 'Tf. vattendirektör', organization: 'VTN' }),
    ],
  ]
  it.each(cases)('reads %s', (text, expected) => {
    expect(parsePerson(text, context)).toEqual(expected)
  })

  it('reads back a person who is printed', () => {
    const name = fc.tuple(
      fc.constantFrom('Alva', 'Karl-Olof', 'Åsa'),
      fc.constantFrom('Ekmark', 'von Tallby', 'Öst-Ros'),
    )
    const range = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('S', 'M', 'KD', '-', 'VV'),
        fc.option(fc.constantFrom('Ordförande', '2:e vice ordförande')),
        fc.option(fc.constantFrom('Sjöhults kommun', 'Region Fjällmark')),
        fc.array(range, { maxLength: 3 }),
        ([a, b], party, role, organization, ranges) => {
          const paragraphs = ranges.map(([first, n]) => at(first, first + n))
          const given = person(`${a} ${b}`, party, { role, organization, paragraphs })
          expect(parsePerson(printed(given), context)).toEqual(given)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePerson(text, context)))
  })
})

function printed({ name, party, role, organization, paragraphs }: Person): string {
  const brackets = [party, role, organization].filter((b) => b !== null).map((b) => `(${b})`)
  const ranges = paragraphs.map((r) => `§§ ${r.first}-${r.last}`).join(', ')
  return [name, ...brackets, ranges].filter((part) => part !== '').join(' ')
}

describe('parsePersonList', () => {
  const names = (text: string) =>
    parsePersonList(
      lines(text).map((line) => ({ text: line.text, line, ...(line.cells ? { cells: line.cells } : {}) })),
      context,
    ).value.map((p) => `${p.name} ${p.party}`)
  const two = ['Alva Ekmark S', 'Birk Tall M']
  it.each([
    ['one a line', 'Alva Ekmark (S)\nBirk Tall (M)', two],
    ['flattened', 'Alva Ekmark (S) Birk Tall (M)', two],
    ['flattened with ranges', 'Alva Ekmark (S) §§41-44 Birk Tall (M)', two],
    [
      'commas',
      'Alva Ekmark (S), Birk Tall (M), Didrik Sandmo\n(MP), Eva Rosmo (V)',
      [...two, 'Didrik Sandmo MP', 'Eva Rosmo V'],
    ],
    [
      'two columns',
      'Alva Ekmark (S)\tDidrik Sandmo (MP)\nBirk Tall (M)\tEva Rosmo (V)',
      [...two, 'Didrik Sandmo MP', 'Eva Rosmo V'],
    ],
    [
      'commas, with a double name broken by the line',
      'Alva Ekmark (S), Birk Tall (M), Eva Rosmo\nLind (V), Didrik Sandmo (MP)',
      [...two, 'Eva Rosmo Lind V', 'Didrik Sandmo MP'],
    ],
    ['a title between flattened persons', 'Alva Ekmark (S) Dr. Birk Tall (M)', [two[0], 'Dr. Birk Tall M']],
    ['a bracket cut by the line', 'Alva Ekmark (S) ersätter Eva Rosmo\n(V)\nBirk Tall (M)', two],
  ])('reads %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
  it('takes no word that the width broke off for the head of a column', () => {
    const wrapped = 'Alva Ekmark (S), ordförande, Norrviks\nkommun\nBirk Tall (M), Norrviks\nkommun'
    const pieces = lines(wrapped).map((line) => ({
      line,
      text: line.text,
      cells: [{ text: line.text, x: 0, right: 9 }],
    }))
    expect(
      parsePersonList(pieces, context).value.map(({ name, organization }) => [name, organization]),
    ).toEqual([
      ['Alva Ekmark', 'Norrviks kommun'],
      ['Birk Tall', 'Norrviks kommun'],
    ])
  })
  it('reads a table by its heads', () => {
    const row = (...cells: Array<[number, string]>) => {
      const [line] = lines(cells.map(([, text]) => text).join(' '))
      return {
        line: line as NonNullable<typeof line>,
        text: cells.map(([, text]) => text).join(' '),
        cells: cells.map(([x, text]) => ({ x, text, right: x + 20 })),
      }
    }
    const table = [
      row([70, 'Namn'], [200, 'Parti'], [240, 'Roll'], [330, 'Ersätter'], [440, '§§']),
      row([70, 'Alva Ekmark'], [200, 'S'], [240, '2:e vice ordförande'], [440, '41–44']),
      row([70, 'Bo Ås'], [200, 'M'], [330, 'Eva Ros (M)']),
      row([70, 'Siv Lantmo'], [240, 'hamn- och'], [440, '44–']),
      row([240, 'vattendirektör'], [440, '45']),
      row([70, 'Dag Tornby'], [240, 'bryggmästarc']),
      row([240, 'hef']),
      row([70, 'Åke Sund'], [240, 'tillförordnad']),
      row([240, 'chef']),
    ]
    const { value, origins } = parsePersonList(table, context)
    expect(origins.find(({ pointer }) => pointer === '/2')?.lines).toHaveLength(2)
    expect(value).toEqual([
      person('Alva Ekmark', 'S', { role: '2:e vice ordförande', paragraphs: [at(41, 44)] }),
      person('Bo Ås', 'M', { replaces: { name: 'Eva Ros', party: 'M' } }),
      person('Siv Lantmo', null, { role: 'hamn- och vattendirektör', paragraphs: [at(44, 45)] }),
      person('Dag Tornby', null, { role: 'bryggmästarchef' }),
      person('Åke Sund', null, { role: 'tillförordnad chef' }),
    ])
  })

  it('tells broken brackets', () => {
    const [line] = lines('Alva Ekmark ((S)')
    const { messages } = parsePersonList([{ text: 'Alva Ekmark ((S)', line: line as never }], context)
    expect(messages.map((m) => m.rule)).toEqual(['bracket-unbalanced'])
  })
})

describe('takeRanges', () => {
  it('keeps all other text', () => {
    const words = fc.array(fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{3,8}$/u), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 99 }), (before, after, n) => {
        const { rest, presence } = takeRanges(`${before.join(' ')} § ${n} ${after.join(' ')}`)
        expect(rest).toBe([...before, ...after].join(' '))
        expect(presence.ranges).toEqual([at(n)])
      }),
    )
  })
  it('leaves an open end at the known one where the document has no §§', () => {
    expect(presentAt(takeRanges('fr.o.m. § 4').presence, null)).toEqual([at(4)])
  })
})

describe('names', () => {
  it.each([
    ['Alva Ekmark', true],
    ['Carl von Ek', true],
    ['Anna B. Ström', true],
    ['Omar al-Ekmark', true],
    ['Tor ten Ekmark', true],
    ['Alva', false],
    ['alva ekmark', false],
    ['VATTENNÄMNDEN ARBETAR', false],
  ])('%s is a name: %s', (text, expected) => expect(isName(text)).toBe(expected))
  it('reads an enumeration and gives back what is no name', () => {
    const { persons, unread } = enumeratedPersons(
      'Alva Ekmark (S), Birk Tall och tjänstgörande ersättaren Eva Rosmo (V) samt hela gruppen',
    )
    expect(persons.map((p) => [p.name, p.party])).toEqual([
      ['Alva Ekmark', 'S'],
      ['Birk Tall', null],
      ['Eva Rosmo', 'V'],
    ])
    expect(unread).toEqual(['hela gruppen'])
  })
})

describe('lists met in other bodies', () => {
  const names = (text: string, elected = true) =>
    parsePersonList(
      lines(text).map((line) => ({ text: line.text, line, ...(line.cells && { cells: line.cells }) })),
      { ...context, elected },
    ).value.map(({ name, party, role }) => [name, party, role].filter(Boolean).join(' / '))

  it.each([
    [
      'direktören Alva Ekmark, sekreteraren\nBirk Tall',
      ['Alva Ekmark / direktören', 'Birk Tall / sekreteraren'],
    ],
    ['Alva Ekmark (S) och Birk Tall (M)', ['Alva Ekmark / S', 'Birk Tall / M']],
    [
      'Alva Ekmark, chef\tBirk Tall, jurist\nEva Rosmo, jurist\tSiv Lantmo, chef',
      ['Alva Ekmark / chef', 'Eva Rosmo / jurist', 'Birk Tall / jurist', 'Siv Lantmo / chef'],
    ],
    ['(S)\tAlva Ekmark\n\tBirk Tall\n(M)\tEva Rosmo', ['Alva Ekmark / S', 'Birk Tall / S', 'Eva Rosmo / M']],
    ['- Ekmark, Alva (S)\n2. Birk Tall (M)', ['Alva Ekmark / S', 'Birk Tall / M']],
    ['Borgarrådet Alva Ekmark (S)\nHerr Birk Tall (m)', ['Alva Ekmark / S / Borgarrådet', 'Birk Tall / m']],
    ['Alva Ekmark, chef Birk Tall, jurist', ['Alva Ekmark / chef', 'Birk Tall / jurist']],
    ['Vakant (S)\nX\nParti', []],
    ['Alva Ekmark (S), Region Sjö\nVakant (M)', ['Alva Ekmark / S']],
    [
      'direktör Alva Ekmark, §§ 2–3, ekonomichef Birk Tall,\njurist Eva Rosmo § 4, Siv Lantmo, Dag Tornby',
      ['Alva Ekmark / direktör', 'Birk Tall / ekonomichef', 'Eva Rosmo / jurist', 'Siv Lantmo', 'Dag Tornby'],
    ],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected))
})
