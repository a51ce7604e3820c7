/** The source's side of a page: every line in page order, at its place on the page where the reader knows it. */
import { kindOfLine, type LineKind } from '../explain/kind.js'
import type { LineReading, Reading } from '../model/reading.js'
import type { Page } from '../model/source.js'
import { type Html, html } from './html.js'
import { kindSign } from './kinds.js'
import { hasLayout, layoutPage } from './layout-view.js'
import type { Words } from './words.js'

/** A line with how it is shown. */
export interface ShownLine {
  reading: LineReading
  kind: LineKind
  /** `decision first found`: its kind, whether a run of the kind begins here, whether a finding stands here. */
  classes: string
  sign: string
}

/** Lines of a text that the browser lays out together: only the parts in sight cost time. */
const chunkSize = 80

/** The lines of a reading, with how each is shown. */
export function shownLines({ lines, record }: Reading, words: Words): ShownLine[] {
  const found = new Set(record.diagnostics.map(({ line }) => line))
  let before: ShownLine | undefined
  return lines.map((reading) => {
    const kind = kindOfLine(reading, record)
    const { number, page } = reading.line
    const first = before?.kind !== kind || before.reading.line.page !== page
    const classes = `l ${kind}${first ? ' first' : ''}${found.has(number) ? ' found' : ''}`
    before = { reading, kind, classes, sign: kindSign(kind, words.language) }
    return before
  })
}

/** All pages of the source as HTML. */
export function sourceView({ source }: Reading, lines: readonly ShownLine[], words: Words): Html {
  const byPage = new Map<number, ShownLine[]>()
  for (const line of lines) {
    const { page } = line.reading.line
    const known = byPage.get(page)
    if (known) known.push(line)
    else byPage.set(page, [line])
  }
  const pages = source.pages.length > 0 ? source.pages : [{ number: 1, lines: [] }]
  return html`${pages.map((page) => pageView(page, byPage.get(page.number) ?? [], words))}`
}

function pageView(page: Page, lines: ShownLine[], words: Words): Html {
  const name = `${words.page} ${page.number}`
  return html`<section class="sheet" id="s${page.number}" aria-label="${name}"><h2>${name}</h2>${
    lines.length === 0
      ? html`<p class="blank">${words.emptyPage}</p>`
      : hasLayout(page)
        ? layoutPage(page, lines)
        : textPage(lines)
  }</section>
`
}

function textPage(lines: readonly ShownLine[]): Html {
  const chunks: Html[] = []
  for (let from = 0; from < lines.length; from += chunkSize) {
    chunks.push(html`<div class="chunk">${lines.slice(from, from + chunkSize).map(textLine)}</div>`)
  }
  return html`<div class="flow">${chunks}</div>`
}

function textLine({ reading: { line }, classes }: ShownLine): Html {
  const gap = line.gap > 0 ? ' gap' : ''
  return html`<p class="${classes}${gap}" id="${line.number}">${line.raw.trimEnd()}</p>
`
}

/**
 * CSS that tells the browser how high a page's text is before it is laid out, so that jumps and the scroll bar are
 * right from the start: in lines of text, taken as unwrapped.
 */
export function heightStyles(lines: readonly ShownLine[]): string {
  const counts = new Map<number, number>()
  for (const { reading } of lines) {
    const { page, gap } = reading.line
    counts.set(page, (counts.get(page) ?? 0) + 1 + (gap > 0 ? 0.5 : 0))
  }
  return [...counts]
    .map(([page, rows]) => {
      const share = Math.min(rows, chunkSize * 1.2)
      return `#s${page} .chunk{contain-intrinsic-size:auto ${Math.round(share * 1.5 * 10) / 10}em}`
    })
    .join('\n')
}
