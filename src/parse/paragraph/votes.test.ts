import { describe, expect, it } from 'vitest'
import { paragraph, read } from './paragraph.fixture.js'
import { countsOf } from './vote-counts.js'

describe('votes told by two numbers', () => {
  const votes = (text: string) => paragraph(`Votering\n${text}`).votes.map(({ yes, no }) => [yes, no])
  const question = 'Ja för bifall till motionen. Nej för avslag på motionen.'
  it.each([
    [`${question} Med 31 röster mot 28 avslår nämnden motionen.`, [[28, 31]]],
    [`${question} Med trettioen röster mot tjugoåtta bifaller nämnden motionen.`, [[31, 28]]],
    [`${question} Nämnden beslutar med 31 röster mot 28 att rusta badplatsen.`, [[null, null]]],
    ['Med 31 röster mot 28 avslår nämnden motionen.', []],
  ])('%s', (text, expected) => expect(votes(text)).toEqual(expected))
  it('are as many as their questions', () => {
    const second = 'Ja för förslaget. Nej för återremiss.\nVoteringen utfaller med 36 ja och 23 nej.'
    expect(votes(`${question}\n31 ja och 28 nej.\n${second}`)).toEqual([
      [31, 28],
      [36, 23],
    ])
    expect(votes(`${question}\n31 ja och 28 nej.\nVotering 2\n${second}`)).toHaveLength(2)
  })
  it('read lists below heads without a colon, and no name out of them for a casting vote', () => {
    const [vote] = paragraph(
      'Votering\nJa-röster\nInga Ek (S), Eva Lo (V)\nNej-röster\nKaj Wik (M), Alva Ekmark (S)\nOrdförandens utslagsröst avgör.',
    ).votes
    expect(vote).toMatchObject({ question: null, yes: 2, no: 2, castingVote: null })
  })
  it('mean what their halves say, and nothing of the sentence below them', () => {
    const [vote] = paragraph(
      'Votering\nJa-röst: Bifall till motionen\nNej-röst: Avslag på motionen\nVid omröstningen avgavs 31 ja-röster och 28 nej-röster.',
    ).votes
    expect(vote).toMatchObject({ yesMeans: 'Bifall till motionen', noMeans: 'Avslag på motionen', yes: 31 })
    const lists = 'Ja: bifall\nNej: avslag\n\nJa-röster (1): Inga Ek (S)\nNej-röster (1): Kaj Wik (M)'
    expect(paragraph(`Votering\n${lists}`).votes[0]).toMatchObject({ yesMeans: 'bifall', noMeans: 'avslag' })
  })
  it('name the chair whose vote casts', () => {
    const [vote] = paragraph(
      `Votering\n${question}\nVice ordföranden Eva Lo (V) och ordföranden Inga Ek (S) röstar Ja (2).\nKaj Wik (M) och Alva Ekmark (C) röstar Nej (2).\nOrdförandens utslagsröst avgör.`,
    ).votes
    expect(vote?.castingVote).toMatchObject({ name: 'Inga Ek', party: 'S' })
  })
  it('tell a line of a table of ballots that cannot be read', () => {
    const { messages } = read(
      'Votering\nNamn\tJa\tNej\nInga Ek (S)\tX\nEva Lo (V)\tX\nAlva Ekmark (C)\tX\nKaj Wik (M)\t?',
    )
    expect(messages.filter(({ rule }) => rule === 'vote-unread').map(({ args }) => args.text)).toEqual([
      'Kaj Wik (M) ?',
    ])
  })
  it('are one with the result that stands below', () => {
    expect(votes(`${question}\nOmröstningsresultat\nJa 31, nej 28`)).toEqual([[31, 28]])
  })
})

describe('countsOf', () => {
  it.each([
    ['JA: 7 NEJ: 6 AVSTÅR: 2', [7, 6, 2]],
    ['Ja-röster: 7 Nej-röster: 6', [7, 6, null]],
    ['7 ja 6 nej', [7, 6, null]],
    ['sju ja-röster och sex nej-röster, två avstår', [7, 6, 2]],
  ])('%s', (text, counts) => {
    const { yes, no, abstain } = countsOf(text)
    expect([yes, no, abstain]).toEqual(counts)
  })
})
