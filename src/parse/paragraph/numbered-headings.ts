/** Headings of a § that are numbered from its first line on: `1. Sammanfattning`, `2. Beslut`. */
import type { MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'

const NUMBERED = /^(\d{1,2})[.)]? (?=\p{Lu})/u

/** The lines of a § below its title, such headings without their numbers; the points of a decision keep theirs. */
export function withoutHeadingNumbers(lines: readonly MarkedLine[], vocabulary: Vocabulary): MarkedLine[] {
  let last = 0
  return lines.map((line, i) => {
    if (i > 0 && last === 0) return line
    const number = NUMBERED.exec(line.text)
    const text = line.text.slice(number?.[0].length)
    if (Number(number?.[1]) !== last + 1 || vocabulary.heading.whole(text) === null) return line
    last++
    return { ...line, text }
  })
}
