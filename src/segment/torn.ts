/**
 * A table of items as plain text tools tear it: the number of an item stands before what is left of the item above, the
 * bullet of a list on a line of its own.
 */
import type { MarkedLine } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { wholeClock } from './clock.js'
import { itemNumber } from './item-number.js'

const LONE_BULLET = /^[•–*·-]$/u
const LISTED = /^(?:[•–*·-]|\d{1,2}[.)]|att) ?\S/u

export interface Mended {
  lines: MarkedLine[]
  /** Bullets that were joined to their texts. */
  bullets: MarkedLine[]
}

/** Joins lone bullets to their texts, and sets a number that a heading follows right above the title it belongs to. */
export function mendTorn(lines: readonly MarkedLine[], vocabulary: Vocabulary): Mended {
  const { joined, bullets } = joinBullets(lines)
  const mended = [...joined]
  for (let i = 0; i < mended.length - 1; i++) {
    if (!isNumberAlone(mended[i] as MarkedLine) || !isHeading(mended[i + 1] as MarkedLine, vocabulary))
      continue
    const to = titleBelow(mended, i, vocabulary)
    if (to === null) continue
    const [line] = mended.splice(i, 1)
    mended.splice(to - 1, 0, line as MarkedLine)
    i = to - 1
  }
  return { lines: mended, bullets }
}

function joinBullets(lines: readonly MarkedLine[]): { joined: MarkedLine[]; bullets: MarkedLine[] } {
  const joined: MarkedLine[] = []
  const bullets: MarkedLine[] = []
  let open: MarkedLine | null = null
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (
      LONE_BULLET.test(line.text) &&
      next &&
      next.page === line.page &&
      !LISTED.test(next.text) &&
      !LONE_BULLET.test(next.text)
    ) {
      open = line
      bullets.push(line)
      continue
    }
    joined.push(open ? { ...line, text: `${open.text} ${line.text}`, gap: open.gap } : line)
    open = null
  }
  return { joined, bullets }
}

function isNumberAlone(line: MarkedLine): boolean {
  const found = itemNumber(line)
  return found !== null && found.rest === '' && found.form !== 'bare'
}

function isHeading(line: MarkedLine, vocabulary: Vocabulary): boolean {
  return vocabulary.heading.whole(line.text) !== null
}

/** Index of the first line of the title that the number at `from` belongs to: above the next time alone on its line. */
function titleBelow(lines: readonly MarkedLine[], from: number, vocabulary: Vocabulary): number | null {
  const rest = lines.slice(from + 1, from + 60)
  const next = rest.findIndex(isNumberAlone)
  const time = rest
    .slice(0, next < 0 ? rest.length : next)
    .findIndex((line) => wholeClock(line.text) !== null)
  if (time < 0) return null
  let start = time
  while (start > 0 && canBeTitle(rest[start - 1] as MarkedLine, vocabulary)) start--
  return start === time || start === 0 ? null : from + 1 + start
}

function canBeTitle(line: MarkedLine, vocabulary: Vocabulary): boolean {
  return (
    line.text.length < 90 &&
    !/[.:;]$/u.test(line.text) &&
    !LISTED.test(line.text) &&
    !isHeading(line, vocabulary)
  )
}
