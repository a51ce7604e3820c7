/** Page numbers that touch the titles of an agenda: the title filled its line, and left no room for leader dots. */
import { pageBehindLeader } from '../text/leader.js'

/** A number behind a word (not `B3`) or a bracket, or behind the one dot that had room (not `version 1.3`). */
const TOUCHING = /(?:(?<=\p{L}{2}|\))|(?<=\p{L}|\d{4}|\))\.)(\d{1,4})$/u

/**
 * The titles without the page numbers that touch them. `lastLines` are the lines that the titles end on, as the source
 * has them: a number is taken off where leaders give the pages of the items before and behind, and it lies between.
 */
export function withoutTouchingPages(titles: readonly string[], lastLines: readonly string[]): string[] {
  const pages = lastLines.map(pageBehindLeader)
  if (pages.filter((page) => page !== null).length < 2) return [...titles]
  return titles.map((title, i) => {
    const touching = TOUCHING.exec(title)
    if (pages[i] !== null || !touching) return title
    const page = Number(touching[1])
    const before = pages.slice(0, i).findLast((it) => it !== null) ?? 1
    const behind = pages.slice(i + 1).find((it) => it !== null) ?? before + 1
    return page >= before && page <= behind ? title.slice(0, touching.index) : title
  })
}
