/** Proposal and decision of a §: text, points, outcome. */
import { gather } from '../../gather.js'
import type { Decision, Proposal } from '../../model/record.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { message, type Parsed, under } from '../parsed.js'
import { pointsOf } from '../text/points.js'
import type { Block } from '../text/reflow.js'
import { judge } from './outcome.js'
import type { SectionPart } from './sections.js'

/** Reads Förslag till beslut out of its sections; null where they hold no text. */
export function parseProposal(sections: readonly SectionPart[]): Parsed<Proposal | null> {
  const blocks = gather(sections, (section) => section.blocks)
  if (blocks.length === 0) return { value: null, origins: [], messages: [] }
  const { points, origins } = pointsOf(blocks)
  return {
    value: { text: textOfSections(sections), points },
    origins: [
      { pointer: '', lines: gather(sections, (s) => [...s.headingLines, ...s.lines]) },
      ...under('/points', origins),
    ],
    messages: [],
  }
}

/** Reads Beslut; `proposalOutcome` is filled in later, against the proposal. */
export function parseDecision(
  sections: readonly SectionPart[],
  proposal: Proposal | null,
  vocabulary: Vocabulary,
): Parsed<Decision | null> {
  const read = parseProposal(sections)
  if (read.value === null) return { ...read, value: null }
  const blocks = gather(sections, (section) => section.blocks)
  const { text, points } = read.value
  // `Enligt förslaget.` does what the proposal says.
  const referred = BY_PROPOSAL.test(text) && proposal !== null ? `\n${proposal.text}` : ''
  const judged = judge(
    // `Kommunstyrelsens förslag till kommunfullmäktige` over a decision tells what it does.
    `${sections[0]?.heading ?? ''}\n${leadOf(blocks, points.length > 0)}${referred}`,
    points.map((p) => p.text),
    carries(text, proposal),
    vocabulary.rows.outcomes,
    laterLeads(blocks),
  )
  const differ = new Set(judged.points.map((o) => o ?? judged.outcome)).size > 1
  const value: Decision = {
    text,
    points: points.map((point, i) => (differ ? { ...point, outcome: judged.points[i] ?? 'other' } : point)),
    outcome: judged.outcome,
    proposalOutcome: 'none',
  }
  const at = sections[0]?.lines[0]
  const messages = judged.outcome === 'other' ? [message('outcome-unclear', at)] : []
  return { value, origins: read.origins, messages }
}

const BY_PROPOSAL = /^(?:enligt|i enlighet med) (?:[\p{L}-]+ ){0,4}förslag(?:et)?\.?$/iu

function textOfSections(sections: readonly SectionPart[]): string {
  return sections
    .map((section) => section.text)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text before the points; all of it where there are none. */
function leadOf(blocks: readonly Block[], hasPoints: boolean): string {
  const end = hasPoints
    ? blocks.findIndex((block) => block.marker !== null && block.depth === 0)
    : blocks.length
  return blocks
    .slice(0, end)
    .map((block) => block.text)
    .join('\n')
}

/** What leads to further points behind the first ones (`Utskottet föreslår kommunstyrelsen besluta` below `att`-satser). */
function laterLeads(blocks: readonly Block[]): string[] {
  const first = blocks.findIndex((block) => block.marker !== null && block.depth === 0)
  return blocks.flatMap((block, i) =>
    first >= 0 && i > first && block.marker === null && blocks[i + 1]?.marker ? [block.text] : [],
  )
}

/** Whether the decision says what the proposal said, in the same words. */
function carries(text: string, proposal: Proposal | null): boolean {
  if (proposal === null) return false
  const words = (t: string) =>
    t
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const a = words(text)
  const b = words(proposal.text)
  return a === b || a.endsWith(b) || b.endsWith(a)
}
