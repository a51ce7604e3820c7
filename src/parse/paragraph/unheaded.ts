/** Sections of a § without headings: minutes of old let their sentences tell what they are. */
import type { MarkedLine } from '../../model/source.js'
import { closings, openings } from '../../vocabulary/headings.js'
import { joinAll } from '../text/join.js'
import type { Stretch } from './sections.js'

/** Parts what stands under no heading at the sentences that open a reservation, or a decision where none is told yet. */
export function partUnheaded(stretches: readonly Stretch[]): Stretch[] {
  const decisions = stretches.filter((stretch) => stretch.type === 'decision')
  if (decisions.some((stretch) => stretch.heading !== null)) return [...stretches]
  const sought = openings.filter(({ type }) => type !== 'decision' || decisions.length === 0)
  const isBare = ({ heading, type }: Stretch) => heading === null && (type === 'other' || type === 'decision')
  const parts = stretches.flatMap((stretch) => (isBare(stretch) ? parted(stretch, sought) : [stretch]))
  const headed = parts.some(({ heading, type }) => heading !== null || type === 'decision')
  return headed ? parts : parts.flatMap((part) => (part.type === 'other' ? closed(part) : [part]))
}

/** A stretch, with its last sentence apart where that stands by itself and decides. */
function closed(stretch: Stretch): Stretch[] {
  const { lines } = stretch
  const from = lines.findLastIndex((line, i) => opensParagraph(line, lines[i - 1]))
  const sentence = joinAll(lines.slice(from).map(({ text }) => text))
  if (!closings.some((pattern) => pattern.test(sentence))) return [stretch]
  const before = { ...stretch, lines: lines.slice(0, from) }
  const decision: Stretch = { ...stretch, type: 'decision', headingLines: [], lines: lines.slice(from) }
  return from === 0 ? [decision] : [before, decision]
}

function parted(stretch: Stretch, sought: typeof openings): Stretch[] {
  const parts: Stretch[] = []
  for (const [i, line] of stretch.lines.entries()) {
    const begun =
      opensParagraph(line, stretch.lines[i - 1]) && sought.find(({ pattern }) => pattern.test(line.text))
    const open = parts.at(-1)
    if (open && !begun) open.lines.push(line)
    else parts.push({ ...stretch, type: begun ? begun.type : stretch.type, headingLines: [], lines: [line] })
  }
  return parts
}

function opensParagraph(line: MarkedLine, previous: MarkedLine | undefined): boolean {
  return !previous || line.gap > 0 || (previous.end !== 'soft' && /[.:!?]$/u.test(previous.text))
}
