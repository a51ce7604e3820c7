import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/lines.js'
import { vocabulary } from '../../vocabulary/vocabulary.js'
import { joinBroken, parts } from './head-parts.js'

const texts = (head: string) =>
  joinBroken(
    lines(head).flatMap((line) => parts({ text: line.text, line })),
    vocabulary,
  ).map(({ text }) => text)

describe('joinBroken', () => {
  it.each([
    [
      'a title cut inside its word',
      'SAMMANTRÄDESPROTOKOL\nL\nSjöviks kommun',
      ['SAMMANTRÄDESPROTOKOLL', 'Sjöviks kommun'],
    ],
    [
      'an owner over two lines',
      'REGION NORRA\nFJÄLLMARK\nRegion Norra Fjällmark',
      ['REGION NORRA FJÄLLMARK', 'Region Norra Fjällmark'],
    ],
    ['what is no owner elsewhere', 'REGION NORRA\nFJÄLLMARK', ['REGION NORRA', 'FJÄLLMARK']],
    ['a page number behind what it follows', 'Vattennämnden 2031-03-04 1 (6)', ['Vattennämnden 2031-03-04']],
    ['a title below the body', 'Vattennämnden\nProtokoll', ['Vattennämnden', 'Protokoll']],
  ])('%s', (_, head, expected) => expect(texts(head)).toEqual(expected))
})
