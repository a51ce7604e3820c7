/** Recorded votes: stated counts, ballots, and who was there to vote. */
import { gather } from '../../gather.js'
import type { Ballot, Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding, inParagraph, rangesOf, sections } from '../finding.js'
import { nameKey, roster, sameEntry, served, tellsWhoServed, votersOn } from '../persons.js'

type Vote = Paragraph['votes'][number]
const choices = [
  ['yes', 'Ja'],
  ['no', 'Nej'],
  ['abstain', 'avstår'],
  ['absent', 'frånvarande'],
] as const

/** Checks every vote of a record. */
export function checkVotes(record: Record): Message[] {
  const known = tellsWhoServed(record.attendance)
  return [
    ...gather(record.paragraphs, (paragraph) =>
      gather(paragraph.votes, (vote) => [
        ...countsAgainstBallots(vote, paragraph),
        ...ballotsTwice(vote, paragraph),
        ...(known ? moreThanServed(vote, paragraph, record) : []),
      ]),
    ),
    ...(known ? ballotsOfStrangers(record) : []),
  ]
}

/** Stated counts against names. Those absent are often counted and not named. */
function countsAgainstBallots(vote: Vote, paragraph: Paragraph): Message[] {
  if (vote.ballots.length === 0) return []
  return gather(choices, ([choice, written]) => {
    const stated = vote[choice]
    const named = vote.ballots.filter((ballot) => ballot.vote === choice).length
    if (stated === null || stated === named || (choice === 'absent' && named === 0)) return []
    return [inParagraph('vote-count-mismatch', paragraph, { choice: written, stated, named })]
  })
}

function ballotsTwice({ ballots }: Vote, paragraph: Paragraph): Message[] {
  const known = new Map<string, Ballot[]>()
  const names = new Set<string>()
  for (const ballot of ballots) {
    const key = nameKey(ballot)
    const alike = known.get(key)
    if (alike?.some((other) => sameEntry(other, ballot))) names.add(ballot.name)
    if (alike) alike.push(ballot)
    else known.set(key, [ballot])
  }
  return names.size === 0 ? [] : [inParagraph('ballot-twice', paragraph, { names: [...names].join(', ') })]
}

/** Fewer votes than members are no fault: members leave, or take no part. */
function moreThanServed(vote: Vote, paragraph: Paragraph, record: Record): Message[] {
  const votes = (vote.yes ?? 0) + (vote.no ?? 0) + (vote.abstain ?? 0)
  const members = votersOn(record, paragraph)
  return votes > members ? [inParagraph('vote-total-mismatch', paragraph, { votes, members })] : []
}

/** Whoever votes and is in no list is told once, at the first § with such a vote. */
function ballotsOfStrangers(record: Record): Message[] {
  const attended = roster([...served(record), ...record.attendance.substitutes])
  const voted = new Map<string, { name: string; paragraphs: Paragraph[] }>()
  for (const paragraph of record.paragraphs) {
    for (const ballot of gather(paragraph.votes, ({ ballots }) => ballots)) {
      if (ballot.vote === 'absent' || attended(ballot)) continue
      const known = voted.get(nameKey(ballot))
      if (known) known.paragraphs.push(paragraph)
      else voted.set(nameKey(ballot), { name: ballot.name, paragraphs: [paragraph] })
    }
  }
  return [...voted.values()].map(({ name, paragraphs }) =>
    finding('ballot-not-attending', paragraphs[0] ?? null, {
      name,
      sections: sections(rangesOf(paragraphs.map(({ number }) => number))),
    }),
  )
}
