/** What a decision does, told by the verbs of its sentences (vocabulary/outcomes.ts). */
import type { Outcome } from '../../model/record.js'
import { rememberedWith } from '../../remembered.js'
import type { OutcomeRow } from '../../vocabulary/outcomes.js'

/** Outcome of one sentence or point by its strongest verb; null where no row fits. */
const sentenceOutcome = rememberedWith((text, rows: readonly OutcomeRow[]): Outcome | null => {
  const folded = mainClause(text).toLowerCase()
  let best: OutcomeRow | null = null
  for (const row of rows) if ((best === null || row.rank > best.rank) && row.pattern.test(folded)) best = row
  return best?.outcome ?? null
})

/** Neither titles and motions between quotation marks nor changes on the side (`med tillägget att ...`) tell what a decision does. */
function mainClause(text: string): string {
  return text
    .replace(/["”“][^"”“]{0,400}["”“]/gu, ' ')
    .replace(
      /(?<=\p{L}),? med (?:den |det )?(?:ändring|tillägg|justering|komplettering)(?:en|et)? att [^.\n]*/giu,
      ' ',
    )
}

export interface Judged {
  outcome: Outcome
  /** Outcome of each point. */
  points: Array<Outcome | null>
}

/**
 * Judges a decision: `lead` is the text before its points (or all of it), `later` the leads to further points,
 * `carriesProposal` that it says in its own words what the proposal said. Where nothing tells, the outcome is `other`.
 */
export function judge(
  lead: string,
  points: readonly string[],
  carriesProposal: boolean,
  rows: readonly OutcomeRow[],
  later: readonly string[] = [],
): Judged {
  const leading = sentenceOutcome(lead, rows)
  const each = points.map((point) => sentenceOutcome(point, rows))
  const told = combined(leading, lead, each, rows) ?? (carriesProposal ? 'approved' : 'other')
  const recommends = later.some((text) => sentenceOutcome(text, rows) === 'recommended')
  return {
    outcome: told === 'approved' && recommends ? 'recommended' : told,
    points: each,
  }
}

function combined(
  leading: Outcome | null,
  lead: string,
  points: ReadonlyArray<Outcome | null>,
  rows: readonly OutcomeRow[],
): Outcome | null {
  if (
    leading === 'recommended' ||
    leading === 'referredBack' ||
    leading === 'postponed' ||
    leading === 'withdrawn'
  ) {
    if (points.length === 0) return mixedLead(lead, rows) ?? leading
    return leading
  }
  const told = [...new Set(points.filter((p): p is Outcome => p !== null))]
  if (told.length === 1) return told[0] as Outcome
  if (told.length === 0) return leading === 'rejected' ? (mixedLead(lead, rows) ?? leading) : leading
  // Points that do different things: an election goes before all; else the decision carries what it carries.
  return told.find((o) => o === 'elected') ?? told.find((o) => o === 'approved') ?? (told[0] as Outcome)
}

/**
 * Where a sentence ends, or does a second thing: `bifalla förslaget och avslå yrkandet`, `avslår yrkandet och godkänner
 * planen`, but not `avslå yrkandet att riva och bygga`, or `avslår ansökan och fastställer avgiften`: who asked got a no.
 */
const SECOND_DEED =
  /(?<=[.:])\s+(?=\p{Lu})| (?:och|samt) (?=(?:avslå[rs]?|avslag på) )|(?<= avslår? (?:(?!(?:att|om) )[^.]){0,120}yrkande(?:(?!(?:att|om) )[^.]){0,80}) (?:och|samt) (?:att )?/u

/** A decision in plain sentences, of which one carries and another rejects, has carried. */
function mixedLead(lead: string, rows: readonly OutcomeRow[]): Outcome | null {
  const sentences = lead.split(SECOND_DEED)
  const told = sentences.map((s) => sentenceOutcome(s, rows)).filter((o) => o !== null)
  return told.includes('approved') && told.includes('rejected') ? 'approved' : null
}
