/** Names in tables: what can be one, and `Efternamn, Förnamn` turned round. */
import { nameParticles } from '../../vocabulary/names.js'
import { NAME_WORD } from '../person/name.js'

const word = new RegExp(`^${NAME_WORD},?$`, 'u')
/** Those of the vocabulary, and letters that are particles only where nothing but names stands. */
const particles = new Set([...nameParticles, 'e', 'o', "d'"])

/**
 * What a text is to a name: `name` (two words and more), `fragment` (one word, or words that end in a small one: a
 * part of a name that the width of its column broke), or null.
 */
export function nameKind(text: string): 'name' | 'fragment' | null {
  const words = text.split(' ')
  if (words.length > 7 || /,.*,/u.test(text)) return null
  let capitals = 0
  for (const each of words) {
    if (word.test(each)) capitals += 1
    else if (!particles.has(each.toLowerCase())) return null
  }
  if (capitals === 0) return null
  const whole = words.length > 1 && word.test(words.at(-1) as string)
  return whole ? 'name' : 'fragment'
}

/** Tidies a name: no space before a comma. */
export function tidyName(text: string): string {
  return (text.includes(',') ? text.replace(/\s*,\s*/gu, ', ') : text).trim()
}

/** Joins the two lines of a broken name; a line that ends in a hyphen is joined without a space. */
export function joinName(first: string, second: string): string {
  return tidyName(/\p{L}-$/u.test(first) ? first + second : `${first} ${second}`)
}

/** `Ek Lund, Bo` as `Bo Ek Lund`; a name without a comma as it is. */
export function nameOf(text: string): string {
  const tidy = tidyName(text)
  const comma = tidy.indexOf(', ')
  return comma < 0 ? tidy.replace(/,$/u, '') : `${tidy.slice(comma + 2)} ${tidy.slice(0, comma)}`
}

/**
 * Two names in one cell, `Ek Lund, Bo Berg, Åsa`, as two; null where it is not certain where the first one ends
 * (more than one given name and one family name between the commas).
 */
export function splitNames(text: string): [string, string] | null {
  if (text.indexOf(',') === text.lastIndexOf(',')) return null
  const [family, between, given, ...more] = tidyName(text).split(', ')
  const words = between?.split(' ') ?? []
  if (!family || !given || more.length > 0 || words.length !== 2) return null
  const names: [string, string] = [`${family}, ${words[0]}`, `${words[1]}, ${given}`]
  return names.every((name) => nameKind(name) === 'name') ? names : null
}
