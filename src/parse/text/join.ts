/** How two lines that the page's width parted become one again. */

/** Words before which a hyphen stands for a left-out part: `hälso- och sjukvård`. */
const CONJUNCTION = /^(?:och|eller|samt|respektive|till|som|resp\.?|and|el\.?)(?!\p{L})/u

/**
 * Joins a line and its continuation. One space parts them, but none where the line ends in a hyphen inside a word
 * (`Dahl-` + `Ekman`), in a date (`2022-10-` + `07`) or after a slash. A hyphen that only the line break set (both
 * sides lower case) goes.
 */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const end = before.slice(-60)
  if (/\p{L}-$/u.test(end)) {
    if (CONJUNCTION.test(after)) return `${before} ${after}`
    if (/^\p{Ll}/u.test(after) && /\p{Ll}-$/u.test(end)) return before.slice(0, -1) + after
    // `plan-` + `Gemensam`: a dash between two phrases, set without its first space.
    if (/^\p{Lu}/u.test(after) && /(?:^|\s)\p{Ll}+-$/u.test(end)) return `${before} ${after}`
    if (/^[\p{L}\p{N}]/u.test(after)) return before + after
  }
  // `400-` + `årsjubileum`, `2020-` + `2023`; but `0-` + `och 5-årsbesök`.
  if (/\p{N}[-–]$/u.test(end) && /^[\p{N}\p{Ll}]/u.test(after) && !CONJUNCTION.test(after))
    return before + after
  if (/\p{L}\/$/u.test(end) && /^\p{L}/u.test(after)) return before + after
  return `${before} ${after}`
}

/** Joins the texts of wrapped lines in order. */
export function joinAll(texts: readonly string[]): string {
  return texts.reduce(joinWrapped, '')
}
