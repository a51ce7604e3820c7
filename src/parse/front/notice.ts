/** The notice that the minutes are verified (anslag/bevis): its own fields, or sentences that tell the same. */
import type { Header } from '../../model/record.js'
import { message, type Parsed } from '../parsed.js'
import { findDate } from './dates.js'
import type { FrontField } from './field-groups.js'
import { type FieldEntry, textIn } from './fields.js'

const NOTICE_FIELDS = new Set<FrontField>([
  'notice',
  'body',
  'date',
  'posted',
  'removed',
  'storage',
  'signature',
])

/** Parts the fields of the notice from those of the front page, which can bear the same labels. */
export function splitNotice(entries: readonly FieldEntry[]): {
  front: FieldEntry[]
  notice: { read(): Parsed<Header['notice']> }
} {
  const inside = new Set<FieldEntry>()
  let open = false
  for (const entry of entries) {
    // A sentence of its own is no heading of the notice: what follows it is the front page's.
    if (entry.field === 'notice') open = open || !isSentence(entry)
    else if (!NOTICE_FIELDS.has(entry.field)) open = false
    if (open || ALWAYS.has(entry.field)) inside.add(entry)
  }
  const notice = entries.filter((entry) => inside.has(entry))
  return { front: entries.filter((entry) => !inside.has(entry)), notice: { read: () => readNotice(notice) } }
}

const ALWAYS = new Set<FrontField>(['notice', 'posted', 'removed', 'storage'])

function isSentence({ label, pieces }: FieldEntry): boolean {
  return pieces[0]?.text.startsWith(label) ?? false
}

function textOf(entry: FieldEntry | undefined): string | null {
  return entry ? textIn(entry) : null
}

function readNotice(entries: readonly FieldEntry[]): Parsed<Header['notice']> {
  if (entries.length === 0) return { value: null, origins: [], messages: [] }
  const text = (field: FrontField) =>
    textOf(entries.find((entry) => entry.field === field && entry.pieces.length > 0))
  const day = (field: FrontField) => findDate(text(field) ?? '')
  const told = toldOf(entries.filter((entry) => entry.field === 'notice').map((entry) => textOf(entry) ?? ''))
  const posted = day('posted')
  const value = {
    body: text('body'),
    meetingDate: day('date')?.date ?? null,
    postedAt: posted?.date ?? told.posted,
    removedAt: day('removed')?.date ?? posted?.endDate ?? told.removed,
    storage: text('storage') ?? told.storage,
  }
  const origins = entries.map((entry) => ({
    pointer: '/notice',
    lines: [...entry.labelLines, ...entry.pieces.map((piece) => piece.line)],
  }))
  // `Anslag om justering av § 4 och § 6, 2031-03-05` may be of these §§ only, so its day is not taken for the notice's.
  const days = [value.meetingDate, value.postedAt, value.removedAt]
  const messages = entries
    .filter(({ field, label }) => {
      const own = field === 'notice' ? findDate(label) : null
      return own !== null && !days.includes(own.date)
    })
    .map(({ label, labelLines }) => message('notice-date-unread', labelLines[0], { text: label }))
  return { value, origins, messages }
}

const TAKEN_DOWN = /(?<!\p{L})(?:tas|togs|tagits) ne(?:d|r)(?!\p{L})|nedtag|tas bort|avpublicer/iu
const PUT_UP = /anslag|anslås|tillkännag|publicer/iu
const STORED = /(?:förvaras|finns tillgängligt) (?:hos|på|i|av|vid) ([^.]{3,80})/iu

interface Told {
  posted: string | null
  removed: string | null
  storage: string | null
}

/** What sentences tell: `Justeringen har tillkännagivits på anslagstavlan den 7 maj 2024. Anslaget tas ned den 29 maj 2024.` */
function toldOf(texts: readonly string[]): Told {
  const told: Told = { posted: null, removed: null, storage: null }
  for (const sentence of texts.flatMap((text) => text.split(/(?<=\p{L}{2}\.|\d\.)\s+(?=\p{Lu})/u))) {
    const found = findDate(sentence.slice(Math.max(0, sentence.search(PUT_UP)))) ?? findDate(sentence)
    told.storage ??= STORED.exec(sentence)?.[1]?.trim() ?? null
    if (!found) continue
    if (TAKEN_DOWN.test(sentence) && !/(?:sätts|sattes|satts) upp/iu.test(sentence))
      told.removed ??= found.date
    else if (PUT_UP.test(sentence)) {
      told.posted ??= found.date
      told.removed ??=
        found.endDate ??
        findDate(sentence.slice(sentence.indexOf(found.text) + found.text.length))?.date ??
        null
    }
  }
  return told
}
