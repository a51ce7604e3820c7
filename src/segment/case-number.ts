/** Case numbers (diarienummer, ärendenummer) in their many forms. */

const LABEL =
  /^(?:Ärendenummer|Ärendenr|Ärende nr|Diarienummer|Diarienr|Dnr|D\.nr|Dnr\.|Diarie-nr|Beteckning)[.:]? ?(?=\S)/iu
/** `RS/333/2023`, `SLK-2023-01129`, `1435/22`, `00322/2026`, `KS 2024/123`, `KS2024.0123`, `2023/KS0123`, `BUN-2023-12 041`. */
const NUMBER =
  /^(?:\p{Lu}[\p{L}]{0,9}(?:[ ./-]|(?=\d)))?(?:\d{1,6}[/.:-](?:\p{Lu}{1,6} ?)?\d{1,6}(?:[/.:-]\d{1,6})?)(?: \d{3}(?!\d))?(?=$|[ ,;)])/u

/** Splits a text into the case number it begins with and the rest; `null` where it begins with none. */
export function caseNumberOf(text: string): { caseNumber: string; rest: string } | null {
  const label = LABEL.exec(text)
  const behind = label ? text.slice(label[0].length) : text
  const number = NUMBER.exec(behind)
  if (number && plausible(number[0])) {
    return { caseNumber: number[0], rest: behind.slice(number[0].length).replace(/^[ ,;]+/u, '') }
  }
  // Behind its label, anything short with a digit is the number.
  if (label && behind.length <= 40 && /\d/u.test(behind) && !behind.includes('. '))
    return { caseNumber: behind.trim(), rest: '' }
  return null
}

/** `(dnr KS 2024/123)` or `, dnr KS 2024/123` behind a title; a bracket without the label needs letters: `(2017:725)` is a law. */
const AT_END =
  /^(.*[^\s,])(?: \(((?:.(?!\())*.)\)|,? ((?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)[.:]? [^()]{2,40}))$/iu

/** Splits a title into what stands before the case number at its end, and that; `null` where it ends with none. */
export function caseNumberAtEnd(title: string): { caseNumber: string; rest: string } | null {
  const [, rest = '', bracketed, labelled] = AT_END.exec(title) ?? []
  const text = bracketed ?? labelled
  const found = text === undefined ? null : caseNumberOf(text)
  if (found?.rest !== '' || rest === '') return null
  const isLabelled = found.caseNumber !== text
  return isLabelled || /^\p{L}/u.test(found.caseNumber) ? { caseNumber: found.caseNumber, rest } : null
}

/** The case number that a line is and nothing else, by itself or in brackets (`(dnr KS 2024/123)`); null where it is none. */
export function caseNumberAlone(line: string): string | null {
  const inner = /^\(([^()]+)\)$/u.exec(line)?.[1]
  const found = caseNumberOf(inner ?? line)
  if (found?.rest !== '') return null
  // As at the end of a title, a bracket needs a label or letters.
  return inner === found.caseNumber && !/^\p{L}/u.test(inner) ? null : found.caseNumber
}

/** Laws, reports and bills have numbers of their own: `SOU 2024:72`, `Ds 2024:29`, `prop. 2023/24:1`, `SFS 2017:725`. */
const PUBLISHED = /^(?:SOU|Ds|Dir|Prop|Bet|Skr|Rskr|Mot|COM|NJA|HFD|RÅ|JO|\p{Lu}{0,5}FS)[ .(]/iu

/** A property by its place and numbers: `Sjövik 1:3`. */
const PROPERTY = /^\p{Lu}\p{Ll}{2,} \d{1,3}:\d{1,4}$/u

/** Not a date, not a time, not a span of years, not the number of a publication or of a property. */
function plausible(number: string): boolean {
  if (PUBLISHED.test(number) || PROPERTY.test(number)) return false
  return !/^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[.:]\d{2}|(?:19|20)\d{2}-(?:19|20)\d{2})$/u.test(number)
}
