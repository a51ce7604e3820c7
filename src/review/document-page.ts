/** The page of one document: its source, its record, and what became of what. */
import { basename } from 'node:path'
import { lineKinds } from '../explain/kind.js'
import { pathOf } from '../explain/pointer.js'
import type { Reading } from '../model/reading.js'
import type { Diagnostic } from '../model/record.js'
import { clientFile } from '../package.js'
import { shownFindings } from './findings.js'
import { embeddedJson, type Html, html } from './html.js'
import { kindName, kindStyles } from './kinds.js'
import { Marks } from './marks.js'
import { recordView } from './record-view.js'
import { htmlFile } from './shell.js'
import { coverageView, filterView, findingsView, legendView, outlineView } from './side-view.js'
import { heightStyles, shownLines, sourceView } from './source-view.js'
import { counted, type Words } from './words.js'

/** The page as one HTML file. `toIndex` is the link back to the index. */
export function documentPage(reading: Reading, words: Words, toIndex: string): string {
  const { record } = reading
  const { language } = words
  const lines = shownLines(reading, words)
  const marks = new Marks()
  const view = recordView(record, marks, words)
  const links = marks.links(reading.origins, pathOf)
  const findings = shownFindings(reading, words)
  const data = {
    ...links,
    found: messagesByLine(findings),
    kinds: Object.fromEntries(lineKinds.map((kind) => [kind, kindName(kind, language)])),
    words: {
      page: words.pageShort,
      line: words.line,
      lines: words.lines,
      nothing: words.nothingShown,
    },
  }
  return htmlFile({
    language,
    title: titleOf(reading, words),
    styles: [
      clientFile('base.css'),
      clientFile('side.css'),
      clientFile('record.css'),
      clientFile('document.css'),
      clientFile('lines.css'),
      clientFile('print.css'),
      `${kindStyles(language)}\n${heightStyles(lines)}`,
    ],
    scripts: [clientFile('links.js'), clientFile('rows.js'), clientFile('keys.js')],
    body: html`<body class="document">
${barView(reading, words, toIndex)}
<nav class="side" id="overview" aria-label="${words.overview}" tabindex="0">
${coverageView(record, words)}
${findingsView(findings, words)}
${filterView(record, lines, words)}
${legendView(lines, words)}
${outlineView(record, words)}
<p class="dim notes">${words.notes}</p>
</nav>
<main class="pane" id="source" aria-label="${words.source}" tabindex="0">${sourceView(reading, lines, words)}</main>
<section class="pane" id="record" aria-label="${words.recordPart}" tabindex="0">${view}</section>
<footer><output id="where"></output><button type="button" id="cross">${words.cross}</button><button type="button" id="help">${words.keys} <kbd>?</kbd></button></footer>
${helpView(words)}
<script type="application/json" id="data">${embeddedJson(data)}</script>
</body>`,
  })
}

function messagesByLine(findings: readonly Diagnostic[]): { [line: number]: string[] } {
  const found: { [line: number]: string[] } = {}
  for (const { line, message } of findings) {
    if (line !== null) found[line] = [...(found[line] ?? []), message]
  }
  return found
}

/** What the document is called: its body and date, or its file. */
export function titleOf({ record }: Reading, words: Words): string {
  const { body, date } = record.header
  const name = [body, date].filter((part) => part !== null).join(' ')
  return `${words.kind[record.kind]} ${name || basename(record.source.path)}`
}

function barView(reading: Reading, words: Words, toIndex: string): Html {
  const { record, source } = reading
  const tab = (value: string, text: string) =>
    html`<button type="button" data-view="${value}" aria-pressed="${value === 'source' ? 'true' : 'false'}">${text}</button>`
  return html`<header class="top"><a class="back" href="${toIndex}">← ${words.toIndex}</a><h1>${titleOf(
    reading,
    words,
  )}</h1><p class="file">${source.path} · ${counted(record.source.pages, words.pages, words)} · ${source.reader}</p><div class="tabs" role="group" aria-label="${
    words.show
  }">${tab('overview', words.overview)}${tab('source', words.source)}${tab('record', words.recordPart)}</div></header>`
}

function helpView(words: Words): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${words.keys}</h2><dl>${words.keyHelp.map(
    ([keys, text]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${text}</dd></div>`,
  )}</dl><form method="dialog"><button>${words.close}</button></form></dialog>`
}
