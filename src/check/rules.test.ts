import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isRule, ruleOf, rules } from './rules.js'
import { rulesTable } from './rules-table.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const code =
  /(?:message|finding|inParagraph|told|tell)\(\s*'([a-z]+(?:-[a-z]+)+)'|rule: '([a-z]+(?:-[a-z]+)*)'/gu

/** The codes that the program emits: literals handed to what makes messages, outside tests and the table itself. */
function emitted(): Set<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:read|clean|segment|parse|check|redact|batch|cli|[a-z-]+\.ts)(?:\/|$)/u.test(path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('check/rules'))
  const codes = files.flatMap((path) =>
    [...readFileSync(join(root, 'src', path), 'utf8').matchAll(code)].map(([, made, keyed]) => made ?? keyed),
  )
  return new Set(codes.filter((found) => found !== undefined))
}

describe('the table of rules', () => {
  it('has one row a code, in kebab-case', () => {
    const codes = rules.map(({ rule }) => rule)
    expect(new Set(codes).size).toBe(codes.length)
    for (const rule of codes) expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
  })

  it('says what each rule means and what to do, in whole sentences', () => {
    for (const { summary, remedy } of rules) {
      expect(summary).toMatch(/^[\p{Lu}].+[.)]$/su)
      expect(remedy).toMatch(/^[\p{Lu}].+\.$/su)
    }
  })

  it('words each rule on one line, also where a value is missing', () => {
    for (const { rule, wording } of rules) {
      expect(wording({}), rule).not.toContain('\n')
      expect(wording({}).trim(), rule).not.toBe('')
    }
  })

  it('cites the law for each rule of the group kl, and for no other', () => {
    for (const { group, source } of rules) expect(source !== undefined).toBe(group === 'kl')
  })

  it('keeps errors for what makes a record untrustworthy', () => {
    const errors = rules.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    expect(errors).toEqual(['record-invalid', 'no-paragraphs', 'no-items'])
  })

  it('finds a row by its code and throws for an unknown one', () => {
    expect(ruleOf('unassigned-text').severity).toBe('warning')
    expect(isRule('__proto__')).toBe(false)
    expect(() => ruleOf('no-such-rule')).toThrow('no-such-rule')
  })
})

describe('the table and the code', () => {
  it('hold each other: every code that is emitted has a row', () => {
    const found = emitted()
    expect(found.size).toBeGreaterThan(40)
    expect([...found].filter((rule) => !isRule(rule))).toEqual([])
  })

  it('hold each other: every row is emitted somewhere, or waits for its stage', () => {
    const found = emitted()
    const silent = rules
      .map(({ rule }) => rule)
      .filter((rule) => !found.has(rule) && !rule.startsWith('privacy-'))
    expect(silent).toEqual([])
  })
})

describe('rulesTable', () => {
  it('is a Markdown table with a row a rule', () => {
    const lines = rulesTable().trimEnd().split('\n')
    expect(lines).toHaveLength(rules.length + 2)
    expect(lines[0]).toBe('| Rule | Severity | What it says | What to do |')
    for (const line of lines) expect(line.match(/(?<!\\)\|/gu)).toHaveLength(5)
    expect(rulesTable()).toMatch(
      /\| `kl-served` \| warning, with `--rules kl` \| .*\(kommunallagen 5 kap\. 66 §/u,
    )
  })

  const readme = join(root, 'README.md')
  const [, held] = existsSync(readme)
    ? (/<!-- rules -->\n([\s\S]*?)<!-- \/rules -->/u.exec(readFileSync(readme, 'utf8')) ?? [])
    : []
  it.skipIf(held === undefined)('is what README.md holds between its markers', () => {
    expect(held?.trim()).toBe(rulesTable().trim())
  })
})
