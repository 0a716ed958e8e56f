import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isoDate } from '@debulk/quantity/iso-date'
import { chromium } from 'playwright-core'
import { checkRecord } from './check-record.ts'
import { checkedRecordPage } from './check-record-text.ts'
import { quiet } from '../test/measuring.ts'

const executablePath = '/usr/bin/chromium'
const skip = !existsSync(executablePath)
  ? 'needs the Debian package chromium'
  : existsSync('/usr/bin/pdftotext')
    ? false
    : 'needs the Debian package poppler-utils'
const casePath = fileURLToPath(new URL('../../../fixtures/published-patient/published.case.yaml', import.meta.url))

const solid = (text: string): string => text.replace(/[\s\u00AD]+/gu, '')

test('the page of the published patient on paper', { skip }, async (t) => {
  const day = isoDate('2026-11-24')
  assert.ok(day.ok)
  const checked = await checkRecord({ casePath, paths: [], asOf: day.value }, quiet())
  assert.ok(checked.ok)
  const folder = await mkdtemp(path.join(tmpdir(), 'debulk-paper-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.after(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  for (const language of ['en', 'ru'] as const)
    await t.test(language, async () => {
      const [html, pdf] = [path.join(folder, `${language}.html`), path.join(folder, `${language}.pdf`)]
      await writeFile(html, await checkedRecordPage(checked.value, { language, today: day.value, all: false }))
      const page = await browser.newPage()
      await page.goto(pathToFileURL(html).href)
      const said = await page.locator('#claims .said > p, #findings .said > p, #timeline td:last-child').allInnerTexts()
      await page.pdf({ path: pdf, preferCSSPageSize: true })
      const words = (...options: readonly string[]) =>
        execFileSync('pdftotext', [...options, pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 })

      const sheets = words('-bbox').split('<page ').slice(1)
      assert.ok(sheets.length <= 12, `${sheets.length} sheets`)
      // the first sheet is written on to its foot: above the margin with its number, no empty quarter
      const heights = [...(sheets[0] ?? '').matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y) / 842)
      assert.ok(Math.max(...heights.filter((y) => y < 0.955)) > 0.85)

      const printed = solid(words('-raw'))
      assert.ok(said.length > 60)
      const lost = said
        .map((text) => text.split('\n')[0] ?? '')
        .filter((text) => !printed.includes(solid(text).slice(0, 25)))
      assert.deepEqual(lost, [])
    })
})
