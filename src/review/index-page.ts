/** The index: a batch at a glance, and the way to each document. */
import type { DocumentStatus } from '../batch/outcome.js'
import { clientFile } from '../package.js'
import { ruleName } from './findings.js'
import { embeddedJson, type Html, html } from './html.js'
import type { IndexEntry, RuleCount } from './index-data.js'
import { htmlFile } from './shell.js'
import { timelineView } from './timeline.js'
import { type Words, written } from './words.js'

const statuses: readonly DocumentStatus[] = ['ok', 'warnings', 'errors', 'failed']
const numbers = ['pages', 'paragraphs', 'findings', 'unassigned']
/** What tells a status where its colour can't be seen. */
const signs: { readonly [status in DocumentStatus]: string } = {
  ok: '✓',
  warnings: '!',
  errors: '✕',
  failed: '–',
}

/** The index as one HTML file. */
export function indexPage(entries: readonly IndexEntry[], words: Words): string {
  const { index } = words
  const data = {
    rows: entries.map((entry) => rowOf(entry, words)),
    signs,
    words: { shown: index.shown, of: index.of, statuses: words.status },
  }
  return htmlFile({
    language: words.language,
    title: index.title,
    styles: [clientFile('base.css'), clientFile('table.css'), clientFile('index.css')],
    scripts: [clientFile('table.js')],
    body: html`<body class="index"><main>
<h1>${index.title}</h1>
<div class="glance">
<section class="panel"><h2>${index.byStatus}</h2>${statusView(entries, words)}</section>
<section class="panel"><h2>${words.coverage}</h2>${coverageView(entries, words)}</section>
<section class="panel"><h2>${index.byRule}</h2>${rulesView(entries, words)}</section>
</div>
<section class="panel"><h2>${index.timeline}</h2><div class="scroll" tabindex="0" role="region" aria-label="${index.timeline}">${timelineView(entries, words)}</div></section>
<section class="panel"><h2>${index.documents} <span class="count">${written(entries.length, words)}</span></h2>
<div class="finder"><input type="search" id="search" placeholder="${index.search}" aria-label="${index.search}"><output id="shown"></output><button type="button" id="clear" hidden>${index.clear}</button></div>
<div class="scroll" tabindex="0" role="region" aria-label="${index.documents}"><table id="documents"><caption class="hidden">${index.sortable}</caption><thead><tr>${Object.entries(
      index.columns,
    ).map(
      ([key, name]) =>
        html`<th scope="col"${numbers.includes(key) && html` class="number"`}><button type="button" data-sort="${key}">${name}</button></th>`,
    )}</tr></thead><tbody></tbody></table></div>
<button type="button" id="more" hidden>${index.more}</button><noscript><p>${index.noScript}</p></noscript></section>
</main>
<script type="application/json" id="data">${embeddedJson(data)}</script>
</body>`,
  })
}

/** A row of the table as the page's script reads it. */
function rowOf(
  { path, status, failure, href, kind, body, date, pages, paragraphs, coverage, rules }: IndexEntry,
  words: Words,
) {
  return {
    name: path,
    href,
    body: body ?? '',
    date: date ?? '',
    kind: kind === null ? '' : words.kind[kind],
    pages,
    paragraphs,
    findings: rules.reduce((sum, { count }) => sum + count, 0),
    unassigned: coverage.unassigned,
    status,
    why: failure === null ? '' : `${words.failure[failure.cause]}: ${failure.message}`,
    rules: failure === null ? rules.map(({ rule }) => rule) : [failure.cause],
  }
}

function statusView(entries: readonly IndexEntry[], words: Words): Html {
  const bars = statuses.map((status) => {
    const count = entries.filter((entry) => entry.status === status).length
    return barView(
      {
        filter: `status:${status}`,
        classes: status,
        sign: signs[status],
        name: words.status[status],
        count,
        most: entries.length,
      },
      words,
    )
  })
  return html`<ul class="bars">${bars}</ul>`
}

function coverageView(entries: readonly IndexEntry[], words: Words): Html {
  const sum = (key: 'lines' | 'record' | 'furniture' | 'unassigned') =>
    entries.reduce((total, { coverage }) => total + coverage[key], 0)
  const lines = sum('lines')
  const rows = [
    ['ok', '✓', words.inRecord, sum('record')],
    ['none', '–', words.furniture, sum('furniture')],
    ['errors', '?', words.unassigned, sum('unassigned')],
  ] as const
  return html`<p class="big">${written(lines, words)} <span class="dim">${words.lines}</span></p><ul class="bars">${rows.map(
    ([classes, sign, name, count]) =>
      barView({ filter: null, classes, sign, name, count, most: lines }, words),
  )}</ul>`
}

function rulesView(entries: readonly IndexEntry[], words: Words): Html {
  const sums = new Map<string, RuleCount>()
  for (const { rules, failure } of entries) {
    const all: RuleCount[] = failure ? [{ rule: failure.cause, severity: 'error', count: 1 }] : rules
    for (const { rule, severity, count } of all) {
      const known = sums.get(rule)
      sums.set(rule, { rule, severity, count: (known?.count ?? 0) + count })
    }
  }
  if (sums.size === 0) return html`<p class="dim">${words.index.noFindings}</p>`
  const sorted = [...sums.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
  const most = sorted[0]?.count ?? 1
  const classes = { error: 'errors', warning: 'warnings', info: 'none' } as const
  const marks = { error: '✕', warning: '!', info: 'i' } as const
  const bars = sorted.map(({ rule, severity, count }) =>
    barView(
      {
        filter: `rule:${rule}`,
        classes: classes[severity],
        sign: marks[severity],
        name: ruleName(rule, words),
        title: rule,
        count,
        most,
      },
      words,
    ),
  )
  return html`<ul class="bars rules" tabindex="0">${bars}</ul>`
}

interface Bar {
  /** What the table shows when the bar is clicked. */
  filter: string | null
  classes: string
  sign: string
  name: string
  /** Told on hovering; the name without it. */
  title?: string
  count: number
  most: number
}

function barView({ filter, classes, sign, name, title = name, count, most }: Bar, words: Words): Html {
  const share = Math.round((count / Math.max(1, most)) * 1000) / 10
  const body = html`<span class="sign ${classes}">${sign}</span><span class="name" title="${title}">${name}</span><span class="count">${written(count, words)}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="${classes}" width="${share}" height="6"/></svg>`
  return html`<li>${
    filter === null
      ? html`<div class="bar">${body}</div>`
      : html`<button type="button" class="bar" data-filter="${filter}" aria-pressed="false">${body}</button>`
  }</li>`
}
