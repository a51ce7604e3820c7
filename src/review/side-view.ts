/** What stands beside source and record: coverage, filters, legend, findings, and the outline of §§. */
import { type LineKind, lineKinds } from '../explain/kind.js'
import type { Diagnostic, Record, Severity } from '../model/record.js'
import { type Html, html } from './html.js'
import { kindName, kindSign } from './kinds.js'
import type { ShownLine } from './source-view.js'
import { type Words, written } from './words.js'

/** How many lines the record holds, how many are furniture, how many are left, as numbers and a bar. */
export function coverageView({ coverage }: Record, words: Words): Html {
  const { lines, record, furniture, unassigned } = coverage
  const share = (count: number) => Math.round((count / Math.max(1, lines)) * 10000) / 100
  const bar = (from: number, count: number, name: string) =>
    count > 0 && html`<rect class="${name}" x="${share(from)}" width="${share(count)}" height="8"/>`
  const row = (name: string, count: number, text: string) =>
    html`<div class="sum ${name}"><dt>${text}</dt><dd data-count="${name}">${written(count, words)}</dd></div>`
  return html`<section><h2>${words.coverage}</h2><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${bar(
    0,
    record,
    'record',
  )}${bar(record, furniture, 'furniture')}${bar(record + furniture, unassigned, 'unassigned')}</svg><dl class="sums"><div class="sum"><dt>${
    words.lines
  }</dt><dd data-count="lines">${written(lines, words)}</dd></div>${row('record', record, words.inRecord)}${row(
    'furniture',
    furniture,
    words.furniture,
  )}${row('unassigned', unassigned, words.unassigned)}</dl></section>`
}

/** What is shown: all lines, those unassigned, those with findings; and a search. */
export function filterView({ coverage }: Record, lines: readonly ShownLine[], words: Words): Html {
  const found = lines.filter(({ classes }) => classes.endsWith(' found')).length
  const choice = (value: string, text: string, count: number) =>
    html`<label><input type="radio" name="show" value="${value}"${value === 'all' && html` checked`}> ${text} <span class="count">${written(count, words)}</span></label>`
  return html`<section id="filters"><h2>${words.show} <output id="shown"></output></h2><fieldset class="choices" aria-label="${words.show}">${choice(
    'all',
    words.all,
    coverage.lines,
  )}${choice('unassigned', words.onlyUnassigned, coverage.unassigned)}${choice(
    'found',
    words.onlyFindings,
    found,
  )}</fieldset><input type="search" id="search" placeholder="${words.search}" aria-label="${words.search}"></section>`
}

/** Each kind that the page shows, with its colour, its letters and its number of lines; a button shows it alone. */
export function legendView(lines: readonly ShownLine[], words: Words): Html {
  const counts = new Map<LineKind, number>()
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const shown = lineKinds.filter((kind) => counts.has(kind))
  return html`<section><h2>${words.legend}</h2><ul class="legend">${shown.map(
    (kind) =>
      html`<li><button type="button" class="k ${kind}" data-kind="${kind}" aria-pressed="false"><span class="sign">${kindSign(
        kind,
        words.language,
      )}</span> ${kindName(kind, words.language)} <span class="count">${written(counts.get(kind) ?? 0, words)}</span></button></li>`,
  )}</ul></section>`
}

const marks: { readonly [severity in Severity]: string } = { error: '✕', warning: '!', info: 'i' }

/** The findings, each a link to its line. */
export function findingsView(findings: readonly Diagnostic[], words: Words): Html {
  return html`<section id="findings"><h2>${words.findings} <span class="count">${written(findings.length, words)}</span></h2>${
    findings.length === 0
      ? html`<p class="dim">${words.noFindings}</p>`
      : html`<ol class="findings">${findings.map((one) => findingView(one, words))}</ol>`
  }</section>`
}

function findingView({ rule, severity, message, line, page }: Diagnostic, words: Words): Html {
  const body = html`<span class="level">${marks[severity]}<span class="hidden"> ${words.severity[severity]}</span></span><span class="said">${message}<span class="place">${
    page !== null && `${words.pageShort} ${page}${line === null ? '' : `, ${words.line} ${line}`} · `
  }${rule}</span></span>`
  const target = line === null ? (page === null ? null : `s${page}`) : `${line}`
  return html`<li class="${severity}">${target === null ? html`<div>${body}</div>` : html`<a href="#${target}">${body}</a>`}</li>`
}

/** The §§ (of a kallelse: the items), each a link to its card and its lines. */
export function outlineView({ paragraphs, agenda, kind }: Record, words: Words): Html | false {
  const rows =
    kind === 'kallelse'
      ? agenda.map(({ number, title }, index) => ({ target: `i${index}`, sign: number ?? '·', title }))
      : paragraphs.map(({ number, title }, index) => ({ target: `p${index}`, sign: `§ ${number}`, title }))
  if (rows.length === 0) return false
  return html`<section id="outline"><h2>${kind === 'kallelse' ? words.items : words.paragraphs} <span class="count">${rows.length}</span></h2><ol class="outline">${rows.map(
    ({ target, sign, title }) =>
      html`<li><a href="#${target}"><span class="number">${sign}</span> <span class="clip">${title ?? words.nothing}</span></a></li>`,
  )}</ol></section>`
}
