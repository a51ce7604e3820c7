/** The shape of names. */

import { remembered } from '../../remembered.js'
import { nameParticles } from '../../vocabulary/names.js'

/** `av` is one in names only where the name is told otherwise (a table's cell can be `Motion av ...`). */
const PARTICLE = `(?:${[...nameParticles, 'av'].join('|')})`
/** One word of a name: a capital, before which a particle can be tied to it (`al-Masri`, `d'Orsi`). */
export const NAME_WORD = `(?:(?:${nameParticles.join('|')})-|(?:d|dell)['’´])?\\p{Lu}[\\p{L}’'.´\`-]*`
/** Behind an initial of a name (`Anna B.`) no sentence ends; a single letter behind a small word can be a party's. */
export const AFTER_INITIAL = '(?<=\\p{Lu}[\\p{L}-]+ \\p{Lu}\\.)'
/** `Ulf-Åke Rosander`, `Britt Marie Tallgren`, `Carl von Ek`, `Anna B. Ström`. */
const FULL = `${NAME_WORD}(?: (?:${PARTICLE}[ -])*${NAME_WORD}){1,5}`

/** At the start of a text: a name of two or more words. */
export const NAME_START = new RegExp(`^${FULL}`, 'u')
const NAME = new RegExp(`^${FULL}$`, 'u')

/** Whether a text has the shape of a person's full name. */
export const isName = remembered((text) => NAME.test(text) && text.length <= 60 && !/\p{Lu}{3,}/u.test(text))

const QUOTABLE_WORD = new RegExp(`^["”“'’]?${NAME_WORD}["”“'’]?$`, 'u')
const SMALL_WORD = new RegExp(`^${PARTICLE}$`, 'iu')

/**
 * Whether a text can be what is written for a person: words that begin with a capital, and particles. One word alone
 * is enough; digits, leader dots and words of running text are not.
 */
export function canBeName(text: string): boolean {
  const words = text.split(' ')
  if (text.length > 60 || words.length > 7 || !QUOTABLE_WORD.test(words.at(-1) as string)) return false
  return words.every((word) => QUOTABLE_WORD.test(word) || SMALL_WORD.test(word)) && /\p{L}{2}/u.test(text)
}

/** A person with party in running text: `Anna Ek (S)`, `Bo Ås (-)`; the groups are name and party. */
export const NAME_WITH_PARTY = new RegExp(
  `(${NAME_WORD}(?: (?:${PARTICLE}[ -])*${NAME_WORD}){0,5}) ?\\(+(\\p{L}{1,4}|-)[,.]?\\)`,
  'gu',
)
