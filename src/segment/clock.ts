/** Times of day in the lists of a kallelse: `13.10`, `13:10`, `kl. 13.10`, `kl 13`, `13.10-13.30 (20 min)`. */

export interface FoundClock {
  /** `HH:MM`, the start of a span. */
  time: string
  /** The text without it. */
  rest: string
}

const LEAD = '(?<lead>(?:(?:ca|cirka)\\.? ?)?(?:kl(?:ockan|\\.|:)? ?)?)'
const TIME = '(?<h>[01]?\\d|2[0-3])[.:](?<m>[0-5]\\d)'
const END = '(?: ?(?:[-–]|till) ?(?:kl\\.? ?)?(?:(?:[01]?\\d|2[0-3])[.:][0-5]\\d)?)?'
const LENGTH = '(?:,? ?\\(?\\d{1,3} ?min(?:uter|\\.)?\\)?)?'
const CLOCK = `\\(?${LEAD}${TIME}${END}(?!\\d)\\)?${LENGTH}`
const HOUR = '(?:ca )?kl(?:ockan|\\.)? ?(?<h>[01]?\\d|2[0-3])(?: ?[-–] ?\\d{1,2})?(?!\\d)'

const WHOLE = new RegExp(`^(?:[-–] ?)?(?:${CLOCK})[.:,]?$`, 'iu')
const WHOLE_HOUR = new RegExp(`^(?:${HOUR})[.:,]?$`, 'iu')
const LEADING = new RegExp(`^(?:${CLOCK})(?=[ ,:])[ ,:–-]*`, 'iu')
const TRAILING = new RegExp(`(?:^|(?<=[ ,\\t(–-]))(?:${CLOCK})$`, 'iu')
const DURATION = /^(?:ca )?\(?\d{1,3} ?min(?:uter|ut|\.)?\)?$/iu

/** The time that a text is, nothing beside it; or null. */
export function wholeClock(text: string): string | null {
  return clockOf(WHOLE.exec(text) ?? WHOLE_HOUR.exec(text))
}

/** The time that a text begins with and the text behind it, or null. */
export function leadingClock(text: string): FoundClock | null {
  const match = LEADING.exec(text)
  const time = clockOf(match)
  return match && time ? { time, rest: text.slice(match[0].length) } : null
}

/** The time that a text ends with and the text before it, or null. */
export function trailingClock(text: string): FoundClock | null {
  const match = TRAILING.exec(text)
  const time = clockOf(match)
  return match && time ? { time, rest: text.slice(0, match.index).replace(/[\s,–-]+$/u, '') } : null
}

/** A text without the words that announce a time on the next line (`Anna Ek ca kl.`). */
export function withoutClockLead(text: string): string {
  return text.replace(/[\s,(]+(?:(?:ca|cirka)\.?|(?:(?:ca|cirka)\.? )?kl(?:ockan|\.|:)?)$/iu, '')
}

/** Whether a text is a length of time alone (`20 min`). */
export function isDuration(text: string): boolean {
  return DURATION.test(text)
}

/** Without `kl.` a number before six o'clock is none: `version 2.10`. */
function clockOf(match: RegExpExecArray | null): string | null {
  const { h, m, lead } = match?.groups ?? {}
  if (h === undefined || (m !== undefined && !lead && Number(h) < 6)) return null
  return `${h.padStart(2, '0')}:${m ?? '00'}`
}
