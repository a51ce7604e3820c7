/** Is the document a protokoll or a kallelse? */

import type { Record } from '../model/record.js'
import type { MarkedLine } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { itemNumber } from './item-number.js'
import { headingIn } from './margin.js'
import { headLines } from './sequence.js'

/** How far into the document its title can stand, in lines. */
const TITLE_LINES = 25
/** Headings of sections that only minutes have. */
const DECIDED = new Set(['decision', 'verified', 'proposition', 'vote', 'reservation'])

/**
 * Tells the kind from the title and from what the text holds: §§ with decisions make a protokoll, numbered items a
 * kallelse. `null` where nothing of either is found.
 */
export function kindOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Record['kind'] | null {
  const titles = lines
    .slice(0, TITLE_LINES)
    .flatMap((line) => line.cells?.map((cell) => cell.text) ?? [line.text])
    .map((text) => vocabulary.zone.whole(text)?.zone)
  const text = lines.filter((line) => line.role === 'text')
  const heads = headLines(text)
  const decided = text.some((line) => {
    const row = headingIn(line, vocabulary)
    return row !== null && DECIDED.has(row.type)
  })
  const firstTitle = titles.find((zone) => zone === 'protokoll' || zone === 'kallelse')
  const items = itemsIn(text.slice(0, heads[0]?.index))
  if (firstTitle === 'kallelse' && (items || !decided || heads.length === 0)) return 'kallelse'
  // Minutes never begin with an item; those attached to a kallelse without a head have theirs far below.
  if (firstTitle === undefined && items && isItem(text[0], 1)) return 'kallelse'
  if (heads.length > 0 && (decided || firstTitle === 'protokoll')) return 'protokoll'
  if (items || itemsIn(text)) return firstTitle === 'protokoll' ? 'protokoll' : 'kallelse'
  return heads.length > 0 ? 'protokoll' : ((firstTitle as Record['kind'] | undefined) ?? null)
}

/** Whether items 1 and 2 are among the lines. */
function itemsIn(lines: readonly MarkedLine[]): boolean {
  return [1, 2].every((number) => lines.some((line) => isItem(line, number)))
}

function isItem(line: MarkedLine | undefined, number: number): boolean {
  const found = line ? itemNumber(line) : null
  return found !== null && found.form !== 'sign' && found.number === number && /^[\p{Lu}\d]/u.test(found.rest)
}
