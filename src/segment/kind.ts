/** Is the document a protokoll or a kallelse? */

import type { Record } from '../model/record.js'
import type { MarkedLine } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
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
  const heads = headLines(text).length
  const decided = text.some((line) => {
    const row = headingIn(line, vocabulary)
    return row !== null && DECIDED.has(row.type)
  })
  const firstTitle = titles.find((zone) => zone === 'protokoll' || zone === 'kallelse')
  if (firstTitle === 'kallelse' && !(heads > 0 && decided)) return 'kallelse'
  if (heads > 0 && (decided || firstTitle === 'protokoll')) return 'protokoll'
  if (
    text.some((line) =>
      /^(?:[-•*] )?(?:\d{1,2}[.:]\d{2} )?1[.)]? (?:\d{1,2}[.:]\d{2}\S* )?\p{Lu}/u.test(line.text),
    ) &&
    text.some((line) =>
      /^(?:[-•*] )?(?:\d{1,2}[.:]\d{2} )?2[.)]? (?:\d{1,2}[.:]\d{2}\S* )?\p{Lu}/u.test(line.text),
    )
  ) {
    return firstTitle === 'protokoll' ? 'protokoll' : 'kallelse'
  }
  return heads > 0 ? 'protokoll' : ((firstTitle as Record['kind'] | undefined) ?? null)
}
