/** Party letters that the vocabulary does not know. */
import { gather } from '../../gather.js'
import type { Paragraph, Record } from '../../model/record.js'
import type { Message } from '../../model/source.js'
import { finding } from '../finding.js'

/** Tells each unknown party once, with the first person who bears it. `known` holds party letters in any case. */
export function checkParties(record: Record, known: readonly string[]): Message[] {
  const familiar = new Set(known.map((party) => party.toUpperCase()))
  const told = new Map<string, string>()
  for (const { name, party } of bearers(record)) {
    if (party !== null && !familiar.has(party.toUpperCase()) && !told.has(party)) told.set(party, name)
  }
  return [...told].map(([party, name]) => finding('party-unknown', null, { party, name }))
}

function bearers({ header, attendance, paragraphs }: Record): { name: string; party: string | null }[] {
  return [
    ...(header.chair ? [header.chair] : []),
    ...header.verifiers,
    ...attendance.members,
    ...attendance.substitutes,
    ...gather(paragraphs, acting),
  ]
}

function acting({ motions, reservations, votes, recusals, notParticipating }: Paragraph) {
  return [
    ...gather(motions, ({ by }) => by),
    ...gather(reservations, ({ by }) => by),
    ...gather(votes, ({ ballots }) => ballots),
    ...recusals,
    ...notParticipating,
  ]
}
