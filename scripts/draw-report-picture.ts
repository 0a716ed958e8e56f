/** Draws docs/images/report.png: the synthetic patient's report down to its second row of lesions. Needs Debian's chromium and `npm start` before it. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const report = path.resolve(process.argv[2] ?? 'out/demo/report/report.html')
const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [...flags.split(' '), '--disable-component-update', '--disable-sync'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1240 } })
  await page.goto(pathToFileURL(report).href)
  const row = await page.locator('.strip tbody').nth(1).boundingBox()
  const height = Math.ceil(row === null ? 1240 : row.y + row.height + 16)
  await page.screenshot({ path: 'docs/images/report.png', fullPage: true, clip: { x: 0, y: 0, width: 1200, height } })
} finally {
  await browser.close()
}
