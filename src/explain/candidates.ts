/**
 * The phrases of documents that the words in force do not know: what may be a heading, a label, furniture or a party
 * of its own. Candidates, never certain: a person chooses which of them become rows of protokoll.config.json.
 */
import { checkParties } from '../check/subjects/parties.js'
import type { LineReading, Reading } from '../model/reading.js'
import type { Line } from '../model/source.js'
import type { Field } from '../vocabulary/labels.js'
import { fold } from '../vocabulary/phrase.js'
import { vocabulary as builtIn, type Vocabulary } from '../vocabulary/vocabulary.js'

/** The sections of protokoll.config.json that a candidate can become a row of. */
export const groups = ['headings', 'labels', 'furniture', 'parties'] as const
export type Group = (typeof groups)[number]

/** A phrase that was not known. */
export interface Candidate {
  phrase: string
  /** How often it stands, over all documents. */
  count: number
  /** In how many documents. */
  documents: number
  /** Where it stands first: the document's path, and the 1-based line (`null` where it has no single one) and page. */
  example: { path: string; line: number | null; page: number | null }
  /** Of a label: the best guess at what stands behind it. */
  field?: Field
}

export type UnknownPhrases = { [G in Group]: Candidate[] }

/** The unknown phrases of documents, most frequent first. */
export function unknownPhrases(
  readings: Iterable<Reading>,
  vocabulary: Vocabulary = builtIn,
): UnknownPhrases {
  const tally = new PhraseTally()
  for (const reading of readings) tally.add(reading, vocabulary)
  return tally.phrases()
}

interface Entry extends Candidate {
  /** §§ (of a heading) or pages (of furniture) that hold it, over all documents. */
  places: number
  /** Enough to name it though it stands but once. */
  sure: boolean
}

interface Sighting {
  phrase: string
  line: Line | null
  /** What tells one § or page of the document from another. */
  place: string
  sure: boolean
  field?: Field
}

/** Gathers the unknown phrases document by document, so that no reading need be kept. */
export class PhraseTally {
  private readonly found = new Map<Group, Map<string, Entry>>(groups.map((group) => [group, new Map()]))

  /** Adds a document; `vocabulary` holds the words that were in force for it. */
  add(reading: Reading, vocabulary: Vocabulary): void {
    this.note('headings', headingsOf(reading, vocabulary), reading)
    this.note('labels', labelsOf(reading, vocabulary), reading)
    this.note('furniture', furnitureOf(reading, vocabulary), reading)
    this.note('parties', partiesOf(reading, vocabulary), reading)
  }

  /** What was found so far, most frequent first. */
  phrases(): UnknownPhrases {
    const headings = this.chosen('headings', ({ places, sure }) => sure || places >= 2)
    const labels = this.chosen('labels', () => true)
    const named = new Set([...headings, ...labels].map(({ phrase }) => fold(phrase)))
    const furniture = this.chosen(
      'furniture',
      ({ phrase, places }) => places >= 3 && !named.has(fold(phrase)),
    )
    return { headings, labels, furniture, parties: this.chosen('parties', () => true) }
  }

  private note(group: Group, sightings: Sighting[], { source }: Reading): void {
    const entries = this.found.get(group) as Map<string, Entry>
    const here = new Map<string, Set<string>>()
    for (const { phrase, line, place, sure, field } of sightings) {
      const key = fold(phrase)
      const example = { path: source.path, line: line?.number ?? null, page: line?.page ?? null }
      const entry = entries.get(key) ?? { phrase, count: 0, documents: 0, example, places: 0, sure: false }
      if (field && !entry.field) entry.field = field
      entry.count++
      entry.sure ||= sure
      entries.set(key, entry)
      here.set(key, (here.get(key) ?? new Set()).add(place))
    }
    for (const [key, places] of here) {
      const entry = entries.get(key) as Entry
      entry.documents++
      entry.places += places.size
    }
  }

  private chosen(group: Group, wanted: (entry: Entry) => boolean): Candidate[] {
    return [...(this.found.get(group) as Map<string, Entry>).values()]
      .filter(wanted)
      .sort((a, b) => b.count - a.count || (a.phrase < b.phrase ? -1 : 1))
      .map(({ places, sure, ...candidate }) => candidate)
  }
}

const MOST_WORDS = 6

/** Short lines that stand apart inside a §; surely so where nothing in the § was known to be its decision. */
function headingsOf({ record, lines }: Reading, vocabulary: Vocabulary): Sighting[] {
  const text = lines.filter(({ fate }) => fate !== 'furniture')
  return text.flatMap((reading, i) => {
    const { line } = reading
    const at = sectionOf(reading)
    const next = text[i + 1]
    if (!at || !next || sectionOf(next)?.paragraph !== at.paragraph || !standsApart(line, text[i - 1]?.line))
      return []
    const phrase = line.text.replace(/\s*:$/u, '')
    if (!isPhrase(phrase) || /[.,;!?)]$/u.test(phrase) || isName(phrase) || isKnown(phrase, vocabulary))
      return []
    const paragraph = record.paragraphs[at.paragraph]
    const type = paragraph?.sections[at.section]?.type
    // Lists hold short lines of their own; a heading among them has sentences under it.
    if ((type === 'recipients' || type === 'documents') && !/[.:]$/u.test(next.line.text)) return []
    return [{ phrase, line, place: String(at.paragraph), sure: paragraph?.decision === null }]
  })
}

function sectionOf({ pointers }: LineReading): { paragraph: number; section: number } | null {
  for (const pointer of pointers) {
    const [, paragraph, section] = /^\/paragraphs\/(\d+)\/sections\/(\d+)/u.exec(pointer) ?? []
    if (paragraph !== undefined) return { paragraph: Number(paragraph), section: Number(section) }
  }
  return null
}

function standsApart(line: Line, before: Line | undefined): boolean {
  if (line.list || (line.cells && line.cells.length > 1)) return false
  return line.gap >= 0.5 || line.heading !== undefined || (before?.end === 'hard' && line.bold === true)
}

/** Lines before the first § that went nowhere, stand once, and name what follows: `Läses av: Anna Ek`, or a first cell. */
function labelsOf({ lines }: Reading, vocabulary: Vocabulary): Sighting[] {
  const first = lines.findIndex(({ pointers }) => pointers.some((p) => p.startsWith('/paragraphs/')))
  const times = new Map<string, number>()
  for (const { line } of lines) times.set(line.text, (times.get(line.text) ?? 0) + 1)
  return lines.slice(0, Math.max(0, first)).flatMap(({ line, fate }, i) => {
    if (fate !== 'unassigned' || (times.get(line.text) ?? 0) > 1) return []
    const [, before, after = ''] = /^([^:]{2,60}):(?!\S)\s*(.*)$/u.exec(line.text) ?? []
    const [cell, ...others] = line.cells ?? []
    const phrase = (before ?? (others.length > 0 ? cell?.text : undefined) ?? '').trim()
    if (!isPhrase(phrase) || (before === undefined && isName(phrase)) || isKnown(phrase, vocabulary))
      return []
    const behind = before === undefined ? others.map(({ text }) => text).join(' ') : after
    const value = behind || (lines[i + 1]?.line.text ?? '')
    return [{ phrase, line, place: 'front', sure: true, field: guessField(phrase, value) }]
  })
}

const guesses: readonly [RegExp, Field][] = [
  [/ersätt/u, 'substitutes'],
  [/frånvar|förhind/u, 'absent'],
  [/skriv|sekr/u, 'secretary'],
  [/ordför|leder/u, 'chair'],
  [/juster|läser|granskar/u, 'verifiers'],
  [/plats|ställe|lokal/u, 'place'],
  [/tid|klock/u, 'time'],
  [/datum|dag(?!ord)/u, 'date'],
  [/beslut|ledam/u, 'members'],
  [/övrig|kontor|tjänste|från/u, 'others'],
]

/** The field whose value it may be, by the label's words, then the value; `ignored` where nothing tells. */
function guessField(label: string, value: string): Field {
  if (/§/u.test(value)) return 'ranges'
  const byWord = guesses.find(([words]) => words.test(label.toLowerCase()))
  if (byWord) return byWord[1]
  if (/\d\d[.:]\d\d/u.test(value)) return 'time'
  return /\(\p{Lu}{1,3}\)/u.test(value) ? 'members' : 'ignored'
}

/** How many lines from a page's edge a running head or footer can stand. */
const EDGE = 5

/** Lines at the pages' edges, and those in no part of the record, as phrases that leave their numbers open. */
function furnitureOf({ record, source, lines }: Reading, vocabulary: Vocabulary): Sighting[] {
  const atEdge = new Set<Line>()
  if (source.pages.length > 1) {
    for (const { lines: all } of source.pages)
      for (const line of [...all.slice(0, EDGE), ...all.slice(-EDGE)]) atEdge.add(line)
  }
  return lines.flatMap((reading) => {
    const { line, fate } = reading
    const at = sectionOf(reading)
    const type = at ? record.paragraphs[at.paragraph]?.sections[at.section]?.type : null
    const inText = fate === 'record' && at !== null && type !== 'recipients' && atEdge.has(line)
    if (fate !== 'unassigned' && !inText) return []
    const phrase = line.text
      .replace(/\d[\d.:-]*/gu, '*')
      .replace(/_+/gu, '')
      .replace(/\* (?:\* ?)+/gu, '* ')
      .trim()
    const words = phrase.replace(/\*/gu, '')
    if (!/\p{L}{3}/u.test(words) || phrase.length > 100 || isName(words) || /[,;(]|\.$/u.test(phrase))
      return []
    if (isKnown(phrase, vocabulary)) return []
    return [{ phrase: phrase.replace(/\s*:$/u, ''), line, place: String(line.page), sure: false }]
  })
}

/** The parties that the check `party-unknown` tells of. */
function partiesOf({ record, lines }: Reading, { rows }: Vocabulary): Sighting[] {
  return checkParties(record, rows.parties).map(({ args }) => {
    const phrase = String(args.party)
    const line = lines.find(({ line: { text } }) => text.includes(`(${phrase})`))?.line ?? null
    return { phrase, line, place: '', sure: true }
  })
}

/** Whether it can be a heading or label: a few words, a capital first, no figures. */
function isPhrase(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[\d§(@_]/u.test(text) &&
    text.split(' ').length <= MOST_WORDS
  )
}

/** Whether it has the look of a person's name: two to four words, each with a capital. */
function isName(text: string): boolean {
  const words = text.split(' ').filter((word) => word !== '')
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
}

function isKnown(
  phrase: string,
  { heading, label, furniture, zone, body, organization }: Vocabulary,
): boolean {
  return [heading, label, furniture, zone, body, organization].some((words) => words.whole(phrase) !== null)
}
