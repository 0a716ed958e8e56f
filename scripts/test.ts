/** `npm test`: everything there is. Ends with one plain line, `N passed, N failed, N skipped`. */
import { build } from './build.ts'
import { check } from './check.ts'
import { installSystemPackages } from './install-system-packages.ts'
import { fromProblems, runParts, summary } from './run-parts.ts'
import { addReports, describeReport, runTests, type TestReport } from './run-tests.ts'
import { testFiles } from './test-files.ts'

const root = process.cwd()
const say = (text: string) => process.stdout.write(`${text}\n`)

process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))

const began = performance.now()
const system = await installSystemPackages(say)
if (system.sentence !== '') say(system.sentence)
say('What `npm run check` runs:')
const checked = await check(root, say)
say('The bundle of the command line:')
const built = await runParts([{ name: 'build', run: async () => fromProblems('build', await build(root)) }], say)
process.env['DEBULK_BUILT'] = '1'
say('Slower tests:')
const slow = await runSlowTests()
const report = addReports([checked, built, slow])
const seconds = ((performance.now() - began) / 1000).toFixed(0)
say(`All of it in ${seconds} s.`)
if (report.failures.length > 0) say(`Failed: ${report.failures.map(({ name }) => name).join('; ')}`)
say(summary(report))
process.exitCode = report.failures.length === 0 ? 0 : 1

async function runSlowTests(): Promise<TestReport> {
  const { slow: files } = await testFiles(root)
  return runTests(
    root,
    files.map((file) => [file]),
    {
      testMs: 300_000,
      groupMs: 420_000,
      onGroup: ([file = ''], { passed, failures, skips }, took) => {
        const mark = failures.length === 0 ? '  ok  ' : ' FAIL '
        const skipped = skips.length === 0 ? '' : `, ${skips.length} skipped`
        say(`${mark} ${file.padEnd(52)} ${took.toFixed(1).padStart(6)} s  ${passed} passed${skipped}`)
        if (failures.length > 0) say(describeReport({ passed, failures, skips: [] }))
      },
    },
  )
}
