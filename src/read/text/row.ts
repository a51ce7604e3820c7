import { remembered } from '../../remembered.js'
import { collapseSpaces, repairCharacters, undoLetterSpacing } from '../characters.js'

/** What a row of the file is by itself. */
export interface Row {
  /** Its characters mended, its spaces as they stand. */
  readonly content: string
  /** That as `Line.text` wants it: letter-spacing undone, one space between words. */
  readonly text: string
  /** Where the text begins and ends, in 0-based columns. */
  readonly x: number
  readonly right: number
  /** It has tabs or wide gaps: the rows around it tell whether they part columns. */
  readonly gapped: boolean
}

/** Reads a row with its characters as they stand in the file. */
export const rowOf = remembered((raw): Row => rowOfContent(repairCharacters(raw)))

/** Reads a row whose characters have been mended. */
export function rowOfContent(content: string): Row {
  const x = content.length - content.trimStart().length
  return {
    content,
    text: collapseSpaces(undoLetterSpacing(content)),
    x,
    right: x + content.trim().length,
    gapped: content.includes('  ') || content.includes('\t'),
  }
}
