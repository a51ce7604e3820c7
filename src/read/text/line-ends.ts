import type { LineEnd } from '../../model/source.js'
import type { PhysicalLine } from './physical-lines.js'

/** Fewer examples than this prove no habit. */
const enough = 5

/**
 * Some exporters leave the space at which the width broke a line and write none at a hard end. Where a text shows
 * this habit (broken lines have it, lines that surely end do not), gives each line its end; else null.
 */
export function lineEnds(lines: PhysicalLine[]): Array<LineEnd | undefined> | null {
  if (!lines.some(hasTrailingSpace)) return null
  const broken = { spaced: 0, all: 0 }
  const ended = { spaced: 0, all: 0 }
  for (const [at, line] of lines.entries()) {
    if (line.blank) continue
    const next = lines[at + 1]
    const tally = continues(next) ? broken : endsSentence(line, next) ? ended : null
    if (!tally) continue
    tally.all++
    if (hasTrailingSpace(line)) tally.spaced++
  }
  const hasHabit =
    broken.all >= enough &&
    ended.all >= enough &&
    broken.spaced >= broken.all * 0.9 &&
    ended.spaced <= ended.all * 0.2
  if (!hasHabit) return null
  return lines.map((line, at) => {
    const next = lines[at + 1]
    if (line.blank) return undefined
    if (hasTrailingSpace(line)) return next && !next.blank ? 'soft' : undefined
    return continues(next) ? undefined : 'hard'
  })
}

function hasTrailingSpace(line: PhysicalLine): boolean {
  return !line.blank && (line.text.endsWith(' ') || line.text.endsWith('\u00A0'))
}

/** A next line that starts in lower case goes on with the sentence. */
function continues(next: PhysicalLine | undefined): boolean {
  return next !== undefined && !next.blank && /^\s*\p{Ll}/u.test(next.text)
}

function endsSentence(line: PhysicalLine, next: PhysicalLine | undefined): boolean {
  return /[.:!?)]\s*$/u.test(line.text) && (next === undefined || next.blank || /^\p{Lu}/u.test(next.text))
}
