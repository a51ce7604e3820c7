import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordSchema } from '../model/schema.js'
import { readDocument } from '../pipeline.js'
import { tinyPdf } from '../testing/tiny-pdf.js'
import { convertDocument } from './convert-document.js'

const reading = { maxBytes: 2 ** 24, maxPages: 50, provenance: true }
const valid = new Ajv2020({ validateFormats: false }).compile(recordSchema())

/**
 * Converts bytes and holds what every document is owed: a valid record that accounts for every line, or a failure with
 * a cause that is the document's and a message of one line. Gives the status.
 */
async function hold(bytes: Uint8Array, path: string): Promise<string> {
  const outcome = await convertDocument(
    { path, bytes, config: null, reading, unfinished: null },
    readDocument,
  )
  if (outcome.status === 'failed') {
    expect(outcome.cause, outcome.stack).not.toBe('crashed')
    expect(outcome.message).toMatch(/^\P{Cc}+$/u)
  } else if (outcome.status !== 'unchanged' && 'line' in outcome.output) {
    const { provenance: _, ...record } = JSON.parse(outcome.output.line)
    expect(valid(record), JSON.stringify(valid.errors)).toBe(true)
    const { lines, record: used, furniture, unassigned } = record.coverage
    expect(used + furniture + unassigned).toBe(lines)
  }
  return outcome.status
}

const encode = (text: string) => new TextEncoder().encode(text)
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.(txt|md)$/u.test(path))
  .map((path) => readFileSync(`${fixtures}/${path}`))

describe('hostile documents', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['a long line of one letter', 'x'.repeat(2 ** 20)],
    ['a long line of spaces', ' '.repeat(2 ** 20)],
    ['a long line of dots', '.'.repeat(2 ** 20)],
    ['a long line of brackets', '('.repeat(2 ** 20)],
    ['a long line of § signs', '§'.repeat(2 ** 18)],
    ['ten thousand lines of § signs', '§\n'.repeat(10_000)],
    ['ten thousand numbered §§', Array.from({ length: 10_000 }, (_, number) => `§ ${number} A`).join('\n')],
    ['a NUL in the middle', 'PROTOKOLL\n§ 1 A\u0000B\nBeslut\nJa\u0000\n'],
    ['names of properties', 'PROTOKOLL\n§ 1 __proto__\nconstructor\n__proto__\nBeslut\nhasOwnProperty\n'],
    [
      'numbers that no number holds',
      'PROTOKOLL\n2024-03-05\n§ 99999999999999999999 A\n§ 9007199254740993 B\n',
    ],
  ])('%s: ends with a record or a reason', async (_, text) => {
    await hold(encode(text), 'a.txt')
    await hold(encode(`PROTOKOLL\nParknämnden 2024-03-05\n\n§ 1 Bänkar\n\nBeslut\n${text}`), 'a.txt')
  })

  // Each of these once took more than five seconds: they end in time, or the test runs out of it.
  it.each([
    ['a lead-in of one long word', `§ 1 A\n\nBeslut\nBeslutar ${'a'.repeat(20_000)}!\natt anta planen\n`],
    ['a title of thousands of cells', `${'a\t'.repeat(10_000)}\n\n§ 1 A\n\nBeslut\nJa\n`],
    ['a list of one long dash', `Beslutande\n${'– '.repeat(20_000)}\n\n§ 1 A\n\nBeslut\nJa\n`],
    ['a place of one open bracket', `Plats och tid: Sal (${'abc '.repeat(40_000)}\n\n§ 1 A\n\nBeslut\nJa\n`],
    ['signatures of § signs', `§ 1 A\n\nBeslut\nJa\n\nUnderskrifter\n${'§1 '.repeat(20_000)}x\nOrdförande\n`],
    ['a § of as many lines', `§ 1 A\n\nBeslut\n${'Ja och sedan inget mer av det som\n'.repeat(60_000)}`],
    ['an item of thousands of names', `Ärenden\n1. A ${'Ek Bo (S), '.repeat(2000)}x\n2. B\n`],
  ])('%s: ends with a record or a reason', async (_, text) => {
    await hold(encode(`PROTOKOLL\nParknämnden 2024-03-05\n\n${text}`), 'a.txt')
    await hold(encode(`KALLELSE\nParknämnden 2024-03-05\n\n${text}`), 'a.txt')
  })

  it('mutated minutes: parts cut out, doubled, moved, bytes changed', async () => {
    const part = fc.tuple(fc.nat(), fc.nat(400), fc.nat(), fc.constantFrom('cut', 'double', 'move', 'noise'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        async (text, parts) => {
          const mutated = parts.reduce(mutate, text)
          await hold(mutated, 'a.txt')
          await hold(mutated, 'a.md')
        },
      ),
      { numRuns: 25 },
    )
  })

  it('noise behind the head of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect(await hold(Buffer.concat([encode('%PDF-1.7\n'), noise]), 'a.pdf')).toBe('failed')
      }),
      { numRuns: 25 },
    )
  })

  it('a PDF cut off at any length, or with any byte changed', async () => {
    const pdf = tinyPdf([[{ x: 60, y: 60, text: 'PROTOKOLL' }], [{ x: 60, y: 60, text: '§ 1 Nya bänkar' }]])
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.nat(255), async (place, byte) => {
        await hold(pdf.slice(0, place), 'a.pdf')
        const changed = pdf.slice()
        changed[place] = byte
        await hold(changed, 'a.pdf')
      }),
      { numRuns: 25 },
    )
  })
}, 60_000)

/** The text with one part of it cut out, doubled, moved or overwritten. */
function mutate(text: Buffer, [from, length, to, deed]: [number, number, number, string]): Buffer {
  if (text.length === 0) return text
  const start = from % text.length
  const part = text.subarray(start, start + length)
  const rest = Buffer.concat([text.subarray(0, start), text.subarray(start + length)])
  if (deed === 'cut') return rest
  if (deed === 'noise')
    return Buffer.concat([text.subarray(0, start), Buffer.from([to % 256]), text.subarray(start + 1)])
  const source = deed === 'double' ? text : rest
  const target = source.length === 0 ? 0 : to % source.length
  return Buffer.concat([source.subarray(0, target), part, source.subarray(target)])
}
