import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShardMessage, TestFailure, TestSkip } from './run-test-shard.ts'

export type TestReport = {
  readonly passed: number
  readonly failures: readonly TestFailure[]
  readonly skips: readonly TestSkip[]
}

export type TestOptions = {
  /** For one test. */
  readonly testMs: number
  /** For one process with all its files. */
  readonly groupMs: number
  readonly onGroup?: (group: readonly string[], report: TestReport, seconds: number) => void
}

const SHARD = fileURLToPath(new URL('./run-test-shard.ts', import.meta.url))

/**
 * Runs test files in their own processes, a group of files per process, and adds up what they report. A process that
 * dies, hangs or ends before its tests do is a failure, never a silence.
 */
export async function runTests(
  root: string,
  groups: readonly (readonly string[])[],
  options: TestOptions,
): Promise<TestReport> {
  const waiting = groups.filter((group) => group.length > 0)
  const reports: TestReport[] = []
  const worker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const began = performance.now()
      const report = await runGroup(root, group, options)
      options.onGroup?.(group, report, (performance.now() - began) / 1000)
      reports.push(report)
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return addReports(reports)
}

export function addReports(reports: readonly TestReport[]): TestReport {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failures: reports.flatMap((report) => report.failures),
    skips: reports.flatMap((report) => report.skips),
  }
}

function runGroup(root: string, files: readonly string[], limits: TestOptions): Promise<TestReport> {
  const child = fork(SHARD, [String(limits.testMs), ...files], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true, // its own process group, so that whatever a test started ends with it
  })
  const tally: { passed: number; failures: TestFailure[]; skips: TestSkip[] } = { passed: 0, failures: [], skips: [] }
  const unfinished = new Set<string>()
  let words = ''
  let isComplete = false
  let isLate = false
  const keep = (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-8_000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.on('message', (message: ShardMessage) => {
    if (message.kind === 'began') unfinished.add(message.name)
    else if (message.kind === 'complete') isComplete = true
    else {
      unfinished.delete(message.name)
      if (message.kind === 'passed') tally.passed++
      else if (message.kind === 'skipped') tally.skips.push(message)
      else tally.failures.push(message)
    }
  })
  const end = () => killGroup(child.pid)
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, limits.groupMs)
  process.on('exit', end)
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      process.removeListener('exit', end)
      end()
      if (!isComplete || (code !== 0 && tally.failures.length === 0)) {
        const how = isLate
          ? `was stopped after ${limits.groupMs / 1000} s`
          : `ended with ${signal ?? `exit code ${code}`}`
        const open = unfinished.size > 0 ? ` while these ran: ${[...unfinished].join('; ')}` : ''
        const message = `the test process ${how}${open}\n${words}`
        tally.failures.push({ file: files.join(', '), name: 'test process', message })
      }
      resolve(tally)
    })
  })
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in the group.
  }
}

/** Spreads files over as many groups as there are processors, in turn, so that one package does not fill one group. */
export function spreadFiles(files: readonly string[], groups = Math.max(2, availableParallelism())): string[][] {
  const spread: string[][] = Array.from({ length: groups }, () => [])
  files.forEach((file, i) => spread[i % groups]?.push(file))
  return spread
}

/** A few lines per failure and one per skip, for people. */
export function describeReport(report: TestReport): string {
  const failures = report.failures.map(({ file, name, message }) =>
    [`✗ ${name}`, ...(file === '' ? [] : [`  ${file}`]), indent(message)].join('\n'),
  )
  const skips = report.skips.map(({ file, name, reason }) => `– not run: ${name} (${reason}) ${path.basename(file)}`)
  return [...failures, ...skips].join('\n')
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ')
}
