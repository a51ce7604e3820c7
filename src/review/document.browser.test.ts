import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '../pipeline.js'
import { graveFindings } from '../testing/axe.js'
import { hasChromium, startChromium } from '../testing/chromium.js'
import { hostileMinutes, readingWithFaults } from '../testing/reviewed.js'
import { tinyPdf } from '../testing/tiny-pdf.js'
import { documentPage } from './document-page.js'
import { wordsOf } from './words.js'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
const textUrl = pathToFileURL(join(folder, 'text.html')).href
const pdfUrl = pathToFileURL(join(folder, 'pdf.html')).href
/** Lines of the text: 3 is the title PROTOKOLL, 9 a summary, 14 a point of the decision of § 7. */
const faulty = [3, 9]

describe.skipIf(!hasChromium())('the page of a document', () => {
  let browser: Browser
  let page: Page
  let asked: string[]

  beforeAll(async () => {
    const reading = await readingWithFaults(hostileMinutes, faulty)
    writeFileSync(join(folder, 'text.html'), documentPage(reading, wordsOf('sv'), '../index.html'))
    const rows = [
      'Parknämnden',
      'PROTOKOLL',
      '2024-03-05',
      '§ 7 Nya bänkar',
      'Beslut',
      'Nämnden köper fyra bänkar.',
    ]
    const pdf = tinyPdf([rows.map((text, index) => ({ x: 80, y: 80 + index * 30, text }))])
    const fromPdf = await readDocument(pdf, { path: 'm.pdf' })
    writeFileSync(join(folder, 'pdf.html'), documentPage(fromPdf, wordsOf('en'), '../index.html'))
    browser = await startChromium()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    asked = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(textUrl)
  })
  afterEach(async () => {
    expect(await page.evaluate('window.harm')).toBeUndefined()
    await page.close()
  })

  const lit = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent))
  const linesShown = () => page.locator('.l:not(.out)').evaluateAll((all) => all.map((one) => Number(one.id)))

  it('lights up the value of a line that is pointed at, and the lines of a value', async () => {
    await page.hover('[id="2"]')
    expect(await lit('#record .hot')).toEqual(['OrganParknämnden'])
    await page.hover('#record .row:has-text("Datum") dd')
    expect(await lit('#source .hot')).toEqual(['2024-03-05\n'].map((text) => text.trim()))
    expect(await page.textContent('#where')).toBe('header.date ← rad 4')
  })

  it('keeps what is clicked, at either side, and lets go of it', async () => {
    await page.click('[id="14"]')
    await page.hover('h1')
    expect((await lit('#record .on')).some((text) => text?.startsWith('2. Bryggan stängs.'))).toBe(true)
    await page.click('#record .part.documents li')
    expect(await lit('#source .on')).toEqual(['- Skrivelse om ankor'])
    await page.keyboard.press('Escape')
    expect(await lit('.on')).toEqual([])
  })

  it('lights up the other side on focus', async () => {
    await page.locator('[id="2"]').evaluate((line) => line.setAttribute('tabindex', '-1'))
    await page.focus('[id="2"]')
    expect(await lit('#record .on')).toEqual(['OrganParknämnden'])
  })

  it('shows the lines that a filter chooses, as many as the coverage counts', async () => {
    const all = (await linesShown()).length
    expect(await page.textContent('[data-count="lines"]')).toBe(`${all}`)
    await page.check('input[value="unassigned"]')
    expect(await linesShown()).toEqual(faulty)
    expect(await page.textContent('[data-count="unassigned"]')).toBe('2')
    expect(await page.textContent('#shown')).toBe('2 rader')
    await page.check('input[value="found"]')
    expect(await linesShown()).toEqual(faulty)
    await page.check('input[value="all"]')
    expect(await linesShown()).toHaveLength(all)
    await page.click('[data-kind="decision"]')
    expect(await linesShown()).toEqual(
      await page.locator('.l.decision').evaluateAll((own) => own.map((one) => Number(one.id))),
    )
  })

  it('searches the lines', async () => {
    await page.fill('#search', 'ANKOR')
    await expect.poll(linesShown).toEqual([21, 24])
    await page.fill('#search', 'finns inte')
    await expect.poll(linesShown).toEqual([])
    expect(await page.textContent('#shown')).toBe('Inga rader att visa.')
  })

  it('jumps from a finding to its line, also when a filter hides it', async () => {
    await page.fill('#search', 'ankor')
    await expect.poll(linesShown).toHaveLength(2)
    await page.click('.findings li:nth-child(2) a')
    expect(await page.evaluate('document.activeElement?.id')).toBe('9')
    expect((await linesShown()).length).toBeGreaterThan(2)
  })

  it('tells of a finding where its line is pointed at', async () => {
    await page.hover('[id="9"]')
    expect(await page.textContent('#where')).toMatch(/^! 1 rad ingår inte .* · s\. 1, rad 9: Oplacerad$/u)
  })

  it('leads to the line that its address names, and names the line chosen', async () => {
    await page.goto(`${textUrl}#14`)
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('14')
    expect(await page.isVisible('#record .part.decision .on')).toBe(true)
    await page.click('[id="2"]')
    expect(page.url()).toBe(`${textUrl}#2`)
    await page.evaluate("location.hash = '#9'")
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('9')
  })

  it('moves nothing but the panes', async () => {
    await page.setViewportSize({ width: 1400, height: 420 })
    for (const target of ['.outline li:last-child a', '.findings li:last-child a', '[id="2"]']) {
      await page.click(target)
      expect(await page.evaluate('document.scrollingElement.scrollTop')).toBe(0)
      expect((await page.locator('.top').boundingBox())?.y).toBe(0)
    }
  })

  it('is used by keys', async () => {
    const focused = () => page.evaluate('document.activeElement?.id')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await focused()).toBe('2')
    await page.keyboard.press('k')
    expect(await focused()).toBe('1')
    await page.keyboard.press('n')
    expect(await focused()).toBe('3')
    await page.keyboard.press('n')
    expect(await focused()).toBe('9')
    await page.keyboard.press('p')
    expect(await focused()).toBe('3')
    await page.keyboard.press('2')
    await page.keyboard.press('j')
    expect(await focused()).toBe('9')
    await page.keyboard.press('1')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    expect(await page.evaluate("document.activeElement?.closest('#record') !== null")).toBe(true)
    await page.keyboard.press('/')
    expect(await focused()).toBe('search')
    await page.keyboard.type('j?')
    expect(await page.inputValue('#search')).toBe('j?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.isVisible('#keys')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('#keys')).toBe(false)
  })

  it('asks for nothing but itself', async () => {
    await page.click('[id="14"]')
    expect(asked).toEqual([textUrl])
    expect(readFileSync(join(folder, 'text.html'), 'utf8')).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//u)
  })

  it('shows hostile text as text', async () => {
    const title = await page.textContent('#record .card h2:has-text("§ 7")')
    expect(title).toContain('</script><script>window.harm=1</script>')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.textContent('.file')).toContain('<img src=x')
    const long = await page.locator('[id="16"]').textContent()
    expect(long?.length).toBeGreaterThan(10_000)
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(1400)
  })

  it('shows one part at a time on a narrow screen', async () => {
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await page.isVisible('#source')).toBe(true)
    expect(await page.isVisible('#record')).toBe(false)
    await page.click('[id="2"]')
    await page.click('#cross')
    expect(await page.isVisible('#record')).toBe(true)
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('OrganParknämnden')
    await page.click('[data-view="overview"]')
    await page.click('.outline li:nth-child(2) a')
    expect(await page.isVisible('#record')).toBe(true)
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(400)
  })

  it('prints source and record one after the other, whole', async () => {
    await page.emulateMedia({ media: 'print' })
    const height = (selector: string) =>
      page.locator(selector).evaluate((pane) => pane.scrollHeight - pane.clientHeight)
    expect(await height('#source')).toBe(0)
    expect(await height('#record')).toBe(0)
    expect(await page.isVisible('#findings')).toBe(true)
    expect(await page.isVisible('#search')).toBe(false)
  })

  it('shows a PDF’s lines where they stand on the page', async () => {
    await page.goto(pdfUrl)
    const places = await page
      .locator('g.l > text:not(.sign, .mark)')
      .evaluateAll((all) =>
        all.map((text) => [Number(text.getAttribute('x')), Number(text.getAttribute('y'))]),
      )
    expect(places).toHaveLength(6)
    for (const [index, [x = 0, y = 0]] of places.entries()) {
      expect(Math.abs(x - 80)).toBeLessThan(2)
      expect(Math.abs(y - (80 + index * 30))).toBeLessThan(2)
    }
    await page.hover('g.l:nth-of-type(3) > text:not(.sign)')
    expect(await lit('#record .hot')).toEqual(['Date2024-03-05'])
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.textContent('#where')).toContain('header.title')
  })

  it.each(['light', 'dark'] as const)('has no grave finding of axe-core, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    expect(await graveFindings(page)).toEqual([])
    await page.click('[id="14"]')
    expect(await graveFindings(page)).toEqual([])
    await page.goto(pdfUrl)
    expect(await graveFindings(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await graveFindings(page)).toEqual([])
  })
})
