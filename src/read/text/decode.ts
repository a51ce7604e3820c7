import { isUtf8 } from 'node:buffer'
import { repairC1 } from '../characters.js'
import { codePage850 } from './code-page-850.js'

/** Bytes as text, and how they were told. */
export interface Decoded {
  text: string
  /** WHATWG label (`utf-8`, `windows-1252`), or `ibm850`, which WHATWG does not know. */
  encoding: string
  /** Whether the encoding is a guess: no BOM, no valid UTF-8, and few letters to go by. */
  guessed: boolean
}

/** What å, ä and ö are in the encodings of one byte a character that Swedish minutes come in. */
const swedishLetters = {
  'windows-1252': [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e],
  ibm850: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82],
}
type OneByteEncoding = keyof typeof swedishLetters

/**
 * Decodes a text file; never throws. A BOM decides; else NULs at every second byte mean UTF-16, valid (or all but
 * valid) UTF-8 is UTF-8, and the rest is the one-byte encoding in which most bytes are Swedish letters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const byBom = bomEncoding(bytes)
  if (byBom) return { text: decode(bytes, byBom), encoding: byBom, guessed: false }
  const utf16 = utf16WithoutBom(bytes)
  if (utf16) return { text: decode(bytes, utf16), encoding: utf16, guessed: false }
  const utf8 = decode(bytes, 'utf-8')
  if (isUtf8(bytes) || isMostlyValid(utf8)) return { text: utf8, encoding: 'utf-8', guessed: false }
  return decodeOneByte(bytes)
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function bomEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Swedish in UTF-16 has a NUL for nearly every second byte; a text with some NULs in it does not. */
function utf16WithoutBom(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  const nuls: [number, number] = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2 === 0 ? 0 : 1]++
  const half = sample.length / 2
  if (half < 2) return null
  if (nuls[1] > half * 0.4 && nuls[0] < half * 0.05) return 'utf-16le'
  if (nuls[0] > half * 0.4 && nuls[1] < half * 0.05) return 'utf-16be'
  return null
}

/** A cut or damaged character or two does not make a UTF-8 text another encoding. */
function isMostlyValid(utf8: string): boolean {
  let broken = 0
  let beyondAscii = 0
  for (let at = 0; at < utf8.length; at++) {
    const code = utf8.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) beyondAscii++
  }
  return broken < beyondAscii * 0.05
}

function decodeOneByte(bytes: Uint8Array): Decoded {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  const sum = (codes: Iterable<number>) => [...codes].reduce((total, code) => total + (counts[code] ?? 0), 0)
  let encoding: OneByteEncoding = 'windows-1252'
  for (const other of Object.keys(swedishLetters) as OneByteEncoding[]) {
    if (sum(swedishLetters[other]) > sum(swedishLetters[encoding])) encoding = other
  }
  const text = encoding === 'ibm850' ? codePage850(bytes) : repairC1(decode(bytes, encoding))
  const beyondAscii = sum(Array.from({ length: 128 }, (_, at) => at + 128))
  return { text, encoding, guessed: sum(swedishLetters[encoding]) < beyondAscii / 2 }
}
