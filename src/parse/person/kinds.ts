/** What a piece of a list of persons can be: a person, an office, or both. */
import { rememberedWith } from '../../remembered.js'
import { isGivenName } from '../../vocabulary/given-names.js'
import { employerEndings } from '../../vocabulary/names.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName, NAME_START } from './name.js'

/** Whether a text begins with a name, and is no organization and no body. */
export const startsPerson = rememberedWith((text, vocabulary: Vocabulary): boolean => {
  const name = NAME_START.exec(text)?.[0]
  if (name === undefined || vocabulary.isOffice(name.split(' ')[0] as string))
    return name !== undefined && name.split(' ').length > 2
  return !vocabulary.organization.whole(text) && !vocabulary.body.whole(text)
})

/** The office before the name that a text begins with (`1:e vice ordförande` Anna Ek), or null. */
export const leadingOffice = rememberedWith((text, vocabulary: Vocabulary): string | null => {
  const words = text.split(',', 1)[0]?.split(' ', 6) ?? []
  const length = [1, 2, 3, 4].find(
    (n) => vocabulary.isOffice(words[n - 1] ?? '') && isName(words.slice(n, n + 2).join(' ')),
  )
  return length === undefined ? null : words.slice(0, length).join(' ')
})

/** Whether a text is an office by itself: `Tf. ekonomichef`. */
export function isOfficeAlone(text: string, vocabulary: Vocabulary): boolean {
  return !text.includes('(') && vocabulary.isOffice(text.slice(text.lastIndexOf(' ') + 1))
}

/** Whether a text that begins like a person can be nothing else: its given name is known, or a party stands behind it. */
export function isSurelyPerson(text: string): boolean {
  const name = NAME_START.exec(text)?.[0]
  if (name === undefined) return false
  return isGivenName(name.slice(0, name.indexOf(' '))) || /^ ?\(\p{L}{1,4}\)/u.test(text.slice(name.length))
}

/** Whether what has the shape of a name begins as employers do: `Norrviks Bostäder`, `Socialförvaltningen Norr`. */
export function canBeEmployer(text: string): boolean {
  return EMPLOYER.test(text.slice(0, text.indexOf(' ')))
}

/** Whether a text is the name of a department, network or the like in one word: `MAS-nätverket`. */
export function isDepartment(text: string): boolean {
  return DEPARTMENT.test(text)
}

const DEPARTMENT = new RegExp(`^\\p{Lu}[\\p{L}-]*(?:${employerEndings.join('|')})$`, 'u')
const EMPLOYER = new RegExp(`(?:s|${employerEndings.join('|')})$`, 'iu')
