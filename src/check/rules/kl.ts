/**
 * Group `kl`: what kommunallagen (2017:725) asks minutes to hold. 5 kap. is on fullmäktige; 6 kap. 35 § makes 65-67
 * and 69 §§ hold for a nämnd's minutes as well. 8 kap. 12 § is on the notice.
 */
import type { Rule } from '../rule.js'

const group = 'kl'

export const klRules = [
  {
    rule: 'kl-not-in-force',
    severity: 'info',
    summary:
      'The meeting was before 2018, when kommunallagen (2017:725) came into force; the rules of `kl` were not applied.',
    wording: ({ date }) => `the meeting of ${date} was before the law came into force on 2018-01-01`,
    remedy: 'Nothing.',
    group,
    source: 'kommunallagen 2017:725',
  },
  {
    rule: 'kl-chair',
    severity: 'warning',
    summary: 'The chair, who answers for the minutes, is not named.',
    wording: () => 'the ordförande, who answers for the protokoll, is not named',
    remedy: 'See who led the meeting.',
    group,
    source: 'kommunallagen 5 kap. 65 §; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-served',
    severity: 'warning',
    summary: 'The minutes do not tell which members and substitutes served.',
    wording: () => 'which ledamöter and ersättare served is not told',
    remedy: 'See whether the attendance stands in an annex that is not in the file.',
    group,
    source: 'kommunallagen 5 kap. 66 §; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-matter',
    severity: 'warning',
    summary: 'A § does not tell which matter was dealt with: it has no title.',
    wording: ({ number }) => `§ ${number} does not tell which ärende was dealt with`,
    remedy: 'Look at the § line.',
    group,
    source: 'kommunallagen 5 kap. 66 §; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-proposals',
    severity: 'warning',
    summary:
      'A § has a vote or a reservation, but none of the proposals and motions that were put and not withdrawn.',
    wording: ({ number }) => `§ ${number} has a vote or a reservation, but neither förslag nor yrkande`,
    remedy: 'See whether the motions stand under a heading that the vocabulary does not know.',
    group,
    source: 'kommunallagen 5 kap. 67 § 1; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-proposition-order',
    severity: 'warning',
    summary:
      'A § has a vote, but does not tell in which order the chair put the proposals (propositionsordning).',
    wording: ({ number }) => `§ ${number} has a vote, but no propositionsordning`,
    remedy: 'See whether the order stands in another section.',
    group,
    source: 'kommunallagen 5 kap. 67 § 2; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-vote-result',
    severity: 'warning',
    summary: 'A vote was held, but its result is not told.',
    wording: ({ number }) => `§ ${number} has a vote without its result`,
    remedy: 'See whether the counts stand in an annex.',
    group,
    source: 'kommunallagen 5 kap. 67 § 3; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-decision',
    severity: 'warning',
    summary: 'A matter was put to the meeting (förslag, yrkande or vote), but no decision is told.',
    wording: ({ number }) => `§ ${number} was put to the meeting, but no decision is told`,
    remedy: 'See whether the decision stands under a heading that the vocabulary does not know.',
    group,
    source: 'kommunallagen 5 kap. 67 § 4; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-ballots',
    severity: 'warning',
    summary: 'An open vote was held, but not how each member voted.',
    wording: ({ number }) => `§ ${number} has an open vote, but not who voted how`,
    remedy: 'See whether the names stand in an annex that is not in the file.',
    group,
    source: 'kommunallagen 5 kap. 67 § 5; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-reservation',
    severity: 'warning',
    summary: 'A reservation against the decision was made, but not by whom.',
    wording: ({ number }) => `§ ${number} has a reservation that names nobody`,
    remedy: 'Read the reservation in the document.',
    group,
    source: 'kommunallagen 5 kap. 67 § 6; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-verification-missing',
    severity: 'warning',
    summary: 'The day of the justering is not told.',
    wording: () => 'the day of the justering is not told',
    remedy: 'See whether this is a copy from before the justering.',
    group,
    source: 'kommunallagen 5 kap. 69 §; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-verification-late',
    severity: 'warning',
    summary: 'The minutes were verified more than 14 days after the meeting.',
    wording: ({ date, verified, days }) =>
      `justerat on ${verified}, ${days} days after the meeting on ${date} (14 at most)`,
    remedy: 'See which of the two dates is right.',
    group,
    source: 'kommunallagen 5 kap. 69 §; nämnd: 6 kap. 35 §',
  },
  {
    rule: 'kl-notice-missing',
    severity: 'warning',
    summary: 'The document holds no notice (anslag, bevis) that the justering was announced.',
    wording: () => 'no anslag or bevis of the justering is in the document',
    remedy: 'Nothing where the notice is kept apart from the minutes.',
    group,
    source: 'kommunallagen 8 kap. 12 §',
  },
  {
    rule: 'kl-notice-late',
    severity: 'warning',
    summary: 'The justering was announced later than the second day after it.',
    wording: ({ verified, posted }) =>
      `justerat on ${verified}, but the anslag was posted on ${posted} (two days at most)`,
    remedy: 'See which of the two dates is right.',
    group,
    source: 'kommunallagen 8 kap. 12 §',
  },
  {
    rule: 'kl-notice-incomplete',
    severity: 'warning',
    summary: 'The notice does not tell where the minutes are to be found, or on which day it was posted.',
    wording: ({ missing }) => `the anslag does not tell ${missing}`,
    remedy: 'Look at the notice in the document.',
    group,
    source: 'kommunallagen 8 kap. 12 §',
  },
] as const satisfies readonly Rule[]
