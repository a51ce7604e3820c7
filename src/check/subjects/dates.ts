/** Dates and times of the front page, the notice and the verification. */
import type { Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding } from '../finding.js'

/** The first and last year that minutes of a kommun or region can bear; the municipalities are of 1863. */
const YEARS = { first: 1863, last: 2100 }

/** Checks dates and times against each other. ISO dates and times compare as texts. */
export function checkDates({ header }: Record): Message[] {
  const { date, endDate, startTime, endTime, notice, verification } = header
  const messages: Message[] = []
  const tell = (...told: Parameters<typeof finding>) => messages.push(finding(...told))
  const named = [
    [date, 'the meeting'],
    [endDate, 'the last day of the meeting'],
    [verification?.date, 'the justering'],
    [notice?.meetingDate, 'the meeting in the anslag'],
    [notice?.postedAt, 'the posting of the anslag'],
    [notice?.removedAt, 'the taking down of the anslag'],
  ] as const
  for (const [found, what] of named) {
    if (found && !possible(found)) tell('date-impossible', null, { date: found, what })
  }
  if (date && endDate && endDate < date) tell('end-before-start', null, { date, endDate })
  if (startTime && endTime && endTime < startTime && !endDate)
    tell('times-reversed', null, { startTime, endTime })
  if (date && notice?.meetingDate && (notice.meetingDate < date || notice.meetingDate > (endDate ?? date))) {
    tell('date-mismatch', null, { date, other: notice.meetingDate, where: 'in the anslag' })
  }
  if (date && verification?.date && verification.date < date) {
    tell('verification-before-meeting', null, { date, verified: verification.date })
  }
  if (date && notice?.postedAt && notice.postedAt < date) {
    tell('notice-before-meeting', null, { date, posted: notice.postedAt })
  }
  if (notice?.postedAt && notice.removedAt && notice.removedAt < notice.postedAt) {
    tell('notice-removed-early', null, { posted: notice.postedAt, removed: notice.removedAt })
  }
  return messages
}

/** Whether a day exists and lies in the years that such minutes can bear. */
function possible(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return exists && day.getUTCFullYear() >= YEARS.first && day.getUTCFullYear() <= YEARS.last
}
