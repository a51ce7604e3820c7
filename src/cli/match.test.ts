import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../match/proposition.js'
import { UsageError } from '../model/errors.js'
import { decision, item, paragraph, proposal, record } from '../testing/meeting.js'
import { runMatch } from './matching.js'

const folder = mkdtempSync(join(tmpdir(), 'match-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const plan = proposal('Nämnden föreslås anta planen.')
const kallelse = write('kallelse.json', record('kallelse', { agenda: [item(1, 'Plan', { proposal: plan })] }))
const minutes = [paragraph(8, 'Plan', { decision: decision('Nämnden antar planen.') })]
const protokoll = write('protokoll.json', record('protokoll', { paragraphs: minutes }))
const later = write(
  'later.json',
  record('protokoll', { paragraphs: minutes, header: { date: '2031-06-07' } }),
)

let out = ''
let told = ''
beforeEach(() => {
  out = ''
  told = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

describe('protokoll match', () => {
  it('prints a match as JSON', async () => {
    expect(await runMatch([kallelse, protokoll], { json: true })).toBe(0)
    expect(JSON.parse(out).items).toMatchObject([{ number: 1, proposal: { verdict: 'adoptedAsProposed' } }])
    expect(told).toBe('')
  })

  it('takes the two in the other order, and says so', async () => {
    expect(await runMatch([protokoll, kallelse], { json: true })).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ notes: ['swapped'], summary: { matched: 1 } })
    expect(told).toMatch(/^note: the protokoll was given first.*\n$/u)
  })

  it('compares the proposals and decisions of one protokoll', async () => {
    const paragraphs = [
      paragraph(8, 'Plan', { proposal: plan, decision: decision('Nämnden antar inte planen.') }),
    ]
    const alone = write('alone.json', record('protokoll', { paragraphs, header: { date: '2031-07-08' } }))
    expect(await runMatch([alone], { json: true })).toBe(0)
    const [{ proposal: fate }] = JSON.parse(out).paragraphs
    expect(fate.verdict).toBe('adoptedWithChanges')
    expect(fate.changes.flatMap((change: Change) => change.edits)).toContainEqual(
      expect.objectContaining({ cause: 'negation' }),
    )
    out = ''
    expect(await runMatch([alone], { table: true })).toBe(0)
    expect(out).toContain('{+antar inte+}')
    rmSync(alone)
  })

  it('asks for the protokoll of a kallelse alone', async () => {
    expect(await runMatch([kallelse], {})).toBe(1)
    expect(told).toMatch(/kallelse\.json is a kallelse; match needs the protokoll/u)
  })

  it('prints a table', async () => {
    expect(await runMatch([kallelse, protokoll], { table: true })).toBe(0)
    expect(out).toContain('adopted as proposed')
  })

  it.each([
    ['two of a kind', [protokoll, later], /both a protokoll/u],
    ['different meetings', [kallelse, later], /different meetings: .*2031-03-04.*2031-06-07.*--force/u],
  ])('refuses %s in one line', async (_, inputs, message) => {
    expect(await runMatch(inputs, {})).toBe(1)
    expect(told).toMatch(message)
    expect(told.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  it('matches different meetings with --force', async () => {
    expect(await runMatch([kallelse, later], { force: true, json: true })).toBe(0)
    expect(JSON.parse(out).notes).toEqual(['date-differs'])
  })

  it('pairs the records of a folder, and tells what has no counterpart and what is broken', async () => {
    const broken = write('broken.json', '{"kind": ')
    expect(await runMatch([folder], { json: true })).toBe(1)
    expect(told).toContain(`${broken}: not JSON`)
    expect(told).toContain(`${later}: no counterpart for this protokoll`)
    expect(JSON.parse(out)).toMatchObject({
      matches: [{ summary: { matched: 1 } }],
      unpaired: [{ date: '2031-06-07' }],
    })
  })

  it('names a file that is no record', async () => {
    const other = write('other.json', '{"kind":"annat"}')
    await expect(runMatch([kallelse, other], {})).rejects.toThrow(/other\.json: not a record/u)
  })

  it.each([
    ['three documents', [kallelse, protokoll, later], {}],
    ['a missing file', [kallelse, join(folder, 'none.pdf')], {}],
    ['a missing record', [kallelse, join(folder, 'none.json')], {}],
    ['another type of file', [kallelse, write('x.docx', 'x')], {}],
    ['standard input', [kallelse, '-'], {}],
    ['both forms', [kallelse, protokoll], { json: true, table: true }],
  ])('takes %s for wrong usage', async (_, inputs, options) => {
    await expect(runMatch(inputs, options)).rejects.toBeInstanceOf(UsageError)
  })
})
