/** The texts of a page head, one a column; what the width of a column broke is one text again. */
import type { MarkedLine } from '../../model/source.js'
import { undoLetterSpacing } from '../../read/characters.js'
import { fold } from '../../vocabulary/phrase.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'

/** A text of the head and the line it stands on. */
export interface Candidate {
  text: string
  line: MarkedLine
}

/** A candidate with the left edge of its column. */
interface Part extends Candidate {
  x: number
}

/** A page number behind a title, or behind the body and the date, in their cell. */
const PAGE = /(?: ?(?:sida|sid|blad)\.? ?\d{1,4}(?: ?(?:av|\/|\() ?\d{1,4}\)?)?| \d{1,4} ?\(\d{1,4}\))$/iu
/** Places nearer than this (points, or characters) are one edge. */
const SAME_EDGE = 2
/** How many columns of other texts can come between a text and its second line. */
const REACH = 4

/** A line's columns are told apart; so is a body behind its owner (`Norrviks kommun, Socialnämnden`). */
export function parts({ text, line }: Candidate): Part[] {
  const cells = line.cells?.filter((cell) => text.includes(cell.text)) ?? [{ text, x: line.x }]
  return cells.map((cell) => ({
    text: undoLetterSpacing(cell.text).replace(PAGE, '').trim(),
    line,
    x: cell.x,
  }))
}

/**
 * The parts, a title that a column broke inside a word (`SAMMANTRÄDESPROTOKOL` / `L`) joined, and an owner's name over
 * two lines (`REGION NORRA` / `FJÄLLMARK`) where another part has it on one.
 */
export function joinBroken(all: readonly Part[], vocabulary: Vocabulary): Candidate[] {
  const whole = new Set(all.map(({ text }) => fold(text)))
  const endings = new Set<Part>()
  const joined = all.map((part, i) => {
    const below = all
      .slice(i + 1, i + 1 + REACH)
      .find(({ x, line }) => Math.abs(x - part.x) < SAME_EDGE && line !== part.line)
    if (!below || endings.has(part)) return part
    const named = `${part.text} ${below.text}`
    const isOwner = vocabulary.organization.whole(part.text) !== null && whole.has(fold(named))
    if (!isOwner && !breaksTitle(part.text, below.text, vocabulary)) return part
    endings.add(below)
    return { ...part, text: isOwner ? named : part.text + below.text }
  })
  return joined.filter((part) => !endings.has(part as Part))
}

/** Whether two texts are a title only together, and in one word. */
function breaksTitle(text: string, below: string, { zone, body }: Vocabulary): boolean {
  if (!/\p{L}$/u.test(text) || !/^\p{L}+$/u.test(below) || below !== caseOf(text, below)) return false
  const known = [text, below].some((part) => zone.whole(part) ?? body.whole(part))
  return !known && zone.whole(text + below) !== null
}

/** The second half of a word in capitals is in capitals, that of others in small letters. */
function caseOf(text: string, below: string): string {
  return text === text.toUpperCase() ? below.toUpperCase() : below.toLowerCase()
}
