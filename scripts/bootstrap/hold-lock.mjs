import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, linkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeOf } from './code-of.mjs'

const BEAT_MS = 2_000
const SILENT_MS = 20_000

/**
 * Runs `work` while holding a lock file, so that two installs never write node_modules at once. The holder touches the
 * file every two seconds; a file that nobody has touched for twenty was left by a process that was killed.
 *
 * @template T
 * @param {string} file
 * @param {{ onWait: () => void, work: () => Promise<T> }} what
 * @returns {Promise<T>}
 */
export async function holdLock(file, { onWait, work }) {
  const token = randomUUID()
  mkdirSync(path.dirname(file), { recursive: true })
  for (let waited = false; !tryTake(file, token); waited = true) {
    if (!waited) onWait()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const beat = setInterval(() => touch(file), BEAT_MS)
  const release = () => {
    clearInterval(beat)
    if (read(file) === token) rmSync(file, { force: true })
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.removeListener('exit', release)
  }
}

/**
 * @param {string} file
 * @param {string} token
 */
function tryTake(file, token) {
  try {
    writeFileSync(file, token, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  removeIfAbandoned(file)
  return false
}

/** @param {string} file */
function removeIfAbandoned(file) {
  const seen = read(file)
  if (seen === null || silentFor(file) < SILENT_MS) return
  // Renaming is atomic: of two processes that see the same abandoned lock, one gets it.
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (read(aside) !== seen) linkSync(aside, file) // a fresh lock was taken in between: put it back
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** @param {string} file */
function silentFor(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The lock is gone; the next holder's business.
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
