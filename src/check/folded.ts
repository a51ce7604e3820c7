/** Comparing what two places of a document say, without what a copy changes: case, spaces, signs, hyphens. */

/** Words at the end of a list's title that the body sets elsewhere, or the other way round. */
const NUMBERING = /^(?:§+\s*)?\d+[.)]?\s+/u

/** A title's letters and digits alone, lower case: two titles that differ only in form are equal when folded. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(NUMBERING, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A name of a body without case, signs and its last genitive s. */
function foldBody(text: string): string {
  return foldTitle(text).replace(/s$/u, '')
}

/** Whether two texts name one body: equal, or the one within the other (`Kommunstyrelsen`, `Kommunstyrelsen, X kommun`). */
export function sameBody(a: string, b: string): boolean {
  const [one, other] = [foldBody(a), foldBody(b)]
  return one.includes(other) || other.includes(one)
}
