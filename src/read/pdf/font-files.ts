/**
 * The font files inside a PDF. pdf.js reads and repairs each to draw with it, which takes as long as reading a page or
 * two; the text needs none of them where the PDF itself tells which letters the codes stand for.
 */

/** A key of a font's descriptor, and one of the same length that means nothing. */
const fontFile = '/FontFile2'
const nothing = '/FontFile0'
/** The two numbers before an object are shorter than this. */
const longestNumber = 40
/** An object that holds a font, its descriptor or the like is shorter than this. */
const longestObject = 16_384

/**
 * Hides the TrueType files of such fonts in place. Only a descriptor is changed that stands in the open, and all of
 * whose fonts do: of what lies in an object stream nothing is known.
 */
export function hideFontFiles(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.includes(fontFile) || hasObjectStreams(file)) return
  const parents = objectsBy(file, '/DescendantFonts')
  const fonts = objectsBy(file, '/FontDescriptor')
  for (const at of placesOf(file, fontFile)) {
    const descriptor = objectAround(file, at)
    const users = fonts.get(descriptor?.number ?? '') ?? []
    if (users.length > 0 && users.every((font) => tellsItsLetters(font, parents)))
      file.write(nothing, at, 'latin1')
  }
}

/** Whether the PDF may hold font files that are not hidden. */
export function showsFontFiles(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (hasObjectStreams(file)) return true
  for (const at of placesOf(file, '/FontFile')) {
    if (file.toString('latin1', at, at + nothing.length) !== nothing) return true
  }
  return false
}

function hasObjectStreams(file: Buffer): boolean {
  return file.includes('/ObjStm')
}

interface OpenObject {
  number: string
  text: string
}

/** Objects by the number of another one that they refer to under `key`. */
type References = Map<string, OpenObject[]>

/**
 * Whether the codes of a font have their letters from the PDF: by its own table or that of the font it is part of. A
 * font that is not a part of one made for this PDF (`ABCDEF+Name`) may be taken for a standard font.
 */
function tellsItsLetters({ number, text }: OpenObject, parents: References): boolean {
  if (!/\/BaseFont\s*\/[A-Z]{6}\+/.test(text)) return false
  if (/\/Subtype\s*\/TrueType\b/.test(text)) return hasTable(text) && !/\/Encoding\b/.test(text)
  const composite = parents.get(number) ?? []
  return (
    /\/Subtype\s*\/CIDFontType2\b/.test(text) &&
    composite.length > 0 &&
    composite.every(({ text }) => hasTable(text))
  )
}

function hasTable(font: string): boolean {
  return /\/ToUnicode\s+\d+\s+\d+\s+R\b/.test(font)
}

function objectsBy(file: Buffer, key: string): References {
  const found: References = new Map()
  for (const at of placesOf(file, key)) {
    const number = /^\s*\[?\s*(\d+)\s+\d+\s+R\b/.exec(
      file.toString('latin1', at + key.length, at + key.length + 40),
    )?.[1]
    const object = objectAround(file, at)
    if (number === undefined || !object) continue
    const others = found.get(number)
    if (others) others.push(object)
    else found.set(number, [object])
  }
  return found
}

function* placesOf(file: Buffer, text: string): Generator<number> {
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + text.length)) yield at
}

/** The object that holds a place of the file, by the nearest marks before and after it. */
function objectAround(file: Buffer, at: number): OpenObject | undefined {
  const before = file.toString('latin1', Math.max(0, at - longestObject), at)
  const start = before.lastIndexOf(' obj')
  const number = /(\d+)\s+\d+$/.exec(before.slice(Math.max(0, start - longestNumber), start))?.[1]
  const after = file.toString('latin1', at, at + longestObject)
  const end = after.indexOf('endobj')
  if (start < 0 || end < 0 || number === undefined) return undefined
  return { number, text: before.slice(start) + after.slice(0, end) }
}
