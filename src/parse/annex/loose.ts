/** Substitutes whose cells came apart from their rows: names that stand after a page's last complete row. */
import type { Part } from './parts.js'
import { pageOf } from './rows.js'

/**
 * Takes out of the stream what follows a page's last time (and no seat number): names, and a party among them.
 * In: parts of a table whose rows begin with a seat number and end with times.
 */
export function looseOf(cells: readonly Part[]): { loose: Part[]; parts: Part[] } {
  const loose: Part[] = []
  const parts: Part[] = []
  for (const page of byPage(cells)) {
    const end = page.findLastIndex((part) => part.kind === 'time' || part.kind === 'number')
    const after = page.slice(end + 1)
    const ends = page[end]?.kind === 'time' && after[0]?.kind === 'name'
    parts.push(...(ends ? page.slice(0, end + 1) : page))
    if (ends) loose.push(...after)
  }
  return { loose, parts }
}

function byPage(parts: readonly Part[]): Part[][] {
  const pages: Part[][] = []
  for (const part of parts) {
    const last = pages.at(-1)
    if (last?.[0] && pageOf(last[0]) === pageOf(part)) last.push(part)
    else pages.push([part])
  }
  return pages
}
