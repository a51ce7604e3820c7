/** Rules over the record: the agenda, the §§ and their votes, the items of a kallelse. */
import { quoted, type Rule, trailing } from '../rule.js'

export const matterRules = [
  {
    rule: 'agenda-paragraph-mismatch',
    severity: 'warning',
    summary: 'A § bears another title in the ärendelista than over its text; form alone is no difference.',
    wording: ({ number, agenda, body }) =>
      `§ ${number} is ${quoted(agenda)} in the ärendelista, but ${quoted(body)} over its text`,
    remedy: 'See which title is right; the record holds both.',
  },
  {
    rule: 'paragraph-missing',
    severity: 'warning',
    summary: 'The ärendelista has §§ that the document does not.',
    wording: ({ sections }) => `${sections} of the ärendelista can't be found in the text`,
    remedy:
      'See whether the §§ are published elsewhere (omedelbart justerade, secret), or their § line was missed.',
  },
  {
    rule: 'agenda-item-missing',
    severity: 'warning',
    summary: 'A § is not in the ärendelista.',
    wording: ({ number, title }) =>
      `§ ${number}${trailing(' ', title || undefined)} is not in the ärendelista`,
    remedy: 'See whether the matter was added at the meeting, or the list was not read in full.',
  },
  {
    rule: 'paragraph-duplicate',
    severity: 'warning',
    summary: 'Two §§ bear one number, and the later does not say that it goes on (`forts.`).',
    wording: ({ number }) => `§ ${number ?? ''} stands a second time`.replace('§  ', '§ '),
    remedy: 'See whether one of them is a reference in the text, or a slip of numbering.',
  },
  {
    rule: 'paragraph-gap',
    severity: 'warning',
    summary: 'Numbers are left out between two §§, and the front page names no gap (`Protokollet omfattar`).',
    wording: ({ number, sections }) =>
      `${sections} ${/[-,]/u.test(String(sections)) ? 'are' : 'is'} missing before § ${number}`,
    remedy: 'See whether the §§ are published elsewhere, or their § line was missed.',
  },
  {
    rule: 'paragraph-backwards',
    severity: 'warning',
    summary: 'A § bears a lower number than the one before it.',
    wording: ({ number, before }) => `§ ${number} comes after § ${before}`,
    remedy: 'See whether the line is a reference in the text, or a slip of numbering.',
  },
  {
    rule: 'paragraph-range-missing',
    severity: 'warning',
    summary: 'The front page says that the minutes cover §§ that the document does not have.',
    wording: ({ sections }) => `the front page names ${sections}, which can't be found in the text`,
    remedy: 'See whether pages are missing, or a § line was missed.',
  },
  {
    rule: 'paragraph-outside-range',
    severity: 'warning',
    summary: 'A § is not among those that the front page says the minutes cover.',
    wording: ({ number }) => `§ ${number} is not among the §§ that the front page names`,
    remedy: 'See whether the front page or the number of the § is right.',
  },
  {
    rule: 'paragraph-without-title',
    severity: 'warning',
    summary: 'A § has no title.',
    wording: ({ number }) => `§ ${number} has no title`,
    remedy: 'Look at the § line.',
  },
  {
    rule: 'paragraph-empty',
    severity: 'info',
    summary: 'A § has neither text nor a decision.',
    wording: ({ number }) => `§ ${number} has neither text nor a decision`,
    remedy: 'Nothing where the document has none, as for a secret matter.',
  },
  {
    rule: 'paragraph-unverified',
    severity: 'info',
    summary: 'Most §§ say that they are verified (paragrafen är justerad), this one does not.',
    wording: ({ number }) => `§ ${number} does not say that it is justerad, as most others do`,
    remedy: 'See whether the sentence is missing in the document.',
  },
  {
    rule: 'decision-missing',
    severity: 'warning',
    summary: 'A § has a proposal (förslag till beslut) but no decision.',
    wording: ({ number }) => `§ ${number} has a förslag till beslut but no decision`,
    remedy: 'See whether the decision stands under a heading that the vocabulary does not know.',
  },
  {
    rule: 'decision-changed',
    severity: 'info',
    summary: 'The decision differs from the proposal, and no motion (yrkande) tells why.',
    wording: ({ number }) =>
      `the decision of § ${number} differs from its förslag, and no yrkande stands there`,
    remedy: 'Nothing; compare the two where it matters.',
  },
  {
    rule: 'vote-count-mismatch',
    severity: 'warning',
    summary: 'The stated number of votes differs from the number of names.',
    wording: ({ number, choice, stated, named }) =>
      `§ ${number}: ${stated} ${choice} are stated, but ${named} are named`,
    remedy: 'Compare the names with the text; the record keeps the stated number.',
  },
  {
    rule: 'vote-total-mismatch',
    severity: 'warning',
    summary: 'More votes were cast than members served.',
    wording: ({ number, votes, members }) => `§ ${number}: ${votes} votes, but ${members} members served`,
    remedy: 'See whether the attendance was read in full.',
  },
  {
    rule: 'ballot-twice',
    severity: 'warning',
    summary: 'A person votes twice in one votering.',
    wording: ({ number, names }) => `§ ${number}: more than one vote by ${quoted(names)}`,
    remedy: 'See whether two persons bear the name, or one line was read twice.',
  },
  {
    rule: 'ballot-not-attending',
    severity: 'warning',
    summary: 'Somebody votes who is not in the attendance.',
    wording: ({ name, sections }) => `${quoted(name)} votes in ${sections}, but is not in the attendance`,
    remedy: 'See whether the names are spelled alike, and whether the attendance was read in full.',
  },
  {
    rule: 'item-gap',
    severity: 'warning',
    summary: 'The numbers of a kallelse’s items do not follow each other.',
    wording: ({ before, number }) => `item ${number} comes after item ${before}`,
    remedy: 'See whether an item was missed, or a numbered list was taken for items.',
  },
  {
    rule: 'item-without-title',
    severity: 'warning',
    summary: 'An item of a kallelse has no title.',
    wording: ({ number }) => `item ${number} has no title`,
    remedy: 'Look at the item in the document.',
  },
  {
    rule: 'item-times-descending',
    severity: 'warning',
    summary: 'An item of a kallelse starts earlier than the one before it.',
    wording: ({ number, time, before, beforeTime }) =>
      `item ${number} starts at ${time}, item ${before} before it at ${beforeTime}`,
    remedy: 'See whether a time was given to the wrong item.',
  },
  {
    rule: 'presenter-not-summoned',
    severity: 'info',
    summary: 'The presenter (föredragande) of an item is not among the summoned.',
    wording: ({ items, name }) => `${quoted(name)}, who presents item ${items}, is not among the summoned`,
    remedy: 'Nothing; a guest is often not on the list.',
  },
  {
    rule: 'attachment-without-item',
    severity: 'info',
    summary: 'An attachment belongs to no item that could be told.',
    wording: ({ title }) => `no item is known for the attachment${trailing(' ', title)}`,
    remedy: 'Nothing; its place is in the record.',
  },
] as const satisfies readonly Rule[]
