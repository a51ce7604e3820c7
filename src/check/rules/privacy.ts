/** Group `privacy`: personal data in what would be published. The data itself is never repeated in a message. */
import { counted, type Rule } from '../rule.js'

const group = 'privacy'
const remedy = (kind: string) =>
  `See whether it may be published; \`--redact ${kind}\` masks it in the record.`

export const privacyRules = [
  {
    rule: 'privacy-personnummer',
    severity: 'warning',
    summary: 'A Swedish personnummer (date and check digit are right) stands in the record.',
    wording: ({ pointer, count }) => `${counted(count, 'personnummer', 'personnummer')} in ${pointer}`,
    remedy: remedy('personnummer'),
    group,
  },
  {
    rule: 'privacy-samordningsnummer',
    severity: 'warning',
    summary: 'A samordningsnummer (date and check digit are right) stands in the record.',
    wording: ({ pointer, count }) =>
      `${counted(count, 'samordningsnummer', 'samordningsnummer')} in ${pointer}`,
    remedy: remedy('personnummer'),
    group,
  },
  {
    rule: 'privacy-email',
    severity: 'warning',
    summary: 'An e-mail address that is not a public body’s own stands in the record.',
    wording: ({ pointer, count }) => `${counted(count, 'e-mail address', 'e-mail addresses')} in ${pointer}`,
    remedy: remedy('email'),
    group,
  },
  {
    rule: 'privacy-phone',
    severity: 'warning',
    summary: 'A phone number stands in the record.',
    wording: ({ pointer, count }) => `${counted(count, 'phone number')} in ${pointer}`,
    remedy: remedy('phone'),
    group,
  },
  {
    rule: 'redacted',
    severity: 'info',
    summary: 'Personal data was masked in the record (`--redact`).',
    wording: ({ count, kinds }) =>
      `${counted(count, 'place')} masked${kinds === undefined ? '' : ` (${kinds})`}`,
    remedy: 'Nothing; the source has the whole text.',
  },
] as const satisfies readonly Rule[]
