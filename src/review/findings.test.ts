import { describe, expect, it } from 'vitest'
import type { Args } from '../check/rule.js'
import { rules } from '../check/rules.js'
import { hostileMinutes, readingWithFaults } from '../testing/reviewed.js'
import { shownFindings } from './findings.js'
import { findingsInSwedish } from './findings-sv.js'
import { wordsOf } from './words.js'

/** What a wording says, and which values it asks for. */
function asked(wording: (args: Args) => string): { said: string; keys: string[] } {
  const keys = new Set<string>()
  const args = new Proxy<Args>(
    {},
    {
      get(_, key) {
        keys.add(String(key))
        return 'x'
      },
    },
  )
  return { said: wording(args), keys: [...keys] }
}

describe('findings in Swedish', () => {
  it.each(rules)('$rule is told from values that the rule gives', ({ rule, wording }) => {
    const [name, swedish] = findingsInSwedish[rule as keyof typeof findingsInSwedish]
    const { said, keys } = asked(swedish)
    expect(asked(wording).keys).toEqual(expect.arrayContaining(keys))
    expect(name).not.toBe('')
    expect(said).not.toBe(asked(wording).said)
  })

  it('have names that tell them apart', () => {
    const names = Object.values(findingsInSwedish).map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('keep rule, severity and place', async () => {
    const reading = await readingWithFaults(hostileMinutes, [3])
    const [found] = shownFindings(reading, wordsOf('sv'))
    expect(found).toMatchObject({ rule: 'unassigned-text', severity: 'warning', line: 3, page: 1 })
    expect(found?.message).toMatch(/^1 rad ingår inte i någon del av posten: ”<\/script>/u)
    expect(shownFindings(reading, wordsOf('en'))).toEqual(reading.record.diagnostics)
  })
})
