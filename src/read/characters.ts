/** Repairs of single characters that every export needs, whatever its format. */

const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

const ligature = /[\uFB00-\uFB06]/gu
const otherSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000A-\u001F\u007F]/gu
const c1 = /[\u0080-\u009F]/gu
const symbolBullet = /[\uF02D\uF06C-\uF06F\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC] ?/gu
const bulletAtStart = /^([\t ]*)(?:[▪▫■□●○◦∙‣⁃►▶➢➤➔◆◇❖✓✔·•](?=[\t ]|$)|[•●▪‣]) */u
/** Nothing to mend: ASCII, and the letters, quotes and dashes that Swedish texts are full of, already in NFC. */
const plain = /^[\t -~¡-¬®-¶¸-ſ–—‘’“”…]*$/u

/** One of the first two tokens is a single character: a cheap sign that most lines lack. */
const singleAtStart = /^\s*(?:\S|\S+\s+\S)\s/u

/** What Windows-1252 has at 0x80-0x9F (a space where it has nothing), written out: Node's TextDecoder may give controls. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Controls U+0080-U+009F as the Windows-1252 characters that they are in any text that is not a terminal's. */
export function repairC1(text: string): string {
  return text.replace(c1, (found) => windows1252[found.charCodeAt(0) - 0x80] ?? '')
}

/**
 * One line of text with its characters mended and its spaces left as they stand: NFC, ligatures apart, every
 * Unicode space a space, invisible and control characters gone (tabs stay), bullets of any glyph `•`.
 */
export function repairCharacters(line: string): string {
  if (plain.test(line)) return line
  // Windows-1252 that was read as ISO-8859-1 leaves its dashes and quotes among the C1 controls. NFC comes when nothing
  // stands between a letter and its ring any more.
  return repairC1(line)
    .replace(ligature, (found) => ligatures[found] ?? found)
    .replace(otherSpace, ' ')
    .replace(invisible, '')
    .replace(control, '')
    .normalize('NFC')
    .replace(symbolBullet, '• ')
    .replace(bulletAtStart, '$1• ')
}

/** The line trimmed, with one space where it has runs of spaces and tabs. */
export function collapseSpaces(line: string): string {
  return (line.includes('  ') || line.includes('\t') ? line.replace(/[\t ]+/g, ' ') : line).trim()
}

/** The text of a line as `Line.text` wants it: characters mended, letter-spacing undone, one space between words. */
export function cleanText(line: string): string {
  return collapseSpaces(undoLetterSpacing(repairCharacters(line)))
}

/**
 * `K a l l e l s e` becomes `Kallelse`: a line in which nearly all tokens are single letters loses the spaces
 * between them, while two or more spaces part words. Other lines come back as they are.
 */
export function undoLetterSpacing(line: string): string {
  if (!singleAtStart.test(line)) return line
  const tokens = line.split(/\s+/).filter(Boolean)
  const letters = tokens.filter((token) => /^\p{L}$/u.test(token))
  const single = tokens.filter((token) => [...token].length === 1).length
  if (letters.length < 6 || single < tokens.length * 0.9 || !soundsLikeWords(letters)) return line
  return line
    .trim()
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ')
}

/** Tells spaced words from the cells of a table: party letters, crosses in a column, `A B C D E F`. */
function soundsLikeWords(letters: string[]): boolean {
  const folded = letters.map((letter) => letter.toLowerCase())
  const vowels = folded.filter((letter) => 'aeiouyåäö'.includes(letter)).length
  const rising = folded.every((letter, at) => at === 0 || letter > (folded[at - 1] ?? ''))
  return vowels >= folded.length * 0.2 && vowels <= folded.length * 0.75 && !rising
}
