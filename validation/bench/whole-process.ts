import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type WholeProcess = {
  readonly seconds: number
  /** Largest resident set; null where GNU time (Debian package `time`) is not installed. */
  readonly peakMiB: number | null
  readonly output: string
}

const gnuTime = '/usr/bin/time'

/** Start to exit of one program, cold: a new process each time, its files in the page cache. */
export function runWholeProcess(command: readonly [string, ...string[]]): WholeProcess {
  const folder = mkdtempSync(join(tmpdir(), 'debulk-bench-'))
  try {
    const report = join(folder, 'rss')
    const timed = existsSync(gnuTime)
    const words = timed ? [gnuTime, '-f', '%M', '-o', report, ...command] : command
    const [program = '', ...rest] = words
    const start = performance.now()
    const run = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })
    const seconds = (performance.now() - start) / 1000
    if (run.status !== 0) throw new Error(`${command.join(' ')} ended with ${run.status}: ${run.stderr.slice(-500)}`)
    const peakMiB = timed ? Number(readFileSync(report, 'utf8')) / 1024 : null
    return { seconds, peakMiB, output: run.stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
