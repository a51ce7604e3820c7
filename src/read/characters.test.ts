import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, collapseSpaces, repairCharacters, undoLetterSpacing } from './characters.js'

describe('repairCharacters', () => {
  it.each([
    ['o\u0308vriga', 'övriga'],
    ['e\uFB03cient \uFB01n a\uFB04', 'efficient fin affl'],
    ['kom\u00ADmun', 'kommun'],
    ['§\u00A04\u202Fa', '§ 4 a'],
    ['\uFEFFna\u200Bmn\u0000\u0007', 'namn'],
    ['\uF0B7\u00A0Punkt', '• Punkt'],
    ['\uF0A7Punkt', '• Punkt'],
    ['\uF02D Punkt', '• Punkt'],
    ['  ▪ Punkt', '  • Punkt'],
    ['· Punkt', '• Punkt'],
    ['a · b', 'a · b'],
    ['o Punkt', 'o Punkt'],
    ['13:00 \u0096 14:00', '13:00 – 14:00'],
  ])('%j becomes %j', (line, mended) => {
    expect(repairCharacters(line)).toBe(mended)
  })

  it('keeps tabs and runs of spaces, which collapseSpaces makes one', () => {
    expect(repairCharacters('a\t b   c')).toBe('a\t b   c')
    expect(collapseSpaces(' a\t b   c ')).toBe('a b c')
  })
})

describe('undoLetterSpacing', () => {
  it.each([
    ['D a g o r d n i n g / l i s t a', 'Dagordning/lista'],
    ['P R O T O K O L L   f r å n   m ö t e', 'PROTOKOLL från möte'],
  ])('%j becomes %j', (line, undone) => {
    expect(undoLetterSpacing(line)).toBe(undone)
  })

  it.each([
    'X X X X X X X',
    'S M C V L D',
    'A B C D E F',
    '1 2 3 4 5 6 7',
    'å i ö och a o e',
    'Val av e i a',
  ])('leaves %j', (line) => {
    expect(undoLetterSpacing(line)).toBe(line)
  })
})

it('cleans any line into trimmed NFC text without runs of spaces, and cleaning twice changes nothing', () => {
  // Beside any characters those that meet when what stands between them goes.
  const meeting = fc.constantFrom(...'Ae\u030A\u0308\u200B\0 \u00A0•\uF0B7\uFB01')
  const lines = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: meeting }))
  fc.assert(
    fc.property(lines, (line) => {
      const text = cleanText(line)
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/ {2}|[\t\0]/)
      expect(collapseSpaces(repairCharacters(text))).toBe(text)
    }),
  )
})
