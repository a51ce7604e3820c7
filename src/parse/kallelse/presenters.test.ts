/** Presenters: names out of a text, and a title apart from those that run on behind it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from './lines.fixture.js'
import { onlyNames, presentersOf, splitPresenters } from './presenters.js'

const known = new Set(['Vera Almlöv', 'Ossian Brandt', 'Ann-Mari von Segel', 'Tindra Kvist Holm'])
const context = { known, vocabulary: words }

describe('names', () => {
  test.each([
    ['Vera Almlöv, förvaltningschef', ['Vera Almlöv']],
    ['Vera Almlöv (förvaltningschef), Ossian Brandt (S)', ['Vera Almlöv', 'Ossian Brandt']],
    ['förvaltningschef Gunvor Tall och Ossian Brandt', ['Gunvor Tall', 'Ossian Brandt']],
    ['Tf. ekonomichef Gunvor Tall m.fl.', ['Gunvor Tall']],
    ['Vera Almlöv samt Gunvor Tall, Sjöby kommun', ['Vera Almlöv', 'Gunvor Tall']],
    ['Vera Almlöv/Ossian Brandt', ['Vera Almlöv', 'Ossian Brandt']],
    ['Vera Almlöv, Vatten-nätverket', ['Vera Almlöv']],
    ['Laget runt', ['Laget runt']],
    ['Dr. Vera Almlöv', ['Vera Almlöv']],
    ['Kommundirektören', ['Kommundirektören']],
  ])('%s', (text, names) => {
    expect(presentersOf(text, context)).toEqual(names)
  })

  test('a sentence holds no names alone', () => {
    expect(onlyNames('Vera Almlöv berättar om läget', context)).toBeNull()
  })
})

describe('a title and its presenters', () => {
  const title = fc.constantFrom(
    'Cosmic',
    'Mini-Maria',
    'Läget i nämnden',
    'Budget 2032',
    'Rapport om Norra Hamnen',
    'Samverkan BUP - SIP',
    'Svar på motion (VV) om cykelvägar',
    'Öppna data, del 2',
  )
  const names = fc.shuffledSubarray([...known], { minLength: 1 })

  test('are told apart again where the names are known', () => {
    fc.assert(
      fc.property(title, names, (text, list) => {
        expect(splitPresenters(`${text} ${list.join(', ')}`, context, false)).toMatchObject({
          title: text,
          presenters: list,
        })
      }),
    )
  })

  test.each([
    'Mini-Maria',
    'Projekt Anna Lind',
    'Avtackning av Vera Almlöv',
    'Detaljplan för Norra Hamnen',
    'Stiftelsen Karin Holm',
  ])('%s stays whole', (text) => {
    expect(splitPresenters(text, context, true)).toMatchObject({ title: text, presenters: [] })
  })

  test('a given name tells where a name begins behind capitals', () => {
    expect(splitPresenters('Uppföljning Nära Vård Ulla-Karin Lo', context, true)).toMatchObject({
      title: 'Uppföljning Nära Vård',
      presenters: ['Ulla-Karin Lo'],
    })
  })

  test.each(['Budget Zorim Kvist Holm, Anna Lo', 'Uppföljning Nära Vård Zorim Lo, Anna Lo'])(
    '%s is left alone, and said so',
    (text) => {
      const split = splitPresenters(text, context, true)
      expect(split).toMatchObject({ title: text, presenters: [] })
      expect(split.unclear).toContain('Anna Lo')
    },
  )

  test('an unknown name needs evidence, and is told of without it', () => {
    expect(splitPresenters('Läget i nämnden Gunvor Tall', context, false)).toEqual({
      title: 'Läget i nämnden Gunvor Tall',
      presenters: [],
      unclear: 'Gunvor Tall',
    })
    expect(splitPresenters('Läget i nämnden Gunvor Tall', context, true).presenters).toEqual(['Gunvor Tall'])
  })
})
