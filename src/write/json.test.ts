import { describe, expect, it } from 'vitest'
import type { Reading } from '../model/reading.js'
import type { Line } from '../model/source.js'
import { provenanceFile, provenanceOf, recordFile, recordLine } from './json.js'

const line = (number: number, page: number) => ({ number, page }) as Line
const reading = {
  record: { schemaVersion: '1.0', id: 'a\u2028b' },
  origins: [
    { pointer: '/header/body', lines: [line(12, 2), line(3, 1)] },
    { pointer: '/paragraphs/0/title', lines: [line(9, 1)] },
    { pointer: '/header/body', lines: [line(3, 1)] },
  ],
} as unknown as Reading

describe('writing a reading', () => {
  it('gives a file with indentation and a final newline', () => {
    expect(recordFile(reading)).toBe('{\n  "schemaVersion": "1.0",\n  "id": "a\u2028b"\n}\n')
  })

  it('gives one line of NDJSON, with the provenance as a key where it is asked for', () => {
    expect(recordLine(reading, false)).toBe('{"schemaVersion":"1.0","id":"a\u2028b"}\n')
    expect(JSON.parse(recordLine(reading, true))).toEqual({
      ...reading.record,
      provenance: provenanceOf(reading),
    })
  })

  it('tells lines and pages of each value once and in order', () => {
    expect(provenanceOf(reading)).toEqual({
      '/header/body': { lines: [3, 12], pages: [1, 2] },
      '/paragraphs/0/title': { lines: [9], pages: [1] },
    })
  })

  it('gives the provenance one pointer a line', () => {
    expect(provenanceFile(reading)).toBe(
      '{\n  "/header/body": {"lines":[3,12],"pages":[1,2]},\n  "/paragraphs/0/title": {"lines":[9],"pages":[1]}\n}\n',
    )
    expect(provenanceFile({ ...reading, origins: [] })).toBe('{}\n')
  })
})
