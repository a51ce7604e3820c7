import { describe, expect, it } from 'vitest'
import { spelledOut } from './spell-out.mjs'

/** What a pattern, given as code, is when it is spelled out. */
const pattern = (code) => Function(`return ${spelledOut(code)}`)()

const codes = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

describe('spelledOut', () => {
  it.each(['L', 'Lu', 'Ll', 'N'])(
    "holds just what \\p{%s} does of Europe's letters and numbers",
    (property) => {
      const spelled = pattern(String.raw`/^\p{${property}}$/u`)
      const original = new RegExp(`^\\p{${property}}$`, 'u')
      for (const code of [...codes(0, 0x58f), ...codes(0x1e00, 0x218f)])
        expect([code, spelled.test(code)]).toEqual([code, original.test(code)])
    },
  )

  it('takes the letters of other scripts for letters', () => {
    const spelled = pattern(String.raw`/^\p{L}+$/u`)
    for (const name of ['محمد', 'שרה', 'ნინო', 'አበበ', '李小龙', 'さくら', '김민준', 'สมชาย'])
      expect(name).toMatch(spelled)
    for (const text of ['a b', '4', 'a–b', '§', '“']) expect(text).not.toMatch(spelled)
  })

  it('works inside of classes, behind brackets that are none, and in negated ones', () => {
    expect(pattern(String.raw`/^\[[\]\p{Lu}-]+$/u`).test('[Å]-')).toBe(true)
    expect(pattern(String.raw`/^[^\p{L}\d]$/u`).test('Å')).toBe(false)
    expect(pattern(String.raw`/^[\\]\p{L}$/u`).test('\\Å')).toBe(true)
    expect(pattern(String.raw`/(?<!\p{L})jäv/iu`).test('ojäv')).toBe(false)
  })

  it('works in texts and templates that patterns are made from, also across their pieces', () => {
    const made = (text) => new RegExp(pattern(text), 'u')
    expect(made(String.raw`'^\\[\\p{L}[\\p{L}-]$'`).test('[Å-')).toBe(true)
    const template = ['^[', String.raw`\\p{L}`, String.raw`]+\\p{Lu}$`].join(`\${'&'}`)
    expect(made(`\`${template}\``).test('a&&Å')).toBe(true)
    expect(made(`\`${template}\``).test('a&&å')).toBe(false)
  })

  it('leaves all else as it is', () => {
    for (const code of [String.raw`/\p{Cc}[\p{M}]\P{L}/u`, 'const a = list[0] // [\\p{L}', "'p{L}'"])
      expect(spelledOut(code)).toBe(code)
  })
})
