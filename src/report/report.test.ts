import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { default as formats } from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failures } from './failures.js'
import { failureFinding, type Report, withSeverities } from './finding.js'
import { formatNames } from './format-names.js'
import { formatReport } from './formats.js'

const hostile = 'Å: 100 %, "a" <b>\r\n]]> & \u0000\u001b[31m\u202e\ud800'

const report: Report = {
  files: [
    {
      path: 'minutes/march 1%.txt',
      hasLines: true,
      findings: [
        { rule: 'header-missing', severity: 'warning', message: 'no date', line: null, page: null },
        { rule: 'unassigned-text', severity: 'warning', message: hostile, line: 7, page: 2 },
        { rule: 'agenda-missing', severity: 'info', message: 'no list', line: null, page: null },
      ],
    },
    {
      path: 'minutes/scan.pdf',
      hasLines: false,
      findings: [
        failureFinding('encrypted', 'locked'),
        { rule: 'unassigned-text', severity: 'warning', message: 'odd', line: 41, page: 3 },
      ],
    },
    { path: 'minutes/good.md', hasLines: true, findings: [] },
    { path: '-', hasLines: true, findings: [failureFinding('empty', 'nothing')] },
  ],
  tooManyWarnings: false,
  version: '1.2.3',
  homepage: 'https://example.org/protokoll',
}
const clean: Report = { ...report, files: [{ path: 'good.md', hasLines: true, findings: [] }] }

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean)
}

describe('text', () => {
  it('groups findings by file, with place, severity and rule, then sums and remedies', () => {
    const text = formatReport('text', report)
    expect(text).toContain('minutes/scan.pdf\n')
    expect(text).toMatch(/^ +p\. 3, line 41 {2}warning {2}odd {2}unassigned-text$/mu)
    expect(text).toContain('2 errors, 3 warnings, 1 info in 4 documents')
    expect(text).toContain('https://example.org/protokoll#rules')
    expect(text).toContain(`  encrypted        ${failures.encrypted.remedy}`)
    expect(text).not.toContain('good.md')
  })

  it('sends no control character of a message to the terminal, nor one that turns the writing', () => {
    expect(formatReport('text', report)).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u)
  })

  it('says so where nothing was found, and where there are too many warnings', () => {
    expect(formatReport('text', clean)).toBe('no findings in 1 document\n')
    expect(formatReport('text', { ...report, tooManyWarnings: true })).toContain('--max-warnings')
  })
})

describe('json', () => {
  it('holds every file and the sums', () => {
    const value = JSON.parse(formatReport('json', report))
    expect(value).toMatchObject({ documents: 4, counts: { error: 2, warning: 3, info: 1 } })
    expect(value.files[0].findings[1].message).toBe(hostile)
    expect(value.files[2]).toEqual({ path: 'minutes/good.md', findings: [] })
  })
})

describe('sarif', () => {
  // The schema that SchemaStore publishes, as Microsoft's matchers ship it. It is draft 4, but for its own two keys
  // it says nothing that draft 7 reads otherwise.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  formats.default(ajv)
  const { $schema: _draft, id: _id, ...schema } = published
  const validate = ajv.compile(schema)

  it('validates against the published schema', () => {
    for (const one of [report, clean, { ...report, homepage: null }, { ...report, files: [] }]) {
      expect(validate(JSON.parse(formatReport('sarif', one))) || validate.errors).toBe(true)
    }
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  it('points at the lines of a text and at the page of a PDF', () => {
    const { results, tool } = JSON.parse(formatReport('sarif', report)).runs[0]
    expect(results[1]).toMatchObject({
      ruleId: 'unassigned-text',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'minutes/march%201%25.txt', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7 },
          },
        },
      ],
    })
    const [place] = results[4].locations
    expect(place.physicalLocation.region).toBeUndefined()
    expect(results[4].message.text).toBe('odd (page 3, line 41 of the text)')
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })
})

describe('github', () => {
  it('writes one workflow command a finding, escaped', () => {
    const commands = lines(formatReport('github', report))
    expect(commands).toHaveLength(6)
    expect(commands[0]).toBe('::warning file=minutes/march 1%25.txt,title=header-missing::no date')
    expect(commands[1]).toContain('line=7,title=unassigned-text::Å: 100 %25, "a" <b>%0D%0A]]>')
    expect(commands[2]).toMatch(/^::notice /u)
    expect(commands[3]).toBe('::error file=minutes/scan.pdf,title=encrypted::locked')
    expect(commands[4]).toBe(
      '::warning file=minutes/scan.pdf,title=unassigned-text::odd (page 3, line 41 of the text)',
    )
    expect(commands[5]).toBe('::error title=empty in -::nothing')
  })

  it('escapes what ends a property', () => {
    const path = 'a:b,c%.txt'
    const files = [{ path, hasLines: true, findings: [failureFinding('empty', 'x')] }]
    expect(formatReport('github', { ...report, files })).toContain('file=a%3Ab%2Cc%25.txt,')
  })

  it('never lets a message begin a command of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, message) => {
        const files = [{ path: `x${path}`, hasLines: true, findings: [failureFinding('empty', message)] }]
        const text = formatReport('github', { ...report, files })
        expect(text).toMatch(/^::error [^\r\n]*\n$/u)
      }),
    )
  })
})

describe('junit', () => {
  it('fails a case where the finding fails the run, and only there', () => {
    const text = formatReport('junit', report)
    expect(text).toContain('<testsuites name="protokoll check" tests="7" failures="2" errors="0">')
    expect(text.match(/<failure /gu)).toHaveLength(2)
    expect(text.match(/<system-out>/gu)).toHaveLength(4)
    expect(text).toContain('<testcase classname="minutes/good.md" name="no findings"/>')
    const strict = formatReport('junit', { ...report, tooManyWarnings: true })
    expect(strict.match(/<failure /gu)).toHaveLength(5)
  })

  it('holds only characters and markup that XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const files = [{ path: message, hasLines: true, findings: [failureFinding('empty', message)] }]
        const text = formatReport('junit', { ...report, files })
        expect(text).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(text.match(/</gu)).toHaveLength(9)
        expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#10;|#13;|#9;)/u)
      }),
    )
  })
})

it('tells a failed file in every format', () => {
  for (const name of formatNames) expect(formatReport(name, report)).toMatch(/encrypted/u)
})

it('gives rules the severity that the user chose, and leaves out what is off', () => {
  const findings = report.files[0]?.findings ?? []
  const changed = withSeverities(findings, { 'header-missing': 'error', 'unassigned-text': 'off' })
  expect(changed.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'header-missing error',
    'agenda-missing info',
  ])
})
