import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hideFontFiles, showsFontFiles } from './font-files.js'
import { readPdf } from './read-pdf.js'

const descriptor = '8 0 obj\n<</Type/FontDescriptor/FontName/BAAAAA+Arial/FontFile2 9 0 R>>\nendobj\n'
const simple = '7 0 obj\n<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+Arial/FontDescriptor 8 0 R'
const part =
  '6 0 obj\n<</Type/Font/Subtype/CIDFontType2/BaseFont/BAAAAA+Arial/FontDescriptor 8 0 R>>\nendobj\n'
const composite = '5 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/BAAAAA+Arial/DescendantFonts[6 0 R]'
const table = '/ToUnicode 4 0 R>>\nendobj\n'

function isHidden(file: string): boolean {
  const bytes = Buffer.from(file, 'latin1')
  hideFontFiles(bytes)
  expect(bytes.toString('latin1').replace('/FontFile0', '/FontFile2')).toBe(file)
  return !bytes.includes('/FontFile2')
}

describe('hideFontFiles', () => {
  it('works on a copy: the bytes of a PDF that is read stay as they were', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/labels-pdf/input.pdf', import.meta.url))
    const before = Buffer.from(bytes)
    await readPdf(bytes)
    expect(bytes.equals(before)).toBe(true)
    hideFontFiles(bytes)
    expect(bytes.equals(before)).toBe(false)
  })

  it('hides the file of a font whose letters the PDF tells', () => {
    expect(isHidden(simple + table + descriptor)).toBe(true)
    expect(isHidden(composite + table + part + descriptor)).toBe(true)
  })

  it.each([
    ['has no table of letters', `${simple}>>\nendobj\n${descriptor}`],
    ['has an encoding beside its table', `${simple}/Encoding/WinAnsiEncoding${table}${descriptor}`],
    ['is part of a font without a table', `${composite}>>\nendobj\n${part}${descriptor}`],
    ['is part of no font in sight', part + descriptor],
    ['may be a standard font', (simple + table + descriptor).replaceAll('BAAAAA+', '')],
    ['is one of two, the other without a table', `${simple}${table}${simple}>>\nendobj\n${descriptor}`],
    ['may be told of in an object stream', `${simple}${table}${descriptor}3 0 obj\n<</Type/ObjStm>>`],
    ['is not the one that has the descriptor', simple.replace('8 0 R', '18 0 R') + table + descriptor],
  ])('leaves the file of a font that %s', (_, file) => {
    expect(isHidden(file)).toBe(false)
  })
})

describe('showsFontFiles', () => {
  it.each([
    ['none', simple + table, false],
    ['a hidden one', `${simple}${table}${descriptor}`, false],
    ['one that is read', `${simple}>>\nendobj\n${descriptor}`, true],
    ['one of another kind', descriptor.replace('FontFile2', 'FontFile3'), true],
    ['some in an object stream, perhaps', '3 0 obj\n<</Type/ObjStm>>', true],
  ])('tells %s', (_, file, shown) => {
    const bytes = Buffer.from(file, 'latin1')
    hideFontFiles(bytes)
    expect(showsFontFiles(bytes)).toBe(shown)
  })
})
