/** Leader dots and the page number behind them; two dots, or one by itself, are a leader only before a number. */
const LEADER = /(?:\s*[.…_]{3,}|\s*(?:\. ){3,}\.?)\s*\d{0,4}\s*$|(?:\s*\.\.|\s\.)\s*\d{1,4}\s*$/u

/** A title without leader dots and page number. */
export function withoutLeader(text: string): string {
  return text.replace(LEADER, abbreviationEnd).trim()
}

/** The page number behind leader dots, or null. */
export function pageBehindLeader(text: string): number | null {
  const page = /\d+\s*$/u.exec(LEADER.exec(text)?.[0] ?? '')?.[0]
  return page === undefined ? null : Number(page)
}

/** The leader took the last full stop of `m.m.` for its first. */
function abbreviationEnd(leader: string, at: number, text: string): string {
  return leader.startsWith('.') && /(?<!\p{L})\p{L}{1,2}\.\p{L}{1,2}$/u.test(text.slice(0, at)) ? '.' : ''
}
