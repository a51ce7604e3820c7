/**
 * A phrase is how a row of the vocabulary names what it looks for: plain words, where `*` stands for one to six
 * words or, inside a word, for any letters (`*nämnden`). At the start of a phrase the words are those of a name: no
 * number, comma or preposition is among them (`Val av ledamot i nämnden` is no `* *nämnden`). Case, spaces and a final
 * colon or full stop don't count.
 */

import { remembered } from '../remembered.js'

/** White space that folding changes: a run, one of another kind than a space, or any at an end. */
const LOOSE_SPACE = /\s\s|[^\S ]|^ | $/u

/** Folds what a phrase does not tell apart: case, Unicode form, spaces, and a final colon or full stop. */
export function fold(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  const spaced = LOOSE_SPACE.test(lower) ? lower.replace(/\s+/gu, ' ').trim() : lower
  return spaced.slice(0, endOf(spaced))
}

/** A text as the source of a regular expression that finds just this text. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

const WORDS = '[^\\s]+(?: [^\\s]+){0,5}'
const NAME_WORD = '(?!(?:av|i|om|till|från|mot|vid|att|med|på|den|som) )[^\\s,\\d]+'
const NAME_WORDS = `(?:${NAME_WORD}(?:(?<=-),)? ){0,5}${NAME_WORD}`
const LETTERS = '[\\p{L}\\p{N}&:-]*'

function source(phrase: string): string {
  return fold(phrase)
    .split(' ')
    .map((word, i) =>
      word === '*' ? (i === 0 ? NAME_WORDS : WORDS) : word.split('*').map(literal).join(LETTERS),
    )
    .join(' ')
}

export interface Phrased {
  readonly phrase: string
}

/** What a table of rows answers: which row a text is, or begins with. */
export interface Matcher<R extends Phrased> {
  /** The row that the whole text is, or null. */
  whole(text: string): R | null
  /** The longest row without wildcards that the text begins with, at a word's end, and what follows it; or null. */
  prefix(text: string): { row: R; rest: string; label: string } | null
}

/** Builds a matcher over the rows; where several rows fit, the one without wildcards, then the first, wins. */
export function matcher<R extends Phrased>(rows: readonly R[]): Matcher<R> {
  const exact = new Map<string, R>()
  const wild: Array<Wild<R>> = []
  const byFirstWord = new Map<string, Array<{ row: R; words: string[] }>>()
  const gate = new Gate()
  for (const row of rows) {
    const key = fold(row.phrase)
    gate.admit(key)
    if (key.includes('*')) {
      wild.push(new Wild(row, key))
      continue
    }
    if (!exact.has(key)) exact.set(key, row)
    const words = key.split(' ')
    const list = byFirstWord.get(firstWord(key))
    if (list) list.push({ row, words })
    else byFirstWord.set(firstWord(key), [{ row, words }])
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  const find = (text: string) => {
    if (!gate.lets(text)) return null
    const key = fold(text)
    return exact.get(key) ?? wild.find((one) => one.fits(key))?.row ?? null
  }
  const known = remembered(find)
  return {
    whole: (text) => (text.length > 200 ? null : known(text)),
    prefix(text) {
      const begun = byFirstWord.get(firstWord(text))
      if (!begun) return null
      const words = text.split(' ', 12)
      for (const { row, words: wanted } of begun) {
        if (wanted.length > words.length) continue
        if (
          !wanted.every(
            (w, i) => (i === wanted.length - 1 ? bare(words[i] as string) : words[i]?.toLowerCase()) === w,
          )
        )
          continue
        const label = words.slice(0, wanted.length).join(' ')
        return { row, label, rest: text.slice(label.length).trim() }
      }
      return null
    },
  }
}

/** A row with wildcards. Its pattern is made for the first text that may be the row: for most rows none ever comes. */
class Wild<R extends Phrased> {
  private readonly head: string
  private readonly tail: string
  private pattern: RegExp | undefined

  constructor(
    readonly row: R,
    phrase: string,
  ) {
    this.head = phrase.slice(0, phrase.indexOf('*'))
    this.tail = phrase.slice(phrase.lastIndexOf('*') + 1)
  }

  /** Whether the folded text is the row. */
  fits(text: string): boolean {
    if (!text.startsWith(this.head) || !text.endsWith(this.tail)) return false
    this.pattern ??= new RegExp(`^${source(this.row.phrase)}$`, 'u')
    return this.pattern.test(text)
  }
}

/**
 * Turns away nearly all texts that are no row, without folding them: by their first word, or by their last letters
 * where a row begins with a wildcard.
 */
class Gate {
  private readonly words = new Set<string>()
  private readonly endings = new Set<string>()
  /** Whether a row has wildcards at both ends, and whether one of those is a single word. */
  private open = false
  private openWord = false

  /** Has the folded phrase let through what may be it. */
  admit(phrase: string): void {
    const first = firstWord(phrase)
    const ending = lastLetters(phrase)
    if (!first.includes('*')) this.words.add(first)
    else if (!ending.includes('*')) this.endings.add(ending)
    else {
      this.open = true
      if (!phrase.includes(' ')) this.openWord = true
    }
  }

  lets(text: string): boolean {
    return (
      this.openWord ||
      this.words.has(firstWord(text)) ||
      (this.endings.size > 0 && this.endings.has(lastLetters(text))) ||
      (this.open && /\s/u.test(text))
    )
  }
}

/** Letters and signs of one form, of which folding changes nothing but the case. */
const PLAIN_START = /^[!-~¡-ʯ]+(?: |$)/u
const PLAIN_END = /^[!-~¡-ʯ]{3}$/u

/** The first word of the folded text, without a final colon or full stop of its own. */
function firstWord(text: string): string {
  const plain = PLAIN_START.test(text) ? text : fold(text)
  const end = plain.indexOf(' ')
  return bare(end < 0 ? plain : plain.slice(0, end))
}

/** The last three letters of the folded text. */
function lastLetters(text: string): string {
  const end = endOf(text)
  const letters = text.slice(Math.max(0, end - 3), end)
  return PLAIN_END.test(letters) ? letters.toLowerCase() : fold(text).slice(-3)
}

function bare(word: string): string {
  const lower = word.toLowerCase()
  return lower.slice(0, endOf(lower))
}

/** Where a text ends but for colons, full stops and spaces. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && ' :.'.includes(text.charAt(end - 1))) end--
  return end
}
