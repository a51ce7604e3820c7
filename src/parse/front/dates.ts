/** Dates and times as minutes write them. */
import { months, weekdays } from '../../vocabulary/time.js'

export interface FoundDate {
  /** ISO 8601. */
  date: string
  /** Last day of a span (`12–13 mars 2024`), or null. */
  endDate: string | null
  /** Weekday as written, lower case, without the ending of `torsdagen`; or null. */
  weekday: string | null
  /** The words that told it. */
  text: string
}

const WEEKDAY_NAMES = `(?:${weekdays.join('|')})(?:en)?`
const WEEKDAY = `(?:(${weekdays.join('|')})(?:en)? (?:den )?)?`
const ISO = new RegExp(
  `${WEEKDAY}(\\d{4})-(\\d{2})-(\\d{2})(?: ?[-–] ?(?:(\\d{4})-)?(?:(\\d{2})-)?(\\d{2})(?!\\d))?`,
  'iu',
)
const WRITTEN = new RegExp(
  `${WEEKDAY}(?:den )?(?<![\\d.:–-])(\\d{1,2})(?: ?(?:[-–]|och) ?(\\d{1,2}))?(?: (${months.join('|')}))(?: (\\d{4}))`,
  'iu',
)
/** Two days of which only the last has its year: `måndagen den 22 maj och tisdagen den 23 maj 2023`. */
const SPAN = new RegExp(
  `${WEEKDAY}(?:den )?(?<![\\d.:–-])(\\d{1,2}) (${months.join('|')})(?:,? ?(?:[-–]|och|samt|till)) ?(?:${WEEKDAY_NAMES} ?)?(?:den )?(\\d{1,2}) (${months.join('|')}) (\\d{4})`,
  'iu',
)
const SLASHED = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/u

/** The first full date of a text, or null. */
export function findDate(text: string): FoundDate | null {
  const iso = ISO.exec(text)
  const written = WRITTEN.exec(text)
  const span = SPAN.exec(text)
  if (span && !(iso && iso.index < span.index) && !(written && written.index < span.index)) {
    const [all, weekday, d, month, d2, month2, y] = span as unknown as [string, ...(string | undefined)[]]
    const date = isoDate(Number(y), monthOf(month), Number(d))
    const endDate = isoDate(Number(y), monthOf(month2), Number(d2))
    if (date !== null) return { date, endDate, weekday: weekday?.toLowerCase() ?? null, text: all }
  }
  if (iso && (!written || iso.index <= written.index)) {
    const [all, weekday, y, m, d, y2, m2, d2] = iso as unknown as [string, ...(string | undefined)[]]
    const date = isoDate(Number(y), Number(m), Number(d))
    const end = d2 === undefined ? null : isoDate(Number(y2 ?? y), Number(m2 ?? m), Number(d2))
    return date === null ? null : { date, endDate: end, weekday: weekday?.toLowerCase() ?? null, text: all }
  }
  if (written) {
    const [all, weekday, d, d2, month, y] = written as unknown as [string, ...(string | undefined)[]]
    const m = monthOf(month)
    const date = isoDate(Number(y), m, Number(d))
    const end = d2 === undefined ? null : isoDate(Number(y), m, Number(d2))
    return date === null ? null : { date, endDate: end, weekday: weekday?.toLowerCase() ?? null, text: all }
  }
  const slashed = SLASHED.exec(text)
  const date = slashed ? isoDate(Number(slashed[1]), Number(slashed[2]), Number(slashed[3])) : null
  return date && slashed ? { date, endDate: null, weekday: null, text: slashed[0] } : null
}

/** 1-12. */
function monthOf(name: string | undefined): number {
  return months.indexOf(name?.toLowerCase() ?? '') + 1
}

/** An existing day as ISO 8601, or null. */
function isoDate(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d))
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return real ? date.toISOString().slice(0, 10) : null
}

/** A day without its year, or a weekday alone: what a list of days leaves of them (`måndagen den 22 maj och ...`). */
const DAY = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAY_NAMES},? ?(?:den )?)?(?:den )?(?<![\\d.:–-])\\d{1,2} (?:${months.join('|')})(?! \\d{4})(?!\\p{L})|(?<!\\p{L})${WEEKDAY_NAMES}(?!\\p{L})`,
  'giu',
)

/** The Swedish weekday of an ISO date. */
export function weekdayOf(date: string): string {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as string
}

const CLOCK = '([01]?\\d|2[0-3])[.:]([0-5]\\d)'
const PAUSE = new RegExp(
  `[,;(]? ?(?:med )?(?:ajourner\\p{L}*|paus\\p{L}*|lunch\\p{L}*|uppehåll|avbrott)[^\\d;]{0,40}${CLOCK} ?[-–] ?${CLOCK}(?:(?:,| och) ?${CLOCK} ?[-–] ?${CLOCK})*\\)?`,
  'giu',
)
const TIME = new RegExp(`(?<![\\d:.])${CLOCK}(?!\\d)`, 'gu')
/** What brackets tell of another time: `(gruppmöten kl. 08:30)`. */
const ASIDE = /\([^()\d]{0,60}\p{L}{3}[^()]{0,60}\)/gu
const BARE = /(?:kl\.?|klockan) ?(\d{1,2})(?: ?[-–] ?(\d{1,2}))?(?![\d.:])/iu

export interface FoundTimes {
  startTime: string | null
  endTime: string | null
  /** The text before the times, without dates and the words that lead to a time. */
  place: string | null
}

const clock = (h: string | undefined, m: string | undefined) => `${(h ?? '').padStart(2, '0')}:${m ?? '00'}`

/** Reads place and times from a text: `Regionens hus kl. 13:00-15:45, ajournering kl. 14:00-14:20`. */
export function placeAndTimes(text: string): FoundTimes {
  const meeting = text.replace(PAUSE, '')
  const times = [...meeting.replace(ASIDE, '').matchAll(TIME)].map((match) => clock(match[1], match[2]))
  if (times.length === 0) {
    const bare = BARE.exec(meeting)
    if (bare) {
      times.push(clock(bare[1], undefined))
      if (bare[2]) times.push(clock(bare[2], undefined))
    }
  }
  return {
    startTime: times[0] ?? null,
    endTime: times.length > 1 ? (times.at(-1) as string) : null,
    place: placeOf(meeting),
  }
}

function placeOf(text: string): string | null {
  let place = text
  for (let found = findDate(place); found; found = findDate(place)) place = place.replace(found.text, '')
  place = place
    .replace(DAY, '')
    .replace(BARE, '')
    .replace(
      new RegExp(`(?:kl\\.?|klockan|tid:?)? ?${CLOCK}(?: ?(?:[-–]|till|och) ?(?:kl\\.? ?)?${CLOCK})?`, 'giu'),
      '',
    )
    .replace(/(?<!\p{L})(?:kl\.?|klockan)(?!\p{L})/giu, '')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ,/gu, ',')
    .replace(/(?:[\s,;.:–-]|(?<!\p{L})(?:den|och|tid))+$/giu, '')
    .replace(/,(?: ?(?:och|samt)? ?,)+/gu, ',')
    .replace(/^(?:[\s,;.:–-]|(?:och|den)(?!\p{L}))+/u, '')
    // In a sentence, what leads to the place: `Fört vid sammanträde den 6 mars i Rådhuset`.
    .replace(/^(?:i|på|vid) (?=\p{Lu})/u, '')
    .trim()
  return place === '' ? null : place
}
