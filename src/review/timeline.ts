/** Meetings over time as SVG: a row for each body, a dot for each document. */
import { type Html, html } from './html.js'
import type { IndexEntry } from './index-data.js'
import type { Words } from './words.js'

/** Bodies with a row of their own; the others share the last one. */
const mostRows = 24
const width = 1000
const labelWidth = 250
const rowHeight = 22
const headHeight = 26
const right = 16

interface Dated {
  index: number
  entry: IndexEntry
  /** Days since 1970. */
  day: number
}

/** The time line of all documents that have a date. */
export function timelineView(entries: readonly IndexEntry[], words: Words): Html {
  const dated = entries.flatMap((entry, index): Dated[] => {
    const day = entry.date === null ? Number.NaN : Date.parse(`${entry.date}T00:00:00Z`) / 86_400_000
    return Number.isNaN(day) ? [] : [{ index, entry, day }]
  })
  if (dated.length === 0) return html`<p class="dim">${words.index.noDates}</p>`
  const days = dated.map(({ day }) => day)
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const place = (day: number) => {
    const share = last === first ? 0.5 : (day - first) / (last - first)
    return Math.round((labelWidth + 14 + share * (width - labelWidth - right - 20)) * 10) / 10
  }
  const rows = rowsOf(dated, words)
  const height = headHeight + rows.length * rowHeight + 6
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.index.timeline}">${ticks(
    first,
    last,
  ).map(
    ({ day, label }) =>
      html`<line class="tick" x1="${place(day)}" x2="${place(day)}" y1="${headHeight - 6}" y2="${height}"/><text class="when" x="${place(day)}" y="14">${label}</text>`,
  )}${rows.map(([name, documents], row) => rowView(name, documents, headHeight + row * rowHeight, place, words))}</svg>${keyView(words)}`
}

function rowsOf(dated: readonly Dated[], words: Words): [string, Dated[]][] {
  const bodies = new Map<string, Dated[]>()
  for (const one of dated) {
    const name = one.entry.body ?? words.index.unknownBody
    bodies.set(name, [...(bodies.get(name) ?? []), one])
  }
  const sorted = [...bodies].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  if (sorted.length <= mostRows) return sorted
  const rest = sorted.slice(mostRows - 1).flatMap(([, documents]) => documents)
  return [...sorted.slice(0, mostRows - 1), [words.index.otherBodies, rest]]
}

function rowView(
  name: string,
  documents: readonly Dated[],
  top: number,
  place: (day: number) => number,
  words: Words,
): Html {
  const middle = top + rowHeight / 2
  const dots = documents.map(({ index, entry, day }) => {
    const { kind, status } = entry
    const said = `${entry.body ?? words.index.unknownBody} ${entry.date}: ${kind === null ? '' : words.kind[kind]}, ${words.status[status]}`
    return html`<g class="${status}" data-i="${index}"><title>${said}</title>${shapeOf(kind, status, place(day), middle)}</g>`
  })
  const label = [...name]
  const shown = label.length > 34 ? `${label.slice(0, 33).join('')}…` : name
  return html`<line class="rule" x1="${labelWidth}" x2="${width - right}" y1="${middle}" y2="${middle}"/><text class="who" x="${labelWidth - 4}" y="${middle + 4}">${shown}</text>${dots}`
}

/** A circle for a protokoll, a diamond for a kallelse; a cross in it for errors. Both are 11 wide at most. */
function shapeOf(kind: IndexEntry['kind'], status: IndexEntry['status'], x: number, y: number): Html {
  const shape =
    kind === 'kallelse'
      ? html`<path class="shape" d="M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>`
      : html`<circle class="shape" cx="${x}" cy="${y}" r="4.5"/>`
  const cross = html`<path class="cross" d="M${x - 1.8} ${y - 1.8}l3.6 3.6m0 -3.6l-3.6 3.6"/>`
  return html`${shape}${status === 'errors' && cross}`
}

/** What the shapes of the time line mean. */
function keyView(words: Words): Html {
  const rows = [
    ['protokoll', 'ok', words.kind.protokoll],
    ['kallelse', 'ok', words.kind.kallelse],
    ['protokoll', 'warnings', words.status.warnings],
    ['protokoll', 'errors', words.status.errors],
  ] as const
  return html`<p class="key">${rows.map(
    ([kind, status, name]) =>
      html`<span><svg class="timeline" viewBox="0 0 14 14" aria-hidden="true"><g class="${status}">${shapeOf(kind, status, 7, 7)}</g></svg>${name}</span>`,
  )}</p>`
}

/** Years, or months where there are few, as days with their label. */
function ticks(first: number, last: number): { day: number; label: string }[] {
  const from = new Date(first * 86_400_000)
  const months = (last - first) / 30.4
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((one) => months / one <= 12) ?? 600
  const start = from.getUTCFullYear() * 12 + from.getUTCMonth()
  const marks = []
  for (let month = Math.ceil(start / step) * step; ; month += step) {
    const year = Math.floor(month / 12)
    const day = Date.UTC(year, month % 12) / 86_400_000
    if (day > last) return marks
    if (day >= first) {
      const label = step >= 12 ? `${year}` : `${year}-${String((month % 12) + 1).padStart(2, '0')}`
      marks.push({ day, label })
    }
  }
}
