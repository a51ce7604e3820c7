/** A run in words for the end of the terminal output, and as data for --report. */
import type { RuleSum, Tally } from '../batch/tally.js'
import { oneLine, paint } from './messages.js'

export interface SummaryOptions {
  interrupted: boolean
  /** Whether records went to files. */
  toFiles: boolean
}

/** The summary; nothing for a single clean document on standard output. */
export function summaryLines(tally: Tally, { interrupted, toFiles }: SummaryOptions): string[] {
  const { documents, statuses } = tally
  if (documents === 0 && !interrupted && tally.removed.length === 0) return []
  if (documents === 1 && !toFiles && statuses.failed + statuses.ok === 1) return []
  return [
    ...(interrupted
      ? [`${paint('yellow', 'interrupted:')} the same command goes on where this run ended`]
      : []),
    `${plural(documents, 'document')}: ${statusWords(tally)}`,
    ...(documents > 1 ? [volumeWords(tally)] : []),
    ...tally.rules.filter(({ severity }) => severity !== 'info').flatMap(ruleLines),
    ...slowestWords(tally),
    ...skippedWords(tally),
    ...removedWords(tally),
  ]
}

function statusWords(tally: Tally): string {
  const { ok, warnings, errors, failed } = tally.statuses
  const causes = [...tally.causes].sort(([, a], [, b]) => b - a).map(([cause, count]) => `${cause} ${count}`)
  const words = [
    ok > 0 && paint('green', `${ok} ok`),
    warnings > 0 && paint('yellow', `${warnings} with warnings`),
    errors > 0 && paint('red', `${errors} with errors`),
    failed > 0 && `${paint('red', `${failed} failed`)} (${causes.join(', ')})`,
  ].filter((word) => word !== false)
  const unchanged = tally.unchanged > 0 ? `; ${tally.unchanged} unchanged since an earlier run` : ''
  return `${words.join(', ') || 'none'}${unchanged}`
}

function volumeWords(tally: Tally): string {
  const time = `${tally.seconds.toFixed(1)} s`
  const unassigned = `${tally.unassigned} of ${plural(tally.lines, 'line')} unassigned`
  // Nothing was read in a run that found all unchanged.
  const speed = tally.pagesPerSecond > 0 ? ` (${Math.round(tally.pagesPerSecond)} pages/s)` : ''
  return `${plural(tally.pages, 'page')} in ${time}${speed}; ${unassigned}`
}

function ruleLines({ rule, severity, count, documents, examples }: RuleSum): string[] {
  const color = severity === 'error' ? 'red' : 'yellow'
  const head = `  ${paint(color, severity)} ${rule}: ${count} in ${plural(documents, 'document')}`
  return [
    head,
    ...examples.map(({ path, line, message }) => {
      const place = line === null ? oneLine(path) : `${oneLine(path)}:${line}`
      return paint('dim', `    ${place}: ${shortened(oneLine(message))}`)
    }),
  ]
}

function slowestWords({ slowest, documents }: Tally): string[] {
  if (documents < 10 || !slowest.some(({ milliseconds }) => milliseconds >= 500)) return []
  const words = slowest.map(
    ({ path, milliseconds }) => `${oneLine(path)} ${(milliseconds / 1000).toFixed(1)} s`,
  )
  return [`slowest: ${words.join(', ')}`]
}

function skippedWords({ skipped }: Tally): string[] {
  if (skipped.size === 0) return []
  const counts = [...skipped].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  return [`not read: ${total} (${counts.map(([ending, count]) => `${ending} ${count}`).join(', ')})`]
}

function removedWords({ removed }: Tally): string[] {
  const kept = removed.filter(({ pruned }) => !pruned)
  const pruned = removed.length - kept.length
  return [
    ...(pruned > 0 ? [`removed: ${plural(pruned, 'record')} whose input is gone`] : []),
    ...(kept.length > 0
      ? [`gone: ${plural(kept.length, 'input')} of earlier runs; --prune removes the records`]
      : []),
    ...kept.slice(0, 5).map(({ path }) => `  ${oneLine(path)}`),
  ]
}

/** The run as data: sums, rules with examples, and every document in the order of the inputs. */
export function reportOf(tally: Tally, cutShort: boolean): object {
  return {
    finished: !cutShort,
    seconds: Number(tally.seconds.toFixed(3)),
    documents: tally.documents,
    statuses: tally.statuses,
    failures: Object.fromEntries(tally.causes),
    unchanged: tally.unchanged,
    pages: tally.pages,
    bytes: tally.bytes,
    lines: tally.lines,
    unassigned: tally.unassigned,
    rules: tally.rules.map((sum) => ({
      ...sum,
      examples: sum.examples.map(({ index: _, ...example }) => example),
    })),
    slowest: tally.slowest,
    skipped: Object.fromEntries(tally.skipped),
    removed: tally.removed,
    results: tally.rows.sort((a, b) => a.index - b.index).map(({ row }) => row),
  }
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`
}
