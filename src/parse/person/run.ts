/**
 * Persons in one running text: `Anna Ek (S), ordförande, Bo Ås, sekreterare`. An office between two names belongs to
 * the one before or to the one behind; the list as a whole tells which. Where it doesn't, nobody gets the office.
 */
import { rememberedWith } from '../../remembered.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { endsInBracket } from './brackets.js'
import { canBeEmployer, isOfficeAlone, isSurelyPerson, leadingOffice, startsPerson } from './kinds.js'
import { isName, NAME_START } from './name.js'

/**
 * `titled` is a person with the office before the name; `unclear` an office that is nobody's; `other` goes on with
 * what stands before it (`§§ 3-5`, an employer, the rest of an office).
 */
type Kind = 'person' | 'titled' | 'office' | 'unclear' | 'other'

interface Part {
  kind: Kind
  text: string
  /** What parts it from the text before, and where it begins. */
  mark: string
  from: number
}

/** A piece of the run, and where it stands there. */
export interface Stretch {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Run {
  readonly persons: readonly Stretch[]
  /** Offices of which it stays open whose they are. */
  readonly open: readonly Stretch[]
}

/**
 * Parts a running text into its persons; a line break in it always parts two. With `strict`, a name behind a comma
 * begins a person only where it can't be an employer (`Norrviks Bostäder`).
 */
export function runOf(text: string, vocabulary: Vocabulary, strict: boolean): Run {
  return strict ? strictRun(text, vocabulary) : freeRun(text, vocabulary)
}

const strictRun = rememberedWith((text, vocabulary: Vocabulary) => readRun(text, vocabulary, true))
const freeRun = rememberedWith((text, vocabulary: Vocabulary) => readRun(text, vocabulary, false))

function readRun(text: string, vocabulary: Vocabulary, strict: boolean): Run {
  const parts = officesPlaced(tailsShared(partsOf(text, vocabulary, strict), vocabulary), vocabulary)
  const leads = parts[0]?.kind === 'office'
  const run: { persons: Stretch[]; open: Stretch[] } = { persons: [], open: [] }
  let ahead: Part[] = []
  for (const part of parts) {
    const stretch = { text: part.text, from: part.from, to: part.from + part.text.length }
    const last = run.persons.at(-1)
    if (part.kind === 'unclear') run.open.push(stretch)
    else if (part.kind === 'office' && leads) ahead.push(part)
    else if (part.kind === 'office' && last)
      Object.assign(last, { text: last.text + part.mark + part.text, to: stretch.to })
    else {
      const offices = ahead.map((office) => `, ${office.text}`).join('')
      run.persons.push({ ...stretch, text: part.text + offices, from: ahead[0]?.from ?? part.from })
      ahead = []
    }
  }
  return run
}

/** A comma, a conjunction, a line's end; behind a bracket or §§ the next name, also with an office before it. */
const MARK =
  /[,;](?: ?(?:och|samt|jämte)(?= ))? ?| (?:och|samt|jämte) (?=\p{Lu}|(?:\p{Ll}[\p{L}-]+ ){1,3}\p{Lu})|\n|(?<=\)|§{1,2} ?\d[\d –,§-]{0,40}) (?=(?:\p{Lu}\p{Ll}{1,4}\. )?\p{Lu}[\p{L}’'-]+ (?:\p{L}+ )?\p{Lu}|(?:[\p{Ll}\d][\p{L}.:-]* ){1,4}\p{Lu}[\p{Ll}’'-]+ \p{Lu})/gu

const RANGES = /^§{1,2} ?\d[\d ,–§-]*$/u
/** A person whose bracket is told, perhaps with §§ behind it. */
const CLOSED = /\)(?: ?§[\d §,–-]*)?$/u
const BRACKETED = /^[^()]*\(/u
const COMMA_AND_NAME = /, [^,§(]*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u

function partsOf(text: string, vocabulary: Vocabulary, strict: boolean): Part[] {
  const parts: Part[] = []
  const cuts = cutsOf(text)
  let surname = false
  let ahead = ''
  const commas = COMMA_AND_NAME.test(text)
  for (const [i, { mark, from }] of cuts.entries()) {
    const own = { mark, from, text: text.slice(from, cuts[i + 1]?.at ?? text.length).trim() + ahead }
    ahead = ''
    if (own.text === '') continue
    // `Anna Ek, Bo Ås, §§ 3-5 Eva Ros`: the §§ are those of the name behind them, where commas part the names.
    const before = parts.at(-1)?.text ?? ''
    if (commas && RANGES.test(own.text) && cuts[i + 1]?.mark === ' ' && !before.includes('§')) {
      ahead = `, ${own.text}`
      continue
    }
    const last = parts.at(-1)
    const behindComma = /[,;\p{L}]/u.test(mark)
    // Between two who have a bracket there is no employer: that stands in the bracket. Nor does `och` lead to one from
    // a bare name.
    const told = CLOSED.test(before) && BRACKETED.test(own.text)
    const doubtful = strict && !told && !(CONJUNCTION.test(mark) && isName(before))
    const kind: Kind = surname ? 'other' : kindOf(own.text, vocabulary, behindComma, doubtful)
    // `Ek, Anna Maria (S)`: what follows a surname by itself is none of another person.
    surname = kind === 'other' && (!last || mark === '\n') && /^\p{Lu}[\p{Ll}’'-]+$/u.test(own.text)
    if (kind === 'other' && last && mark !== '\n') last.text += mark + own.text
    else parts.push({ kind, ...own })
  }
  return parts
}

/**
 * What two persons have in common: in `Anna Ek och Bo Ås, Norrviks Bostäder, § 31` the employer and the §§ are those of
 * both; an office in the plural (`ekonomer`) is that of all bare names before it.
 */
function tailsShared(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  const shared = [...parts]
  for (const [i, { kind, text, mark }] of parts.entries()) {
    const tail = isName(text) ? '' : text.replace(NAME_START, '')
    if (kind !== 'person' || !CONJUNCTION.test(mark) || !isShared(tail, vocabulary)) continue
    let first = i
    while (isBareName(parts[first - 1])) first--
    if (i - first !== 1 && !isPlural(tail, vocabulary)) continue
    for (let n = first; n < i; n++) shared[n] = { ...(parts[n] as Part), text: `${parts[n]?.text}${tail}` }
  }
  return shared
}

function isBareName(part: Part | undefined): boolean {
  return part?.kind === 'person' && isName(part.text)
}

const CONJUNCTION = /^ (?:och|samt|jämte) $/u

/** Whether what follows a name is all employers (proper names), §§, and offices in the plural. */
function isShared(tail: string, vocabulary: Vocabulary): boolean {
  const told = tail
    .replace(/^ (?=§)/u, ', ')
    .split(', ')
    .slice(1)
  return (
    told.length > 0 &&
    told.every(
      (part) =>
        RANGES.test(part) ||
        isPlural(part, vocabulary) ||
        (/^\p{Lu}[^()§]*$/u.test(part) && !vocabulary.isParty(part) && !vocabulary.isOffice(part)),
    )
  )
}

/** Whether an office in the plural stands in a text: `ekonomer`, `controllers`. */
function isPlural(text: string, vocabulary: Vocabulary): boolean {
  const word = /(\p{L}+)(?:er|s)(?!\p{L})/u.exec(text)?.[1] ?? ''
  return /^\p{Ll}/u.test(text.replace(/^, /u, '')) && vocabulary.isOffice(word)
}

/** Where the parts begin, and where the mark before each does. */
function cutsOf(text: string): Array<{ at: number; from: number; mark: string }> {
  const cuts = [{ at: 0, from: 0, mark: '' }]
  let seen = 0
  let inside = false
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    inside = endsInBracket(text.slice(seen, at), inside)
    seen = at
    if (mark === '\n' || !inside) cuts.push({ at, from: at + mark.length, mark })
  }
  return cuts
}

/** Serving for somebody else is no office. */
const REPLACES = /^\p{Ll}.*(?:ersätter|ersättare|ers\.?|tjänstgör|för) \p{Lu}/u

function kindOf(text: string, vocabulary: Vocabulary, behindComma: boolean, strict: boolean): Kind {
  if (REPLACES.test(text)) return 'other'
  const office = leadingOffice(text, vocabulary)
  const named = office === null ? text : text.slice(office.length + 1)
  const sure = !behindComma || isSurelyPerson(named) || !(strict || canBeEmployer(named))
  if (office !== null && sure) return 'titled'
  const name = NAME_START.exec(text)?.[0]
  if (name && sure && startsPerson(text, vocabulary) && !isOfficeAlone(name, vocabulary)) return 'person'
  const organization = vocabulary.organization.whole(text) ?? vocabulary.body.whole(text)
  return vocabulary.isOffice(text) && !organization ? 'office' : 'other'
}

/** The parts with each office told from its name, and those marked that nobody can be given. */
function officesPlaced(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  const apart = titlesPlaced(parts, vocabulary)
  if (apart[0]?.kind === 'office') {
    // `Kommundirektör, Anna Ek, ekonomichef, Bo Ås`: so throughout, or not at all.
    const ahead = apart.every(({ kind }, i) => kind !== 'office' || apart[i + 1]?.kind === 'person')
    return ahead ? apart : apart.map(unclearOffice)
  }
  return apart.map((part, i) => {
    const between = apart[i - 1]?.kind === 'titled' && apart[i + 1]?.kind === 'person'
    return part.kind === 'office' && between ? unclearOffice(part) : part
  })
}

function unclearOffice(part: Part): Part {
  return part.kind === 'office' ? { ...part, kind: 'unclear' } : part
}

/**
 * An office and a name without a comma between, behind a bare name: `Eva Ros, ordförande Bo Ås`. Where a comma parts
 * other names from what stands before them, it would here too, and the office is that of the name behind it. Where no
 * comma leads to a name, and an office ends the list or the chair is told first, offices belong to the name before. Else
 * it stays open.
 */
function titlesPlaced(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  const loose = looseTitles(parts, vocabulary)
  const named = parts.filter(({ kind, mark }, i) => i > 0 && kind === 'person' && /[,;\p{L}]/u.test(mark))
  const offices = parts.filter(({ kind }) => kind === 'office')
  const closed = parts.some(({ kind, text }, i) => {
    const next = parts[i + 1]
    const led = kind === 'office' || (text.includes(',') && next?.kind === 'person')
    return led && /^[,;]/u.test(next?.mark ?? '')
  })
  if (loose.size === 0 || closed || (offices.length === 0 && named.length > 0)) return [...parts]
  const [first] = loose
  const chair = vocabulary.label.whole(leadingOffice(first?.text ?? '', vocabulary) ?? '')?.field === 'chair'
  const behind = named.length === 0 && (chair || parts.at(-1)?.kind === 'office')
  const cut = behind ? new Set(parts.filter((part) => isCut(part, vocabulary))) : loose
  return parts.flatMap((part) => {
    if (!cut.has(part)) return [part]
    const office = leadingOffice(part.text, vocabulary) ?? ''
    const name = part.text.slice(office.length).trim()
    const from = part.from + part.text.indexOf(name, office.length)
    return [
      { ...part, kind: behind ? ('office' as const) : ('unclear' as const), text: office },
      { kind: 'person' as const, text: name, mark: ' ', from },
    ]
  })
}

/** An office right before a name, not led to it by its article (`sekreteraren Anna Ek`). */
function isCut({ kind, text, mark, from }: Part, vocabulary: Vocabulary): boolean {
  if (kind !== 'titled' || from === 0 || mark === '\n') return false
  return !/^\p{Ll}.*(?:n|et)$/u.test(leadingOffice(text, vocabulary) ?? '')
}

/** Such titles behind a bare name, and behind one another. */
function looseTitles(parts: readonly Part[], vocabulary: Vocabulary): ReadonlySet<Part> {
  const loose = new Set<Part>()
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    const bare = before?.kind === 'person' && !vocabulary.isOffice(before.text)
    if (before && isCut(part, vocabulary) && (bare || loose.has(before))) loose.add(part)
  }
  return loose
}
