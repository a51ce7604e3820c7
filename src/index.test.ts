import { describe, expect, it } from 'vitest'
import { DocumentError, parseConfig, parseProtokoll } from './index.js'

const minutes = `PROTOKOLL
Trivselnämnden
2031-03-04

Beslutande
Anna Ek (S), ordförande

§ 1

Val av justerare

Beslut
Anna Ek (S) väljs att justera. Frågor till 19811218-9876.
`

describe('the library', () => {
  it('reads a text and gives its record', async () => {
    const record = await parseProtokoll(minutes, { path: 'm.txt' })
    expect(record.id).toBe('trivselnamnden_2031-03-04')
    expect(record.paragraphs[0]?.decision?.outcome).toBe('elected')
    expect(record.coverage.unassigned).toBe(0)
  })

  it('gives the same record for the bytes of the text', async () => {
    const bytes = new TextEncoder().encode(minutes)
    expect(await parseProtokoll(bytes, { path: 'm.txt' })).toEqual(
      await parseProtokoll(minutes, { path: 'm.txt' }),
    )
    expect(bytes.length).toBeGreaterThan(0)
  })

  it('knows who cast a vote by the names of the front page', async () => {
    const vote = 'Votering\nJa för bifall. Nej för avslag.\nOmröstningen utfaller med 4 ja mot 4 nej.\n'
    const cast = async (told: string) => {
      const text = minutes.replace('\nBeslut\n', `\n${vote}${told}\n\nBeslut\n`)
      return (await parseProtokoll(text)).paragraphs[0]?.votes[0]?.castingVote?.name
    }
    expect(await cast('Ordföranden Anna Eks (S) utslagsröst avgör.')).toBe('Anna Ek')
    expect(await cast('Med ordförandens utslagsröst beslutas om bifall.')).toBe('Anna Ek')
    expect(await cast('Votering avslutad.')).toBeUndefined()
  })

  it('takes who served out of the annex that the front page names', async () => {
    const rows = ['1\nEk, Anna\nS', '2\nÅs, Birk\nM', '3\nRosmo, Eva\nV'].map(
      (row) => `${row}\n14:41\n21:41\n`,
    )
    const annex = `\fBilaga 1\nPlats\nLedamot\nErsättare\nParti\nAnkom\nUtgick\n${rows.join('')}`
    const text = minutes.replace('Beslutande\nAnna Ek (S), ordförande', 'Ledamöter\nRedovisas i bilaga 1.')
    const { attendance, diagnostics } = await parseProtokoll(text + annex)
    expect(attendance.members.map(({ name }) => name)).toEqual(['Anna Ek', 'Birk Ås', 'Eva Rosmo'])
    const told = diagnostics.map(({ rule }) => rule)
    expect(told.filter((rule) => rule === 'annex-missing' || rule === 'attendance-unread')).toEqual([])
  })

  it.each([
    ['Deltagare var alla utom Birk Ås.', 'the attendance in bilaga 1 could not be read'],
    [
      'Plats\nLedamot\nErsättare\nParti\nAnkom\nUtgick\n1\nEk, Anna\nS\n14:41\n21:41\n2\nÅs, Birk\nM\n21:41\n14:41\n3\nRosmo, Eva\nV\n14:41\n21:41\nDal, Siv',
      'the attendance in bilaga 1 could not be read in full: 1 line without a row: “Dal, Siv”; 2 times of arrival or departure without a person; 3 members of whom it is open whether they served',
    ],
  ])('says what it could not read of the annex that holds the attendance', async (annex, said) => {
    const text = minutes.replace('Beslutande\nAnna Ek (S), ordförande', 'Ledamöter\nRedovisas i bilaga 1.')
    const { diagnostics } = await parseProtokoll(`${text}\fBilaga 1\n${annex}\n`)
    expect(diagnostics.filter(({ rule }) => rule === 'attendance-unread')).toMatchObject([{ message: said }])
  })

  it('masks what it is asked to mask, and says so', async () => {
    const record = await parseProtokoll(minutes, { redact: ['personnummer'] })
    expect(JSON.stringify(record)).not.toContain('19811218')
    expect(record.paragraphs[0]?.decision?.text).toContain('[personnummer]')
    expect(record.diagnostics.map((d) => d.rule)).toContain('redacted')
  })

  it('takes words and severities of a config', async () => {
    const config = parseConfig(
      { headings: [{ phrase: 'Så blev det', type: 'decision' }], severities: { 'agenda-missing': 'off' } },
      'c.json',
    )
    const record = await parseProtokoll(minutes.replace('\nBeslut\n', '\nSå blev det\n'), config)
    expect(record.paragraphs[0]?.decision?.text).toContain('väljs')
    expect(record.diagnostics.map((d) => d.rule)).not.toContain('agenda-missing')
  })

  it('refuses what is no document', async () => {
    await expect(parseProtokoll('')).rejects.toThrow(DocumentError)
    await expect(parseProtokoll('Hej på dig, här står ingenting.')).rejects.toMatchObject({
      failure: 'not-a-protokoll',
    })
    await expect(parseProtokoll(7 as never)).rejects.toThrow(TypeError)
  })
})
