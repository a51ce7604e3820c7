/**
 * Lines become parts: the smallest pieces of a table, each told by its own form (name, party, number, function,
 * result, time) or as a head. A cell that two columns share (`22 Ledamot`, `Ek Lund, Bo S`) gives two parts.
 */
import type { Ballot } from '../../model/record.js'
import type { Line } from '../../model/source.js'
import { rememberedWith } from '../../remembered.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { nameKind, splitNames, tidyName } from './names.js'
import { countsOf } from './stated.js'
import { type Column, columnHeads, functionNouns, functionWords, marks, results } from './vocabulary.js'

export type PartKind =
  | 'name'
  | 'fragment'
  | 'party'
  | 'number'
  | 'function'
  | 'result'
  | 'time'
  | 'mark'
  | 'head'
  | 'other'

export interface Part {
  kind: PartKind
  text: string
  /** The lines it came from: two and more for a broken name. */
  lines: Line[]
  x: number
  right: number
  /** The first part of its line. */
  first: boolean
  /** Its line follows the line of the part before without a blank line. */
  glued: boolean
  vote?: Ballot['vote']
  /** A line that states counts; `vote` is there where it states one, and so can head a list. */
  counted?: true
  /** What column the word is the head of; a function word (`Ledamot`) can be both. */
  column?: Column
}

const heads = new Map(columnHeads.map((row) => [fold(row.phrase), row.column]))
const votes = new Map(results.map((row) => [fold(row.phrase), row.vote]))
const nouns = new Set(functionNouns)
const functions = new Set([...functionNouns, ...functionWords])
const markTexts = new Set(marks)
/** What a row of heads begins with, and what can be peeled from the end of a cell: most cells have neither. */
const firstOfHead = new Set([...heads.keys(), ...votes.keys()].map((phrase) => phrase.split(' ')[0]))
const lastOfTail = new Set([...[...votes.keys()].map((phrase) => phrase.split(' ').at(-1)), ...functions])

const time = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u
const number = /^\d{1,3}\.?$/u
const bracketed = /^\((\p{Lu}\p{L}{0,4}|[a-zåäö]{1,3}|-)\)$/u
const letters = /^(?:\p{Lu}{1,5}|\p{Lu}\p{Ll}{0,2}\p{Lu}\p{L}{0,2})$/u

/** The parts of the lines, in reading order; a line that states counts is one part. */
export function partsOf(lines: readonly Line[], vocabulary: Vocabulary): Part[] {
  const parts: Part[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const glued = before?.page === line.page && line.number - before.number === 1 && line.gap < 0.5
    const cells = line.cells ?? [{ text: line.text, x: line.x, right: line.right }]
    const counts = countsOf(line.text)
    if (counts.length > 0) {
      const vote = counts.length === 1 && counts[0] ? { vote: counts[0].vote } : {}
      const place = { x: line.x, right: line.right, first: true, glued }
      parts.push({ kind: 'result', text: line.text, lines: [line], counted: true, ...vote, ...place })
      continue
    }
    let first = true
    for (const { text, x, right } of cells) {
      for (const piece of piecesOf(text, vocabulary)) {
        parts.push(partOf(piece, { lines: [line], x, right, first, glued: glued && first }))
        first = false
      }
    }
  }
  return parts
}

type Piece = Readonly<Pick<Part, 'kind' | 'text' | 'vote' | 'column'>>

/** A piece at its place; key by key, for there are thousands of them. */
function partOf({ kind, text, vote, column }: Piece, place: Omit<Part, keyof Piece>): Part {
  const { lines, x, right, first, glued } = place
  const part: Part = { kind, text, lines, x, right, first, glued }
  if (vote !== undefined) part.vote = vote
  if (column !== undefined) part.column = column
  return part
}

/** What a cell holds: peeled from its end word by word, then a leading number, then the name that is left. */
const piecesOf = rememberedWith((text, vocabulary: Vocabulary): readonly Piece[] => {
  const whole = wholeCell(text, vocabulary)
  if (whole) return [whole]
  const row = headRow(text)
  if (row) return row
  let words = tidyName(text).split(' ')
  const tail: Piece[] = []
  for (let found = peel(words, vocabulary); found; found = peel(words, vocabulary)) {
    tail.unshift(found.piece)
    words = words.slice(0, words.length - found.words)
  }
  const front: Piece[] = []
  if (words.length > 1 && number.test(words[0] as string)) {
    front.push({ kind: 'number', text: (words.shift() as string).replace('.', '') })
  }
  if (words.length === 0) return tail
  const rest = words.join(' ')
  const two = splitNames(rest)?.map((name) => ({ kind: 'name' as const, text: name }))
  if (two) return [...front, ...two, ...tail]
  const kind = nameKind(rest)
  return kind === null ? [{ kind: 'other', text }] : [...front, { kind, text: rest }, ...tail]
})

/** A cell that is one thing as a whole: a head, a result, a function, a mark, an unlisted party. */
function wholeCell(text: string, vocabulary: Vocabulary): Piece | null {
  const key = fold(text)
  const vote = votes.get(key)
  if (vote) return { kind: 'result', text, vote }
  const column = heads.get(key)
  if (isFunction(key)) return column ? { kind: 'function', text, column } : { kind: 'function', text }
  if (column) return { kind: 'head', text, column }
  if (markTexts.has(key)) return { kind: 'mark', text }
  if (vocabulary.isParty(text) || letters.test(text)) return { kind: 'party', text }
  return null
}

/** `Namn Parti Ja Nej Avst` in one piece: each word a head; null where anything else is among them. */
function headRow(text: string): Piece[] | null {
  const words = text.split(' ')
  const pieces: Piece[] = []
  for (let i = 0; i < words.length; ) {
    if (!firstOfHead.has(fold(words[i] as string))) return null
    const n = [3, 2, 1].find((k) => i + k <= words.length && isHeadWord(words.slice(i, i + k).join(' ')))
    if (n === undefined) return null
    const word = words.slice(i, i + n).join(' ')
    const column = heads.get(fold(word))
    const vote = votes.get(fold(word))
    if (column) pieces.push({ kind: 'head', text: word, column })
    else if (vote) pieces.push({ kind: 'result', text: word, vote })
    i += n
  }
  const pure = pieces.some((piece) => piece.column && !functions.has(fold(piece.text)))
  return pieces.length > 1 && (pure || pieces.every((piece) => piece.vote)) ? pieces : null
}

function isHeadWord(text: string): boolean {
  return heads.has(fold(text)) || votes.has(fold(text))
}

/** The last part of a cell's words, and how many words it takes; null where the end is no part by itself. */
function peel(words: readonly string[], vocabulary: Vocabulary): { piece: Piece; words: number } | null {
  const last = words.at(-1)
  if (last === undefined) return null
  const folded = fold(last)
  for (let n = folded === '' || lastOfTail.has(folded) ? Math.min(4, words.length) : 0; n > 0; n--) {
    const end = words.slice(-n)
    const text = end.join(' ')
    const vote = votes.get(fold(text))
    if (vote) return { piece: { kind: 'result', text, vote }, words: n }
    if (isFunction(end.map(fold).join(' '))) return { piece: { kind: 'function', text }, words: n }
  }
  if (time.test(last)) return { piece: { kind: 'time', text: last }, words: 1 }
  if (number.test(last)) return { piece: { kind: 'number', text: last.replace('.', '') }, words: 1 }
  const inside = bracketed.exec(last)
  if (inside) return { piece: { kind: 'party', text: inside[1] as string }, words: 1 }
  if (last === last.toUpperCase() && vocabulary.isParty(last))
    return { piece: { kind: 'party', text: last }, words: 1 }
  if (vocabulary.rows.parties.includes(last)) return { piece: { kind: 'party', text: last }, words: 1 }
  if (markTexts.has(last.toLowerCase())) return { piece: { kind: 'mark', text: last }, words: 1 }
  return null
}

/** Whether a folded text is made of function words alone. */
function isFunction(text: string): boolean {
  const words = text.split(' ')
  return words.every((word) => functions.has(word)) && words.some((word) => nouns.has(word))
}
