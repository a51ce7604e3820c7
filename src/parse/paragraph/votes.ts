/** Recorded votes (votering, omröstning): the question, what Ja and Nej mean, counts, ballots. */
import type { Ballot, Person, SectionType, Vote } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { remembered } from '../../remembered.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { readBallotAnnex } from '../annex/ballots.js'
import { message, type Parsed } from '../parsed.js'
import { AFTER_INITIAL } from '../person/name.js'
import { personsWithParty } from '../person/name-list.js'
import { textOf } from '../text/reflow.js'
import type { SectionPart } from './sections.js'
import { ballotsOf, type Counts, countsOf } from './vote-counts.js'
import { countsBySide, isCountedAgainst } from './vote-sides.js'

/** A vote with the number of the annex that holds its ballots, where the text names one. */
export interface VoteReading {
  vote: Vote
  annex: number | null
}

const QUESTION_LEAD = /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}[:"”“]/giu
/** Where a question begins that nothing leads to: `Ja för bifall till förslaget. Nej för ...`. */
const QUESTION = /(?<=^|\n|[.:] )(?:Ja|JA|Ja-röst) (?:för|till|innebär) (?=[^\n]{3,300}?(?:[Nn]ej|NEJ))/gu
const ANNEX = /(?:framgår av|enligt|se|i|redovisas i) (?:bifogad )?(?:voteringslista,? )?bilaga ?(\d+)/iu

/** Sections that can tell of a vote where no section of its own does (`Beslutsgång`). */
const TELLING: ReadonlySet<SectionType> = new Set(['proposition', 'decision', 'other'])

/**
 * Reads the votes of a § out of its sections: those for votes, or, where it has none, others that state how many
 * voted for what. Origins at `/0` ...
 */
export function parseVotes(sections: readonly SectionPart[], vocabulary: Vocabulary): Parsed<VoteReading[]> {
  const result: Parsed<VoteReading[]> = { value: [], origins: [], messages: [] }
  for (const section of voteSections(sections)) {
    const table = tableOf(section, vocabulary)
    const told = table ? textOf(section.lines.filter((line) => !table.lines.includes(line))) : section.text
    for (const text of separateVotes(told)) {
      const reading = readVote(text, table?.ballots ?? [])
      if (!reading) {
        // `Med 31 röster mot 28 beslutar ...` can leave open which of the two is Ja.
        if (/\d \p{L}*röster/u.test(text) || isCountedAgainst(text))
          result.messages.push(message('vote-unread', section.lines[0], { text: text.slice(0, 200) }))
        continue
      }
      const before = result.value.at(-1)
      if (before && isResultOf(reading.value.vote, before.vote))
        before.vote = joined(before.vote, reading.value.vote)
      else result.value.push(reading.value)
      result.origins.push({ pointer: `/${result.value.length - 1}`, lines: section.lines })
      for (const part of reading.unread)
        result.messages.push(message('vote-unread', section.lines[0], { text: part }))
    }
  }
  return result
}

function voteSections(sections: readonly SectionPart[]): readonly SectionPart[] {
  const own = sections.filter((section) => section.type === 'vote')
  return own.length > 0
    ? own
    : sections.filter((section) => TELLING.has(section.type) && statesVote(section.text))
}

const statesVote = remembered((text) => {
  const flat = text.replace(/\s+/gu, ' ')
  return statesBoth(flat) || isCountedAgainst(text)
})

function statesBoth(flat: string): boolean {
  if (!/nej/iu.test(flat)) return false
  const { yes, no } = countsOf(flat)
  return yes !== null && no !== null
}

/** A section that tells but the counts of the vote before it (`Omröstningsresultat` below the list of names). */
function isResultOf(vote: Vote, before: Vote): boolean {
  if (vote.question !== null || vote.ballots.length > 0) return false
  return (before.yes ?? vote.yes) === vote.yes && (before.no ?? vote.no) === vote.no
}

function joined(vote: Vote, told: Vote): Vote {
  return {
    ...vote,
    yes: told.yes ?? vote.yes,
    no: told.no ?? vote.no,
    abstain: told.abstain ?? vote.abstain,
    absent: told.absent ?? vote.absent,
    result: vote.result ?? told.result,
    castingVote: vote.castingVote ?? told.castingVote,
  }
}

/** A cell that holds nothing but a vote. */
const BARE = /^(?:ja|nej|avstår|avst\.?|frånvarande|frånv\.?|x)$/iu

/** The ballots that a section shows as a table: names and votes, or marks, in columns or cell by cell. */
function tableOf(
  section: SectionPart,
  vocabulary: Vocabulary,
): { ballots: Ballot[]; lines: MarkedLine[] } | null {
  // A row of sums is no voter.
  const lines = section.lines.filter((line) => !/^(?:summa|totalt|antal röster)(?!\p{L})/iu.test(line.text))
  const inTable = (line: MarkedLine | undefined) =>
    line !== undefined && ((line.cells?.length ?? 0) > 1 || BARE.test(line.text))
  const first = lines.findIndex(inTable)
  if (first < 0 || lines.filter(inTable).length < 2) return null
  // Cell by cell, the heads of the columns and the first name stand before the first vote.
  let from = first
  while (
    !lines[first]?.cells &&
    from > 0 &&
    (lines[from - 1]?.text.length ?? 99) < 40 &&
    !/[.:]$/u.test(lines[from - 1]?.text ?? '')
  )
    from--
  const table = lines.slice(from, lines.findLastIndex(inTable) + 1)
  const read = readBallotAnnex(table, vocabulary)
  return read && read.ballots.length > 1 ? { ballots: read.ballots, lines: table } : null
}

/** A section that puts several questions holds as many votes. */
function separateVotes(text: string): string[] {
  const leads = [...text.matchAll(QUESTION_LEAD)].map((match) => text.lastIndexOf('\n', match.index) + 1)
  const starts = leads.length > 0 ? leads : [...text.matchAll(QUESTION)].map((match) => match.index)
  if (starts.length < 2) return [text]
  return starts
    .map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1] ?? text.length))
    .filter((part) => part.trim() !== '')
}

/** A line that ends without its full stop, and a sentence below it (`Nej: avslag` / `Omröstningen utfaller ...`). */
const UNSTOPPED = /(?<=[\p{L}\d)])\n+(?=(?!Nej |Ja |Den )\p{Lu}\p{Ll}+ \p{Ll})/gu

function readVote(text: string, table: readonly Ballot[]): { value: VoteReading; unread: string[] } | null {
  const flat = text.replace(UNSTOPPED, '. ').replace(/\s+/gu, ' ')
  const question = questionOf(flat)
  const told = question ? without(flat, question) : flat
  const stated = countsOf(told)
  const spoken = ballotsOf(question ? without(text, question) : text)
  const ballots = spoken.ballots.length > 0 ? spoken.ballots : [...table]
  if (question === null && ballots.length === 0 && stated.yes === null && stated.no === null) return null
  const means = meanings(question ?? flat)
  const uncounted = ballots.length === 0 && stated.yes === null && stated.no === null
  const sides = uncounted ? countsBySide(told, means) : null
  const counts = { ...filled(stated, ballots), ...sides }
  const open = uncounted && sides === null && isCountedAgainst(told) ? [told.trim().slice(0, 200)] : []
  const vote: Vote = {
    question,
    ...means,
    ...counts,
    result: resultOf(flat),
    castingVote: castingVote(text),
    ballots,
  }
  return {
    value: { vote, annex: Number(ANNEX.exec(flat)?.[1] ?? 0) || null },
    unread: [...spoken.unread, ...open],
  }
}

/** A text without the question in it, wherever its lines were broken. */
function without(text: string, question: string): string {
  const words = question.split(' ')
  const [first = ''] = words
  for (
    let from = text.indexOf(first);
    from >= 0 && from < text.length;
    from = text.indexOf(first, from + 1)
  ) {
    const end = endOfWords(text, from, words)
    if (end !== null) return `${text.slice(0, from)} ${text.slice(end)}`
  }
  return text
}

/** Where the words end that stand at this place with white space between; null where they don't. */
function endOfWords(text: string, from: number, words: readonly string[]): number | null {
  const space = /\s+/uy
  let at = from
  for (const [i, word] of words.entries()) {
    space.lastIndex = at
    if (i > 0 && !space.test(text)) return null
    if (i > 0) at = space.lastIndex
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  return at
}

/** Counts as stated, else as counted where ballots stand. */
function filled(stated: Counts, ballots: readonly Ballot[]): Counts {
  const count = (vote: Ballot['vote']) =>
    ballots.length > 0 ? ballots.filter((b) => b.vote === vote).length : null
  const either = (vote: Ballot['vote']) => stated[vote] ?? count(vote)
  return {
    yes: either('yes'),
    no: either('no'),
    abstain: either('abstain'),
    absent: stated.absent ?? (count('absent') || null),
  }
}

function questionOf(text: string): string | null {
  const quoted =
    /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}:? ?["”“»']([^"”“«]{5,600})["”“«]/iu.exec(text)
  const plain =
    /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}: ?((?:ja|den som)[^"”“]{5,400}?nej[^.]{3,200})\./iu.exec(
      text,
    )
  const bare =
    /((?:[Jj]a-röst(?!er)|Ja(?!-röster)|JA(?!-RÖSTER)|Den som)[^.:]{3,200}?[.,;]? ?(?:och |medan )?(?:nej-röst|nej|NEJ|Nej|den som|Den som)(?: för| till| innebär| betyder| =| som|-röst)[^.]{3,200})\./u.exec(
      text,
    )
  // "Den som vill avslå motionen röstar ja. Den som vill bifalla den röstar nej."
  const voters =
    /(Den som [^.:]{3,300}? (?:röstar|rösta) ["”“]?ja["”“]?[.,;]? ?(?:och |medan |samt )?den som [^.:]{3,300}? (?:röstar|rösta) ["”“]?nej["”“]?)(?!\p{L})/iu.exec(
      text,
    )
  const question =
    quoted?.[1] ??
    plain?.[1] ??
    (/(?:Ja|JA|ja-röst|Ja-röst)(?: för| till| innebär| =|-röst)/u.test(bare?.[1] ?? '')
      ? bare?.[1]
      : voters?.[1])
  return question?.replace(/[\s.]+$/u, '') ?? null
}

const MEANS = '(?:-[Rr]öst|-RÖST)? ?(?:[Ff]ör|FÖR|[Tt]ill|innebär|betyder|=|:)'
const HALVES = new RegExp(
  `(?<!\\p{L})(?:[Jj]a|JA)${MEANS} ?(.{2,300}?)[.,;]? ?(?:[Oo]ch |[Mm]edan |[Ss]amt )?(?<!\\p{L})(?:[Nn]ej|NEJ)${MEANS} ?((?:[^.]|(?<= m)\\. ?(?=fl)|(?<= m\\. ?fl)\\.|\\.${AFTER_INITIAL}){2,300})`,
  'u',
)

/** The two halves of a question: `Ja för X och Nej för Y`, `Ja för X. Nej för Y`. */
function meanings(text: string): { yesMeans: string | null; noMeans: string | null } {
  const halves = HALVES.exec(text)
  const reverse =
    /(?:den )?som (?:vill )?(.{3,200}?) (?:röstar|rösta) ja.{0,20}?(?:den )?som (?:vill )?(.{3,200}?) (?:röstar|rösta) nej/iu.exec(
      text,
    )
  const clean = (t: string | undefined) =>
    t
      ?.replace(/^(?:att )?/u, '')
      .replace(/["”“]/gu, '')
      .replace(/[\s.,;]+$/u, '')
      .trim() || null
  return { yesMeans: clean(halves?.[1] ?? reverse?.[1]), noMeans: clean(halves?.[2] ?? reverse?.[2]) }
}

/** The sentence that tells the result. */
function resultOf(text: string): string | null {
  const sentence =
    /(?:^|(?<=[.:”"] ))((?:Omröstningen|Voteringen|Omröstningsresultat|Resultat|Med \S+ (?:ja|röster))[^.]{3,300}\.)/u.exec(
      text,
    )
  return sentence?.[1]?.replace(/\.$/u, '') ?? null
}

/** The text without the lines that are lists of names. */
function besidesLists(text: string): string {
  const listed = /^(?:[^().]{3,60}\(\p{L}{1,4}\)(?:,? och |, |$)){2,}$/u
  return text
    .split('\n')
    .map((line) => (listed.test(line) ? '.' : line))
    .join(' ')
}

function castingVote(text: string): Person | null {
  if (!/utslagsröst|avgörande röst/iu.test(text)) return null
  const said = /([^.]{0,200})(?:utslagsröst|avgörande röst)/iu.exec(besidesLists(text))
  const named = said ? personsWithParty(said[0]).at(-1) : undefined
  // `ordföranden Eva Ros (S) röstar Ja` tells whose `ordförandens utslagsröst` is.
  const chair = /(?<!\p{L})ordföranden?s? (?:utslagsröst|avgörande röst)/iu.test(text)
    ? personsWithParty(
        /(?<![Vv]ice )ordföranden (?:\p{Lu}|[^\p{L}(])[^(]{2,60}\(\p{L}{1,4}\)/u.exec(
          text.replace(/\s+/gu, ' '),
        )?.[0] ?? '',
      ).at(-1)
    : undefined
  return named ?? chair ?? null
}
