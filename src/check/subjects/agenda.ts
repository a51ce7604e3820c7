/** The agenda (ärendelista) against the §§. */
import { gather } from '../../gather.js'
import type { Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding, inParagraph, rangesOf, sections, within } from '../finding.js'
import { foldTitle } from '../folded.js'

/** Checks a protokoll's agenda against its §§; says nothing of a kallelse or where either has no numbers. */
export function checkAgenda({ kind, header, agenda, paragraphs }: Record): Message[] {
  if (kind !== 'protokoll' || paragraphs.length === 0) return []
  if (agenda.length === 0) return [finding('agenda-missing', null)]
  const titles = new Map(
    gather(agenda, ({ number, title }) => (number === null ? [] : [[number, title] as const])),
  )
  if (titles.size === 0) return []
  const present = new Set(paragraphs.map(({ number }) => number))
  const covered = (number: number) =>
    header.paragraphRanges.length === 0 || within(header.paragraphRanges, number)
  const missing = [...titles.keys()].filter((number) => !present.has(number) && covered(number))
  return [
    ...(missing.length > 0
      ? [finding('paragraph-missing', null, { sections: sections(rangesOf(missing)) })]
      : []),
    ...gather(paragraphs, (paragraph) => compare(paragraph, titles.get(paragraph.number))),
  ]
}

function compare(paragraph: Paragraph, listed: string | undefined): Message[] {
  if (listed === undefined) {
    return [inParagraph('agenda-item-missing', paragraph, { title: paragraph.title ?? '' })]
  }
  const { title } = paragraph
  if (title === null || foldTitle(title) === foldTitle(listed)) return []
  return [inParagraph('agenda-paragraph-mismatch', paragraph, { agenda: listed, body: title })]
}
