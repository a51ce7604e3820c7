/** What became of a proposal: one verdict, with the differences behind it. */
import type { Decision, Paragraph, Proposal } from '../model/record.js'
import { compareProposal, type PropositionComparison, reference } from './proposition.js'
import type { Fate, Verdict } from './schema.js'

// Less alike than this (share of the words) a decision does not carry the proposal with changes; it is another one.
const leastLikeness = 0.3

const undecided: readonly Decision['outcome'][] = ['referredBack', 'postponed', 'withdrawn']

/** What became of `proposal` in the §; a null § (the item was not taken up) decides nothing. */
export function fateOf(proposal: Proposal | null, paragraph: Paragraph | null): Fate {
  const decision = paragraph?.decision ?? null
  const comparison = proposal && decision ? compareProposal(proposal, decision) : null
  const motions = paragraph?.motions ?? []
  // "Nämnden beslutar enligt förslaget" is no other wording of the proposal.
  const byReference = decision !== null && reference(decision, motions) === 'asProposed'
  const minutes = paragraph?.proposal ?? null
  return {
    verdict: verdictOf(proposal, decision, comparison, motions),
    outcome: decision?.outcome ?? null,
    proposed: proposal?.text ?? null,
    decided: decision?.text ?? null,
    changes: byReference ? [] : (comparison?.changes ?? []),
    proposalInMinutes: proposal && minutes ? compareProposal(proposal, minutes).same : null,
    motions: motions.map(({ by, text }) => ({ by: by.map(({ name }) => name), text })),
  }
}

function verdictOf(
  proposal: Proposal | null,
  decision: Decision | null,
  comparison: PropositionComparison | null,
  motions: Paragraph['motions'],
): Verdict {
  if (!decision) return proposal ? 'notDecided' : 'noProposalNoDecision'
  if (!proposal || !comparison)
    return decision.outcome === 'noted' ? 'noProposalNoDecision' : 'decidedWithoutProposal'
  if (comparison.same !== 'changed') return 'adoptedAsProposed'
  const pointed = reference(decision, motions)
  if (pointed === 'asProposed') return 'adoptedAsProposed'
  if (pointed === 'rejected' || comparison.opposite) return 'rejected'
  if (undecided.includes(decision.outcome)) return 'notDecided'
  if (decision.outcome === 'rejected' && comparison.likeness < leastLikeness) return 'rejected'
  if (pointed === 'changed' || comparison.likeness >= leastLikeness) return 'adoptedWithChanges'
  return decision.outcome === 'noted' ? 'notDecided' : 'decidedOtherwise'
}
