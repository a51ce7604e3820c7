/** Which element of the record's side shows which value, and which lines that value came from. */
import type { Origin } from '../model/reading.js'
import { type Html, html } from './html.js'

/** Ranges of line numbers, both ends included: first, last, first, last ... */
export type Spans = number[]

/** For each marked element, by its number. */
export interface Links {
  /** Path of the value: `paragraphs[3].title`. */
  paths: string[]
  /** The lines that went into the value itself. */
  own: Spans[]
  /** The lines of what the element holds, where no line went into the value as a whole; else `[]`. */
  within: Spans[]
}

export class Marks {
  private readonly numbers = new Map<string, number>()

  /** The attribute that makes an element show the value of this pointer; for one element only, the first is found. */
  mark(pointer: string): Html {
    const number = this.numbers.get(pointer) ?? this.numbers.size
    this.numbers.set(pointer, number)
    return html` data-p="${number}"`
  }

  /** The lines of each marked element: a value that no element shows counts for the nearest one around it. */
  links(origins: readonly Origin[], pathOf: (pointer: string) => string): Links {
    const own = new Map<number, Set<number>>()
    for (const { pointer, lines } of origins) {
      const number = this.shownBy(pointer)
      if (number === undefined) continue
      const known = own.get(number) ?? new Set()
      for (const line of lines) known.add(line.number)
      own.set(number, known)
    }
    const pointers = [...this.numbers.keys()]
    const within = this.gather(own)
    return {
      paths: pointers.map(pathOf),
      own: pointers.map((_, number) => spansOf(own.get(number))),
      within: pointers.map((_, number) => (own.has(number) ? [] : spansOf(within.get(number)))),
    }
  }

  /** The number of the element that shows the value, or of the nearest one around it. */
  private shownBy(pointer: string): number | undefined {
    for (let around: string | null = pointer; around !== null; around = parentOf(around)) {
      const number = this.numbers.get(around)
      if (number !== undefined) return number
    }
    return undefined
  }

  /** The lines of every element together with those of all elements in it. */
  private gather(own: ReadonlyMap<number, Set<number>>): Map<number, Set<number>> {
    const within = new Map<number, Set<number>>()
    for (const [pointer, number] of this.numbers) {
      for (let around = parentOf(pointer); around !== null; around = parentOf(around)) {
        const outer = this.numbers.get(around)
        if (outer === undefined || own.has(outer)) continue
        const known = within.get(outer) ?? new Set()
        for (const line of own.get(number) ?? []) known.add(line)
        within.set(outer, known)
      }
    }
    return within
  }
}

function parentOf(pointer: string): string | null {
  const end = pointer.lastIndexOf('/')
  return end < 0 ? null : pointer.slice(0, end)
}

/** Line numbers as ranges, in order. */
export function spansOf(lines: Iterable<number> = []): Spans {
  const spans: Spans = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    if (spans.length > 0 && spans[spans.length - 1] === line - 1) spans[spans.length - 1] = line
    else spans.push(line, line)
  }
  return spans
}
