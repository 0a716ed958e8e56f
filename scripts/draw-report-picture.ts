/** Draws docs/images/report.png: the head of the synthetic patient's report. Needs Debian's chromium and `npm start` before it. */
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
  await page.screenshot({ path: 'docs/images/report.png' })
} finally {
  await browser.close()
}
