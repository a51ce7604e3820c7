/** Group `privacy`: personal data in the texts of a record, each place told once with its JSON Pointer. */
import type { Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { findPersonalData, type PersonalData, redactKinds } from '../../redact/find.js'
import { isText } from '../../redact/redact.js'
import { eachString } from '../../redact/strings.js'
import { finding } from '../finding.js'

/** Finds personal data in every text of a record but its diagnostics, which repeat the source. */
export function checkPrivacy(record: Record): Message[] {
  const messages: Message[] = []
  eachString({ ...record, diagnostics: [] }, (text, pointer) => {
    if (!isText(pointer)) return
    const counts = new Map<PersonalData['kind'], number>()
    for (const { kind } of findPersonalData(text, redactKinds, record.header.organization)) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    for (const [kind, count] of counts) {
      messages.push(finding(`privacy-${kind}`, placeOf(record, pointer), { pointer, count }))
    }
  })
  return messages
}

/** The § or attachment that a pointer leads into, or null. */
function placeOf(record: Record, pointer: string) {
  const [, list, index] = pointer.split('/')
  if (list === 'paragraphs') return record.paragraphs[Number(index)] ?? null
  if (list === 'attachments') return record.attachments[Number(index)] ?? null
  return null
}
