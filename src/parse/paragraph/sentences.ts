/** Sections made of statements, each of which begins a line with who makes it: yrkanden, reservationer, anteckningar. */
import type { MarkedLine } from '../../model/source.js'
import { type Block, reflow } from '../text/reflow.js'
import { beginsWithActor } from './actors.js'

export interface Statement {
  text: string
  lines: MarkedLine[]
}

/** How many lines a statement's names can take before its verb. */
const SUBJECT_LINES = 8
/** Words that no sentence ends with: the next line goes on with theirs. */
const UNENDED =
  /(?:,|(?<!\p{L})(?:och|samt|eller|att|som|av|från|för|till|med|om|på|i|mot|vid|enligt|genom|än|vad|den|det|de|där|när|då|vilket|vilka))$/u

/**
 * Parts the lines of a section into statements. A line that begins one names who acts and then the `verb`, and stands
 * behind a paragraph break, a hard end, a sentence's end that happened to fill its line, or a sentence that lost its
 * full stop; and not before the open one has its verb: the names of its subject may wrap.
 */
export function statementsOf(lines: readonly MarkedLine[], verb: RegExp): Statement[] {
  const statements: MarkedLine[][] = []
  /** Whether the open statement has its verb, on one line or across two. */
  let complete = false
  const textFrom = (i: number) =>
    lines
      .slice(i, i + SUBJECT_LINES)
      .map((line) => line.text)
      .join(' ')
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const free = !previous || line.gap > 0 || !(UNENDED.test(previous.text) || breaksName(previous, line))
    if (!previous || (free && complete && beginsWithActor(withoutBullet(textFrom(i)), verb))) {
      statements.push([line])
      complete = verb.test(line.text) || (line.text.includes(':') && beginsWithActor(line.text, verb))
    } else {
      statements.at(-1)?.push(line)
      complete ||= verb.test(`${previous.text} ${line.text}`)
    }
  }
  return statements.map((own) => ({ text: statementText(reflow(own)), lines: own }))
}

/** `... på övriga yrkanden. Axel` / `Wik (M) yrkar`: the width broke a name. */
function breaksName(previous: MarkedLine, line: MarkedLine): boolean {
  return BEGUN_NAME.test(previous.text) && SURNAME.test(line.text)
}

const BEGUN_NAME = /(?:[.!?,]|(?<!\p{L})(?:och|samt)) \p{Lu}[\p{L}’'-]+$/u
const SURNAME = /^\p{Lu}[\p{L}’'-]+ \(\p{L}{1,4}\)/u

function statementText(blocks: readonly Block[]): string {
  return blocks
    .map((block, i) =>
      block.marker === null || i === 0 ? block.text : `${block.marker.label} ${block.text}`,
    )
    .join('\n')
}

function withoutBullet(text: string): string {
  return text.replace(/^(?:[-–•*]|\d{1,2}[.)]) /u, '')
}
