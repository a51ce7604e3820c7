/** Cheap signs that a PDF is damaged: what a forgiving engine would pass over in silence, losing text. */
import { inflateSync } from 'node:zlib'

/** Streams longer than this when inflated are no page's text. */
const longestText = 1 << 25
/** A stream's dictionary is shorter than this. */
const longestDictionary = 4096

/** Says what is damaged in the file's structure or its text streams; `undefined` where nothing is found. */
export function damageIn(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!startsWithTable(file)) return 'the cross-reference table is not where the file says'
  if (!hasWholeStreams(file)) return 'a compressed stream is damaged'
  return undefined
}

/** Whether the file's last `startxref` points to a table or a stream. */
function startsWithTable(file: Buffer): boolean {
  const at = file.lastIndexOf('startxref')
  if (at < 0) return false
  const offset = /^startxref\s+(\d+)\s+%%EOF/.exec(textAt(file, at))?.[1]
  return offset !== undefined && /^\s*(?:xref|\d+\s+\d+\s+obj)\b/.test(textAt(file, Number(offset)))
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
