/** Whether a document that was taken for a protokoll or kallelse has what one has. */
import type { Record } from '../model/record.js'
import type { Message } from '../model/source.js'
import { message } from './parsed.js'
import type { Content } from './protokoll.js'

/** One message where little speaks for the kind but numbers at the start of lines; else none. */
export function shapeMessages(kind: Record['kind'], content: Content): Message[] {
  const { header, attendance, paragraphs, agenda } = content
  const headed =
    header.body !== null || header.title !== null || header.chair !== null || attendance.members.length > 0
  const spoken =
    kind === 'protokoll'
      ? paragraphs.some(
          (p) => p.decision !== null || p.verified || p.sections.some((s) => s.heading !== null),
        )
      : agenda.some(
          (item) => item.startTime || item.proposal || item.category || (item.presenters?.length ?? 0) > 0,
        )
  return headed || spoken ? [] : [message('not-a-protokoll-shape', null)]
}
