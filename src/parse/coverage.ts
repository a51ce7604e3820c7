/** What became of every line: the sum of the origins. */

import { gather } from '../gather.js'
import type { LineReading, Origin } from '../model/reading.js'
import type { Record } from '../model/record.js'
import type { Line, MarkedLine, Message } from '../model/source.js'
import { message } from './parsed.js'

export interface Accounted {
  lines: LineReading[]
  coverage: Record['coverage']
  /** One message for each run of unassigned lines. */
  messages: Message[]
}

/** Gives each line its fate: in the record where an origin claims it, else furniture, else unassigned. */
export function account(marked: readonly MarkedLine[], origins: readonly Origin[]): Accounted {
  const indexOf = finder(marked)
  const claims: string[][] = marked.map(() => [])
  for (const { pointer, lines } of deepestFirst(origins)) {
    for (const line of lines) {
      const known = claims[indexOf(line)]
      if (known && !known.includes(pointer)) known.push(pointer)
    }
  }
  const counts = { record: 0, furniture: 0, unassigned: 0 }
  const lines = marked.map((line): LineReading => {
    const pointers = claims[indexOf(line)] ?? []
    const fate = pointers.length > 0 ? 'record' : line.role === 'furniture' ? 'furniture' : 'unassigned'
    counts[fate]++
    return { line, role: line.role, fate, pointers }
  })
  return {
    lines,
    coverage: { lines: lines.length, ...counts },
    messages: unassignedRuns(lines),
  }
}

/**
 * Finds the index of a line, -1 where it is none of these. Parsers work on copies of lines, and a page break inside a
 * line makes two lines of one number: the same line is what has the same number, page and source text.
 */
function finder(marked: readonly MarkedLine[]): (line: Line) => number {
  // Made at its full length: filled from its end, a list that grows is a slow one.
  const first: number[] = new Array((marked.at(-1)?.number ?? 0) + 1).fill(-1)
  const nextOf: number[] = new Array(marked.length).fill(-1)
  for (let at = marked.length - 1; at >= 0; at--) {
    const { number } = marked[at] as MarkedLine
    nextOf[at] = first[number] ?? -1
    first[number] = at
  }
  return ({ number, page, raw }) => {
    let at = first[number] ?? -1
    while (at >= 0 && (marked[at]?.page !== page || marked[at]?.raw !== raw)) at = nextOf[at] as number
    return at
  }
}

/** The origins, those of the most specific pointers first. */
function deepestFirst(origins: readonly Origin[]): Origin[] {
  const levels: Origin[][] = []
  for (const origin of origins) {
    const level = depth(origin.pointer)
    const known = levels[level]
    if (known) known.push(origin)
    else levels[level] = [origin]
  }
  return gather(levels.reverse(), (level) => level ?? [])
}

/** How deep a JSON Pointer leads. */
function depth(pointer: string): number {
  let slashes = 0
  for (let at = pointer.indexOf('/'); at >= 0; at = pointer.indexOf('/', at + 1)) slashes++
  return slashes
}

function unassignedRuns(lines: readonly LineReading[]): Message[] {
  const runs: LineReading[][] = []
  for (const [i, line] of lines.entries()) {
    if (line.fate !== 'unassigned') continue
    if (lines[i - 1]?.fate === 'unassigned' && lines[i - 1]?.line.page === line.line.page)
      runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs.map((run) =>
    message('unassigned-text', run[0]?.line as MarkedLine, {
      lines: run.length,
      text: run[0]?.line.text ?? '',
    }),
  )
}
