/** The words in force: the built-in rows and a user's own, made ready for the grammar's questions. */

import { remembered } from '../remembered.js'
import { frontLabels } from './front-labels.js'
import { type FurnitureRow, furniture } from './furniture.js'
import { type HeadingRow, headings } from './headings.js'
import type { LabelRow } from './labels.js'
import { bodies, offices, organizations, parties } from './names.js'
import { noticeLabels } from './notice-labels.js'
import { type OutcomeRow, outcomeRows } from './outcomes.js'
import { type Matcher, matcher, type Phrased } from './phrase.js'
import { type ZoneRow, zones } from './zones.js'

/** Rows as data: what `protokoll.config.json` can add to and `protokoll vocabulary` prints. */
export interface Rows {
  readonly headings: readonly HeadingRow[]
  readonly labels: readonly LabelRow[]
  readonly furniture: readonly FurnitureRow[]
  readonly zones: readonly ZoneRow[]
  readonly outcomes: readonly OutcomeRow[]
  readonly parties: readonly string[]
  readonly offices: readonly string[]
  readonly organizations: readonly string[]
  readonly bodies: readonly string[]
}

/** The rows with their matchers. */
export interface Vocabulary {
  readonly rows: Rows
  readonly heading: Matcher<HeadingRow>
  readonly label: Matcher<LabelRow>
  readonly furniture: Matcher<FurnitureRow>
  readonly zone: Matcher<ZoneRow>
  readonly organization: Matcher<Phrased>
  readonly body: Matcher<Phrased>
  isParty(text: string): boolean
  isOffice(text: string): boolean
}

export const builtInRows: Rows = {
  headings,
  labels: [...frontLabels, ...noticeLabels],
  furniture,
  zones,
  outcomes: outcomeRows,
  parties,
  offices,
  organizations,
  bodies,
}

/** Makes the rows ready to be asked. */
export function makeVocabulary(rows: Rows): Vocabulary {
  const known = new Set(rows.parties.map((p) => p.toUpperCase()))
  const phrased = (list: readonly string[]) => matcher(list.map((phrase) => ({ phrase })))
  const escaped = rows.offices.map((o) => o.replace(/\./gu, '\\.'))
  const office = new RegExp(`(?:${escaped.join('|')})(?:n|en|et|ns|ens|ets|na|are)?(?!\\p{L})`, 'iu')
  return {
    rows,
    heading: matcher(rows.headings),
    label: matcher(rows.labels),
    furniture: matcher(rows.furniture),
    zone: matcher(rows.zones),
    organization: phrased(rows.organizations),
    body: phrased(rows.bodies),
    isParty: (text) => known.has(text.toUpperCase()),
    isOffice: remembered((text) => office.test(text)),
  }
}

/** The built-in vocabulary. */
export const vocabulary: Vocabulary = makeVocabulary(builtInRows)
