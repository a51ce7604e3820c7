import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { sectionsOf } from './sections.js'
import { parseVotes } from './votes.js'

/** The votes of a § with these sections, in short, and the rules of its messages. */
function votes(text: string): [string[], string[]] {
  const { value, messages } = parseVotes(sectionsOf(lines(text), vocabulary).sections, vocabulary)
  const told = value.map(({ vote: { yes, no, abstain, yesMeans, noMeans, ballots } }) => {
    const names = ballots.map(({ name, vote }) => `${name} ${vote}`)
    return [`${yes}-${no}-${abstain}`, `${yesMeans} / ${noMeans}`, ...names].join(', ')
  })
  return [told, messages.map(({ rule }) => rule)]
}

const byName = 'Alva Ek (S) och Birk Tall (M)'

describe('votes told by side', () => {
  it.each([
    [
      'for and against',
      `Votering\nFör bifall röstar ${byName}. För avslag röstar Kaj Wik (V).`,
      '2-1-0, bifall / avslag, Alva Ek yes, Birk Tall yes, Kaj Wik no',
    ],
    [
      'names first, and who did not vote',
      `Votering\n${byName} röstade för förslaget, medan Kaj Wik (V) röstade emot. Eva Lo (C) avstod.`,
      '2-1-1, förslaget / null, Eva Lo abstain, Alva Ek yes, Birk Tall yes, Kaj Wik no',
    ],
    [
      'a Nej that is for',
      `Votering\nJa för avslag. Nej för bifall.\nFör bifall röstar ${byName} och för avslag röstar Kaj Wik (V).`,
      '1-2-0, avslag / bifall, Alva Ek no, Birk Tall no, Kaj Wik yes',
    ],
    [
      'by whose proposal it is',
      `Votering\nJa för bifall till utskottets förslag. Nej för bifall till Kaj Wiks yrkande.\nFör Kaj Wiks yrkande röstar ${byName}. För utskottets förslag röstar Eva Lo (C).`,
      '1-2-0, bifall till utskottets förslag / bifall till Kaj Wiks yrkande, Alva Ek no, Birk Tall no, Eva Lo yes',
    ],
    [
      'counts in the decision',
      'Beslut\nMed 10 röster för och 5 röster emot beslutar nämnden att bifalla motionen.',
      '10-5-null, null / null',
    ],
    [
      'counts of two sides',
      'Beslutsgång\nOmröstning begärs. Tio röster för bifall och fem röster för avslag.',
      '10-5-null, bifall / avslag',
    ],
    ['counts of voters', 'Beslutsgång\nVid voteringen röstar 7 för och 4 emot.', '7-4-null, null / null'],
    [
      'names in lists, which tell nothing of what was asked',
      'Votering\nJa: Alva Ek (S), Birk Tall (M)\nNej: Kaj Wik (V)',
      '2-1-0, null / null, Alva Ek yes, Birk Tall yes, Kaj Wik no',
    ],
    [
      'a name in what is asked, which is no vote',
      'Votering\nJa: Alva Eks (S) yrkande. Nej: Kaj Wiks (V) yrkande. 4 ja och 5 nej.',
      '4-5-null, Alva Eks (S) yrkande / Kaj Wiks (V) yrkande',
    ],
  ])('are read: %s', (_, text, expected) => expect(votes(text)).toEqual([[expected], []]))

  it.each([
    ['both sides are for something', `För As förslag röstar ${byName}. För Bs förslag röstar Kaj Wik (V).`],
    ['the majority turns down', 'Med 10 röster för och 5 röster emot avslår nämnden motionen.'],
    ['nothing is told of it', 'Votering begärs och verkställs.'],
    ['it stands in an annex', 'Se bilaga 2.'],
  ])('are told as unread where %s', (_, text) =>
    expect(votes(`Votering\n${text}`)).toEqual([[], ['vote-unread']]),
  )

  it.each([
    ['a question', 'Beslutsgång\nJa-röst för bifall till förslaget. Nej-röst för avslag.'],
    ['one side', 'Beslut\nFörslaget bifalls. Kaj Wik (V) röstar emot förslaget.'],
  ])('are told as unread where %s stands alone', (_, text) =>
    expect(votes(text)).toEqual([[], ['vote-unread']]),
  )

  it('are none where none is asked for', () =>
    expect(votes('Votering\nNågon votering begärs inte.')).toEqual([[], []]))

  it('count nobody where only those are named who did not vote', () =>
    expect(votes('Votering\nKaj Wik (V) avstår.')[0]).toEqual(['null-null-1, null / null, Kaj Wik abstain']))
})

describe('a question apart from its vote', () => {
  it('is that of the one vote', () =>
    expect(
      votes(
        'Beslutsgång\nOrdningen är: ja till As förslag, nej till Bs förslag.\nOmröstningsresultat\n5 ja, 3 nej.',
      ),
    ).toEqual([['5-3-null, As förslag / Bs förslag'], []]))

  it('is nobody’s where there are two votes', () =>
    expect(
      votes(
        'Beslutsgång\nOrdningen är: ja till As förslag, nej till Bs förslag.\nVotering 1\n5 ja, 3 nej.\nVotering 2\n4 ja, 4 nej.',
      )[0],
    ).toEqual(['5-3-null, null / null', '4-4-null, null / null']))
})
