import type { Run } from './inline.js'

/** Whether a row is the rule under the head of a table: `| --- | --- |`. */
export function isTableRule(row: string): boolean {
  return row.includes('|') && row.includes('---') && /^[\s|:-]+$/.test(row)
}

/** Whether a row stands between bars as a table's row does. */
export function isTableRow(row: string): boolean {
  const trimmed = row.trim()
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|')
}

/** Parts of a line between tabs. */
export function tabParts(runs: readonly Run[]): string[] {
  return textOf(runs).split('\t')
}

/** Cells of a table's row, without the bars at its ends. */
export function tableParts(runs: readonly Run[]): string[] {
  return textOf(runs)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
}

/**
 * Parts of a line that begins with a label: `**Organ** Nämnden` and `<b>Organ</b>⇥Nämnden` are two (label and value),
 * `**Uppsatt** **Nedtaget**` are two labels. Other lines are parted by their tabs.
 */
export function labelledParts(runs: readonly Run[]): string[] {
  const shown = runs.filter((run) => run.text.trim() !== '' || run.text.includes('\t'))
  const labels: Run[] = []
  for (const run of shown) {
    if (!run.strong) break
    labels.push(run)
  }
  const value = shown.slice(labels.length)
  const [next] = value
  const isSpaced = next === undefined || /^\s/.test(next.text) || /[:\s]$/.test(labels.at(-1)?.text ?? '')
  if (labels.length === 0 || !isSpaced || runs[0]?.strong !== true) return tabParts(runs)
  const strongParts = partedBySpace(runs.slice(0, runs.indexOf(labels.at(-1) as Run) + 1))
  return [...strongParts, ...tabParts(value)].filter((part) => part.trim() !== '')
}

/** Strong stretches, apart where plain space stands between them. */
function partedBySpace(runs: readonly Run[]): string[] {
  const parts: string[] = ['']
  for (const run of runs) {
    if (run.strong) parts.push(`${parts.pop() ?? ''}${run.text}`)
    else parts.push('')
  }
  return parts.flatMap((part) => part.split('\t'))
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
