/**
 * A phrase is how a row of the vocabulary names what it looks for: plain words, where `*` stands for one to six
 * words or, inside a word, for any letters (`*nämnden`). Case, spaces and a final colon or full stop don't count.
 */

/** Folds what a phrase does not tell apart: case, Unicode form, spaces, and a final colon or full stop. */
export function fold(text: string): string {
  const spaced = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  let end = spaced.length
  while (end > 0 && ' :.'.includes(spaced.charAt(end - 1))) end--
  return spaced.slice(0, end)
}

/** The most texts whose answers a matcher keeps: lines are asked by stage after stage. */
const REMEMBERED = 20_000

const WORDS = '[^\\s]+(?: [^\\s]+){0,5}'
const LETTERS = '[\\p{L}\\p{N}&:-]*'

function source(phrase: string): string {
  return fold(phrase)
    .split(' ')
    .map((word) =>
      word === '*'
        ? WORDS
        : word
            .split('*')
            .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
            .join(LETTERS),
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
  const wild: Array<{ row: R; head: string; tail: string; pattern: RegExp }> = []
  const byFirstWord = new Map<string, Array<{ row: R; words: string[] }>>()
  for (const row of rows) {
    const key = fold(row.phrase)
    if (key.includes('*')) {
      const head = key.slice(0, key.indexOf('*'))
      const tail = key.slice(key.lastIndexOf('*') + 1)
      wild.push({ row, head, tail, pattern: new RegExp(`^${source(row.phrase)}$`, 'u') })
    } else {
      if (!exact.has(key)) exact.set(key, row)
      const words = key.split(' ')
      const first = words[0] as string
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { row, words }])
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  const known = new Map<string, R | null>()
  const find = (text: string): R | null => {
    const key = fold(text)
    const fits = ({ head, tail, pattern }: (typeof wild)[number]) =>
      key.startsWith(head) && key.endsWith(tail) && pattern.test(key)
    return exact.get(key) ?? wild.find(fits)?.row ?? null
  }
  return {
    whole(text) {
      if (text.length > 200) return null
      let row = known.get(text)
      if (row === undefined) {
        row = find(text)
        if (known.size >= REMEMBERED) known.clear()
        known.set(text, row)
      }
      return row
    },
    prefix(text) {
      const words = text.split(' ', 12)
      const bare = (word: string) => word.toLowerCase().replace(/[:.]+$/u, '')
      for (const { row, words: wanted } of byFirstWord.get(bare(words[0] ?? '')) ?? []) {
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
