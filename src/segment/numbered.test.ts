import { describe, expect, it } from 'vitest'
import { parseProtokoll } from '../parse/protokoll.js'
import { lines } from '../testing/lines.js'
import { vocabulary } from '../vocabulary/vocabulary.js'

const read = (text: string) => parseProtokoll(lines(`PROTOKOLL\nPensionärsrådet\n\n${text}`), vocabulary)
const told = (text: string) => {
  const { value, messages } = read(text)
  const signs = messages.filter(({ rule }) => rule === 'paragraphs-unsigned')
  return [value.paragraphs.map(({ number, title }) => `${number} ${title}`), signs.length]
}

const matters = `1. Mötets öppnande
Ordföranden öppnar mötet.

2. Val av justerare
Birk Tall utses.

3. Mötets avslutande
Ordföranden avslutar mötet.`
const titles = ['1 Mötets öppnande', '2 Val av justerare', '3 Mötets avslutande']

describe('minutes without a § sign', () => {
  it('have numbered matters for §§', () => expect(told(matters)).toEqual([titles, 1]))

  it('list them in an ärendelista', () => {
    const list = titles.map((title) => title.replace(' ', '. ')).join('\n')
    const { agenda, paragraphs } = read(`Dagordning\n${list}\n\n${matters}`).value
    expect(agenda.map(({ number, title }) => `${number} ${title}`)).toEqual(titles)
    expect(paragraphs).toHaveLength(3)
  })

  it('tell them from lists inside by what sets them apart', () => {
    const listed = matters.replace('utses.', 'utses till:\n1. Ordförande\n2. Justerare')
    const made = lines(`PROTOKOLL\nPensionärsrådet\n\n${listed}`)
    const bold = made.map((line) => ({ ...line, bold: titles.includes(line.text.replace('.', '')) }))
    expect(parseProtokoll(bold, vocabulary).value.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(told(listed)).toEqual([[], 0])
  })

  it.each([
    ['a gap', matters.replace('2. ', '4. ')],
    ['a matter without text', matters.replace('Birk Tall utses.', '')],
    ['sentences', matters.replace('justerare', 'justerare sker.')],
    ['a line that goes on', matters.replace('Birk Tall', 'där Birk Tall')],
    ['a § somewhere', `§ 4 Ett ärende\nText.\n\n${matters}`],
  ])('have none where there is %s', (_, text) => expect(told(text)[1]).toBe(0))
})
