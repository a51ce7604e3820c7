/** Sections made of statements, each of which begins a line with who makes it: yrkanden, reservationer, anteckningar. */
import type { MarkedLine } from '../../model/source.js'
import { type Block, reflow } from '../text/reflow.js'

export interface Statement {
  text: string
  lines: MarkedLine[]
}

/**
 * Parts the lines of a section into statements. A line that begins one (`begins`) does so behind a paragraph break, a
 * hard end, or a sentence's end that happened to fill its line; and not before the open one has its `verb`: the names
 * of its subject may wrap.
 */
export function statementsOf(
  lines: readonly MarkedLine[],
  begins: (text: string) => boolean,
  verb: RegExp,
): Statement[] {
  const statements: MarkedLine[][] = []
  /** Whether the open statement has its verb, on one line or across two. */
  let complete = false
  const textFrom = (i: number) =>
    lines
      .slice(i, i + 5)
      .map((line) => line.text)
      .join(' ')
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1]
    const enumerating = previous !== undefined && /(?:,| och| samt)$/u.test(previous.text)
    const free =
      !previous ||
      line.gap > 0 ||
      (previous.end !== 'soft' && !enumerating) ||
      /[.:!?”"]$/u.test(previous.text)
    if (!previous || (free && complete && begins(withoutBullet(textFrom(i))))) {
      statements.push([line])
      complete = verb.test(line.text)
    } else {
      statements.at(-1)?.push(line)
      complete ||= verb.test(`${previous.text} ${line.text}`)
    }
  }
  return statements.map((own) => ({ text: statementText(reflow(own)), lines: own }))
}

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
