/** Recorded votes (votering, omröstning): the question, what Ja and Nej mean, counts, ballots. */
import type { Ballot, Person, SectionType, Vote } from '../../model/record.js'
import type { MarkedLine, Message } from '../../model/source.js'
import { remembered } from '../../remembered.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { readBallotAnnex } from '../annex/ballots.js'
import { message, type Parsed } from '../parsed.js'
import { personsWithParty } from '../person/name-list.js'
import { textOf } from '../text/reflow.js'
import type { SectionPart } from './sections.js'
import { ballotsOf, type Counts, countsOf } from './vote-counts.js'
import { tellsSides, votesBySide } from './vote-for-against.js'
import { meanings, questionOf, separateVotes, without } from './vote-question.js'
import { countsBySide, isCountedAgainst } from './vote-sides.js'

/** A vote with the number of the annex that holds its ballots, where the text names one. */
export interface VoteReading {
  vote: Vote
  annex: number | null
}

const ANNEX = /(?:framgår av|enligt|se|i|redovisas i) (?:bifogad )?(?:voteringslista,? )?bilaga ?(\d+)/iu

/** Sections that can tell of a vote where no section of its own does (`Beslutsgång`). */
const TELLING: ReadonlySet<SectionType> = new Set(['proposition', 'decision', 'other'])

/**
 * Reads the votes of a § out of its sections: those for votes, or, where it has none, others that state how many
 * voted for what. A question that stands apart from its one vote (`Beslutsgång`, then `Omröstningsresultat`) is its own.
 * Origins at `/0` ...
 */
export function parseVotes(sections: readonly SectionPart[], vocabulary: Vocabulary): Parsed<VoteReading[]> {
  const own = sections.filter(({ type }) => type === 'vote')
  const telling = sections.filter(({ type }) => TELLING.has(type))
  const stating = own.length > 0 ? own : telling.filter(({ text }) => statesVote(text))
  const result = readVotes(stating, null, vocabulary)
  const apart = telling.filter((section) => !stating.includes(section) && putsQuestion(section.text))
  const [asking] = apart
  if (asking && apart.length === 1 && result.value.length < 2 && !result.value.some(isAsked)) {
    const asked = readVotes(stating, flatOf(asking.text), vocabulary)
    if (asked.value.some(isAnswered))
      return { ...asked, origins: [...asked.origins, { pointer: '/0', lines: asking.lines }] }
  }
  const unread =
    result.value.length > 0 || result.messages.length > 0 ? undefined : [...own, ...telling].find(isVote)
  if (unread) result.messages.push(unreadIn(unread, flatOf(unread.text)))
  return result
}

function readVotes(
  sections: readonly SectionPart[],
  asking: string | null,
  vocabulary: Vocabulary,
): Parsed<VoteReading[]> {
  const result: Parsed<VoteReading[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    const table = tableOf(section, vocabulary)
    for (const line of table?.unread ?? [])
      result.messages.push(message('vote-unread', line, { text: line.text }))
    const told = table ? textOf(section.lines.filter((line) => !table.lines.includes(line))) : section.text
    for (const text of separateVotes(told)) {
      const before = result.value.at(-1)
      const reading = readVote(text, table?.ballots ?? [], before ? null : asking)
      if (!reading) {
        // `Med 31 röster mot 28 beslutar ...` can leave open which of the two is Ja.
        if (/\d \p{L}*röster/u.test(text) || isCountedAgainst(text))
          result.messages.push(unreadIn(section, text))
        continue
      }
      if (before && isResultOf(reading.value.vote, before.vote))
        before.vote = joined(before.vote, reading.value.vote)
      else result.value.push(reading.value)
      result.origins.push({ pointer: `/${result.value.length - 1}`, lines: section.lines })
      for (const part of reading.unread) result.messages.push(unreadIn(section, part))
    }
  }
  return result
}

function unreadIn(section: SectionPart, text: string): Message {
  return message('vote-unread', section.lines[0], { text: text.trim().slice(0, 200) })
}

/** A line that ends without its full stop, and a sentence below it (`Nej: avslag` / `Omröstningen utfaller ...`). */
const UNSTOPPED =
  /(?<=[\p{L}\d)])\n+(?=(?!Nej |Ja |Den )\p{Lu}\p{Ll}+ \p{Ll}|(?:Ja|JA|Nej|NEJ)-?(?:röster|RÖSTER)|Följande )/gu

/** The text on one line, its sentences told apart. */
function flatOf(text: string): string {
  return text.replace(UNSTOPPED, '. ').replace(/\s+/gu, ' ')
}

const putsQuestion = remembered((text) => questionOf(flatOf(text)) !== null)

function isAsked({ vote }: VoteReading): boolean {
  return vote.question !== null || vote.yesMeans !== null
}

function isAnswered({ vote }: VoteReading): boolean {
  return vote.yes !== null || vote.no !== null || vote.ballots.length > 0
}

/** A vote that was asked for or held. */
const HELD =
  /(?<!\p{L})(?:votering|omröstning)(?:en)? (?:har |hade )?(?:begär|verkställ|genomför|utf[aö]ll|ger |gav |sker|skedde)|(?<!\p{L})vid (?:votering|omröstning)(?:en)? |(?<!\p{L})begär(?:de|s|des)? (?:votering|omröstning)/iu
const NOT_HELD =
  /(?<!\p{L})(?:ingen|inte|ej) [^.]{0,40}(?:votering|omröstning)|(?:votering|omröstning)[^.]{0,40} (?:inte|ej)(?!\p{L})/iu

/** Whether a section tells of a vote, be it in a way that nothing could be read of. */
function isVote({ type, text }: SectionPart): boolean {
  if (type !== 'vote' && !/röst|voter|nej/iu.test(text)) return false
  const flat = flatOf(text)
  if (type === 'vote') return flat !== '' && !NOT_HELD.test(flat)
  return putsQuestion(text) || tellsSides(flat) || (HELD.test(flat) && !NOT_HELD.test(flat))
}

const statesVote = remembered((text) => {
  const flat = flatOf(text)
  return statesBoth(flat) || isCountedAgainst(text) || votesBySide(flat, meanings(flat)) !== null
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
): { ballots: Ballot[]; lines: MarkedLine[]; unread: MarkedLine[] } | null {
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
  return read && read.ballots.length > 1
    ? { ballots: read.ballots, lines: table, unread: table.filter((line) => read.unread.includes(line)) }
    : null
}

function readVote(
  text: string,
  table: readonly Ballot[],
  asking: string | null,
): { value: VoteReading; unread: string[] } | null {
  const flat = flatOf(text)
  const put = questionOf(flat)
  const told = put ? without(flat, put) : flat
  const question = put ?? (asking ? questionOf(asking) : null)
  const means = meanings(question ?? flat)
  const stated = countsOf(told)
  const spoken = ballotsOf(put ? without(text, put) : text)
  const named = spoken.ballots.length > 0 ? spoken.ballots : table
  const undecided = stated.yes === null && stated.no === null && !named.some(isDecided)
  const sides = undecided ? votesBySide(told, means) : null
  const ballots = [...named, ...(sides?.ballots ?? [])]
  if (question === null && ballots.length === 0 && stated.yes === null && stated.no === null && !sides)
    return null
  const against = undecided && !sides && ballots.length === 0 ? countsBySide(told, means) : null
  const open = undecided && !sides && !against && (isCountedAgainst(told) || tellsSides(told)) ? [told] : []
  const vote: Vote = {
    question,
    yesMeans: means.yesMeans ?? sides?.yesMeans ?? null,
    noMeans: means.noMeans ?? sides?.noMeans ?? null,
    ...filled(
      { ...stated, yes: stated.yes ?? sides?.yes ?? null, no: stated.no ?? sides?.no ?? null },
      ballots,
    ),
    ...against,
    result: resultOf(flat),
    castingVote: castingVote(text),
    ballots,
  }
  return {
    value: { vote, annex: Number(ANNEX.exec(flat)?.[1] ?? 0) || null },
    unread: [...spoken.unread, ...(sides?.unread ?? []), ...open],
  }
}

function isDecided({ vote }: Ballot): boolean {
  return vote === 'yes' || vote === 'no'
}

/** Counts as stated, else as counted where ballots stand. */
function filled(stated: Counts, ballots: readonly Ballot[]): Counts {
  // Where only those are named who did not vote, nothing tells how many did.
  const named = (vote: Ballot['vote']) =>
    vote === 'yes' || vote === 'no' ? ballots.some(isDecided) : ballots.length > 0
  const count = (vote: Ballot['vote']) => (named(vote) ? ballots.filter((b) => b.vote === vote).length : null)
  const either = (vote: Ballot['vote']) => stated[vote] ?? count(vote)
  return {
    yes: either('yes'),
    no: either('no'),
    abstain: either('abstain'),
    absent: stated.absent ?? (count('absent') || null),
  }
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
