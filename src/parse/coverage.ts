/** What became of every line: the sum of the origins. */
import type { LineReading, Origin } from '../model/reading.js'
import type { Record } from '../model/record.js'
import type { MarkedLine, Message } from '../model/source.js'
import { message } from './parsed.js'

export interface Accounted {
  lines: LineReading[]
  coverage: Record['coverage']
  /** One message for each run of unassigned lines. */
  messages: Message[]
}

/** Gives each line its fate: in the record where an origin claims it, else furniture, else unassigned. */
export function account(marked: readonly MarkedLine[], origins: readonly Origin[]): Accounted {
  const pointers = new Map<string, string[]>()
  for (const { pointer, lines } of origins) {
    for (const line of lines) {
      const known = pointers.get(place(line))
      if (!known) pointers.set(place(line), [pointer])
      else if (!known.includes(pointer)) known.push(pointer)
    }
  }
  const lines = marked.map((line): LineReading => {
    const own = pointers.get(place(line)) ?? []
    const fate = own.length > 0 ? 'record' : line.role === 'furniture' ? 'furniture' : 'unassigned'
    return { line, role: line.role, fate, pointers: [...own].sort((a, b) => depth(b) - depth(a)) }
  })
  const count = (fate: LineReading['fate']) => lines.filter((l) => l.fate === fate).length
  return {
    lines,
    coverage: {
      lines: lines.length,
      record: count('record'),
      furniture: count('furniture'),
      unassigned: count('unassigned'),
    },
    messages: unassignedRuns(lines),
  }
}

/** Parsers work on copies of lines; a page break inside a line makes two lines of one number. */
function place({ page, number, raw }: MarkedLine | LineReading['line']): string {
  return `${page}:${number}:${raw}`
}

function depth(pointer: string): number {
  return pointer.split('/').length
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
