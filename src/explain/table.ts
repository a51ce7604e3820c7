/** The explanation of a document, or of one of its lines, as text for the terminal. */
import type { Reading } from '../model/reading.js'
import { type Paint, shown } from '../report/terminal.js'
import type { ExplainedLine } from './explain.js'
import { destinationValue } from './explain.js'
import type { LineKind } from './kind.js'

/** Widest column of destinations; a longer one pushes its text to the right. */
const widestPath = 44

/** A table of all lines under a head with the sums; lines no wider than `width`, `null` for as wide as they are. */
export function explainTable(
  reading: Reading,
  explained: readonly ExplainedLine[],
  paint: Paint,
  width: number | null,
): string {
  const paths = explained.map((line) => firstPath(line))
  const pathWidth = Math.min(widestPath, longest([...paths, 'where']))
  const kindWidth = longest([...explained.map(({ kind }) => kind), 'what'])
  const numberWidth = longest([...explained.map(({ number }) => `${number}`), 'line'])
  const indent = ' '.repeat(4 + 2 + numberWidth + 2)
  const rows = explained.flatMap((line, index) => {
    const place = `${`${line.page}`.padStart(4)}  ${`${line.number}`.padStart(numberWidth)}`
    const plain = `${place}  ${line.kind.padEnd(kindWidth)}  ${(paths[index] ?? '').padEnd(pathWidth)}  `
    const head = `${paint('dim', place)}  ${kindText(line.kind, kindWidth, paint)}  ${(paths[index] ?? '').padEnd(pathWidth)}  `
    const room = width === null ? Number.POSITIVE_INFINITY : Math.max(20, width - plain.length)
    return [head + shortened(line.text, room), ...findingLines(line, indent, paint)]
  })
  const columns = `${'page'.padStart(4)}  ${'line'.padStart(numberWidth)}  ${'what'.padEnd(kindWidth)}  ${'where'.padEnd(pathWidth)}  text`
  return `${[...headLines(reading, paint), '', paint('bold', columns), ...rows].join('\n')}\n`
}

/** One line in full: every destination with its value, and what was found there. */
export function explainLine(reading: Reading, line: ExplainedLine, paint: Paint): string {
  const values = line.destinations.map((destination) => {
    const value = shortened(JSON.stringify(destinationValue(reading, destination)) ?? '', 100)
    return `  ${destination.path} ${paint('dim', `= ${value}`)}`
  })
  return `${[
    `page ${line.page}, line ${line.number}: ${kindText(line.kind, 0, paint)}`,
    `  ${shown(line.text)}`,
    ...(values.length > 0 ? ['went to', ...values] : []),
    ...findingLines(line, '', paint),
  ].join('\n')}\n`
}

function headLines({ record, source }: Reading, paint: Paint): string[] {
  const { lines, record: taken, furniture, unassigned } = record.coverage
  const left = paint(unassigned > 0 ? 'yellow' : 'green', `${unassigned} unassigned`)
  return [
    `${paint('bold', shown(source.path))}: ${record.kind} ${record.id}`,
    `${lines} lines: ${taken} in the record, ${furniture} furniture, ${left}`,
  ]
}

/** The most specific destination, and how many more there are. */
function firstPath({ destinations }: ExplainedLine): string {
  const [first, ...more] = destinations
  return first ? `${first.path}${more.length > 0 ? ` +${more.length}` : ''}` : '-'
}

function findingLines({ findings }: ExplainedLine, indent: string, paint: Paint): string[] {
  return findings.map(
    ({ rule, severity, message }) =>
      `${indent}${paint(severity === 'error' ? 'red' : 'yellow', severity)}: ${shown(message)} ${paint('dim', rule)}`,
  )
}

function kindText(kind: LineKind, width: number, paint: Paint): string {
  const padded = kind.padEnd(width)
  if (kind === 'unassigned') return paint('yellow', padded)
  return kind === 'furniture' ? paint('dim', padded) : padded
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}

function shortened(text: string, room: number): string {
  const whole = shown(text)
  return whole.length <= room ? whole : `${whole.slice(0, room - 1)}…`
}
