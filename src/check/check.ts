/** The check stage: rules over a finished record, one file a subject. */
import { UsageError } from '../model/errors.js'
import type { Origin } from '../model/reading.js'
import type { Record } from '../model/record.js'
import type { Message } from '../model/source.js'
import { type RuleGroup, ruleGroups } from './rule.js'
import type { RuleCode } from './rules.js'
import { checkAgenda } from './subjects/agenda.js'
import { checkDates } from './subjects/dates.js'
import { checkHeader } from './subjects/header.js'
import { checkKallelse } from './subjects/kallelse.js'
import { checkKl } from './subjects/kl.js'
import { checkNumbering } from './subjects/numbering.js'
import { checkParagraphs } from './subjects/paragraphs.js'
import { checkParties } from './subjects/parties.js'
import { checkPeople } from './subjects/people.js'
import { checkPrivacy } from './subjects/privacy.js'
import { checkVotes } from './subjects/votes.js'

export interface CheckOptions {
  /** Groups of rules to turn on besides those that are always on: `kl`, `privacy`. */
  groups: readonly string[]
  /** Party letters known, in any case; without them unknown parties are not told. */
  parties?: readonly string[]
  /** What earlier stages reported, with its exact line: their rules are not reported again, but for mismatches. */
  reported?: readonly Message[]
  /** Where the record's values came from: for findings that name the very line. */
  origins?: readonly Origin[]
}

const always = [
  checkHeader,
  checkDates,
  checkAgenda,
  checkNumbering,
  checkPeople,
  checkParagraphs,
  checkVotes,
  checkKallelse,
]
const inGroup: {
  readonly [group in RuleGroup]: (record: Record, origins: readonly Origin[]) => Message[]
} = {
  kl: checkKl,
  privacy: checkPrivacy,
}

/** Rules that two stages can report of different places; the same finding twice is told once by `toDiagnostics`. */
const elsewhereToo: ReadonlySet<string> = new Set(['date-mismatch', 'body-mismatch'])

/** What can't be said of a record whose attendance stands in an annex that was not read. */
const needAttendance: readonly RuleCode[] = [
  'attendance-empty',
  'chair-not-attending',
  'verifier-not-attending',
  'vote-total-mismatch',
  'ballot-not-attending',
  'kl-served',
]

/** Checks a record; the messages are for `toDiagnostics`. Throws UsageError for a group that does not exist. */
export function checkRecord(
  record: Record,
  { groups, parties, reported = [], origins = [] }: CheckOptions,
): Message[] {
  const wanted = ruleGroupsOf(groups)
  const told = new Set(reported.map(({ rule }) => rule).filter((rule) => !elsewhereToo.has(rule)))
  const elsewhere = told.has('attendance-in-annex') && record.attendance.service.length === 0
  if (elsewhere) for (const rule of needAttendance) told.add(rule)
  return [
    ...always.flatMap((check) => check(record)),
    ...(parties ? checkParties(record, parties) : []),
    ...wanted.flatMap((group) => inGroup[group](record, origins)),
  ].filter(({ rule }) => !told.has(rule))
}

/** Checks names of groups as a user gives them; each once. Throws UsageError for one that does not exist. */
export function ruleGroupsOf(names: readonly string[]): RuleGroup[] {
  const groups = names.map((name) => {
    const group = ruleGroups.find((known) => known === name)
    if (!group)
      throw new UsageError(`there is no group of rules "${name}"; choose from ${ruleGroups.join(', ')}`)
    return group
  })
  return [...new Set(groups)]
}
