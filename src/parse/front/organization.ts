/** The owner, where the notice names it: `... på Region Fjällmarks anslagstavla`, without the genitive s. */
import type { MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import type { FieldEntry } from './fields.js'
import type { Fact } from './head-facts.js'

const BOARD =
  /(?:på|via|genom) (\p{Lu}[\p{L} -]{2,60}?)s? (?:digitala |officiella |elektroniska )?anslagstavla/u

/** Finds the owner in the values of the fields, or gives null. */
export function organizationOf(entries: readonly FieldEntry[], vocabulary: Vocabulary): Fact<string> | null {
  for (const piece of entries.flatMap((entry) => entry.pieces)) {
    const named = BOARD.exec(piece.text)?.[1]
    if (named && vocabulary.organization.whole(named))
      return { value: named, lines: [piece.line as MarkedLine] }
  }
  return null
}
