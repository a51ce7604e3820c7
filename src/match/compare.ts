/** A proposal against what was decided, text against text: the same, differing in form, or changed. */
import { bestViews } from './clauses.js'
import { align, distance, type SentenceChange, sentenceChanges } from './edits.js'
import { type Token, tokenize } from './tokens.js'
import { isFormOf } from './weigh.js'
import { decisionVerbs, opposites, passiveRules, pastRules, presentRules } from './words.js'

export type Sameness = 'identical' | 'minor' | 'changed'

export interface Comparison {
  same: Sameness
  changes: SentenceChange[]
  /** Share of the words, 0 to 1, that both have. */
  likeness: number
  /** Whether the decision does the opposite of what is proposed: avslå for bifalla. */
  opposite: boolean
}

/**
 * Compares a proposed text with the decided one, word by word. Lead-ins, verb forms and how it is written (case, spacing,
 * list markers, punctuation, slips) make it `minor`; numbers, negations and other words `changed`.
 */
export function compareTexts(proposal: string, decision: string): Comparison {
  if (proposal === decision) return { same: 'identical', changes: [], likeness: 1, opposite: false }
  const texts = [tokenize(proposal), tokenize(decision)] as const
  const [before, after] = bestViews(...texts)
  const words = before.tokens.length + after.tokens.length
  const steps = align(before.tokens, after.tokens)
  const changes = sentenceChanges(steps, texts)
  const lead = leadChange(before.lead, after.lead)
  const all = lead ? [lead, ...changes] : changes
  return {
    same: samenessOf(all, 'minor'),
    changes: all,
    likeness: words === 0 ? 1 : 1 - distance(steps).changed / words,
    opposite: undoes(...texts),
  }
}

/** The sameness that a list of changes amounts to; `none` is what an empty list means. */
export function samenessOf(changes: readonly SentenceChange[], none: Sameness): Sameness {
  if (changes.length === 0) return none
  return changes.some((change) => change.weight === 'changed') ? 'changed' : 'minor'
}

/** The change that two lead-ins make, always minor; null where they read the same. */
export function leadChange(proposed: string, decided: string): SentenceChange | null {
  if (proposed === decided) return null
  return {
    weight: 'minor',
    proposed: proposed || null,
    decided: decided || null,
    edits: [{ weight: 'minor', cause: 'leadIn', proposed, decided }],
    words: [],
  }
}

// "Nämnden avslår förslaget att anta planen": the first verb of a decision is what is done.
function undoes(proposed: readonly Token[], decided: readonly Token[]): boolean {
  const [before, after] = [mainVerb(proposed), mainVerb(decided)]
  return opposites.some(([a, b]) => (before === a && after === b) || (before === b && after === a))
}

// How far into a text the first verb of deciding is looked for, in words.
const longestLook = 25

function mainVerb(tokens: readonly Token[]): string | undefined {
  const rules = [...presentRules, ...passiveRules, ...pastRules]
  for (const { fold } of tokens.slice(0, longestLook)) {
    const found = decisionVerbs.find((verb) => fold === verb || isFormOf(rules, fold, verb))
    if (found) return found
  }
}
