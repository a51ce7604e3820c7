/** The clean stage: the same lines, each with a role, and with what ends it. */
import type { MarkedLine, Source } from '../model/source.js'
import type { Vocabulary } from '../vocabulary/vocabulary.js'
import { markFurniture } from './furniture.js'
import { markEnds } from './wrap.js'

/** Takes a source and the words in force; gives all its lines in order, marked. */
export function clean(source: Source, vocabulary: Vocabulary): MarkedLine[] {
  return markEnds(markFurniture(source.pages, vocabulary))
}
