import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../model/errors.js'
import { readDocument } from '../pipeline.js'
import { paragraph } from '../testing/meeting.js'
import { minimalRecord } from '../testing/record.js'
import { hostileMinutes } from '../testing/reviewed.js'
import { findPersonalData, redactKinds } from './find.js'
import { redact, redactText } from './redact.js'

const kindsIn = (text: string, owner: string | null = null) =>
  findPersonalData(text, redactKinds, owner).map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
  )

describe('personnummer', () => {
  it.each([
    '850709-9805',
    '8507099805',
    '19850709-9805',
    '198507099805',
    '19850709 9805',
    '850709 – 9805',
    '850709—9805',
    '850709+9805',
    '850709 9805',
    '85 07 09-9805',
    '1985 07 09 - 9805',
    '1985-07-09-9805',
    '850709-\n9805',
    '850709\n-9805',
    '19850709\n9805',
  ])('%s is found', (number) => {
    expect(kindsIn(`Beslut om ${number}, född i Ådal.`)).toEqual([`personnummer ${number}`])
  })

  it.each(['701063-2391', '197010632391'])('%s is found as a samordningsnummer', (number) => {
    expect(kindsIn(`(${number})`)).toEqual([`samordningsnummer ${number}`])
  })

  it.each([
    ['a wrong check digit', '850709-9806'],
    ['a month that does not exist', '851309-9807'],
    ['an organisationsnummer', '556036-0793'],
    ['a part of a longer number', '3850709-98051'],
    ['a part of a word', 'a8507099805b'],
    ['a case number', 'SN-2031-01129'],
    ['a case number in its form', 'Dnr 850709-9805'],
    ['a row of numbers', '12 850709 9805 40'],
    ['a phone number', '08-850709 9805'],
    ['a date and a time', '1985-07-09 9805'],
    ['two dates', '2031-03-04 2031-03-05'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

describe('e-mail', () => {
  it('is found as often as it stands there', () => {
    expect(kindsIn('a@ljus.example '.repeat(30_000))).toHaveLength(30_000)
  })

  it.each([
    'kalle.ek@postbolaget.example',
    'åsa@ljus.example',
    'kalle+barn@mejl.hemma.example',
    'eva@kommunikation.example',
  ])('%s is private', (address) => {
    expect(kindsIn(`Svar till ${address}.`)).toEqual([`email ${address}`])
  })

  it.each([
    'eva.ek@adalen.kommun.example',
    'eva.ek@regionnord.example',
    'eva.ek@vattenmyndigheten.example',
    'registrator@adal.example',
    'byggnamnden@adal.example',
  ])('%s is a public body’s own', (address) => {
    expect(kindsIn(address)).toEqual([])
  })

  it('knows the owner by its name', () => {
    expect(kindsIn('eva.ek@adal.example', 'Ådals kommun')).toEqual([])
    expect(kindsIn('eva.ek@adalarnas.example', 'Ål kommun')).toHaveLength(1)
  })
})

describe('phone', () => {
  it.each([
    '070-123 45 67',
    '0701-23 45 67',
    '070 123 45 67',
    '0731234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '063-12 34 56',
    '08-123 456 78',
    '0612-123 45',
    '063/12 34 56',
    '(070) 123 45 67',
    '070-\n123 45 67',
  ])('%s is found', (number) => {
    expect(kindsIn(`Telefon ${number}, dagtid`)).toEqual([`phone ${number}`])
  })

  it.each([
    'RS/333/2031',
    '00322/2031',
    '0322/2031',
    '036/202 kr',
    '054 12\n31 40',
    'SLK-2031-01129',
    '2031-03-04',
    '13:00-15:45',
    '1 234 567 kronor',
    '§§ 41-45, 47',
    '020-12 34 56',
  ])('%s is none', (text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

describe('redact', () => {
  const record = minimalRecord({
    paragraphs: [
      paragraph(11, 'Om 850709-9805', {
        documents: ['Brev från kalle@hemma.example, 070-123 45 67'],
        recipients: ['701063-2391'],
      }),
    ],
  })

  it('masks the kinds asked for, samordningsnummer with personnummer, and counts the places', () => {
    const { record: masked, count } = redact(record, ['personnummer'])
    expect(count).toBe(2)
    expect(masked.paragraphs[0]).toMatchObject({
      title: 'Om [personnummer]',
      documents: ['Brev från kalle@hemma.example, 070-123 45 67'],
      recipients: ['[samordningsnummer]'],
    })
    expect(redact(record, ['email', 'phone']).record.paragraphs[0]?.documents).toEqual([
      'Brev från [email], [phone]',
    ])
  })

  it('leaves the record given as it was, and a clean record as it is', () => {
    const before = structuredClone(record)
    redact(record, redactKinds)
    expect(record).toEqual(before)
    expect(redact(minimalRecord(), redactKinds)).toEqual({ record: minimalRecord(), count: 0 })
  })

  it('is told with the line that it stands in, once, also where it goes on in the next', async () => {
    const text = hostileMinutes.replace(
      'Bryggan stängs.',
      'Bryggan stängs för 850709-9805 och 850709-\n9805.',
    )
    const { record } = await readDocument(new TextEncoder().encode(text), { rules: ['privacy'] })
    const found = record.diagnostics.filter(({ rule }) => rule.startsWith('privacy-'))
    expect(found).toMatchObject([
      { line: 14, page: 1, message: expect.stringMatching(/^2 personnummer in \/paragraphs\/0\//u) },
    ])
  })

  it('masks the values of messages before they are cut', async () => {
    const text = `${hostileMinutes}\n${'Bilaga '.repeat(10)}850709-9805`
    const { record } = await readDocument(new TextEncoder().encode(text), { redact: ['personnummer'] })
    expect(JSON.stringify(record)).not.toContain('850709')
    expect(record.diagnostics[0]).toMatchObject({ rule: 'redacted', line: null })
  })

  it('masks the diagnostics as well, which repeat the source', () => {
    const diagnostic = {
      rule: 'unassigned-text',
      severity: 'warning',
      message: '“850709-9805”',
      line: 1,
      page: 1,
    } as const
    const { record: masked } = redact(minimalRecord({ diagnostics: [diagnostic] }), ['personnummer'])
    expect(masked.diagnostics[0]?.message).toBe('“[personnummer]”')
  })

  it('does not take a hash for a number', () => {
    const base = minimalRecord()
    const sha256 = `850709-9805${'0'.repeat(53)}`
    expect(redact({ ...base, source: { ...base.source, sha256 } }, ['personnummer']).count).toBe(0)
  })

  it('refuses a kind that does not exist', () => {
    expect(() => redact(record, ['namn'])).toThrow(UsageError)
  })

  it('leaves nothing to find, and nothing else changed', () => {
    const datum = fc.constantFrom('850709-9805', '701063-2391', 'a@b.example', '070-123 45 67')
    const text = fc
      .array(fc.oneof(datum, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (given) => {
        const once = redactText(given, redactKinds, null)
        expect(redactText(once.text, redactKinds, null)).toEqual({ text: once.text, count: 0 })
        if (once.count === 0) expect(once.text).toBe(given)
      }),
    )
  })
})
