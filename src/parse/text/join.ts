/** How two lines that the page's width parted become one again. */

/** Words before which a hyphen stands for a left-out part: `hälso- och sjukvård`. */
const CONJUNCTION = /^(?:och|eller|samt|respektive|till|som|resp\.?|and|el\.?)(?!\p{L})/u

/** As much of a text's end as tells how it goes on. */
const END = 60
/** What is worth being put aside. */
const ASIDE = 1000

/**
 * Joins a line and its continuation. One space parts them, but none where the line ends in a hyphen inside a word
 * (`Dahl-` + `Ekman`), in a date (`2022-10-` + `07`) or after a slash. A hyphen that only the line break set (both
 * sides lower case) goes.
 */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const end = before.slice(-END)
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

/** A text that grows line by line. What is at its end is kept apart: to look at the end of a long text copies all of it. */
export class Growing {
  private readonly aside: string[] = []
  private end: string

  constructor(text: string) {
    this.end = text
  }

  /** Joins the continuation of a line that the page's width parted. */
  wrap(text: string): void {
    this.end = joinWrapped(this.end, text)
    if (this.end.length <= ASIDE) return
    this.aside.push(this.end.slice(0, -END))
    this.end = this.end.slice(-END)
  }

  /** Adds a line of its own. */
  below(text: string): void {
    this.aside.push(this.end, '\n')
    this.end = text
  }

  get text(): string {
    return this.aside.join('') + this.end
  }
}

/** Joins the texts of wrapped lines in order. */
export function joinAll(texts: readonly string[]): string {
  const joined = new Growing('')
  for (const text of texts) joined.wrap(text)
  return joined.text
}
