import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A change of a small file takes milliseconds; whoever holds a lock this long is gone. */
const staleMs = 10_000

/**
 * Does something while no other Debulk changes the file at `path`. The lock is a file beside it; one that a killed program left is taken
 * over. What the file system will not lock is not waited for: the change itself says why it cannot be.
 */
export async function withLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const held = await take(lock)
  try {
    return await act()
  } finally {
    if (held) rmSync(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 })
      return true
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') return false
      if (isStale(lock)) rmSync(lock, { force: true })
      else await setTimeout(10)
    }
  }
}

function isStale(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    const ageMs = Date.now() - statSync(lock).mtimeMs
    return ageMs > staleMs || (holder > 0 && !isRunning(holder))
  } catch {
    return false // given back meanwhile
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return codeOf(thrown) !== 'ESRCH'
  }
}

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : null)
