import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { remembered, rememberedWith, shared } from './remembered.js'

describe('remembered', () => {
  it('reads a text once, also where it tells nothing of it', () => {
    const read = vi.fn((text: string) => (text === 'Beslut' ? 'decision' : null))
    const known = remembered(read)
    expect([known('Beslut'), known('Yrkanden'), known('Beslut'), known('Yrkanden')]).toEqual([
      'decision',
      null,
      'decision',
      null,
    ])
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('forgets what it was not asked for long, and keeps what it is asked again and again', () => {
    const read = vi.fn((text: string) => text.length)
    const known = remembered(read)
    for (let n = 0; n < 20_000; n++) {
      known(`Rad nummer ${n} i ett arkiv`)
      known('Beslut')
    }
    const times = (text: string) => read.mock.calls.filter(([asked]) => asked === text).length
    expect(times('Beslut')).toBe(1)
    known('Rad nummer 0 i ett arkiv')
    expect(times('Rad nummer 0 i ett arkiv')).toBe(2)
  })

  it('does not hold on to long texts', () => {
    const read = vi.fn((text: string) => text.length)
    const known = remembered(read)
    const long = 'lång '.repeat(1000)
    expect([known(long), known(long)]).toEqual([5000, 5000])
    expect(read).toHaveBeenCalledTimes(2)
  })
})

it('reads again where other words are in force', () => {
  const known = rememberedWith((text, words: { end: string }) => text + words.end)
  const [one, other] = [{ end: '.' }, { end: '!' }]
  expect([known('Ja', one), known('Ja', other), known('Ja', one)]).toEqual(['Ja.', 'Ja!', 'Ja.'])
})

it('shares a text as it is, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => shared(text) === text))
  expect(shared('\ud800 ensam')).toBe('\ud800 ensam')
})
