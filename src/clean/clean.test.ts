import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line, MarkedLine } from '../model/source.js'
import { lines, pages } from '../testing/lines.js'
import { vocabulary } from '../vocabulary/vocabulary.js'
import { markFurniture } from './furniture.js'
import { mark } from './mark.js'
import { firstUnit, quantile } from './measure.js'
import { runningKey, shapeOf } from './shape.js'
import { markEnds } from './wrap.js'

const furniture = (text: string) =>
  markFurniture(pages(text), vocabulary)
    .filter((line) => line.role === 'furniture')
    .map((line) => line.text)

describe('shapeOf', () => {
  it.each([
    ['6 / 16', 'strong'],
    ['8 (90)', 'strong'],
    ['Sida 3 av 12', 'strong'],
    ['Justerandes sign Utdragsbestyrkande', 'strong'],
    ['Justerandes sign\tAE\tB.T.\tUtdragsbestyrkande', 'strong'],
    ['Justerandes sign AE BT', 'strong'],
    ['AE yrkar bifall', 'text'],
    ['PROTOKOLL 2031-03-04 4 (12)', 'strong'],
    ['Norrviks kommun\tProtokoll\t4 (12)', 'strong'],
    ['Norrviks kommun\tProtokoll', 'text'],
    ['Vattennämnden\tSammanträdesdatum', 'weak'],
    ['Vattennämnden\tAlva Ekmark', 'text'],
    ['________', 'strong'],
    ['PROTOKOLL', 'weak'],
    ['Mötesdatum', 'weak'],
    ['2031-03-04', 'weak'],
    ['4 mars 2031', 'weak'],
    ['Protokollet godkänns', 'text'],
    ['§ 41', 'text'],
    ['Vattennämnden', 'text'],
  ])('%s is %s', (text, shape) => expect(shapeOf(lines(text)[0] as MarkedLine, vocabulary)).toBe(shape))
})

describe('runningKey', () => {
  it('is the same for all pages', () => {
    const key = (text: string) => runningKey(lines(text)[0] as MarkedLine)
    expect(key('Vattennämnden 3 (12)')).toBe(key('Vattennämnden 11 (12)'))
    expect(key('Sida 3 av 12')).toBe(key('Sida 4 av 12'))
    expect(key('Vattennämnden\t2031-03-04 3')).toBe(key('Vattennämnden\t2031-03-04 11'))
    expect(key('Dnr VN 2031/51')).not.toBe(key('Dnr VN 2031/88'))
    expect(key('Vattennämnden 2031-03-04')).not.toBe(key('Vattennämnden 2031-04-04'))
  })
})

describe('mark', () => {
  it('keeps all that a line can hold', () => {
    const line: Required<Line> = {
      page: 1,
      number: 2,
      text: 'Plats Aulan',
      raw: ' Plats   Aulan',
      gap: 1,
      x: 1,
      right: 14,
      cells: [],
      y: 3,
      size: 11,
      bold: true,
      heading: 2,
      list: { marker: '-', depth: 0 },
      end: 'soft',
    }
    expect(mark(line, 'text')).toEqual({ ...line, role: 'text' })
    expect(mark(line, 'furniture', { turn: true, gap: 0 })).toEqual({
      ...line,
      role: 'furniture',
      turn: true,
      gap: 0,
    })
  })
})

describe('markFurniture', () => {
  const body = ['Ett vatten rinner.', 'Två bäckar möts.', 'Tre sjöar fryser.', 'Fyra åar svämmar över.']
  it('finds the head of the first part, whose attachments have none', () => {
    const head = 'Kallelse till nämnden\nVattennämnden i dalen'
    const text = [...body.slice(0, 2).map((b) => `${head}\n${b}`), ...body, ...body].join('\f')
    expect(furniture(text).filter((t) => t === 'Vattennämnden i dalen')).toHaveLength(2)
  })

  it('keeps the name that stands under item after item', () => {
    const items = [1, 2, 3, 4].map((n) => `${n}. Ärende ${n}\nVera Almlöv`).join('\n')
    expect(furniture([items, items, items].join('\f'))).toEqual([])
  })

  it('keeps what goes on from the line above', () => {
    const text = body.map((b) => `${b}\nPlanen gäller till och\nmed december.`).join('\f')
    expect(furniture(text)).not.toContain('med december.')
  })

  it('finds running heads and footers at the edges of pages', () => {
    const text = body.map((b, i) => `Vattennämnden i dalen\n${b}\nMer text ${i}.\nBladnr ${i + 1}`).join('\f')
    const found = furniture(text)
    expect(found.filter((t) => t === 'Vattennämnden i dalen')).toHaveLength(4)
    for (const b of body) expect(found).not.toContain(b)
  })

  it('takes a line of the notice for no running head that reads the same, where places are known', () => {
    const page = (number: number, texts: Array<[string, number]>) => ({
      number,
      height: 842,
      lines: texts.map(([text, y], i) => ({
        ...(lines(text)[0] as MarkedLine),
        page: number,
        number: number * 10 + i,
        y,
      })),
    })
    const head: [string, number] = ['Sammanträdesdatum 2031-03-04', 50]
    const body = [1, 2, 3].map((n) => page(n, [head, [`Vattnet i dammen är bra för år ${n}`, 100]]))
    const notice = page(4, [
      head,
      ['ANSLAG', 90],
      ['Organ Vattennämnden', 200],
      ['Sammanträdesdatum 2031-03-04', 220],
    ])
    const marked = markFurniture([...body, notice], vocabulary)
    expect(marked.filter(({ text }) => text === head[0]).map(({ y, role }) => [y, role])).toEqual([
      ...[1, 2, 3, 4].map(() => [50, 'furniture']),
      [220, 'text'],
    ])
  })

  it('finds a run of furniture in the middle of the text, without page breaks', () => {
    const run = 'Vattennämnden 2031-03-04\nJusterandes sign Utdragsbestyrkande'
    expect(furniture(body.map((b) => `${b}\nsom fortsätter här.\n${run}`).join('\n'))).toEqual(
      body.flatMap(() => run.split('\n')),
    )
  })

  it('keeps a recipient that bears the name of the body', () => {
    const page = (i: number) =>
      `Vattennämnden\n${body[i]}\nrad\nrad två\nrad tre\nrad fyra\nrad fem\nrad sex\nExpedieras till\nVattennämnden\nrad sju\nrad åtta ${i}.\nSida ${i + 1} av 4`
    const marked = markFurniture(pages([0, 1, 2, 3].map(page).join('\f')), vocabulary)
    const recipients = marked.filter((_, i) => marked[i - 1]?.text === 'Expedieras till')
    expect(recipients.map((line) => line.role)).toEqual(['text', 'text', 'text', 'text'])
  })

  it('never loses or reorders a line', () => {
    const part = fc.oneof(
      fc.constantFrom('PROTOKOLL', 'Sida 1 av 2', '2031-03-04', '§ 41', 'Beslut', '\f', '', '3'),
      fc.string({ maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const given = pages(parts.join('\n'))
        const marked = markFurniture(given, vocabulary)
        const same = ({ number, page, text, raw }: Line) => ({ number, page, text, raw })
        expect(marked.map(same)).toEqual(given.flatMap((page) => page.lines.map(same)))
      }),
    )
  })
})

describe('markEnds', () => {
  it('tells a line that the width broke from one that the author ended', () => {
    const full = 'Nämnden ser över hur vattnet leds genom hela dalen under det kommande'
    const text = Array.from({ length: 9 }, () => `${full}\nåret och nästa.`).join('\n\n')
    const ends = markEnds(lines(`${text}\n\nKort rad\nNästa rad`))
    expect(ends.find((line) => line.text === full)?.end).toBe('soft')
    expect(ends.find((line) => line.text === 'Kort rad')?.end).toBe('hard')
  })
  it('ends no full line in a preposition, where what could not be parted went below', () => {
    const full = 'Nämnden ser över hur vattnet leds genom hela dalen under det kommande'
    const body = Array.from({ length: 9 }, () => `${full}\nåret och nästa.`).join('\n\n')
    const tied = 'Alva Ekmark (S) yrkar bifall till förslaget från'
    const ends = markEnds(lines(`${body}\n\n${tied}\nS, MP och V.\n\nUpprättad av\nAlva Ekmark`))
    const endOf = (text: string) => ends.find((line) => line.text === text)?.end
    expect(endOf(tied)).toBe('soft')
    expect(endOf('Upprättad av')).toBe('hard')
  })
  it('breaks nothing by the width in a text of short lines only', () => {
    const ends = markEnds(
      lines('Beslut\nPlanen antas.\n\nBeslutet skickas till\nKommunstyrelsen\nRevisorerna'),
    )
    expect(ends.filter(({ end }) => end === 'soft')).toEqual([])
  })
  it('takes no letter of a list for a sentence that goes on', () => {
    const list = Array.from(
      { length: 9 },
      () => 'Nämnden ger i uppdrag att\na) rusta dammen\nb) mäta den',
    ).join('\n\n')
    const long = [300, 220, 160].map((length) => 'Vattnet rinner. '.repeat(length / 16)).join('\n\n')
    const ends = markEnds(lines(`${long}\n\n${list}\n\nPlan för dammen 2031\nSkrivelse om dammen`))
    expect(ends.filter(({ end }) => end === 'soft')).toEqual([])
  })
  it('keeps what the format tells, and all lines in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (texts) => {
        const given = lines(texts.join('\n'), { end: 'hard' })
        expect(markEnds(structuredClone(given))).toEqual(given)
        const open = lines(texts.join('\n'))
        expect(markEnds(structuredClone(open)).map(({ end: _, fill: __, ...line }) => line)).toEqual(open)
      }),
    )
  })
})

describe('measure', () => {
  it.each([
    ['Alva Ekmark (S) yrkar', 'Alva Ekmark (S)'],
    ['12 mars 2031 klockan', '12 mars 2031'],
    ['§ 41 godkänns', '§ 41'],
    ['vatten rinner', 'vatten'],
  ])('keeps %s together', (text, unit) => expect(firstUnit(text)).toBe(unit))
  it('takes quantiles', () => {
    expect([quantile([], 0.5), quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([0, 1, 3])
  })
})
