/** A kallelse against the protokoll of the same meeting: each item and its §, each proposal and its fate. */
import type { AgendaItem, Paragraph, Record } from '../model/record.js'
import { assign, bare, likenessOf, type Profile, profileOf } from './assign.js'
import { compareTexts } from './compare.js'
import { fateOf } from './fate.js'
import { coversParagraph, isEmpty, type Listed, listed, pairPeople } from './people.js'
import {
  MATCH_VERSION,
  type Match,
  type MatchItem,
  type MatchPeople,
  type Note,
  type ProtokollChanges,
  verdicts,
} from './schema.js'

// Less alike than this a title is another matter's.
const leastLikeness = 0.5

/**
 * Matches a kallelse with a protokoll. Titles pair items with §§ (the best pairing as a whole), the order breaks ties.
 * Whether the two are of one meeting is for `sameMeeting` to say; it is noted here, not refused.
 */
export function matchMeeting(kallelse: Record, protokoll: Record): Match {
  const paired = pairItems(kallelse.agenda, protokoll.paragraphs)
  const present = listed(protokoll)
  const items = kallelse.agenda.map((item, index) =>
    itemOf(item, paragraphAt(protokoll, paired[index]), present),
  )
  const added = protokoll.paragraphs.filter((_, index) => !paired.includes(index)).map(alone)
  const dropped = items.filter(({ paragraph }) => paragraph === null)
  const unmatched = items.length > 0 && dropped.length === items.length
  return {
    matchVersion: MATCH_VERSION,
    kallelse: documentOf(kallelse),
    protokoll: documentOf(protokoll),
    notes: [...sameMeeting(kallelse, protokoll), ...(unmatched ? ['no-item-matched' as const] : [])],
    summary: {
      items: items.length,
      matched: items.length - dropped.length,
      dropped: dropped.length,
      added: added.length,
      proposals: kallelse.agenda.filter(({ proposal }) => proposal).length,
      verdicts: countVerdicts(items),
    },
    items,
    added,
    dropped: dropped.map(({ number, title }) => ({ number, title })),
    people: peopleOf(kallelse, protokoll),
  }
}

/** Förslag till beslut against Beslut in each § of one protokoll. */
export function protokollChanges(protokoll: Record): ProtokollChanges {
  return {
    matchVersion: MATCH_VERSION,
    protokoll: documentOf(protokoll),
    paragraphs: protokoll.paragraphs.map(alone),
  }
}

/** What speaks against two records being of one meeting, or leaves it open; [] where body and date agree. */
export function sameMeeting(kallelse: Record, protokoll: Record): Note[] {
  const found: Note[] = []
  const [body, other] = [kallelse.header.body, protokoll.header.body]
  if (!body || !other) found.push('body-unknown')
  else if (bare(body) !== bare(other) || ownersDiffer(kallelse, protokoll)) found.push('body-differs')
  const [date, first] = [kallelse.header.date, protokoll.header.date]
  if (!date || !first) found.push('date-unknown')
  else if (date < first || date > (protokoll.header.endDate ?? first)) found.push('date-differs')
  return found
}

/** Many municipalities have a Kommunstyrelse that meets on one day. */
function ownersDiffer(kallelse: Record, protokoll: Record): boolean {
  const [owner, other] = [kallelse.header.organization, protokoll.header.organization]
  return owner !== null && other !== null && bare(owner) !== bare(other)
}

function alone(paragraph: Paragraph) {
  return {
    paragraph: { number: paragraph.number, title: paragraph.title },
    proposal: fateOf(paragraph.proposal, paragraph),
  }
}

function documentOf({ id, source, header }: Record): Match['kallelse'] {
  return { id, path: source.path, body: header.body, date: header.date }
}

function paragraphAt({ paragraphs }: Record, index: number | null | undefined): Paragraph | null {
  return index === null || index === undefined ? null : (paragraphs[index] ?? null)
}

/** The 0-based § of each item, or null. */
function pairItems(agenda: readonly AgendaItem[], paragraphs: readonly Paragraph[]): (number | null)[] {
  const items = agenda.map(({ title, proposal }) => matterOf(title, proposal))
  return assign(
    items,
    paragraphs.map(({ title, proposal }) => matterOf(title, proposal)),
    matterLikeness,
    leastLikeness,
  )
}

interface Matter {
  title: Profile
  proposal: string | null
}

function matterOf(title: string | null, proposal: AgendaItem['proposal']): Matter {
  return { title: profileOf(title ?? ''), proposal: proposal ? bare(proposal.text) : null }
}

// A title can be reworded between summons and meeting; the same proposal then tells the matter.
function matterLikeness(item: Matter, paragraph: Matter): number {
  const sameProposal = item.proposal !== null && item.proposal === paragraph.proposal
  return Math.max(likenessOf(item.title, paragraph.title), sameProposal ? 0.9 : 0)
}

function itemOf(item: AgendaItem, paragraph: Paragraph | null, present: readonly Listed[]): MatchItem {
  const titles = paragraph ? compareTexts(item.title, paragraph.title ?? '') : null
  return {
    number: item.number,
    title: item.title,
    paragraph: paragraph && { number: paragraph.number, title: paragraph.title },
    titles: titles && (titles.same === 'changed' ? 'differs' : titles.same),
    titleEdits: titles ? titles.changes.flatMap(({ edits }) => edits) : [],
    proposal: fateOf(item.proposal ?? null, paragraph),
    presenters: presentersOf(item.presenters ?? [], paragraph, present),
  }
}

function presentersOf(
  names: readonly string[],
  paragraph: Paragraph | null,
  present: readonly Listed[],
): MatchItem['presenters'] {
  const people = names.map((name) => ({ name, party: null }))
  const paired = pairPeople(people, present)
  return names.map((name, index) => {
    const pair = paired[index]
    const found = pair ? present[pair.index] : undefined
    if (present.length === 0) return { name, presence: 'unknown', as: null }
    if (!pair || !found) return { name, presence: 'absent', as: null }
    const there = !paragraph || coversParagraph(found.paragraphs, paragraph.number)
    return { name, presence: !there ? 'otherParagraphs' : pair.sure ? 'present' : 'likely', as: found.name }
  })
}

function peopleOf(kallelse: Record, protokoll: Record): MatchPeople {
  if (isEmpty(kallelse.attendance) || isEmpty(protokoll.attendance)) {
    return { known: false, absent: [], notSummoned: [], serving: [], likelySame: [] }
  }
  const [summoned, present] = [listed(kallelse), listed(protokoll)]
  const paired = pairPeople(summoned, present)
  const met = (index: number) => {
    const pair = paired[index]
    return pair ? present[pair.index] : undefined
  }
  const came = new Set(paired.flatMap((pair) => (pair ? [pair.index] : [])))
  return {
    known: true,
    absent: summoned.flatMap((person, index) =>
      met(index) ? [] : [{ ...brief(person), replacedBy: replacementFor(person, present) }],
    ),
    notSummoned: present.flatMap((person, index) =>
      came.has(index) || person.headerOnly ? [] : [{ ...brief(person), replaces: person.replaces }],
    ),
    serving: summoned.flatMap((person, index) => {
      const found = met(index)
      if (person.standing !== 'substitute' || found?.standing !== 'member') return []
      return [{ name: found.name, party: found.party, replaces: found.replaces }]
    }),
    likelySame: summoned.flatMap((person, index) => {
      const found = met(index)
      return found && !paired[index]?.sure ? [{ summoned: person.name, present: found.name }] : []
    }),
  }
}

function brief({ name, party, standing }: Listed) {
  return { name, party, standing }
}

function replacementFor(absent: Listed, present: readonly Listed[]) {
  const replacing = present.filter(({ replaces }) => replaces)
  const replaced = replacing.flatMap(({ replaces }) => (replaces ? [replaces] : []))
  const index = pairPeople([absent], replaced)[0]?.index
  const found = index === undefined ? undefined : replacing[index]
  return found ? { name: found.name, party: found.party } : null
}

function countVerdicts(items: readonly MatchItem[]): Match['summary']['verdicts'] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Match['summary']['verdicts']
  for (const { proposal } of items) counts[proposal.verdict]++
  return counts
}
