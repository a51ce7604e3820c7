/** Rules that the grammar reports while it reads: what it could not place or understand. */
import { counted, quoted, type Rule, trailing } from '../rule.js'

export const grammarRules = [
  {
    rule: 'unassigned-text',
    severity: 'warning',
    summary: 'Lines that no part of the record claims.',
    wording: ({ lines, text }) => `${counted(lines, 'line')} in no part of the record${trailing(': ', text)}`,
    remedy:
      'See with `protokoll explain` what the lines are; a heading or label of your own goes into protokoll.config.json.',
  },
  {
    rule: 'not-a-protokoll-shape',
    severity: 'warning',
    summary: 'The document has §§ or numbered items but little else that a protokoll or kallelse has.',
    wording: () => 'this has little of what a protokoll or kallelse has',
    remedy: 'See whether the file is a protokoll or kallelse at all.',
  },
  {
    rule: 'heading-unknown',
    severity: 'info',
    summary: 'A line looks like a heading, but its words are not in the vocabulary; it was kept as text.',
    wording: ({ text }) => `looks like a heading, but is not in the vocabulary${trailing(': ', text)}`,
    remedy: 'Where it is a heading, add it to `headings` in protokoll.config.json.',
  },
  {
    rule: 'header-missing',
    severity: 'warning',
    summary: 'The document does not tell which body met, or on which day.',
    wording: ({ missing }) => `the document does not tell ${missing ?? 'which body met, and when'}`,
    remedy: 'See the front page; a label of your own goes into protokoll.config.json.',
  },
  {
    rule: 'agenda-missing',
    severity: 'info',
    summary: 'The protokoll has no ärendelista, so its §§ can be compared with none.',
    wording: () => 'no ärendelista stands before the §§',
    remedy: 'Nothing, where the document has none.',
  },
  {
    rule: 'weekday-mismatch',
    severity: 'warning',
    summary: 'A weekday is written beside a date that falls on another weekday.',
    wording: ({ stated, date, actual }) =>
      `${quoted(stated)} is written beside ${date}, which is a ${actual}`,
    remedy: 'See in the calendar of meetings which of the two is right.',
  },
  {
    rule: 'date-mismatch',
    severity: 'warning',
    summary: 'The date of the meeting is stated differently in two places.',
    wording: ({ date, other, where }) =>
      `the meeting is dated ${date}, but ${other}${where === undefined ? ' in another place' : ` ${where}`}`,
    remedy: 'See which date is right; the record holds the first.',
  },
  {
    rule: 'body-mismatch',
    severity: 'warning',
    summary: 'The body that met is named differently in two places.',
    wording: ({ body, other, where }) =>
      `the body is ${quoted(body)}, but ${quoted(other)}${where === undefined ? ' in another place' : ` ${where}`}`,
    remedy: 'See which name is right; the record holds the first.',
  },
  {
    rule: 'notice-date-unread',
    severity: 'info',
    summary:
      'The heading of an anslag bears a date that is not in the record, as the anslag may be of some §§ only.',
    wording: ({ text }) => `the date of an anslag is not in the record${trailing(': ', text)}`,
    remedy: 'Look at the line; `notice` holds the anslag of the whole document.',
  },
  {
    rule: 'person-unread',
    severity: 'warning',
    summary: 'A piece of a list of persons gives no person.',
    wording: ({ text }) => `no person could be read here${trailing(': ', text)}`,
    remedy: 'Look at the line; add the missing person to the record by hand.',
  },
  {
    rule: 'office-unclear',
    severity: 'warning',
    summary: 'A list of persons leaves open whose an office in it is; the record gives it to nobody.',
    wording: ({ office }) => `it is open whose office this is: ${quoted(office)}`,
    remedy: 'Look at the line; add the office to its person by hand.',
  },
  {
    rule: 'office-shared',
    severity: 'info',
    summary: 'More than one person is named as ordförande or sekreterare; the header holds the first.',
    wording: ({ name, office }) => `${quoted(name)} is named as ${office ?? 'ordförande'} as well`,
    remedy: 'See which §§ each of them was there for.',
  },
  {
    rule: 'person-remote',
    severity: 'info',
    summary: 'A person took part at a distance.',
    wording: ({ name, how }) => `${quoted(name)} took part at a distance${trailing(': ', how)}`,
    remedy: 'Nothing; the record holds the person like any other.',
  },
  {
    rule: 'bracket-unbalanced',
    severity: 'info',
    summary: 'A bracket in a list of persons is opened and not closed, or closed twice; it was mended.',
    wording: ({ text }) => `a bracket is broken${trailing(': ', text)}`,
    remedy: 'See that the person’s party and role are right.',
  },
  {
    rule: 'attendance-in-annex',
    severity: 'info',
    summary: 'The attendance stands in an annex (bilaga).',
    wording: ({ annex }) => `the attendance stands in ${annex ? `bilaga ${annex}` : 'a bilaga'}`,
    remedy: 'Nothing where the annex is in the file; else see the annex.',
  },
  {
    rule: 'attendance-unread',
    severity: 'warning',
    summary: 'The attendance in an annex (bilaga) could not be read, or not in full.',
    wording: ({ annex, lines, times, open, text }) => {
      const gaps = [
        lines && `${counted(lines, 'line')} without a row${trailing(': ', text)}`,
        times && `${counted(times, 'time')} of arrival or departure without a person`,
        open && `${counted(open, 'member')} of whom it is open whether they served`,
      ].filter(Boolean)
      const whole = `the attendance in ${annex ? `bilaga ${annex}` : 'the bilaga'} could not be read`
      return gaps.length > 0 ? `${whole} in full: ${gaps.join('; ')}` : whole
    },
    remedy: 'Compare `attendance` with the annex; add what is missing by hand.',
  },
  {
    rule: 'annex-missing',
    severity: 'warning',
    summary: 'The text sends the reader to an annex (bilaga) that is not in the file.',
    wording: ({ annex, paragraph }) =>
      `${annex ? `bilaga ${annex}` : 'the bilaga'}${paragraph ? `, which § ${paragraph} names,` : ''} is not in the file`,
    remedy: 'Get the document together with its annexes.',
  },
  {
    rule: 'paragraphs-unsigned',
    severity: 'info',
    summary: 'The minutes number their matters without a § sign; they were read as §§.',
    wording: () => 'numbered matters were read as §§: the minutes have no § sign',
    remedy: 'See that the numbers are those of the matters.',
  },
  {
    rule: 'decision-in-text',
    severity: 'warning',
    summary: 'A § has no decision by itself, but its text says inside a paragraph that the body decides.',
    wording: () => 'the text says that the body decides, but no decision stands by itself',
    remedy: 'Read the paragraph; the record keeps its text under `sections`.',
  },
  {
    rule: 'outcome-unclear',
    severity: 'info',
    summary: 'The text of the decision leaves open what it does, so its outcome is `other`.',
    wording: () => 'what the decision does is not clear from its text (outcome: other)',
    remedy: 'Read the decision; a verb of your own goes into `outcomes` in protokoll.config.json.',
  },
  {
    rule: 'vote-unread',
    severity: 'warning',
    summary: 'A votering, or a part of one, gives neither a count nor a name.',
    wording: ({ text }) => `what is told of a votering could not be read${trailing(': ', text)}`,
    remedy: 'Compare the vote in the record with the text.',
  },
  {
    rule: 'ballots-unread',
    severity: 'warning',
    summary: 'A list or table of who voted how could not be read in full.',
    wording: ({ annex, text }) =>
      `who voted how could not be read in full${annex ? ` in bilaga ${annex}` : ''}${trailing(': ', text)}`,
    remedy: 'Compare the ballots in the record with the list.',
  },
  {
    rule: 'reservation-unread',
    severity: 'warning',
    summary:
      'A reservation, or a särskilt yttrande beside the decision, is told, but by whom could not be read, or it stands inside another text.',
    wording: ({ text }) => `who reserves or states what could not be read${trailing(': ', text)}`,
    remedy: 'Read the text; add the reservation to the record by hand.',
  },
  {
    rule: 'party-not-participating',
    severity: 'info',
    summary: 'A party as a whole does not take part in a decision; the record names persons only.',
    wording: ({ parties }) => `the party does not take part in the decision${trailing(': ', parties)}`,
    remedy: 'Nothing; the text of the section names the party.',
  },
  {
    rule: 'presenters-unclear',
    severity: 'info',
    summary: 'An item’s title ends with what may be the names of its presenters; they stay in the title.',
    wording: ({ item, names }) => `the title of item ${item} may end with its presenters: ${quoted(names)}`,
    remedy: 'See whether the names belong to the title.',
  },
  {
    rule: 'attachment-guessed',
    severity: 'info',
    summary: 'Where an attachment begins was told from its place and look, not from a cover line.',
    wording: ({ text }) => `an attachment seems to begin here${trailing(': ', text)}`,
    remedy: 'See whether the attachment begins here.',
  },
] as const satisfies readonly Rule[]
