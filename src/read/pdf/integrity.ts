/** Cheap signs that a PDF is damaged: what a forgiving engine would pass over in silence, losing text. */
import { inflateSync } from 'node:zlib'

/** Streams longer than this when inflated are no page's text. */
const longestText = 1 << 25
/** A stream's dictionary is shorter than this. */
const longestDictionary = 4096
/** More tables than a file has that was changed again and again. */
const mostTables = 100

/** Says what is damaged in the file's structure or its text streams; `undefined` where nothing is found. */
export function damageIn(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = lastTable(file)
  if (table === undefined) return 'the cross-reference table is not where the file says'
  if (!leadsToObjects(file, table)) return 'the cross-reference table leads astray'
  if (!hasWholeObjects(file)) return 'an object is damaged'
  // What is encrypted inflates only when it is decrypted.
  if (!isEncrypted(bytes) && !hasWholeStreams(file)) return 'a compressed stream is damaged'
  return undefined
}

/** Whether the file is encrypted, also where it opens without a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')
}

/** Where the file's last `startxref` points to, if that is a table or a stream. */
function lastTable(file: Buffer): number | undefined {
  const at = file.lastIndexOf('startxref')
  if (at < 0) return undefined
  const offset = Number(/^startxref\s+(\d+)\s+%%EOF/.exec(textAt(file, at))?.[1] ?? Number.NaN)
  return /^\s*(?:xref|\d+\s+\d+\s+obj)\b/.test(textAt(file, offset)) ? offset : undefined
}

/** Whether each entry of the table at `offset`, and of those before it, leads to an object. A stream is not looked into. */
function leadsToObjects(file: Buffer, offset: number): boolean {
  let at: number | undefined = offset
  for (let tables = 0; at !== undefined && tables < mostTables; tables++) {
    const trailer = file.indexOf('trailer', at)
    if (trailer < 0 || !/^\s*xref\b/.test(textAt(file, at))) return true
    const entries = file.toString('latin1', at, trailer).matchAll(/(\d{10}) \d{5} n/g)
    for (const [, place] of entries) if (!startsObject(file, Number(place))) return false
    at = tableBefore(file.toString('latin1', trailer, trailer + longestDictionary))
  }
  return true
}

/** Where the table is that a file's later state was added to, by that state's trailer. */
function tableBefore(trailer: string): number | undefined {
  const place = /^(?:(?!startxref)[\s\S])*?\/Prev\s+(\d+)/.exec(trailer)?.[1]
  return place === undefined ? undefined : Number(place)
}

/** Whether after each object comes another, or what ends the file. */
function hasWholeObjects(file: Buffer): boolean {
  for (let at = file.indexOf('endobj'); at >= 0; at = file.indexOf('endobj', at + 6)) {
    if (!/^endobj\s*(?:\d+\s+\d+\s+obj\b|xref|startxref|trailer|%|$)/.test(textAt(file, at))) return false
  }
  return true
}

/** Whether each deflated stream that can hold text, fonts' maps or objects inflates to its checksum. */
function hasWholeStreams(file: Buffer): boolean {
  let from = 0
  for (;;) {
    const at = file.indexOf('stream', from)
    if (at < 0) return true
    const end = file.indexOf('endstream', at + 6)
    if (end < 0) return false
    const dictionary = dictionaryBefore(file, Math.max(from, at - longestDictionary), at)
    if (isDeflatedText(dictionary) && !inflates(file, at + 6, end)) return false
    from = end + 9
  }
}

function startsObject(file: Buffer, at: number): boolean {
  return /^\s*\d+\s+\d+\s+obj\b/.test(textAt(file, at))
}

function textAt(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 40)
}
function dictionaryBefore(file: Buffer, from: number, at: number): string {
  const text = file.toString('latin1', from, at)
  return text.slice(text.lastIndexOf(' obj') + 1)
}

function isDeflatedText(dictionary: string): boolean {
  return (
    /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|$)/.test(dictionary) &&
    !/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length[123]\b/.test(dictionary)
  )
}

function inflates(file: Buffer, start: number, end: number): boolean {
  const first = file[start] === 13 ? start + 2 : start + 1
  try {
    inflateSync(file.subarray(first, end), { maxOutputLength: longestText })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
