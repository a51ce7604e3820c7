/** One sign of Markdown, counted over the lines of a text. */
interface Sign {
  /** What a line that shows it looks like. */
  pattern: RegExp
  /** How many such lines are proof without any other sign. */
  proof: number
}

const signs: Sign[] = [
  // ## Rubrik
  { pattern: /^ {0,3}#{1,6} +\S/u, proof: 2 },
  // **Organ** Namn
  { pattern: /\*\*[^\s*](?:[^*]*[^\s*])?\*\*/u, proof: 3 },
  // ---
  { pattern: /^ {0,3}(?:---|\*\*\*|___)\s*$/u, proof: Number.POSITIVE_INFINITY },
  // <b>Plats och tid</b>
  {
    pattern:
      /<\/?(?:a|b|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|t[bdhr]|table|tbody|thead|u|ul)(?: [^<>]*)?\/?>/iu,
    proof: 3,
  },
  // [anslagstavlan](https://...)
  { pattern: /\[[^[\]]*\]\([^()\s]*\)/u, proof: 2 },
  // \(regionen.se\)
  { pattern: /\\[()[\]_*.#-]/u, proof: 3 },
  // | Namn | Parti |
  { pattern: /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/u, proof: 1 },
]

/** A character without which no sign stands on a line. */
const signCharacter = /[#*<[\\]|---|___/

/** Longer lines are not looked at: no sign needs more, and a hostile line must not cost more. */
const enoughOfALine = 2000

/** Marks in a stretch without blank lines above which no author stands behind them; the parser's cost is quadratic. */
const mostMarks = 4000

/**
 * Tells Markdown from plain text by content: two different signs (heading, strong text, rule, HTML tag, link, escape,
 * table), or one sign often enough. An ending `.md` or `.markdown` counts as one sign. A text that is choked with
 * marks is plain text, whatever it is called.
 */
export function isMarkdown(text: string, path = ''): boolean {
  if (!signCharacter.test(text)) return false
  const counts = signs.map(() => 0)
  let kinds = /\.(?:md|markdown)$/i.test(path) ? 1 : 0
  for (const line of text.split(/\r\n|[\n\r]/)) {
    if (!signCharacter.test(line)) continue
    const start = line.slice(0, enoughOfALine)
    for (const [at, { pattern, proof }] of signs.entries()) {
      if (!pattern.test(start)) continue
      if (counts[at] === 0) kinds++
      counts[at] = (counts[at] ?? 0) + 1
      if (kinds >= 2 || (counts[at] ?? 0) >= proof) return !isChoked(text)
    }
  }
  return false
}

function isChoked(text: string): boolean {
  let marks = 0
  let blank = true
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '\n' || char === '\r') {
      if (blank) marks = 0
      blank = true
    } else if (char !== ' ' && char !== '\t') {
      blank = false
      if ('*_<[]()&!\\`>'.includes(char) && ++marks > mostMarks) return true
    }
  }
  return false
}
