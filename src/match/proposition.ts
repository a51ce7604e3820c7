/** A proposal against the decision of its §, point by point where both have points. */
import type { Decision, Motion, Proposal } from '../model/record.js'
import { assign, likenessOf, profileOf } from './assign.js'
import { leadEnds } from './clauses.js'
import { type Comparison, compareTexts, leadChange, type Sameness, samenessOf } from './compare.js'
import type { SentenceChange } from './edits.js'
import { tokenize } from './tokens.js'
import { byReference } from './words.js'

/** A sentence that differs, and the points (1-based) it stands in; null outside of points. */
export interface Change extends SentenceChange {
  proposedPoint: number | null
  decidedPoint: number | null
}

export interface PropositionComparison {
  same: Sameness
  changes: Change[]
  likeness: number
  opposite: boolean
}

function placed(change: SentenceChange, proposedPoint: number | null, decidedPoint: number | null): Change {
  const { weight, ...rest } = change
  return { weight, proposedPoint, decidedPoint, ...rest }
}

type WithPoints = Pick<Proposal, 'text' | 'points'>

// Points less alike than this, by their letters, are two points and not one that was changed.
const leastPointLikeness = 0.5

/** Compares a proposal with a decision; by points where both have them, else as whole texts. */
export function compareProposal(proposal: WithPoints, decision: WithPoints): PropositionComparison {
  if (proposal.text === decision.text) return { same: 'identical', changes: [], likeness: 1, opposite: false }
  const [before, after] = [parts(proposal), parts(decision)]
  if (!before || !after) return compareWhole(proposal, decision)
  const pointed = comparePoints(proposal.points, decision.points, before, after)
  if (pointed.same !== 'changed') return pointed
  // The same words cut into other points say the same.
  const whole = compareWhole(proposal, decision)
  return whole.same === 'changed' ? pointed : whole
}

function compareWhole(proposal: WithPoints, decision: WithPoints): PropositionComparison {
  const whole = compareTexts(proposal.text, decision.text)
  return { ...whole, changes: whole.changes.map((change) => placed(change, null, null)) }
}

/** What stands before the points, and what stands among and after them. */
interface Around {
  lead: string
  rest: string
}

// null where there are no points, or where the text does not hold them as they are.
function parts({ text, points }: WithPoints): Around | null {
  const first = points[0]
  if (!first) return null
  let at = 0
  const around: string[] = []
  for (const point of points) {
    const start = text.indexOf(point.text, at)
    if (start < 0) return null
    around.push(withoutLabel(text.slice(at, start), point.label))
    at = start + point.text.length
  }
  const [lead = '', ...rest] = around
  return {
    lead,
    rest: [...rest, text.slice(at)]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n'),
  }
}

// "Nämnden beslutar att:\n\n1. " -> "Nämnden beslutar att:"
function withoutLabel(text: string, label: string): string {
  const trimmed = text.trimEnd().replace(/[.)]$/u, '').trimEnd()
  return trimmed.endsWith(label) ? trimmed.slice(0, -label.length).trim() : text.trim()
}

function comparePoints(
  proposed: Proposal['points'],
  decided: Proposal['points'],
  before: Around,
  after: Around,
): PropositionComparison {
  const paired = pairPoints(proposed, decided)
  const changes: Change[] = aroundChanges(before, after)
  const pairs: Comparison[] = []
  let last = -1
  for (const [i, j] of paired.entries()) {
    const point = proposed[i]
    const other = j === null ? undefined : decided[j]
    if (!point) continue
    if (j === null || !other) {
      changes.push(lonePoint(point.text, i, 'removed'))
      continue
    }
    const place = (change: SentenceChange) => placed(change, i + 1, j + 1)
    if (j < last) changes.push(place(minor('order', point.text, other.text, `${i + 1}`, `${j + 1}`)))
    if (point.label !== other.label) {
      changes.push(place(minor('marker', point.text, other.text, point.label, other.label)))
    }
    const comparison = compareTexts(point.text, other.text)
    pairs.push(comparison)
    changes.push(...comparison.changes.map(place))
    last = Math.max(last, j)
  }
  for (const [j, point] of decided.entries()) {
    if (!paired.includes(j)) changes.push(lonePoint(point.text, j, 'added'))
  }
  return {
    same: samenessOf(changes, 'minor'),
    changes,
    likeness: (2 * sum(pairs.map((pair) => pair.likeness))) / (proposed.length + decided.length),
    opposite: pairs.length > 0 && pairs.every((pair) => pair.opposite),
  }
}

// Most decisions have the proposal's points as they stand; only the others are worth a search.
function pairPoints(proposed: Proposal['points'], decided: Proposal['points']): (number | null)[] {
  const same =
    proposed.length === decided.length && proposed.every((point, n) => point.text === decided[n]?.text)
  if (same) return proposed.map((_, index) => index)
  const [before, after] = [proposed, decided].map((points) => points.map(({ text }) => profileOf(text)))
  return assign(before ?? [], after ?? [], likenessOf, leastPointLikeness)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function minor(
  cause: 'order' | 'marker',
  proposed: string,
  decided: string,
  was: string,
  is: string,
): SentenceChange {
  return {
    weight: 'minor',
    proposed,
    decided,
    edits: [{ weight: 'minor', cause, proposed: was, decided: is }],
    words: [],
  }
}

function lonePoint(text: string, index: number, cause: 'added' | 'removed'): Change {
  const gone = cause === 'removed'
  return {
    weight: 'changed',
    proposedPoint: gone ? index + 1 : null,
    decidedPoint: gone ? null : index + 1,
    proposed: gone ? text : null,
    decided: gone ? null : text,
    edits: [{ weight: 'changed', cause, proposed: gone ? text : '', decided: gone ? '' : text }],
    words: [{ op: cause, text }],
  }
}

function aroundChanges(before: Around, after: Around): Change[] {
  const changes: SentenceChange[] = []
  if (before.lead !== after.lead) {
    const leads = isLeadIn(before.lead) && isLeadIn(after.lead)
    const change = leads ? leadChange(before.lead, after.lead) : null
    changes.push(...(change ? [change] : compareTexts(before.lead, after.lead).changes))
  }
  if (before.rest !== after.rest) changes.push(...compareTexts(before.rest, after.rest).changes)
  return changes.map((change) => placed(change, null, null))
}

// Whole and nothing else: "Nämnden beslutar att:", "Nämnden", or nothing at all.
function isLeadIn(text: string): boolean {
  const tokens = tokenize(text)
  if (tokens.length <= 4) return !tokens.some((token) => /\p{N}/u.test(token.fold))
  const ends = leadEnds(tokens)
  return ends.includes(tokens.length) || (ends.includes(tokens.length - 1) && tokens.at(-1)?.fold === 'att')
}

/** What became of a proposal within one §; `none` where no proposal stands, or nothing was decided. */
export function proposalOutcome(
  proposal: WithPoints | null,
  decision: WithPoints | null,
  motions: readonly Moved[] = [],
): Decision['proposalOutcome'] {
  if (!proposal || !decision) return 'none'
  if (compareProposal(proposal, decision).same !== 'changed') return 'asProposed'
  return reference(decision, motions) === 'asProposed' ? 'asProposed' : 'changed'
}

type Moved = Pick<Motion, 'by' | 'text'>

// A reference is short, in words; a longer decision says itself what is decided.
const longestReference = 25

/**
 * How a decision that points at the proposal instead of repeating it ("enligt förslaget") takes it; null where the
 * decision speaks for itself. A decision that names one of the movers follows the motion.
 */
export function reference(
  decision: WithPoints,
  motions: readonly Moved[] = [],
): 'asProposed' | 'changed' | 'rejected' | null {
  if (tokenize(decision.text).length > longestReference) return null
  const verdict = byReference.find((row) => row.phrase.test(decision.text))?.verdict ?? null
  return verdict === 'asProposed' && namesMover(decision.text, motions) ? 'changed' : verdict
}

function namesMover(text: string, motions: readonly Moved[]): boolean {
  const surnames = motions.flatMap(({ by }) => by.map(({ name }) => name.split(' ').at(-1) ?? name))
  return surnames.some((surname) => text.includes(surname))
}
