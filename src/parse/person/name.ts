/** The shape of names. */

const PARTICLE = '(?:von|af|av|de|van|der|den|el|al|bin|ben|da|di|la|le|du|dos|y)'
const WORD = "\\p{Lu}[\\p{L}’'.´`-]*"
/** `Ulf-Åke Rosander`, `Britt Marie Tallgren`, `Carl von Ek`, `Anna B. Ström`. */
const FULL = `${WORD}(?: (?:${PARTICLE}[ -])*${WORD}){1,5}`

/** At the start of a text: a name of two or more words. */
export const NAME_START = new RegExp(`^${FULL}`, 'u')
const NAME = new RegExp(`^${FULL}$`, 'u')

/** Whether a text has the shape of a person's full name. */
export function isName(text: string): boolean {
  return NAME.test(text) && text.length <= 60 && !/\p{Lu}{3,}/u.test(text)
}

const NAME_WORD = new RegExp(`^["”“'’]?${WORD}["”“'’]?$`, 'u')
const SMALL_WORD = new RegExp(`^${PARTICLE}$`, 'iu')

/**
 * Whether a text can be what is written for a person: words that begin with a capital, and particles. One word alone
 * is enough; digits, leader dots and words of running text are not.
 */
export function canBeName(text: string): boolean {
  const words = text.split(' ')
  if (text.length > 60 || words.length > 7 || !NAME_WORD.test(words.at(-1) as string)) return false
  return words.every((word) => NAME_WORD.test(word) || SMALL_WORD.test(word)) && /\p{L}{2}/u.test(text)
}

/** A person with party in running text: `Anna Ek (S)`, `Bo Ås (-)`; the groups are name and party. */
export const NAME_WITH_PARTY = new RegExp(
  `(${WORD}(?: (?:${PARTICLE}[ -])*${WORD}){0,5}) ?\\(+(\\p{L}{1,4}|-)[,.]?\\)`,
  'gu',
)
