import { describe, expect, it } from 'vitest'
import { numberWords } from './time.js'
import { vocabulary } from './vocabulary.js'

describe('vocabulary', () => {
  it.each([
    ['Beslut', 'decision'],
    ['Vattennämndens beslut', 'decision'],
    ['FÖRSLAG TILL BESLUT', 'proposal'],
    ['Yrkande:', 'motions'],
    ['Propositionsordning', 'proposition'],
    ['Huvudvotering', 'vote'],
    ['Särskilt yttrande', 'statement'],
    ['Expedieras till', 'recipients'],
    ['Paragrafen är omedelbart justerad', 'verified'],
  ])('%s heads a section: %s', (text, type) => expect(vocabulary.heading.whole(text)?.type).toBe(type))

  it.each([
    ['Vattennämnden', true],
    ['Barn- och utbildningsnämnden', true],
    ['Vattenkontoret', false],
  ])('%s is a body: %s', (text, is) => expect(vocabulary.body.whole(text) !== null).toBe(is))

  it.each([
    ['Region Fjällmark', true],
    ['Sjöhults kommun', true],
    ['Kommunen', false],
  ])('%s is an owner: %s', (text, is) => expect(vocabulary.organization.whole(text) !== null).toBe(is))

  it('knows parties in any case, and offices with their endings', () => {
    expect([vocabulary.isParty('örp'), vocabulary.isParty('XYZ')]).toEqual([true, false])
    expect(['vattendirektör', 'ordföranden', 'Ekmark'].map(vocabulary.isOffice)).toEqual([true, true, false])
  })

  it('has each row answer to its own phrase', () => {
    for (const { phrase, type } of vocabulary.rows.headings.filter((row) => !row.phrase.includes('*')))
      expect([phrase, vocabulary.heading.whole(phrase)?.type]).toEqual([phrase, type])
    for (const { phrase, field } of vocabulary.rows.labels.filter((row) => !row.phrase.includes('*')))
      expect([phrase, vocabulary.label.whole(phrase)?.field]).toEqual([phrase, field])
  })

  it('counts in words', () => {
    expect(
      ['ingen', 'ett', 'sju', 'aderton', 'tjugotvå', 'trettioett'].map((w) => numberWords.get(w)),
    ).toEqual([0, 1, 7, 18, 22, 31])
  })
})
