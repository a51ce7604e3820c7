/** Persons as HTML. */
import type { Person, Range } from '../model/record.js'
import { type Html, html } from './html.js'
import type { Words } from './words.js'

/** A person on one line: name, party, and what else the place tells. */
export function personHtml(person: Person, words: Words): Html {
  const { name, party, role, organization, replaces, paragraphs } = person
  const more = [
    role,
    organization,
    replaces && `${words.replaces} ${withParty(replaces)}`,
    paragraphs.length > 0 && rangesText(paragraphs),
  ].filter((one) => typeof one === 'string')
  return html`<b>${name}</b>${party !== null && html` <span class="party">${party}</span>`}${more.map(
    (one) => html` <span class="dim more">${one}</span>`,
  )}`
}

/** `§ 3`, `§§ 3–7, 9–12`. */
export function rangesText(ranges: readonly Range[]): string {
  const parts = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
  const several = ranges.length > 1 || ranges.some(({ first, last }) => first !== last)
  return `${several ? '§§' : '§'} ${parts.join(', ')}`
}

/** `Name (S)`. */
export function withParty({ name, party }: { name: string; party: string | null }): string {
  return party === null ? name : `${name} (${party})`
}
