/** The run of § numbers, alone and against `Protokollet omfattar`. */
import type { Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { ascending, finding, inParagraph, sections, within, without } from '../finding.js'

/** A § that goes on after another matter bears its number again: `§ 15 forts.` */
const CONTINUED = /(?<!\p{L})(?:forts|fortsättning)(?!\p{L})/iu

/** Checks that the §§ run upwards without gaps or repeats, and are those that the front page names. */
export function checkNumbering(record: Record): Message[] {
  return [...run(record), ...stated(record)]
}

function run({ header, agenda, paragraphs }: Record): Message[] {
  const messages: Message[] = []
  const listed = agenda.flatMap((item) => item.number ?? [])
  const known = ascending([...listed, ...paragraphs.map(({ number }) => number)])
  const seen = new Set<number>()
  let before: Paragraph | undefined
  for (const paragraph of paragraphs) {
    const { number } = paragraph
    if (seen.has(number)) {
      if (!CONTINUED.test(paragraph.title ?? '')) messages.push(inParagraph('paragraph-duplicate', paragraph))
    } else if (before && number < before.number) {
      messages.push(inParagraph('paragraph-backwards', paragraph, { before: before.number }))
    } else if (before && number > before.number + 1 && header.paragraphRanges.length === 0) {
      // What the agenda lists is told as missing by the agenda's own rule.
      const gap = without({ first: before.number + 1, last: number - 1 }, known)
      if (gap.length > 0) messages.push(inParagraph('paragraph-gap', paragraph, { sections: sections(gap) }))
    }
    seen.add(number)
    before = paragraph
  }
  return messages
}

function stated({ kind, header, paragraphs }: Record): Message[] {
  const ranges = header.paragraphRanges
  if (kind !== 'protokoll' || ranges.length === 0 || paragraphs.length === 0) return []
  const present = ascending(paragraphs.map(({ number }) => number))
  const missing = ranges.flatMap((range) => without(range, present))
  return [
    ...(missing.length > 0
      ? [finding('paragraph-range-missing', null, { sections: sections(missing) })]
      : []),
    ...paragraphs
      .filter(({ number }) => !within(ranges, number))
      .map((paragraph) => inParagraph('paragraph-outside-range', paragraph)),
  ]
}
