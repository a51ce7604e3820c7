import { describe, expect, it } from 'vitest'
import { paragraph } from './paragraph.fixture.js'

const sections = (text: string) => paragraph(text).sections.map(({ heading, text }) => [heading, text])

describe('withoutHeadingNumbers', () => {
  it('reads headings that are numbered from the first line on', () => {
    expect(
      sections('1. Bakgrund\nViken är grund.\n\n2. Beslut\n1. Badplatsen byggs.\n2. Bryggan rivs.'),
    ).toEqual([
      ['Bakgrund', 'Viken är grund.'],
      ['Beslut', '1. Badplatsen byggs.\n2. Bryggan rivs.'],
    ])
  })

  it('leaves points that name headings', () => {
    expect(sections('Sammanfattning\nMötet följde sin ordning:\n1. Yrkanden\n2. Beslut')).toEqual([
      ['Sammanfattning', 'Mötet följde sin ordning:\n\n1. Yrkanden\n2. Beslut'],
    ])
  })
})
