/** Text as words to compare: each with its folded form and what stands after it. */

export interface Token {
  /** As written. */
  text: string
  /** What is compared: lower case, one kind of dash, times with a colon, groups of thousands closed up. */
  fold: string
  /** What stands between this word and the next: spaces, punctuation, line ends. */
  gap: string
  /** Whether a sentence or a line ends after it. */
  ends: boolean
  /** 0-based place among the words of its text. */
  at: number
}

const thousands = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?/u.source
const number = /(?<![\p{L}\p{N}])[-−]?\d+(?:[.,:/–-]\d+)*(?::?\p{L}+)?/u.source
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’:-][\p{L}\p{N}]+)*/u.source
const symbol = /[%§&+=€$]/u.source
const tokenPattern = new RegExp(`${thousands}|${number}|\\d+|${word}|${symbol}`, 'gu')

// "1. ", "a) ", "- ", "• ", "(ii) " at the start of a line: how a list is marked, not what it says.
const listMarker = /^[ \t]*(?:[-–—•*·▪\uf0b7]|\(?(?:\d{1,2}|[a-zåäö]|[ivx]{1,4})[.)])[ \t]+/gimu

/** Takes the list markers off the lines of a text. */
export function withoutMarkers(text: string): string {
  return text.replace(listMarker, '')
}

/** Folds a word or a phrase for comparing: NFC, lower case, plain dashes and apostrophes, no soft hyphens. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad/gu, '')
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/[’‘´`]/gu, "'")
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<![\d.:,])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.:,])/gu, '$1:$2')
}

/** Splits a text into words; list markers at line starts are left out. Punctuation stays in the gaps. */
export function tokenize(text: string): Token[] {
  const source = withoutMarkers(text.normalize('NFC').replace(/\u00ad/gu, ''))
  const found = [...source.matchAll(tokenPattern)]
  return found.map((match, index) => {
    const end = match.index + match[0].length
    const next = found[index + 1]
    const gap = source.slice(end, next ? next.index : source.length)
    const after = next?.[0] ?? ''
    return { text: match[0], fold: fold(match[0]), gap, ends: !next || endsSentence(gap, after), at: index }
  })
}

function endsSentence(gap: string, next: string): boolean {
  if (gap.includes('\n')) return true
  return /[.!?]["”’)]?\s/u.test(gap) && /^[\p{Lu}\p{N}]/u.test(next)
}

/** The text of a run of words, with the gaps inside it but not the one after it. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => (index < tokens.length - 1 ? token.text + token.gap : token.text))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Like `textOf`, with the punctuation that closes the run. */
export function sentenceOf(tokens: readonly Token[]): string {
  return (textOf(tokens) + (/^[^\s"”(«]*/u.exec(tokens.at(-1)?.gap ?? '')?.[0] ?? '')).trim()
}
