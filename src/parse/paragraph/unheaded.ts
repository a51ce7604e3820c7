/** Sections of a § without headings: minutes of old let their sentences tell what they are. */
import { gather } from '../../gather.js'
import type { MarkedLine } from '../../model/source.js'
import {
  bodyAbbreviations,
  closings,
  decidingSentences,
  type Opening,
  openings,
} from '../../vocabulary/openings.js'
import { fold } from '../../vocabulary/phrase.js'
import { joinAll } from '../text/join.js'
import { actsFirst } from './actors.js'
import type { Stretch } from './sections.js'

/**
 * Parts what stands under no heading at the sentences that open a decision, a reservation, a yrkande, where none is told
 * yet; `body` is whose minutes these are. Some sentences are known for what they are under the heading of another section too.
 */
export function partUnheaded(stretches: readonly Stretch[], body: string | null): Stretch[] {
  const has = (type: Stretch['type']) => stretches.some((stretch) => stretch.type === type)
  const decided = stretches.some(({ type, heading }) => type === 'decision' && heading !== null)
  const isSought = ({ type, inside }: Opening) =>
    type === 'reservation' ? !has(type) && (inside !== undefined || !decided) : !has(type)
  const sought = openings.filter(isSought)
  const parts = gather(stretches, (stretch) =>
    parted(
      stretch,
      sought.filter(({ inside = [] }) => isBare(stretch) || inside.includes(stretch.type)),
      body,
    ),
  )
  const headed = parts.some(({ heading, type }) => heading !== null || type === 'decision')
  return headed ? parts : gather(parts, (part) => (part.type === 'other' ? closed(part, body) : [part]))
}

function isBare({ heading, type }: Stretch): boolean {
  return heading === null && (type === 'other' || type === 'decision')
}

/** A stretch, with its last sentence apart where that stands by itself and decides. */
function closed(stretch: Stretch, body: string | null): Stretch[] {
  const { lines } = stretch
  const from = lines.findLastIndex((line, i) => opensParagraph(line, lines[i - 1]))
  const sentence = joinAll(lines.slice(from).map(({ text }) => text))
  if (!closings.some((pattern) => closes(sentence, pattern, body))) return [stretch]
  const before = { ...stretch, lines: lines.slice(0, from) }
  const decision: Stretch = { ...stretch, type: 'decision', headingLines: [], lines: lines.slice(from) }
  return from === 0 ? [decision] : [before, decision]
}

function closes(sentence: string, pattern: RegExp, body: string | null): boolean {
  const found = pattern.exec(sentence)
  const named = found?.[1]
  return found !== null && (named === undefined || body === null || isOwn(named, body))
}

/** How many lines the sentence that opens a part is sought on. */
const OPENING_LINES = 3

function parted(stretch: Stretch, sought: readonly Opening[], body: string | null): Stretch[] {
  if (sought.length === 0 || stretch.lines.length === 0) return [stretch]
  const parts: Stretch[] = []
  for (const [i, line] of stretch.lines.entries()) {
    const begun = opensParagraph(line, stretch.lines[i - 1]) && openingAt(stretch.lines, i, sought, body)
    const open = parts.at(-1)
    const type = begun ? begun.type : stretch.type
    if (open && !begun) open.lines.push(line)
    else if (open) parts.push({ type, heading: null, headingLines: [], lines: [line] })
    else parts.push({ ...stretch, type, lines: [line] })
  }
  return parts
}

function openingAt(
  lines: readonly MarkedLine[],
  i: number,
  sought: readonly Opening[],
  body: string | null,
): Opening | undefined {
  const text = joinAll(lines.slice(i, i + OPENING_LINES).map((line) => line.text))
  return sought.find(
    ({ pattern, own, acts }) =>
      (acts ? actsFirst(text, pattern) : pattern.test(text)) && (!own || isOwn(text, body)),
  )
}

/** Whether a text says inside a paragraph, or in its last sentence, that the body whose minutes these are decides. */
export function decidesInText(text: string, body: string | null): boolean {
  const last =
    text
      .slice(-LONGEST_CLOSING)
      .split(/(?<=[.:!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? ''
  if (closings.some((pattern) => closes(last, pattern, body))) return true
  return decidingSentences.some((sentence) => {
    const named = sentence.exec(text)?.[1]
    return named !== undefined && (body === null || isOwn(named, body))
  })
}

const LONGEST_CLOSING = 300

/** Whether a sentence begins with the body's own name: `Arbetsutskottet` of `Kommunstyrelsens arbetsutskott`. */
function isOwn(text: string, body: string | null): boolean {
  const named = fold(text.split(' ', 1)[0] as string)
  const stem = bodyAbbreviations.get(named) ?? named.replace(/(?:et|en|n)$/u, '')
  return (
    body !== null &&
    /^\S*(?: \S+)*?(?= (?:i|för|på) |$)/u.exec(fold(body))?.[0].split(' ').at(-1)?.includes(stem) === true
  )
}

function opensParagraph(line: MarkedLine, previous: MarkedLine | undefined): boolean {
  return !previous || line.gap > 0 || (previous.end !== 'soft' && /[.:!?]$/u.test(previous.text))
}
