/** What each § holds: title, text, decision, justering. */
import { gather } from '../../gather.js'
import type { Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { inParagraph } from '../finding.js'

/** Checks each § of a record by itself, and whether it is verified as the others are. */
export function checkParagraphs({ paragraphs }: Record): Message[] {
  const verified = paragraphs.filter((paragraph) => paragraph.verified).length
  // A few §§ that are verified at once (omedelbart justerade) say nothing of the others.
  const allVerified = verified * 2 > paragraphs.length
  return gather(paragraphs, (paragraph) => [
    ...checkContent(paragraph),
    ...checkDecision(paragraph),
    ...(allVerified && !paragraph.verified ? [inParagraph('paragraph-unverified', paragraph)] : []),
  ])
}

function checkContent(paragraph: Paragraph): Message[] {
  const messages: Message[] = []
  if (paragraph.title === null) messages.push(inParagraph('paragraph-without-title', paragraph))
  const empty = paragraph.decision === null && paragraph.sections.every(({ text }) => text.trim() === '')
  if (empty) messages.push(inParagraph('paragraph-empty', paragraph))
  return messages
}

function checkDecision(paragraph: Paragraph): Message[] {
  const { proposal, motions, decision } = paragraph
  if (decision === null) return proposal === null ? [] : [inParagraph('decision-missing', paragraph)]
  const messages: Message[] = []
  if (decision.outcome === 'other') messages.push(inParagraph('outcome-unclear', paragraph))
  if (decision.proposalOutcome === 'changed' && motions.length === 0) {
    messages.push(inParagraph('decision-changed', paragraph))
  }
  return messages
}
