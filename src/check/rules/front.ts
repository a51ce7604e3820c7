/** Rules over the record: the front page, dates and persons. */
import { quoted, type Rule, trailing } from '../rule.js'

export const frontRules = [
  {
    rule: 'record-invalid',
    severity: 'error',
    summary: 'The record does not keep its own schema: a fault of this program.',
    wording: ({ pointer, problem }) =>
      `the record is not valid${pointer ? ` at ${pointer}` : ''}: ${problem ?? 'unknown'}`,
    remedy: 'Please report it, with the document if you can.',
  },
  {
    rule: 'no-paragraphs',
    severity: 'error',
    summary: 'The protokoll has not one §.',
    wording: () => 'no § was found in this protokoll',
    remedy: 'See whether the file is a protokoll, and how its §§ are written.',
  },
  {
    rule: 'no-items',
    severity: 'error',
    summary: 'The kallelse has not one item.',
    wording: () => 'no item was found in this kallelse',
    remedy: 'See whether the file is a kallelse, and how its items are numbered.',
  },
  {
    rule: 'date-impossible',
    severity: 'warning',
    summary: 'A date does not exist, or no minutes can bear it (before 1863 or after 2100).',
    wording: ({ date, what }) => `${date} can't be the date of ${what ?? 'the meeting'}`,
    remedy: 'Look at the date in the document.',
  },
  {
    rule: 'end-before-start',
    severity: 'warning',
    summary: 'The last day of the meeting is before its first.',
    wording: ({ date, endDate }) => `the meeting ends on ${endDate}, before it begins on ${date}`,
    remedy: 'Look at the dates in the document.',
  },
  {
    rule: 'times-reversed',
    severity: 'warning',
    summary: 'The meeting ends at an earlier time than it starts.',
    wording: ({ startTime, endTime }) => `the meeting starts at ${startTime} and ends at ${endTime}`,
    remedy: 'Look at the times; right only where the meeting went on past midnight.',
  },
  {
    rule: 'verification-before-meeting',
    severity: 'warning',
    summary: 'The minutes are dated as verified (justerade) before the meeting.',
    wording: ({ date, verified }) => `justerat on ${verified}, before the meeting on ${date}`,
    remedy: 'See which of the two dates is right.',
  },
  {
    rule: 'notice-before-meeting',
    severity: 'warning',
    summary: 'The notice (anslag) of the justering is posted before the meeting.',
    wording: ({ date, posted }) => `the anslag is posted on ${posted}, before the meeting on ${date}`,
    remedy: 'See which of the two dates is right.',
  },
  {
    rule: 'notice-removed-early',
    severity: 'warning',
    summary: 'The notice (anslag) is taken down before it is posted.',
    wording: ({ posted, removed }) => `the anslag is posted on ${posted} and taken down on ${removed}`,
    remedy: 'See which of the two dates is right.',
  },
  {
    rule: 'attendance-empty',
    severity: 'warning',
    summary: 'The record names nobody who served at the meeting.',
    wording: () => 'nobody is named as serving at the meeting',
    remedy: 'See the attendance in the document; a heading of your own goes into protokoll.config.json.',
  },
  {
    rule: 'chair-not-attending',
    severity: 'info',
    summary: 'The chair (ordförande) is not in the list of those who served.',
    wording: ({ name }) => `the ordförande${trailing(' ', name)} is not in the list of members`,
    remedy: 'Nothing where the document lists the chair apart from the members.',
  },
  {
    rule: 'verifier-not-attending',
    severity: 'warning',
    summary: 'A verifier (justerare) is not in the list of those who served.',
    wording: ({ name }) => `the justerare${trailing(' ', name)} is not in the list of members`,
    remedy: 'See whether the names are spelled alike, and whether the attendance was read in full.',
  },
  {
    rule: 'person-twice',
    severity: 'warning',
    summary: 'A person stands twice in the attendance for the same §§.',
    wording: ({ name }) => `${quoted(name)} stands twice in the attendance`,
    remedy: 'See whether one entry is a slip, or the two are different persons.',
  },
  {
    rule: 'replaced-but-present',
    severity: 'warning',
    summary: 'A person is replaced (`ersätter`) for the same §§ that the attendance lists the person for.',
    wording: ({ name, by }) =>
      `${quoted(name)} is replaced${trailing(' by ', by)} but is listed as serving as well`,
    remedy: 'See who served.',
  },
  {
    rule: 'absent-but-present',
    severity: 'warning',
    summary: 'A person is listed both as absent and as present.',
    wording: ({ name }) => `${quoted(name)} is listed both as absent and as present`,
    remedy: 'See which of the two lists is right.',
  },
  {
    rule: 'person-range-outside',
    severity: 'warning',
    summary: 'A person is listed for §§ that the document does not have.',
    wording: ({ name, range }) => `${quoted(name)} is listed for ${range}, which this document does not have`,
    remedy: 'See whether the numbers are a slip.',
  },
  {
    rule: 'party-unknown',
    severity: 'info',
    summary: 'The letters of a party are not in the vocabulary.',
    wording: ({ party, name }) =>
      `the party ${quoted(party)} is not in the vocabulary${trailing(', first borne by ', name)}`,
    remedy: 'Where it is a party, add it to `parties` in protokoll.config.json.',
  },
] as const satisfies readonly Rule[]
