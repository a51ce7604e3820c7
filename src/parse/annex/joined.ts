/** Puts broken names together: parts of one name that stand on two lines become one part. */
import { joinName } from './names.js'
import type { Part } from './parts.js'

const hasComma = (part: Part) => /, ?\S/u.test(part.text)
const isNamePart = (part: Part | undefined): part is Part =>
  part?.kind === 'name' || part?.kind === 'fragment'

/** The parts with their broken names joined; what can't be joined with certainty stays apart. */
export function joinNames(parts: readonly Part[]): Part[] {
  const names = parts.filter((part) => part.kind === 'name')
  const commas = names.filter(hasComma).length > names.length / 2
  const starts = parts.filter((part) => part.first)
  const apart = starts.filter((part) => !part.glued).length > starts.length * 0.7
  const joined: Part[] = []
  for (const [i, part] of parts.entries()) {
    const last = joined.at(-1)
    if (isNamePart(part) && isNamePart(last) && part.first && belongs(last, part)) {
      joined[joined.length - 1] = merge(last, part)
      continue
    }
    const row = part.kind === 'fragment' && part.first ? hangsOn(joined, part, parts[i + 1]) : null
    if (row) joined[joined.indexOf(row)] = merge(row, part)
    else joined.push(part)
  }
  return joined

  function belongs(a: Part, b: Part): boolean {
    if (a.text.endsWith(',')) return !hasComma(b) && samePage(a, b)
    if (!b.glued) return false
    if (commas) return !(hasComma(a) && hasComma(b))
    return a.kind === 'fragment' || b.kind === 'fragment' || apart
  }
}

/** The name, in the row just above, that a fragment alone on its line goes on with; null where it is not certain. */
function hangsOn(done: readonly Part[], fragment: Part, next: Part | undefined): Part | null {
  const above = done.at(-1)?.lines.at(-1)
  if (!above || !fragment.glued || next?.lines[0] === fragment.lines[0]) return null
  const row = done.filter((part) => part.lines.at(-1) === above)
  if (row.length < 2) return null
  const names = row.filter(isNamePart)
  const [name] = names
  if (names.length === 1 && name) return next?.kind === 'fragment' && name.kind === 'name' ? null : name
  const broken = names.filter((part) => part.text.endsWith(',') || Math.abs(part.x - fragment.x) < 2)
  return broken.length === 1 ? (broken[0] as Part) : null
}

function samePage(a: Part, b: Part): boolean {
  return a.lines.at(-1)?.page === b.lines[0]?.page
}

function merge(a: Part, b: Part): Part {
  return {
    ...a,
    kind: 'name',
    text: joinName(a.text, b.text),
    lines: [...a.lines, ...b.lines],
    right: Math.max(a.right, b.right),
  }
}
