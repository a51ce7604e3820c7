/**
 * A list of persons as attendance lists write it: one a line, or run together with brackets or commas between.
 */
import type { Person } from '../../model/record.js'
import type { Cell, MarkedLine, Message } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed } from '../parsed.js'
import { joinWrapped } from '../text/join.js'
import { besideNames } from './beside-name.js'
import { staysInBracket } from './brackets.js'
import { isOfficeAlone, leadingOffice, startsPerson } from './kinds.js'
import { isName, NAME_START } from './name.js'
import { type ListContext, parsePerson, REMOTE } from './person.js'
import { personTable } from './person-table.js'
import { runOf, type Stretch } from './run.js'

/** A piece of a list: its text, and the line it stands on. */
export interface Piece {
  text: string
  line: MarkedLine
  cells?: Cell[]
  /** The lines below on which cells of its row go on. */
  below?: MarkedLine[]
}

/** Reads the persons of a list; origins point at `/0`, `/1` ... */
export function parsePersonList(pieces: readonly Piece[], context: ListContext): Parsed<Person[]> {
  const result: Parsed<Person[]> = { value: [], origins: [], messages: [] }
  const table = personTable(pieces, context.vocabulary)
  if (table) result.origins.push({ pointer: '/0', lines: table.heads.map((piece) => piece.line) })
  const open: Open[] = []
  for (const entry of entriesOf(table?.persons ?? pieces, open, context.vocabulary)) {
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
  for (const { text, line } of open) result.messages.push(message('office-unclear', line, { office: text }))
  return result
}

function allLines({ line, below = [] }: Piece): MarkedLine[] {
  return [line, ...below]
}

interface Entry {
  text: string
  lines: MarkedLine[]
}

/** An office of which it stays open whose it is, and its line. */
interface Open {
  text: string
  line: MarkedLine
}

function unread(entry: Entry): Message {
  return message('person-unread', entry.lines[0], { text: entry.text })
}

/** The texts of a list, one a person; offices that are nobody's are added to `open`. */
function entriesOf(pieces: readonly Piece[], open: Open[], vocabulary: Vocabulary): Entry[] {
  const persons = besideNames(pieces, vocabulary)
  const split = columnByColumn(persons, vocabulary) ?? persons.map((piece) => asOneText(piece, vocabulary))
  if (runsTogether(split, vocabulary)) return flowing(split, open, vocabulary)
  return oneALine(
    split.flatMap((piece) => severalOnALine(piece, open, vocabulary)),
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
      column.filter(
        ({ cell }) =>
          startsPerson(cell.text, vocabulary) && !isOfficeAlone(cell.text.replace(/,.*/u, ''), vocabulary),
      ).length >
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

/** A line of several persons parted into them, and the offices in it that are nobody's. */
function severalOnALine(piece: Piece, open: Open[], vocabulary: Vocabulary): Piece[] {
  const run = runOf(piece.text, vocabulary, true)
  if (run.persons.length < 2) return [piece]
  open.push(...run.open.map(({ text }) => ({ text, line: piece.line })))
  return run.persons.map(({ text }) => ({ ...piece, text }))
}

/** A list that is one running text, its persons parted by commas, wherever the width broke its lines. */
function runsTogether(pieces: readonly Piece[], vocabulary: Vocabulary): boolean {
  if (pieces.length < 2) return pieces.length === 1
  const behindBrackets = pieces.filter((p) => /\), \p{Lu}[^(),]{3,40}\(/u.test(p.text)).length
  // A line that only ends a name of the line above (`Lina` / `Ek`) tells nothing.
  const telling = pieces.filter((p) => /[(,]/u.test(p.text)).length
  if (behindBrackets > 0 && behindBrackets >= Math.min(2, telling)) return true
  if (pieces.some((piece, i) => breaksName(piece, pieces[i + 1], vocabulary))) return true
  const ends = pieces.filter((piece, i) => endsPerson(piece, pieces[i + 1], vocabulary)).length
  const named = pieces.filter(({ text }) => runOf(text, vocabulary, ends > 0).persons.length > 1).length
  return named * 2 > pieces.length || (named > 0 && named >= ends)
}

/** Whether a line ends what it tells of its person without a comma, and the next begins with a person. */
function endsPerson(piece: Piece, next: Piece | undefined, vocabulary: Vocabulary): boolean {
  if (!next || /[,;]$/u.test(piece.text)) return false
  if (goesOn(piece.text, next.text, vocabulary) || breaksName(piece, next, vocabulary)) return false
  const parts = partsOf(piece.text)
  if (leadsToName(parts, vocabulary) || /^\p{Lu}\p{Ll}+$/u.test(parts.at(-1) ?? '')) return false
  return startsPerson(next.text, vocabulary) || leadingOffice(next.text, vocabulary) !== null
}

function partsOf(text: string): string[] {
  return text.split(/, ?| (?:och|samt) /u).map((part) => part.trim())
}

const LONE_NAME = /^(?!vakant)\p{Lu}[\p{L}-]+ \(\p{L}{1,4}\)/iu

/** `..., personaldirektören Ulla` / `Wester samt ...`, `..., Åsa Ström` / `Dahl (L)`: the width broke a name of a list that runs on. */
function breaksName({ text }: Piece, next: Piece | undefined, vocabulary: Vocabulary): boolean {
  const parts = partsOf(text)
  const last = parts.at(-1) ?? ''
  if (!next || parts.length < 2) return false
  if (leadsToName(parts, vocabulary)) return startsPerson(next.text, vocabulary)
  if (isName(last) && startsPerson(last, vocabulary) && LONE_NAME.test(next.text)) return true
  if (startsPerson(next.text, vocabulary) || !/ \p{Lu}[\p{L}-]+$/u.test(last) || isPerson(last, vocabulary))
    return false
  return leadingOffice(`${last} ${next.text.split(/[ ,]+/u, 1)[0]}`, vocabulary) !== null
}

/**
 * An office with an article leads to the name on the next line: `hamnchefen Ida Ek, sekreteraren` / `Elin Ek`. Behind one
 * person who has none yet it is that one's: `Bo Ås (S), ordföranden`.
 */
function leadsToName(parts: readonly string[], vocabulary: Vocabulary): boolean {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (!vocabulary.isOffice(last) || !/^\p{Ll}[\p{L}-]*(?:n|et)$/u.test(last)) return false
  return parts.length !== 2 || leadingOffice(first, vocabulary) !== null
}

/** A full name, alone or behind an office. */
function isPerson(text: string, vocabulary: Vocabulary): boolean {
  return isName(text) || leadingOffice(text, vocabulary) !== null
}

/** The persons of a list that runs together; a line that ends with a person and no comma parts as well. */
function flowing(pieces: readonly Piece[], open: Open[], vocabulary: Vocabulary): Entry[] {
  const ends = pieces.map((piece, i) => endsPerson(piece, pieces[i + 1], vocabulary))
  const starts: number[] = []
  let text = ''
  for (const [i, piece] of pieces.entries()) {
    text = ends[i - 1] ? `${text}\n${piece.text}` : joinWrapped(text, piece.text)
    starts.push(text.length - piece.text.length)
  }
  const linesOf = ({ from, to }: Stretch) => {
    const first = starts.findLastIndex((start) => start <= from)
    return pieces.filter((_, i) => i >= first && (starts[i] as number) < to).flatMap(allLines)
  }
  const run = runOf(text, vocabulary, ends.includes(true))
  for (const stretch of run.open) open.push({ text: stretch.text, line: linesOf(stretch)[0] as MarkedLine })
  return run.persons.map((stretch) => ({ text: stretch.text, lines: linesOf(stretch) }))
}

function oneALine(pieces: readonly Piece[], vocabulary: Vocabulary): Entry[] {
  const entries: Entry[] = []
  for (const piece of pieces) {
    const open = entries.at(-1)
    if (open && goesOn(open.text, piece.text, vocabulary)) {
      open.text = joinWrapped(open.text, piece.text)
      open.lines.push(...allLines(piece))
    } else entries.push({ text: piece.text, lines: allLines(piece) })
  }
  return entries
}

/** Whether a line goes on with the person of the line before it: an open bracket, or no name at its start. */
function goesOn(open: string, text: string, vocabulary: Vocabulary): boolean {
  if (staysInBracket(open, text)) return true
  if (leadingOffice(text, vocabulary) !== null) return false
  if (/^[(§\p{Ll}\d–-]/u.test(text)) return true
  if (/(?:ersätter|för|,|§§?|-|–)$/u.test(open)) return true
  if (!startsPerson(text, vocabulary)) return /ersätter \p{Lu}[^()]*$/u.test(open) || !/^\p{Lu}/u.test(text)
  return /ersätter \p{Lu}\p{L}+$/u.test(open)
}
