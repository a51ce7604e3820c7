import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graveFindings } from '../testing/axe.js'
import { hasChromium, startChromium } from '../testing/chromium.js'
import { hostile } from '../testing/reviewed.js'
import { failedEntry, type IndexEntry } from './index-data.js'
import { indexPage } from './index-page.js'
import { wordsOf } from './words.js'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
const url = pathToFileURL(join(folder, 'index.html')).href
const shortUrl = pathToFileURL(join(folder, 'short.html')).href
const statuses = ['ok', 'warnings', 'errors'] as const

/** A thousand documents of seven bodies, every third of each status, and one that failed. */
const entries: IndexEntry[] = [
  ...Array.from({ length: 1000 }, (_, index): IndexEntry => {
    const status = statuses[index % 3] ?? 'ok'
    const rule = { rule: 'unassigned-text', severity: 'warning' as const, count: 2 }
    return {
      path: `arkiv/${String(index).padStart(4, '0')}.txt`,
      status,
      failure: null,
      href: `documents/${index}.html`,
      kind: index % 2 === 0 ? 'protokoll' : 'kallelse',
      body: index === 0 ? `Nämnd ${hostile}` : `Nämnd ${index % 7}`,
      date: `${2000 + (index % 20)}-0${1 + (index % 9)}-15`,
      pages: index + 1,
      paragraphs: 3,
      coverage: { lines: 10, record: 7, furniture: 1, unassigned: 2 },
      rules: status === 'warnings' ? [rule] : [],
    }
  }),
  failedEntry(`${hostile}.pdf`, 'encrypted', `locked ${hostile}`),
]

describe.skipIf(!hasChromium())('the index', () => {
  let browser: Browser
  let page: Page
  let asked: string[]

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), indexPage(entries, wordsOf('sv')))
    writeFileSync(join(folder, 'short.html'), indexPage(entries.slice(-30), wordsOf('sv')))
    mkdirSync(join(folder, 'documents'))
    writeFileSync(join(folder, 'documents/5.html'), 'five')
    browser = await startChromium()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1300, height: 900 } })
    asked = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(url)
  })
  afterEach(async () => {
    expect(await page.evaluate('window.harm')).toBeUndefined()
    await page.close()
  })

  const names = () => page.locator('tbody td:first-child > :first-child').allTextContents()

  it('tells the batch at a glance', async () => {
    expect(await page.textContent('[data-filter="status:warnings"] .count')).toBe('333')
    expect(await page.textContent('[data-filter="status:failed"] .count')).toBe('1')
    expect(await page.textContent('[data-filter="rule:unassigned-text"] .count')).toBe('666')
    expect(await page.textContent('.big')).toBe('10\u00a0000 rader')
    expect(await page.locator('.timeline [data-i]').count()).toBe(1000)
  })

  it('writes the table a part at a time', async () => {
    expect(await names()).toHaveLength(200)
    await page.locator('#more').scrollIntoViewIfNeeded()
    await expect.poll(async () => (await names()).length).toBeGreaterThan(200)
  })

  it('sorts by a column, up and down', async () => {
    await page.click('[data-sort="pages"]')
    expect((await names())[0]).toContain(hostile)
    await page.click('[data-sort="pages"]')
    expect((await names())[0]).toBe('arkiv/0999.txt')
    expect(await page.getAttribute('th:has([data-sort="pages"])', 'aria-sort')).toBe('descending')
  })

  it('searches, and filters by a bar', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('KALLELSE 2011-')
    await expect.poll(() => page.textContent('#shown')).toMatch(/^\d+ av 1001 visas$/u)
    for (const row of await page.locator('tbody tr').allTextContents())
      expect(row).toMatch(/2011-.*Kallelse/u)
    await page.click('#clear')
    await page.click('[data-filter="status:failed"]')
    expect(await names()).toEqual([`${hostile}.pdf`])
    expect(await page.textContent('.why')).toContain('låst med lösenord')
    await page.click('[data-filter="rule:unassigned-text"]')
    expect(await page.textContent('#shown')).toBe('333 av 1001 visas')
  })

  it('shows hostile text as text and asks for nothing', async () => {
    expect(await page.textContent('tbody tr:first-child td:nth-child(2)')).toBe(`Nämnd ${hostile}`)
    expect(await page.locator('img').count()).toBe(0)
    expect(new Set(asked)).toEqual(new Set([url]))
  })

  it('leads to a document from the table and from the time line', async () => {
    expect(await page.getAttribute('tbody a', 'href')).toBe('documents/0.html')
    await page.locator('[data-i="5"]').dispatchEvent('click')
    await expect.poll(() => page.url()).toContain('documents/5.html')
  })

  it.each(['light', 'dark'] as const)('has no grave finding of axe-core, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(shortUrl)
    expect(await graveFindings(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await graveFindings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
  })
})
