import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  id: string
  impact: string | null
  nodes: { target: string[]; failureSummary?: string }[]
}

/** The serious and critical findings of axe-core on a page, each with a few of its places; `[]` where there are none. */
export async function graveFindings(page: Page): Promise<string[]> {
  // By way of the debugger, which the page's content security policy does not bind.
  await page.evaluate(axe.source)
  const { violations, passes } = (await page.evaluate('axe.run()')) as { [result: string]: Violation[] }
  if (!violations || !passes || passes.length < 10) throw new Error('axe-core looked at next to nothing')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
          .join('; ')}`,
    )
}
