/**
 * Rows out of a stream of parts. A row runs from one opener (a part of the first column) to the next. Where the
 * stream is out of step (a page part that came column by column, or heads and tails of rows apart), the rows of
 * the whole stretch are told by order: the nth name goes with the nth party. Where the counts don't agree, none is.
 */
import { gather } from '../../gather.js'
import type { Part, PartKind } from './parts.js'

/** What a row of the table holds: how many parts of each kind, at least and at most, and what a full row has. */
export interface Shape {
  opener: PartKind
  limits: Partial<Record<PartKind, readonly [min: number, max: number]>>
  full: Partial<Record<PartKind, number>>
  /** Puts a stretch that is out of step into rows of parts; null where that can't be done with certainty. */
  align(stretch: readonly Part[]): Part[][] | null
}

type Grade = 'full' | 'poor' | 'odd'

/** The rows of the stream, in its order, and the parts that no row could take with certainty. */
export function rowsOf(parts: readonly Part[], shape: Shape): { rows: Part[][]; unread: Part[] } {
  const windows = windowsOf(parts, shape.opener)
  const [limits, full] = [entriesOf(shape.limits), entriesOf(shape.full)]
  const grades = windows.map((window) => gradeOf(window, shape.opener, limits, full))
  const rows: Part[][] = []
  const poor: Part[][] = []
  const unread: Part[] = []
  for (let i = 0; i < windows.length; ) {
    if (grades[i] === 'full') {
      rows.push(windows[i] as Part[])
      i += 1
      continue
    }
    const end = stretchEnd(grades, i)
    const settled = settle(windows, grades, i, end, shape)
    for (const row of settled.rows) rows.push(row)
    for (const row of settled.poor) poor.push(row)
    unread.push(...settled.unread)
    i = settled.end
  }
  return { rows: inOrder([...rows, ...accept(poor, shape, unread)], parts), unread }
}

/** Where a stretch that begins out of step must have ended: before two full rows in a row, or with the stream. */
function stretchEnd(grades: readonly Grade[], start: number): number {
  for (let end = start + 1; end < grades.length; end++) {
    if (grades[end] === 'full' && grades[end + 1] === 'full') return end
  }
  return grades.length
}

function settle(windows: Part[][], grades: readonly Grade[], start: number, limit: number, shape: Shape) {
  const odd = grades.slice(start, limit).includes('odd')
  if (odd) {
    for (let end = start + 1; end <= limit; end++) {
      const rows = alignPages(windows.slice(start, end), shape)
      if (rows) return { rows, poor: [], unread: [], end }
    }
    return { rows: [], poor: [], unread: gather(windows.slice(start, limit), (window) => window), end: limit }
  }
  const stretch = windows.slice(start, limit)
  const isFull = (_: unknown, n: number) => grades[start + n] === 'full'
  return {
    rows: stretch.filter(isFull),
    poor: stretch.filter((w, n) => !isFull(w, n)),
    unread: [],
    end: limit,
  }
}

/**
 * Aligns a stretch page by page, as columns end with their page. A stretch does not end with an opener alone: what
 * that one opens has yet to come.
 */
function alignPages(windows: readonly Part[][], shape: Shape): Part[][] | null {
  if (windows.at(-1)?.length === 1) return null
  const pages = new Map<number, Part[]>()
  for (const part of gather(windows, (window) => window)) {
    const page = pages.get(pageOf(part))
    if (page) page.push(part)
    else pages.set(pageOf(part), [part])
  }
  const rows: Part[][] = []
  for (const page of pages.values()) {
    const aligned = shape.align(page)
    if (!aligned) return null
    rows.push(...aligned)
  }
  return rows
}

/** Rows that lack a cell are taken where no cell of its kind is left over on the same page. */
function accept(poor: readonly Part[][], shape: Shape, unread: Part[]): Part[][] {
  const over = new Set(unread.map((part) => `${part.kind} ${pageOf(part)}`))
  return poor.filter((row) => {
    const missing = Object.entries(shape.full).filter(([kind, n]) => count(row, kind as PartKind) < n)
    const safe = missing.every(([kind]) => row.every((part) => !over.has(`${kind} ${pageOf(part)}`)))
    if (!safe) unread.push(...row)
    return safe
  })
}

function inOrder(rows: Part[][], parts: readonly Part[]): Part[][] {
  const place = new Map(parts.map((part, i) => [part, i]))
  const placed = rows.map((row) => ({ row, first: Math.min(...row.map((part) => place.get(part) ?? 0)) }))
  return placed.sort((a, b) => a.first - b.first).map(({ row }) => row)
}

/** From each opener to the next; openers of a broken stream that follow one another open windows of their own. */
function windowsOf(parts: readonly Part[], opener: PartKind): Part[][] {
  const windows: Part[][] = []
  for (const part of parts) {
    if (part.kind === opener || windows.length === 0) windows.push([part])
    else windows.at(-1)?.push(part)
  }
  return windows
}

function gradeOf(
  window: readonly Part[],
  opener: PartKind,
  limits: ReadonlyArray<[PartKind, readonly [number, number]]>,
  full: ReadonlyArray<[PartKind, number]>,
): Grade {
  if (window[0]?.kind !== opener) return 'odd'
  let known = 0
  for (const [kind, [least, most]] of limits) {
    const n = count(window, kind)
    if (n < least || n > most) return 'odd'
    known += n
  }
  if (known < window.length) return 'odd'
  return full.every(([kind, n]) => count(window, kind) === n) ? 'full' : 'poor'
}

function entriesOf<T>(table: Partial<Record<PartKind, T>>): Array<[PartKind, T]> {
  return Object.entries(table) as Array<[PartKind, T]>
}

/** How many parts of a kind there are. */
export function count(parts: readonly Part[], kind: PartKind): number {
  let n = 0
  for (const part of parts) if (part.kind === kind) n++
  return n
}

/** The page on which a part stands. */
export function pageOf(part: Part): number {
  return part.lines[0]?.page ?? 0
}
