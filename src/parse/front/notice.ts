/** The notice that the minutes are verified (anslag/bevis): its own fields, from its heading on. */
import type { Header } from '../../model/record.js'
import type { Field } from '../../vocabulary/labels.js'
import type { Parsed } from '../parsed.js'
import { joinAll } from '../text/join.js'
import { findDate } from './dates.js'
import type { FieldEntry } from './fields.js'

const NOTICE_FIELDS = new Set<Field>(['notice', 'body', 'date', 'posted', 'removed', 'storage', 'signature'])

/** Parts the fields of the notice from those of the front page, which can bear the same labels. */
export function splitNotice(entries: readonly FieldEntry[]): {
  front: FieldEntry[]
  notice: { read(): Parsed<Header['notice']> }
} {
  const inside = new Set<FieldEntry>()
  let open = false
  for (const entry of entries) {
    if (entry.field === 'notice') open = true
    else if (!NOTICE_FIELDS.has(entry.field)) open = false
    if (open || entry.field === 'posted' || entry.field === 'removed' || entry.field === 'storage')
      inside.add(entry)
  }
  const notice = entries.filter((entry) => inside.has(entry))
  return { front: entries.filter((entry) => !inside.has(entry)), notice: { read: () => readNotice(notice) } }
}

function readNotice(entries: readonly FieldEntry[]): Parsed<Header['notice']> {
  if (entries.length === 0) return { value: null, origins: [], messages: [] }
  const text = (field: Field) => {
    const filled = entries.find((entry) => entry.field === field && entry.pieces.length > 0)
    return filled ? joinAll(filled.pieces.map((piece) => piece.text)) : null
  }
  const day = (field: Field) => findDate(text(field) ?? '')?.date ?? null
  // The meeting's date can stand in the notice's sentence instead of behind a label of its own.
  const value = {
    body: text('body'),
    meetingDate: day('date'),
    postedAt: day('posted'),
    removedAt: day('removed'),
    storage: text('storage'),
  }
  const origins = entries.map((entry) => ({
    pointer: '/notice',
    lines: [...entry.labelLines, ...entry.pieces.map((piece) => piece.line)],
  }))
  return { value, origins, messages: [] }
}
