import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { catalogueRu } from '@debulk/language/catalogue.ru'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { sampleReport } from '../test/sample-report.ts'

/**
 * The page in a real browser. Set DEBULK_PICTURES to a folder to keep pictures of every page at 1280 and 400 px and on
 * paper, to look at.
 */
const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'needs the Debian package chromium'
const pictures = process.env['DEBULK_PICTURES'] ?? null
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
const catalogues = { en: catalogueEn(), ru: catalogueRu() }
const pages = (['story', 'awkward', 'lonely'] as const).flatMap((kind) =>
  (['en', 'ru'] as const).map((language) => ({ kind, language, name: `${kind}-${language}` })),
)

type Session = { readonly folder: string; readonly browser: BrowserContext }
type Opened = { readonly page: Page; readonly complaints: string[]; readonly requests: string[] }

async function open({ kind, language, name }: (typeof pages)[number], { folder, browser }: Session): Promise<Opened> {
  const file = path.join(folder, `${name}.html`)
  await writeFile(file, sampleReport(kind, catalogues[language], sha256))
  const page = await browser.newPage()
  const [complaints, requests]: [string[], string[]] = [[], []]
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => requests.push(request.url().slice(0, 60)))
  await page.goto(pathToFileURL(file).href)
  return { page, complaints, requests }
}

async function start(): Promise<Session> {
  const folder = await mkdtemp(path.join(tmpdir(), 'debulk-report-'))
  const browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath,
    headless: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
    args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
      ' ',
    ),
  })
  return { folder, browser }
}

test('the report in a browser', { skip }, async (t) => {
  const session = await start()
  t.after(async () => {
    await session.browser.close()
    await rm(session.folder, { recursive: true, force: true, maxRetries: 3 })
  })

  for (const which of pages) {
    await t.test(`${which.name}: opens offline without a complaint or a request, wide and narrow`, async () => {
      const { page, complaints, requests } = await open(which, session)
      for (const width of [1280, 800, 400]) {
        await page.setViewportSize({ width, height: 900 })
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        assert.ok(typeof wide === 'number' && wide <= width, `${String(wide)} px of content in ${width}`)
        if (pictures) await page.screenshot({ path: path.join(pictures, `${which.name}-${width}.png`), fullPage: true })
      }
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests.filter((url) => !url.startsWith('data:')).length, 1, 'only the page itself')
      await page.close()
    })

    await t.test(
      `${which.name}: read aloud it has landmarks, one title, and a name on every control and picture`,
      { skip },
      async () => {
        const { page } = await open(which, session)
        for (const landmark of ['main', 'banner', 'contentinfo', 'navigation'] as const) {
          assert.equal(await page.getByRole(landmark).count(), 1, landmark)
        }
        assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
        const nameless =
          await page.evaluate(`[...document.querySelectorAll('button, [role=img], [role=region], section')]
        .filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent.trim()))
        .map((e) => e.outerHTML.slice(0, 80))`)
        assert.deepEqual(nameless, [])
        const headless = await page.evaluate(`[...document.querySelectorAll('table')]
        .filter((t) => !t.querySelector('th[scope]')).length`)
        assert.equal(headless, 0, 'every table has heads with a scope')
        const unnamed = await page.evaluate(`[...document.querySelectorAll('table.figures')]
        .filter((t) => !t.caption?.textContent.trim()).length`)
        assert.equal(unnamed, 0, 'every table of figures is named')
        await page.close()
      },
    )
  }

  await t.test('verdicts are in sight without scrolling sideways, and letters of charts keep their size', async () => {
    for (const which of pages.filter(({ kind }) => kind === 'story')) {
      const { page } = await open(which, session)
      for (const width of [800, 400]) {
        await page.setViewportSize({ width, height: 900 })
        const beyond = await page.evaluate(`[...document.querySelectorAll(
          innerWidth >= 800 ? '.verdict-cell, .strip .judged' : '.verdict-cell')]
          .filter((cell) => cell.getBoundingClientRect().right > innerWidth).length`)
        assert.equal(beyond, 0, `${which.name}, ${width} px`)
        const blown = await page.evaluate(`[...document.querySelectorAll('svg.chart')]
          .filter((chart) => chart.checkVisibility() && chart.getBoundingClientRect().width > 1.2 * chart.viewBox.baseVal.width)
          .map((chart) => chart.getAttribute('aria-label'))`)
        assert.deepEqual(blown, [], `${which.name}, ${width} px`)
      }
      await page.close()
    }
  })

  await t.test('an explanation opens by keyboard, says something, and closes with Escape', async () => {
    const { page } = await open({ kind: 'story', language: 'en', name: 'story-en' }, session)
    const note = page.locator('aside:popover-open')
    await page.getByRole('button', { name: 'The interval', exact: true }).focus()
    await page.keyboard.press('Enter')
    assert.equal(await note.count(), 1)
    assert.match(await note.innerText(), /logarithmic scale/)
    await page.keyboard.press('Tab')
    assert.equal(
      await page.evaluate("document.activeElement?.closest('aside') !== null"),
      true,
      'Tab goes into the text',
    )
    await page.keyboard.press('Escape')
    assert.equal(await note.count(), 0)
    await page.close()
  })

  await t.test('every button opens its text inside the window', async () => {
    const { page } = await open({ kind: 'story', language: 'ru', name: 'story-ru' }, session)
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 800 })
      const outside = await page.evaluate(`(() => {
        const wrong = []
        for (const button of document.querySelectorAll('button[popovertarget]:not(.close)')) {
          if (button.checkVisibility() === false) continue
          button.scrollIntoView({ block: 'center' })
          button.click()
          const note = document.querySelector('aside:popover-open')
          const box = note?.getBoundingClientRect()
          if (!box || box.width < 100 || box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
            wrong.push(button.getAttribute('popovertarget') + ' ' + JSON.stringify(box))
          note?.hidePopover()
        }
        return wrong
      })()`)
      assert.deepEqual(outside, [], `${width} px`)
    }
    await page.close()
  })

  await t.test('on A4 the explanations stand as numbered notes, nothing is cut off', async () => {
    for (const which of pages.slice(0, 2)) {
      const { page } = await open(which, session)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const sheets = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
      assert.ok(sheets >= 4 && sheets <= 12, `${sheets} pages`)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 695, height: 1000 })
      assert.ok(await page.locator('#note-1').isVisible())
      assert.equal(await page.locator('button.close').first().isVisible(), false)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      assert.ok(typeof wide === 'number' && wide <= 695, `${String(wide)} px on paper`)
      if (pictures) await writeFile(path.join(pictures, `${which.name}.pdf`), pdf)
      await page.close()
    }
  })

  await t.test('the file opens fast: parsed in a moment even on a busy machine, under 1.5 MB', async () => {
    const { page } = await open({ kind: 'story', language: 'en', name: 'story-en' }, session)
    const bytes = (await readFile(path.join(session.folder, 'story-en.html'))).length
    assert.ok(bytes < 1_500_000, `${bytes} bytes`)
    const loaded = await page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert.ok(typeof loaded === 'number' && loaded < 1500, `${String(loaded)} ms`)
    await page.close()
  })
})
