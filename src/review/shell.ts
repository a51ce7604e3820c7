/** A whole HTML file: nothing of it is fetched, and nothing but its own styles and scripts can run. */
import { createHash } from 'node:crypto'
import { type Html, html, Html as Markup } from './html.js'
import type { Language } from './languages.js'

export interface PageParts {
  language: Language
  title: string
  styles: string[]
  scripts: string[]
  body: Html
}

/** The file's text. Its content security policy names the digests of its own styles and scripts. */
export function htmlFile({ language, title, styles, scripts, body }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${styles.map(sourceOf).join(' ')}`,
    `script-src ${scripts.map(sourceOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styles.map(
  (style) => html`<style>${new Markup(style)}</style>
`,
)}</head>
${body}
${scripts.map(
  (script) => html`<script>${new Markup(script)}</script>
`,
)}</html>
`.text
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
