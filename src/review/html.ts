/** HTML as a value of its own, so that text can't become markup by mistake: all that is put in is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, lists are joined, nothing is written for null and false. */
export type Part = string | number | Html | null | undefined | false | readonly Part[]

/** A template of HTML: html`<p>${text}</p>`. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? ''
  for (const [index, part] of parts.entries()) text += write(part) + (strings[index + 1] ?? '')
  return new Html(text)
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(write).join('')
  return typeof part === 'number' ? String(part) : escapeHtml(part)
}

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML content and quoted attributes; control characters, which HTML can't hold, become their pictures. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
    .replace(/[^\P{Cc}\t\n]/gu, picture)
}

function picture(control: string): string {
  const code = control.charCodeAt(0)
  return code < 32 ? String.fromCharCode(0x2400 + code) : '\u2421'
}

/** Data as JSON that can stand in a script element: it holds no `<`, so it can't end the element. */
export function embeddedJson(value: unknown): Html {
  const json = JSON.stringify(value)
  const safe = json.replace(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return new Html(safe)
}
