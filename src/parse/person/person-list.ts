/**
 * A list of persons as attendance lists write it: one a line, or run together with brackets or commas between.
 */
import type { Person } from '../../model/record.js'
import type { Cell, MarkedLine, Message } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed } from '../parsed.js'
import { joinWrapped } from '../text/join.js'
import { besideNames } from './beside-name.js'
import { isName, NAME_START } from './name.js'
import { type ListContext, parsePerson, REMOTE } from './person.js'
import { personTable } from './person-table.js'

/** A piece of a list: its text, and the line it stands on. */
export interface Piece {
  text: string
  line: MarkedLine
  cells?: Cell[]
}

/** Reads the persons of a list; origins point at `/0`, `/1` ... */
export function parsePersonList(pieces: readonly Piece[], context: ListContext): Parsed<Person[]> {
  const result: Parsed<Person[]> = { value: [], origins: [], messages: [] }
  const table = personTable(pieces)
  if (table) result.origins.push({ pointer: '/0', lines: table.heads.map((piece) => piece.line) })
  for (const entry of entriesOf(table?.persons ?? pieces, context.vocabulary)) {
    const person = parsePerson(entry.text, context)
    if (entry.text.split('(').length !== entry.text.split(')').length) {
      result.messages.push(message('bracket-unbalanced', entry.lines[0], { text: entry.text }))
    }
    if (person && /\p{Lu}/u.test(person.name)) {
      result.origins.push({ pointer: `/${result.value.length}`, lines: entry.lines })
      result.value.push(person)
      const remote = REMOTE.exec(entry.text)?.[0]
      if (remote && !/på plats/iu.test(remote))
        result.messages.push(
          message('person-remote', entry.lines[0], {
            name: person.name,
            how: remote.replace(/[(),;]/gu, '').trim(),
          }),
        )
    } else result.messages.push(unread(entry))
  }
  return result
}

interface Entry {
  text: string
  lines: MarkedLine[]
}

function unread(entry: Entry): Message {
  return message('person-unread', entry.lines[0], { text: entry.text })
}

function entriesOf(pieces: readonly Piece[], vocabulary: Vocabulary): Entry[] {
  const persons = besideNames(pieces, vocabulary)
  const split = columnByColumn(persons, vocabulary) ?? persons.map((piece) => asOneText(piece, vocabulary))
  const apart = split.some(({ text }) => behindOffices(text, vocabulary) !== null)
  if (!apart && runsTogether(split, vocabulary)) return flowing(split, vocabulary)
  return oneALine(
    split.flatMap((piece) => severalOnALine(piece, vocabulary)),
    vocabulary,
  )
}

/** Persons in two or more columns side by side are read column by column; null where only one column holds persons. */
function columnByColumn(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] | null {
  if (!pieces.some((piece) => (piece.cells?.length ?? 0) > 1)) return null
  const cells = pieces.flatMap(({ cells, line, text }) =>
    (cells ?? [{ text, x: line.x, right: line.right }]).map((cell) => ({ cell, line })),
  )
  const starts: number[] = []
  for (const { cell } of cells) if (!starts.some((x) => Math.abs(x - cell.x) < 8)) starts.push(cell.x)
  const columns = starts
    .sort((a, b) => a - b)
    .map((x) => cells.filter(({ cell }) => Math.abs(x - cell.x) < 8))
    .filter((column) => column.length > 0)
  const ofPersons = columns.filter(
    (column) =>
      column.filter(({ cell }) => startsPerson(cell.text, vocabulary) && !isOffice(cell.text, vocabulary))
        .length >
      column.length / 2,
  )
  if (ofPersons.length < 2 || ofPersons.length < columns.length) return null
  return columns.flatMap((column) => column.map(({ cell, line }) => ({ text: cell.text, line })))
}

/** A name and its party or office in columns of their own are one text. */
function asOneText(piece: Piece, vocabulary: Vocabulary): Piece {
  if (!piece.cells || piece.cells.length < 2) return piece
  const [first = '', ...others] = piece.cells.map((cell) => cell.text)
  // `V. ordf.` in a column before the name.
  const office = vocabulary.isOffice(first) && !NAME_START.test(first) && NAME_START.test(others[0] ?? '')
  const texts = office ? [...others, first] : [first, ...others]
  return { ...piece, text: texts.join(', ').replace(/, \(/gu, ' (') }
}

/** A line of several persons, each with brackets (a table cell that some tool joined into one line). */
function severalOnALine(piece: Piece, vocabulary: Vocabulary): Piece[] {
  const named = namesOnly(piece.text) ?? behindOffices(piece.text, vocabulary)
  if (named) return named.map((text) => ({ text, line: piece.line }))
  if (!SEVERAL.test(piece.text) || replacesOnly(piece.text)) return [piece]
  return piece.text.split(BOUNDARY).map((text) => ({ text: text.trim(), line: piece.line }))
}

/** A name behind the office of the person before: `Eva Ros (S), ordförande Bo Ås (M), vice ordförande`. */
const BEHIND =
  /(?<=[,)] [^,()]{0,40}(?<!\p{L})(\p{Ll}{3,})) (?=(\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}’'-]+)+)(?: ?\(|,|$))/gu

/** Such a text parted before each name; null where it holds none. Offices with an article (`sekreteraren`) lead to a name. */
function behindOffices(text: string, vocabulary: Vocabulary): string[] | null {
  const last = partsOf(text).at(-1) ?? ''
  if (!startsPerson(text, vocabulary) || startsWithOffice(last, vocabulary)) return null
  const cuts = [...text.matchAll(BEHIND)].filter(
    ([, office = '', name = '']) =>
      vocabulary.isOffice(office) && !/(?:n|et)$/u.test(office) && !vocabulary.organization.whole(name),
  )
  if (cuts.length === 0) return null
  const starts = [0, ...cuts.map((cut) => cut.index + 1), text.length]
  return starts.slice(1).map((to, i) => text.slice(starts[i], to).trim())
}

/** `Eva Ros och Bo Ås`: the names of a text that holds nothing but names and a conjunction; null for other texts. */
function namesOnly(text: string): string[] | null {
  if (!CONJUNCTION.test(text)) return null
  const names = text.split(/, | och | samt | jämte /u)
  return names.length > 1 && names.every(isName) ? names : null
}

const CONJUNCTION = / (?:och|samt|jämte) /u

/** A text that begins with a name which no comma-less organization is. */
function startsPerson(text: string, vocabulary: Vocabulary): boolean {
  const name = NAME_START.exec(text)?.[0]
  if (name === undefined || vocabulary.isOffice(name.split(' ')[0] as string))
    return name !== undefined && name.split(' ').length > 2
  return !vocabulary.organization.whole(text) && !vocabulary.body.whole(text)
}

/** An office with a name behind it begins a person: `1:e vice ordförande Anna Ek (S)`. */
function startsWithOffice(text: string, vocabulary: Vocabulary): boolean {
  const words = text.split(' ', 6)
  return [1, 2, 3, 4].some(
    (n) => vocabulary.isOffice(words[n - 1] ?? '') && isName(words.slice(n, n + 2).join(' ')),
  )
}

/** An office by itself: `Tf. ekonomichef`. */
function isOffice(text: string, vocabulary: Vocabulary): boolean {
  return !text.includes('(') && vocabulary.isOffice(text.slice(text.lastIndexOf(' ') + 1))
}

/** A full name, alone or behind an office. */
function isPerson(text: string, vocabulary: Vocabulary): boolean {
  return isName(text) || startsWithOffice(text, vocabulary)
}

/** Where a new person begins behind the last one's bracket or range, in a text that runs on. */
const BOUNDARY =
  /(?<=\)|§{1,2} ?\d[\d –,§-]{0,40})[,;]?(?: och| samt| jämte)? (?=\p{Lu}[\p{L}’'-]+ (?:\p{L}+ )?\p{Lu})/gu
const SEVERAL = /(?:\)|§ ?\d[\d–-]*)[,;]?(?: och| samt| jämte)? \p{Lu}[\p{Ll}’'-]+[^(),]{0,40}\(/u

/** `Anna Ek (S) ersätter Bo Ås (M)` names two, and is one person of the list. */
function replacesOnly(text: string): boolean {
  return (
    /(?:ersätter|för) [^()]{3,40}\(\p{L}{1,4}\)[\s§\d–-]*$/u.test(text) && text.split(BOUNDARY).length < 3
  )
}

/** A list that is one running text, its persons parted by commas, wherever the width broke its lines. */
function runsTogether(pieces: readonly Piece[], vocabulary: Vocabulary): boolean {
  const behindBrackets = pieces.filter((p) => /\), \p{Lu}[^(),]{3,40}\(/u.test(p.text)).length
  // A line that only ends a name of the line above (`Lina` / `Ek`) tells nothing.
  const telling = pieces.filter((p) => /[(,]/u.test(p.text)).length
  if (behindBrackets > 0) return behindBrackets >= Math.min(2, telling)
  if (!pieces.every((p) => /^[^(§]*$/u.test(p.text))) return false
  // Names alone, parted by commas: `Eva Ros, Bo Ås, Carl Ek`; offices may stand before them.
  const named = pieces.filter(({ text }) => personsIn(text, vocabulary) >= 2).length
  const long = pieces.some(({ text }) => {
    const parts = partsOf(text).length
    return parts > 2 || (parts === 2 && personsIn(text, vocabulary) === 2)
  })
  return (
    (named * 2 > pieces.length && long) ||
    pieces.some((piece, i) => breaksName(piece, pieces[i + 1], vocabulary))
  )
}

function partsOf(text: string): string[] {
  return text.split(/, ?| (?:och|samt) /u).map((part) => part.trim())
}

function personsIn(text: string, vocabulary: Vocabulary): number {
  return partsOf(text).filter((part) => isPerson(part, vocabulary)).length
}

/** `..., personaldirektören Ulla` / `Wester samt ...`: the width broke a name of a list that runs on. */
function breaksName({ text }: Piece, next: Piece | undefined, vocabulary: Vocabulary): boolean {
  const parts = partsOf(text)
  const last = parts.at(-1) ?? ''
  if (!next || parts.length < 2) return false
  // An office with an article leads to the name on the next line: `..., sekreteraren` / `Elin Ek`.
  if (vocabulary.isOffice(last) && /^\p{Ll}[\p{L}-]*(?:n|et)$/u.test(last))
    return startsPerson(next.text, vocabulary)
  if (startsPerson(next.text, vocabulary) || !/ \p{Lu}[\p{L}-]+$/u.test(last) || isPerson(last, vocabulary))
    return false
  return startsWithOffice(`${last} ${next.text.split(/[ ,]+/u, 1)[0]}`, vocabulary)
}

function flowing(pieces: readonly Piece[], vocabulary: Vocabulary): Entry[] {
  const text = pieces.reduce((joined, piece) => joinWrapped(joined, piece.text), '')
  const parts = text.split(BOUNDARY).flatMap((part) => byCommas(part, vocabulary))
  let at = 0
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const start = text.indexOf(part, at)
      at = start < 0 ? at : start + part.length
      return { text: part, lines: linesBetween(pieces, part) }
    })
}

/** Commas outside brackets, and conjunctions before a name or an office. */
const NEXT = /(,(?![^(]*\)) ?| (?:och|samt|jämte) (?=\p{Lu}|(?:\p{Ll}[\p{L}-]+ ){1,3}\p{Lu}))/u

/** Parts a piece of a flowing list where what stands behind the comma or the conjunction is the next person. */
function byCommas(text: string, vocabulary: Vocabulary): string[] {
  const [first = '', ...behind] = text.split(NEXT)
  const parts = [first.trim()]
  for (let i = 0; i < behind.length; i += 2) {
    const [mark = '', part = ''] = behind.slice(i, i + 2)
    const next = mark.startsWith(',')
      ? (startsPerson(part, vocabulary) && !vocabulary.isOffice(part)) || startsWithOffice(part, vocabulary)
      : isPerson(part.split(/[(,]/u, 1)[0]?.trim() ?? '', vocabulary) || startsWithOffice(part, vocabulary)
    if (next) parts.push(part.trim())
    else parts[parts.length - 1] = `${parts.at(-1)}${mark}${part}`.trim()
  }
  return parts
}

/** The lines that a person of a flowing list stands on, by the words they share. */
function linesBetween(pieces: readonly Piece[], part: string): MarkedLine[] {
  const first = part.slice(0, 12)
  const whole = pieces.filter((piece) => piece.text.includes(part))
  if (whole.length > 0) return [(whole[0] as Piece).line]
  const touching = pieces.filter(
    (piece) => piece.text.includes(first) || endsInto(piece.text, part) || part.endsWith(piece.text),
  )
  return touching.length > 0 ? touching.map((piece) => piece.line) : pieces.map((piece) => piece.line)
}

function endsInto(text: string, part: string): boolean {
  const words = text.split(' ')
  return [1, 2, 3].some((n) => words.length >= n && part.startsWith(words.slice(-n).join(' ')))
}

function oneALine(pieces: readonly Piece[], vocabulary: Vocabulary): Entry[] {
  const entries: Entry[] = []
  for (const piece of pieces) {
    const open = entries.at(-1)
    if (open && goesOn(open.text, piece.text, vocabulary)) {
      open.text = joinWrapped(open.text, piece.text)
      open.lines.push(piece.line)
    } else entries.push({ text: piece.text, lines: [piece.line] })
  }
  return entries
}

/** Whether a line goes on with the person of the line before it: an open bracket, or no name at its start. */
function goesOn(open: string, text: string, vocabulary: Vocabulary): boolean {
  if (open.split('(').length > open.split(')').length) return true
  if (startsWithOffice(text, vocabulary)) return false
  if (/^[(§\p{Ll}\d–-]/u.test(text)) return true
  if (/(?:ersätter|för|,|§§?|-|–)$/u.test(open)) return true
  if (!startsPerson(text, vocabulary)) return /ersätter \p{Lu}[^()]*$/u.test(open) || !/^\p{Lu}/u.test(text)
  return /ersätter \p{Lu}\p{L}+$/u.test(open)
}
