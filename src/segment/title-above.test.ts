import { describe, expect, it } from 'vitest'
import type { MarkedLine } from '../model/source.js'
import { lines } from '../testing/lines.js'
import { vocabulary } from '../vocabulary/vocabulary.js'
import { headsBeforeTitles } from './title-above.js'

/** Lines of a PDF; those that begin with `*` are set larger, in bold. */
const set = (text: string): MarkedLine[] =>
  lines(text).map((line) =>
    line.text.startsWith('*')
      ? { ...line, text: line.text.slice(1), size: 13, bold: true }
      : { ...line, size: 11 },
  )
const texts = (text: string) => headsBeforeTitles(set(text), vocabulary).map((line) => line.text)

describe('headsBeforeTitles', () => {
  it('sets § lines above the titles that stand over them', () => {
    const minutes = `*Dammens lucka och\n*dess gångjärn\n§ 7 Dnr VN 2031/51\n\nBeslut\nLuckan byts ut.\n\n*Rapport\n§ 8\n\nBeslut\nRapporten noteras.`
    expect(texts(minutes)).toEqual([
      '§ 7 Dnr VN 2031/51',
      'Dammens lucka och',
      'dess gångjärn',
      'Beslut',
      'Luckan byts ut.',
      '§ 8',
      'Rapport',
      'Beslut',
      'Rapporten noteras.',
    ])
  })

  it('leaves §§ with their titles below alone', () => {
    const minutes = `*Protokoll\n§ 7\n*Dammens lucka\nBeslut\nLuckan byts ut.\n\n§ 8\n*Rapport\nBeslut\nRapporten noteras.`
    expect(texts(minutes)).toEqual(set(minutes).map((line) => line.text))
  })
})
