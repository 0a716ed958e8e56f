import { availableParallelism } from 'node:os'
import type { TestReport } from './run-tests.ts'
import { addReports, describeReport } from './run-tests.ts'

const LINES_SHOWN = 60

/** One thing that is checked: a compiler run, a set of tests. What it reports is added up with the others. */
export type Part = { readonly name: string; readonly run: () => Promise<TestReport> }

/** Runs independent parts side by side and prints each as it ends, failures in full. */
export async function runParts(parts: readonly Part[], say: (text: string) => void): Promise<TestReport> {
  const waiting = [...parts]
  const reports: TestReport[] = []
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const began = performance.now()
      const report = await part.run().catch((error: unknown) => failed(part.name, inWords(error)))
      const seconds = (performance.now() - began) / 1000
      say(
        `${report.failures.length === 0 ? '  ok  ' : ' FAIL '} ${part.name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`,
      )
      if (report.failures.length > 0) say(describeReport({ ...report, skips: [] }))
      reports.push(report)
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return addReports(reports)
}

export const passed = (): TestReport => ({ passed: 1, failures: [], skips: [] })

export function failed(name: string, message: string): TestReport {
  const lines = message.trimEnd().split('\n')
  const more = lines.length > LINES_SHOWN ? [`… and ${lines.length - LINES_SHOWN} more lines`] : []
  const text = [...lines.slice(0, LINES_SHOWN), ...more].join('\n')
  return { passed: 0, failures: [{ file: '', name, message: text }], skips: [] }
}

/** A list of problems as one passed or failed check. */
export const fromProblems = (name: string, problems: readonly string[]): TestReport =>
  problems.length === 0 ? passed() : failed(name, problems.join('\n'))

function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Every test that was not run with its reason, then the one plain last line. */
export function summary(report: TestReport): string {
  const skips = describeReport({ ...report, failures: [] })
  const counts = `${report.passed} passed, ${report.failures.length} failed, ${report.skips.length} skipped`
  return skips === '' ? counts : `${skips}\n${counts}`
}
