/**
 * Persons named in running text: `Anna Ek (S), Bo Ås (M) och tjänstgörande ersättaren Eva Ros (V)`.
 */
import type { Person } from '../../model/record.js'
import { isName, NAME_WITH_PARTY } from './name.js'

/** A person of whom only name and party are told. */
export function personNamed(name: string, party: string | null = null, role: string | null = null): Person {
  return { name, party, role, organization: null, replaces: null, paragraphs: [] }
}

/** `Anna Ek m.fl. (M)`: others of her party, who are not named. */
const WITH_OTHERS = / m\. ?fl\.?(?= \(|$)/gu

/** All persons with a party between brackets, in order. */
export function personsWithParty(text: string): Person[] {
  return [...text.replace(WITH_OTHERS, '').matchAll(NAME_WITH_PARTY)].map((match) =>
    personNamed(stripOffice(match[1] as string), match[2] as string),
  )
}

/** Office words that open a sentence with a capital before a name: `Ordföranden Anna Ek`, `Kommunalrådet Bo Ås`. */
const OFFICE =
  /^(?:Tjänstgörande |Tjg\.? |Förste |Andre |Andra |Tredje |1:e |2:e |\d:[ea] |Vice |vice )*(?:Ordföranden?|ordföranden?|Ersättar(?:en|na|e)|ersättar(?:en|na|e)|(?:\p{Lu}\p{Ll}+)?[Ll]edamot(?:en)?|Ledamöterna|Ledamöter|Kommunalrådet|Oppositionsrådet|Regionrådet|Ordf\.?|Justerande|Justerare|Sekreteraren?|Gruppledaren?) (?=\p{Lu})/u

/** Words that lead to a further person: `Även Bo Ås (M) reserverar sig`. */
const FURTHER = /^(?:Även|Också|Dessutom|Likaså|Därtill|Vidare) (?=\p{Lu})/u

function stripOffice(name: string): string {
  return name.replace(FURTHER, '').replace(OFFICE, '')
}

/**
 * Persons of an enumeration, also those whose party is missing: the parts between commas and conjunctions that are
 * names. What is no name is given back in `unread`.
 */
export function enumeratedPersons(text: string): { persons: Person[]; unread: string[] } {
  const persons: Person[] = []
  const unread: string[] = []
  for (const part of text.split(/, | och | samt | jämte |; /u)) {
    const bare = part
      .trim()
      .replace(/^(?:dels |både |såväl |även |också )/u, '')
      .replace(FURTHER, '')
      .replace(
        /^(?:(?:tjänstgörande|tjg\.?|förste|andre|andra|tredje|vice|\d:[ea]) )*(?:ersättar(?:en|na|e)|ordföranden?|ordf\.?|ledamot(?:en)?|ledamöterna|kommunalrådet|oppositionsrådet|regionrådet) /iu,
        '',
      )
      .replace(WITH_OTHERS, '')
      .replace(/[.,:;]$/u, '')
    if (bare === '') continue
    const found = personsWithParty(bare)
    if (found.length > 0) persons.push(...found)
    else if (isName(bare)) persons.push(personNamed(bare))
    else unread.push(part.trim())
  }
  return { persons, unread }
}
