/** What the front page must tell, and whether the document holds anything at all. */
import type { Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding } from '../finding.js'
import { sameBody } from '../folded.js'

/** Checks that body and date are told, alike in header and notice, and that there are §§ or items. */
export function checkHeader({ kind, header, agenda, paragraphs }: Record): Message[] {
  const messages: Message[] = []
  const missing = [
    header.body === null ? 'which body met' : '',
    header.date === null ? 'the date of the meeting' : '',
  ]
    .filter((part) => part !== '')
    .join(' and ')
  if (missing !== '') messages.push(finding('header-missing', null, { missing }))
  const other = header.notice?.body
  if (header.body && other && !sameBody(header.body, other)) {
    messages.push(finding('body-mismatch', null, { body: header.body, other, where: 'in the anslag' }))
  }
  if (kind === 'protokoll' && paragraphs.length === 0) messages.push(finding('no-paragraphs', null))
  if (kind === 'kallelse' && agenda.length === 0) messages.push(finding('no-items', null))
  return messages
}
