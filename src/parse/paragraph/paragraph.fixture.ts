/** A § about a bathing place, for tests of what its sections say. */
import type { ParagraphZone } from '../../segment/zones.js'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { parseParagraph } from './paragraph.js'

const context = {
  vocabulary,
  body: 'Tekniska nämnden',
  titleWidth: 60,
  headingStyle: () => false,
  agendaTitles: new Map(),
}

/** The § with the sections given. */
export function paragraph(sections: string, title = 'Ny badplats') {
  return read(sections, title).value.paragraph
}

/** The same, with its origins and messages. */
export function read(sections: string, title = 'Ny badplats') {
  const all = lines(`§ 7 ${title}\n\n${sections}`, { end: 'hard' })
  const head = { number: 7, rest: title.split('\n')[0] as string, continued: false, prefix: '' }
  const zone: ParagraphZone = { head, lines: all, category: null }
  return parseParagraph(zone, context)
}

/** Persons as `Alva Ekmark S`. */
export const names = (persons: ReadonlyArray<{ name: string; party: string | null }>) =>
  persons.map(({ name, party }) => `${name} ${party}`)
