/** A match as text for the eye: one block an item, differences below it, people at the end. */
import type { Paint, Style } from '../report/terminal.js'
import type { Change } from './proposition.js'
import type { Fate, Match, MatchItem, Note, ProtokollChanges, Verdict } from './schema.js'
import type { Edit } from './weigh.js'

/** How each verdict reads. */
export const verdictTexts: { readonly [V in Verdict]: string } = {
  adoptedAsProposed: 'adopted as proposed',
  adoptedWithChanges: 'adopted with changes',
  decidedOtherwise: 'decided otherwise',
  rejected: 'rejected',
  notDecided: 'not decided',
  decidedWithoutProposal: 'decided without a proposal',
  noProposalNoDecision: 'no proposal, no decision',
}

/** How each note reads. */
export const noteTexts: { readonly [N in Note]: string } = {
  swapped: 'the protokoll was given first; taken the other way round',
  'body-unknown': 'a document names no body; that both are of one is not checked',
  'date-unknown': 'a document has no date; that both are of one meeting is not checked',
  'body-differs': 'the bodies differ',
  'date-differs': 'the dates differ',
  'no-item-matched': 'no item of the kallelse has a § here; the two are hardly of one meeting',
}

const styles: { readonly [V in Verdict]: Style } = {
  adoptedAsProposed: 'green',
  adoptedWithChanges: 'yellow',
  decidedOtherwise: 'yellow',
  rejected: 'red',
  notDecided: 'yellow',
  decidedWithoutProposal: 'bold',
  noProposalNoDecision: 'dim',
}

const indent = ' '.repeat(10)
const verdictWidth = 28

/** The match as lines of text, `width` columns wide at most where the words allow it; ends with a newline. */
export function matchTable(match: Match, paint: Paint, width = 100): string {
  const lines = [
    `Kallelse   ${documentLine(match.kallelse)}`,
    `Protokoll  ${documentLine(match.protokoll)}`,
    ...match.notes.map((note) => paint('yellow', `Note: ${noteTexts[note]}`)),
    '',
    paint('bold', `${'Item'.padEnd(5)}${'§'.padEnd(5)}${'Proposal'.padEnd(verdictWidth)}Title`),
    ...match.items.flatMap((item) => itemLines(item, paint, width)),
    ...match.added.flatMap(({ paragraph, proposal }) => [
      ...row(
        '+',
        `${paragraph.number}`,
        proposal,
        `${paragraph.title ?? ''} (added at the meeting)`,
        paint,
        width,
      ),
      ...fateLines(proposal, paint, width),
    ]),
    '',
    ...wrap(summaryLine(match), width, '', '  '),
    ...peopleLines(match, width),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Förslag till beslut and Beslut of one protokoll, as `matchTable` shows a match. */
export function changesTable({ protokoll, paragraphs }: ProtokollChanges, paint: Paint, width = 100): string {
  const lines = [
    `Protokoll  ${documentLine(protokoll)}`,
    '',
    paint('bold', `${' '.repeat(5)}${'§'.padEnd(5)}${'Proposal'.padEnd(verdictWidth)}Title`),
    ...paragraphs.flatMap(({ paragraph, proposal }) => [
      ...row('', `${paragraph.number}`, proposal, paragraph.title ?? '', paint, width),
      ...fateLines(proposal, paint, width),
    ]),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function documentLine({ id, path, body, date }: Match['kallelse']): string {
  return safe([body ?? id, date, path].filter(Boolean).join(' · '))
}

/** The line of an item; a long title goes on below itself. */
function row(
  item: string,
  paragraph: string,
  { verdict, outcome }: Fate,
  title: string,
  paint: Paint,
  width: number,
): string[] {
  const why = verdict === 'notDecided' && outcome !== null ? undecided[outcome] : undefined
  const told = `${verdictTexts[verdict]}${why ? `, ${why}` : ''}`
  const column = ' '.repeat(indent.length + verdictWidth)
  const [first = '', ...more] = wrap(title, width, column, column)
  const start = `${item.padEnd(5)}${paragraph.padEnd(5)}${paint(styles[verdict], told.padEnd(verdictWidth))}`
  return [start + first.slice(column.length), ...more]
}

const undecided: { readonly [outcome: string]: string } = {
  referredBack: 'referred back',
  postponed: 'postponed',
  withdrawn: 'withdrawn',
}

function itemLines(item: MatchItem, paint: Paint, width: number): string[] {
  const { number, title, paragraph, proposal } = item
  const lines = row(
    `${number ?? '-'}`,
    paragraph ? `${paragraph.number}` : '-',
    proposal,
    title,
    paint,
    width,
  )
  if (!paragraph) lines.push(`${indent}${paint('yellow', 'no § took it up')}`)
  if (item.titles === 'differs')
    lines.push(...wrap(`title in the protokoll: ${paragraph?.title ?? ''}`, width))
  lines.push(...fateLines(proposal, paint, width))
  for (const { name, presence, as } of item.presenters) {
    if (presence === 'absent') lines.push(`${indent}presenter ${safe(name)}: not listed as present`)
    if (presence === 'otherParagraphs')
      lines.push(`${indent}presenter ${safe(name)}: present, but not for this §`)
    if (presence === 'likely') lines.push(`${indent}presenter ${safe(name)}: present, as ${safe(as ?? '')}`)
  }
  return lines
}

// A longer decision is cut in the table; the JSON has the whole.
const longestDecision = 240

function fateLines(
  { changes, verdict, motions, proposed, decided }: Fate,
  paint: Paint,
  width: number,
): string[] {
  const small = tally(changes.flatMap(({ edits }) => edits).filter((edit) => edit.weight === 'minor'))
  const compared = verdict !== 'rejected' && verdict !== 'notDecided' && verdict !== 'decidedOtherwise'
  const apart =
    proposed !== null && decided !== null && decided !== proposed && (!compared || changes.length === 0)
  const large = compared ? changes.filter((change) => change.weight === 'changed') : []
  return [
    ...(apart ? wrap(`decision: ${shortened(decided)}`, width) : []),
    ...large.flatMap((change) => shaded(wrap(changeText(change), width), paint)),
    ...(large.length > 0
      ? motions.flatMap(({ by, text }) => wrap(`motion ${by.join(', ')}: ${text}`, width))
      : []),
    ...(compared ? small.flatMap((text) => wrap(text, width).map((line) => paint('dim', line))) : []),
  ]
}

function shortened(text: string): string {
  return text.length > longestDecision ? `${text.slice(0, longestDecision).replace(/\s+\S*$/u, '')} …` : text
}

function changeText({ words, proposedPoint, decidedPoint }: Change): string {
  const point = decidedPoint ?? proposedPoint
  const text = words.map((part) =>
    part.op === 'same' ? part.text : part.op === 'removed' ? `[-${part.text}-]` : `{+${part.text}+}`,
  )
  return `${point === null ? '' : `point ${point}: `}${text.join(' ')}`
}

/** Paints what was removed and added, also where it goes on over lines. */
function shaded(lines: readonly string[], paint: Paint): string[] {
  let open: Style | null = null
  return lines.map((line) =>
    line
      .split(/(?=\[-|\{\+)|(?<=-\]|\+\})/u)
      .map((part) => {
        if (part.startsWith('[-')) open = 'red'
        else if (part.startsWith('{+')) open = 'green'
        const painted = open === null || part.trim() === '' ? part : paint(open, part)
        if (/(?:-\]|\+\})$/u.test(part)) open = null
        return painted
      })
      .join(''),
  )
}

const causeTexts: { readonly [cause: string]: string } = {
  leadIn: 'lead-in',
  verbForm: 'verb form',
  marker: 'list marker',
}

/** The differences in form, each once, with how often: "spelling: utbetalas > utbetlas (2 times)". */
function tally(edits: readonly Edit[]): string[] {
  const counts = new Map<string, number>()
  for (const { cause, proposed, decided } of edits) {
    const text = `${causeTexts[cause] ?? cause}: ${proposed || '(none)'} → ${decided || '(none)'}`
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text))
}

function summaryLine({ summary }: Match): string {
  const verdicts = Object.entries(summary.verdicts).filter(([, count]) => count > 0)
  const told = verdicts.map(([verdict, count]) => `${count} ${verdictTexts[verdict as Verdict]}`)
  const counts = `${summary.items} items, ${summary.dropped} without a §, ${summary.added} added at the meeting`
  return `${counts}. Proposals: ${summary.proposals}. Items: ${told.join(', ')}.`
}

function peopleLines({ people }: Match, width: number): string[] {
  if (!people.known) return ['Attendance is not compared: a document lists nobody.']
  const absent = (standing: string) =>
    people.absent
      .filter((person) => person.standing === standing)
      .map((person) => person.name + (person.replacedBy ? ` (replaced by ${person.replacedBy.name})` : ''))
  const lists: [label: string, names: string[]][] = [
    ['Members absent', absent('member')],
    ['Substitutes absent', absent('substitute')],
    ['Others absent', absent('other')],
    [
      'Not summoned',
      people.notSummoned.map((one) => one.name + (one.replaces ? ` (for ${one.replaces.name})` : '')),
    ],
    [
      'Served as substitute',
      people.serving.map((one) => one.name + (one.replaces ? ` (for ${one.replaces.name})` : '')),
    ],
    ['Likely the same', people.likelySame.map(({ summoned, present }) => `${summoned} / ${present}`)],
  ]
  const filled = lists.filter(([, names]) => names.length > 0)
  return filled.flatMap(([label, names]) => wrap(`${label}: ${names.join(', ')}`, width, '', '  '))
}

// What comes out of a document is text, never a command to the terminal.
function safe(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ')
}

/** Wraps a text at spaces; the first line starts with `first`, the others with `rest`. */
function wrap(text: string, width: number, first = indent, rest = `${indent}  `): string[] {
  const lines: string[] = []
  let line = first
  for (const word of safe(text).split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = rest
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}
