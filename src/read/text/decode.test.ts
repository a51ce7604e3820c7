import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.js'

const text = 'Närvarande: Åsa Öman (S), ordförande\n§ 4 Ärende\n'

/** The text with one byte a character: only its å, ä, ö, Å, Ä, Ö and § are beyond ASCII. */
function oneByte(letters: Record<string, number>): Uint8Array {
  return Uint8Array.from([...text], (char) => letters[char] ?? char.charCodeAt(0))
}

function utf16(order: 'le' | 'be', bom: boolean): Uint8Array {
  const bytes = Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', utf16('le', true)],
    ['utf-16be', utf16('be', true)],
    ['utf-16le', utf16('le', false)],
    ['utf-16be', utf16('be', false)],
    ['windows-1252', oneByte({})],
    ['macintosh', oneByte({ å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85, '§': 0xa4 })],
    ['ibm850', oneByte({ å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, '§': 0xf5 })],
  ])('tells %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, guessed: false })
  })

  it('keeps UTF-8 where a character is cut', () => {
    const cut = Buffer.concat([Buffer.from(text.repeat(5)), Buffer.from('å').subarray(0, 1)])
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', text: `${text.repeat(5)}\uFFFD` })
  })

  it('says that it guesses where the bytes are no Swedish letters', () => {
    expect(decodeText(Uint8Array.of(0x61, 0xa4, 0xa7, 0xff))).toMatchObject({
      encoding: 'windows-1252',
      guessed: true,
    })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof decodeText(bytes).text === 'string'),
    )
  })
})
