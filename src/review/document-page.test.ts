import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../explain/pointer.js'
import type { Reading } from '../model/reading.js'
import { readDocument } from '../pipeline.js'
import { hostileMinutes, readingWithFaults } from '../testing/reviewed.js'
import { documentPage } from './document-page.js'
import { Marks, spansOf } from './marks.js'
import { recordView } from './record-view.js'
import { wordsOf } from './words.js'

const folder = new URL('../../fixtures/', import.meta.url).pathname
const inputs = readdirSync(folder).flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.startsWith('input.'))
    .map((file) => join(name, file)),
)

function page(reading: Reading): string {
  return documentPage(reading, wordsOf('sv'), '../index.html')
}

describe.each(inputs)('the page of %s', (input) => {
  it('shows every line once, with a kind and, where it is in the record, a value', async () => {
    const path = join(folder, input)
    const reading = await readDocument(readFileSync(path), { path })
    const text = page(reading)
    const shown = [...text.matchAll(/<(?:p|g) class="l (?<kind>\w+)[^"]*" id="(?<number>\d+)"/gu)]
    expect(shown.map(({ groups }) => Number(groups?.number))).toEqual(
      reading.lines.map(({ line }) => line.number),
    )
    const marks = new Marks()
    recordView(reading.record, marks, wordsOf('sv'))
    const linked = new Set(marks.links(reading.origins, pathOf).own.flatMap(linesOf))
    const inRecord = reading.lines.filter(({ fate }) => fate === 'record').map(({ line }) => line.number)
    expect(inRecord.filter((number) => !linked.has(number))).toEqual([])
    const { coverage } = reading.record
    const count = (fate: string) => shown.filter(({ groups }) => groups?.kind === fate).length
    expect(count('furniture')).toBe(coverage.furniture)
    expect(count('unassigned')).toBe(coverage.unassigned)
    expect(shown.length - count('furniture') - count('unassigned')).toBe(coverage.record)
    for (const [name, value] of Object.entries(coverage)) {
      expect(text).toContain(`data-count="${name}">${value}<`)
    }
  })
})

it('has fixtures to show', () => {
  expect(inputs.length).toBeGreaterThan(5)
})

describe('the page', () => {
  it('allows its own styles and scripts alone', async () => {
    const text = page(await readingWithFaults(hostileMinutes, []))
    const policy = /Content-Security-Policy" content="(?<policy>[^"]*)"/u.exec(text)?.groups?.policy ?? ''
    const own = [...text.matchAll(/<(?<tag>style|script)>(?<body>.*?)<\/\k<tag>>/gsu)]
    expect(own.length).toBeGreaterThan(4)
    for (const { groups } of own) {
      const digest = createHash('sha256')
        .update(groups?.body ?? '')
        .digest('base64')
      expect(policy).toContain(`&#39;sha256-${digest}&#39;`)
    }
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).not.toContain('unsafe')
  })

  it('speaks English where asked', async () => {
    const reading = await readingWithFaults(hostileMinutes, [3])
    const text = documentPage(reading, wordsOf('en'), 'x.html')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('Only unassigned')
  })
})

describe('marks', () => {
  const lines = [1, 2, 3, 7].map((number) => ({
    page: 1,
    number,
    text: 'x',
    raw: 'x',
    gap: 0,
    x: 0,
    right: 1,
  }))

  it('count a value that no element shows for the nearest one around it', () => {
    const marks = new Marks()
    for (const pointer of ['/a', '/a/b', '/c']) marks.mark(pointer)
    const links = marks.links([{ pointer: '/a/b/0/deep', lines }], pathOf)
    expect(links).toEqual({
      paths: ['a', 'a.b', 'c'],
      own: [[], [1, 3, 7, 7], []],
      within: [[1, 3, 7, 7], [], []],
    })
  })

  it('write lines as ranges, in order', () => {
    expect(spansOf([9, 1, 2, 4])).toEqual([1, 2, 4, 4, 9, 9])
    expect(spansOf()).toEqual([])
  })
})

function linesOf(spans: number[]): number[] {
  const lines: number[] = []
  for (let at = 0; at < spans.length; at += 2) {
    for (let line = spans[at] ?? 0; line <= (spans[at + 1] ?? 0); line++) lines.push(line)
  }
  return lines
}
