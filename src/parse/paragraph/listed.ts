/** Sections that list one thing a line: documents (beslutsunderlag) and recipients (expedieras till). */
import { gather } from '../../gather.js'
import type { MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import type { Parsed } from '../parsed.js'
import { joinWrapped } from '../text/join.js'
import { markerOf, withoutMarker } from '../text/marker.js'
import type { SectionPart } from './sections.js'

/**
 * Reads the entries; a line goes on with the one before it where that was broken by the width, but not where each by
 * itself is the name of a body. Origins at `/0` ...
 */
export function parseListed(sections: readonly SectionPart[], vocabulary: Vocabulary): Parsed<string[]> {
  const result: Parsed<string[]> = { value: [], origins: [], messages: [] }
  for (const section of sections) {
    let open: MarkedLine[] | null = null
    const marked = section.lines[0] !== undefined && markerOf(section.lines[0].text) !== null
    const punctuated =
      section.lines.filter((line) => line.text.endsWith('.')).length * 2 >= section.lines.length
    for (const [i, line] of section.lines.entries()) {
      const previous = section.lines[i - 1]
      const runsOn =
        previous !== undefined &&
        !(isBody(line, vocabulary) && isBody(previous, vocabulary)) &&
        (goesOn(line, previous) ||
          (marked && wrapsItem(line, previous)) ||
          (punctuated && wrapsSentence(line, previous)))
      if (open && runsOn) {
        const last = result.value.length - 1
        result.value[last] = joinWrapped(result.value[last] as string, line.text)
        open.push(line)
        continue
      }
      open = [line]
      result.origins.push({ pointer: `/${result.value.length}`, lines: open })
      result.value.push(withoutMarker(line))
    }
  }
  return result
}

/**
 * Recipients on one line for all of them, parted by commas, where each part begins as a name does (not `Kultur-,
 * idrotts- och ...`). Where each has a line, a comma belongs to it.
 */
export function separate(entries: readonly string[]): Array<{ text: string; from: number }> {
  if (entries.length > 1) return entries.map((text, from) => ({ text, from }))
  return gather(entries, (entry, from) => {
    const parts = entry.split(/, |; /u)
    const names =
      parts.length > 1 &&
      parts.every(
        (part) => /^\p{Lu}[^.]*\p{L}\.?\)?$/u.test(part) && !/(?<!-) (?:och|samt) | [–-] /u.test(part),
      )
    return (names ? parts : [entry]).map((text) => ({ text, from }))
  })
}

function isBody(line: MarkedLine, vocabulary: Vocabulary): boolean {
  const named = vocabulary.body.whole(line.text) ?? vocabulary.organization.whole(line.text)
  return named !== null && /^\p{Lu}/u.test(line.text)
}

/** In a list whose entries have markers, a line without one goes on with the entry above it. */
function wrapsItem(line: MarkedLine, previous: MarkedLine): boolean {
  return markerOf(line.text) === null && line.gap <= 1 && !/[.:;]$/u.test(previous.text)
}

/** Where entries end in full stops, a line without one that is nearly full goes on; so does one before a lone year. */
function wrapsSentence(line: MarkedLine, previous: MarkedLine): boolean {
  if (markerOf(line.text) !== null || /[.:;!?]$/u.test(previous.text)) return false
  return /^\d{4}\.$/u.test(line.text) || (line.gap === 0 && (previous.fill ?? 0) > 0.75)
}

function goesOn(line: MarkedLine, previous: MarkedLine): boolean {
  if (markerOf(line.text) !== null && line.list !== undefined) return false
  if (/^[•–-] ?/u.test(line.text)) return false
  const open = !/[.:;!?]$/u.test(previous.text)
  if (line.gap > 0) return open && /^\p{Ll}/u.test(line.text)
  if (/\p{L}-$/u.test(previous.text) || /(?:,| och| samt)$/u.test(previous.text)) return true
  if (/^\p{Ll}/u.test(line.text) && open) return true
  return previous.end === 'soft' && open
}
