import { describe, expect, it } from 'vitest'
import { tinyPdf } from '../../testing/tiny-pdf.js'
import { damageIn } from './integrity.js'

const whole = tinyPdf([[{ x: 70, y: 80, text: 'Text' }], [{ x: 70, y: 80, text: 'Mer text' }]])

/** The file with one place overwritten, so that nothing moves. */
function overwritten(place: string, by: string): Uint8Array {
  const file = Buffer.from(whole)
  file.write(by.padEnd(place.length), file.indexOf(place), 'latin1')
  return file
}

/** The file with its object 7 made anew at its end, and more keys in the new trailer. */
function addedTo(file: Uint8Array, object: string, keys = ''): Uint8Array {
  const before = /startxref\n(\d+)/.exec(Buffer.from(file).toString('latin1'))?.[1]
  const added = `7 0 obj\n${object}\nendobj\n`
  const table = `xref\n7 1\n${String(file.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${before} ${keys} >>\n`
  const end = `startxref\n${file.length + added.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(added + table + end)])
}

describe('damageIn', () => {
  it('finds none in a whole file', () => {
    expect(damageIn(whole)).toBeUndefined()
  })

  it('finds none in a file that was added to', () => {
    expect(damageIn(addedTo(whole, '<< >>'))).toBeUndefined()
    expect(damageIn(addedTo(overwritten('3 0 obj', ''), '<< >>'))).toMatch(/leads astray/)
  })

  it('finds a stream that does not inflate, unless it is encrypted', () => {
    const stream = '<< /Length 4 /Filter /FlateDecode >>\nstream\nxxxx\nendstream'
    expect(damageIn(addedTo(whole, stream))).toBe('a compressed stream is damaged')
    expect(damageIn(addedTo(whole, stream, '/Encrypt 8 0 R'))).toBeUndefined()
  })

  it('finds a file that was cut, at any length', () => {
    for (let length = 0; length < whole.length - 8; length++) {
      expect(damageIn(whole.slice(0, length))).toBeDefined()
    }
  })

  it('finds an object whose head or end is lost', () => {
    expect(damageIn(overwritten('9 0 obj', ''))).toBe('the cross-reference table leads astray')
    expect(damageIn(overwritten('endobj\n9 0 obj', '       9 0 obj'))).toBeUndefined()
    expect(damageIn(overwritten('endobj\nxref', 'endobj x'))).toBeDefined()
  })

  it('does not follow tables that lead to each other for ever', () => {
    const text = Buffer.from(whole).toString('latin1')
    const start = /startxref\n(\d+)/.exec(text)?.[1]
    const looping = text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`)
    expect(damageIn(Buffer.from(looping, 'latin1'))).toBeUndefined()
  })
})
