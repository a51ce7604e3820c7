/** Personnummer and samordningsnummer in running text; date and check digit are judged by the library. */
import library from 'personnummer'

// Node gives the CommonJS export, the class itself; the package's types promise it one step deeper.
const Personnummer = library as unknown as typeof library.default

/** A number of another kind in the same form: `Dnr 240312-1234`. */
const NO_CASE_NUMBER = '(?<!(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)[.:]?\\s?)'
const START = `(?<![\\p{L}\\p{N}])${NO_CASE_NUMBER}`
const END = '(?![\\p{L}\\p{N}])'
/** A `+` says that the person is a hundred or more; a line can break beside the sign. */
const SIGN = '\\s?(?<sign>[-+–—‐‑−])\\s?'

/** The forms in which people write them, each with the groups `date`, `last` and perhaps `sign`. */
const FORMS = [
  // 850709-9805, 19850709-9805, 850709+9805, 8507099805, 198507099805
  `${START}(?<date>\\d{6}|\\d{8})(?:${SIGN})?(?<last>\\d{4})${END}`,
  // 19850709 9805; without the century only on one line, and not within a row of numbers
  `${START}(?<date>(?:19|20)\\d{6})\\s(?<last>\\d{4})${END}`,
  `${START}(?<!\\d[ -])(?<date>\\d{6}) (?<last>\\d{4})${END}(?! \\d)`,
  // 85 07 09-9805, 1985 07 09 - 9805
  `${START}(?<date>(?:\\d{2})?\\d{2} \\d{2} \\d{2})${SIGN}(?<last>\\d{4})${END}`,
  // 1985-07-09-9805, but not the date and time 2024-03-05 - 1530
  `${START}(?<date>(?:\\d{2})?\\d{2}-\\d{2}-\\d{2})(?<sign>[-+–])(?<last>\\d{4})${END}`,
].map((form) => new RegExp(form, 'giu'))

export interface FoundNumber {
  kind: 'personnummer' | 'samordningsnummer'
  start: number
  end: number
}

/** Finds numbers whose date exists and whose check digit is right; offsets are UTF-16, end exclusive. */
export function findPersonnummer(text: string): FoundNumber[] {
  if (!/\d{4}/u.test(text)) return []
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: written, index, groups }) => {
      const { date = '', sign, last } = groups ?? {}
      const kind = kindOf(`${date.replace(/\D/gu, '')}${sign === '+' ? '+' : '-'}${last}`)
      return kind ? [{ kind, start: index, end: index + written.length }] : []
    }),
  )
}

function kindOf(number: string): FoundNumber['kind'] | null {
  if (!Personnummer.valid(number)) return null
  return Personnummer.parse(number).isCoordinationNumber() ? 'samordningsnummer' : 'personnummer'
}
