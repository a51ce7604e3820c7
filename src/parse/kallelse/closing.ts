/** What closes a kallelse behind its last item: a greeting, and the names of those who summon. */
import type { Person } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import { isClosing } from '../../vocabulary/kallelse.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { isName } from '../person/name.js'
import { parsePerson } from '../person/person.js'

export interface Closing {
  /** The last item's lines without it. */
  body: MarkedLine[]
  /** Its own lines. */
  tail: MarkedLine[]
  officers: Array<{ field: 'chair' | 'secretary'; person: Person; lines: MarkedLine[] }>
}

type Office = 'chair' | 'secretary'

/** Parts the closing from the lines of the last item. */
export function closingOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Closing {
  const texts = lines.map((line) => line.cells?.map((cell) => cell.text) ?? [line.text])
  const office = (text: string) => officeOf(text, vocabulary)
  const at = lines.findIndex((line, i) => {
    if (isClosing(line.text)) return true
    const here = texts[i] as string[]
    if (here.every((text) => office(text)?.rest !== undefined && isPerson(office(text)?.rest as string)))
      return true
    const next = texts[i + 1] ?? []
    const pairs = next.length === here.length
    if (pairs && here.every(isPerson) && next.every((text) => office(text)?.rest === '')) return true
    return pairs && here.every((text) => office(text)?.rest === '') && next.every(isPerson)
  })
  const tail = at < 0 ? [] : lines.slice(at)
  if (
    tail.length === 0 ||
    tail.length > 20 ||
    tail.some((line) => vocabulary.heading.whole(line.text) !== null)
  )
    return { body: [...lines], tail: [], officers: [] }
  return { body: lines.slice(0, at), tail, officers: officersOf(tail, vocabulary) }
}

function isPerson(text: string): boolean {
  return isName(text.replace(/ ?\([^)]{1,30}\)$/u, '').replace(/,.*$/u, ''))
}

function officeOf(text: string, vocabulary: Vocabulary): { field: Office; rest: string } | null {
  // `Kommunfullmäktiges ordförande`, `Nämndens sekreterare`
  // `Ordförande i nämnden`
  const bare = text
    .replace(/ (?:i|för) (?:\p{L}+[ -]?){1,5}$/u, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const whole =
    vocabulary.label.whole(text.replace(/^\p{L}+s (?=\p{Ll}+$)/u, '')) ?? vocabulary.label.whole(bare)
  if (whole) return isOffice(whole.field) ? { field: whole.field, rest: '' } : null
  const found = vocabulary.label.prefix(text)
  return found && isOffice(found.row.field) && /^\p{Lu}/u.test(text)
    ? { field: found.row.field, rest: found.rest.replace(/^[:\s]+/u, '') }
    : null
}

function isOffice(field: string): field is Office {
  return field === 'chair' || field === 'secretary'
}

/** Office and name on one line, or one above the other in either order. */
function officersOf(lines: readonly MarkedLine[], vocabulary: Vocabulary): Closing['officers'] {
  const officers: Closing['officers'] = []
  const cells = lines.map((line) => line.cells?.map((cell) => cell.text) ?? [line.text])
  const read = (text: string) => parsePerson(text, { elected: true, whole: null, vocabulary })
  for (const [i, line] of lines.entries()) {
    for (const [column, text] of (cells[i] as string[]).entries()) {
      const found = officeOf(text, vocabulary)
      if (!found || officers.some((officer) => officer.field === found.field)) continue
      const above = cells[i - 1]?.[column] ?? ''
      const below = cells[i + 1]?.[column] ?? ''
      const [name, at] =
        found.rest !== ''
          ? [found.rest, line]
          : isPerson(above)
            ? [above, lines[i - 1]]
            : [below, lines[i + 1]]
      const person = isPerson(name) ? read(name) : null
      if (person && at)
        officers.push({
          field: found.field,
          person: { ...person, role: found.field === 'chair' ? 'Ordförande' : 'Sekreterare' },
          lines: at === line ? [line] : [at, line],
        })
    }
  }
  return officers
}
