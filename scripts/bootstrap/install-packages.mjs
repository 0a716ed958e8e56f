import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { codeOf } from './code-of.mjs'
import { explainNpm } from './explain-npm.mjs'
import { holdLock } from './hold-lock.mjs'
import { matchesLock, missingFromLock } from './matches-lock.mjs'

const BYTES_NEEDED = 420e6

/**
 * @typedef {{ root: string, say: (sentence: string) => void }} Place
 * @typedef {{ ok: true } | { ok: false, sentence: string, exitCode: number }} Outcome
 */

/**
 * Makes node_modules match package-lock.json. Does nothing, and needs no network, when it already does.
 *
 * @param {Place} place
 * @returns {Promise<Outcome>}
 */
export async function installPackages({ root, say }) {
  const stamp = path.join(root, 'node_modules', '.matches-lock')
  const wanted = fingerprint(root)
  if (wanted === null) return refuse(`package-lock.json is not in ${root}. Is this a complete checkout?`)
  const isDone = () => {
    if (readOrEmpty(stamp) === wanted && existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return true
    return matchesLock(root) && writeStamp(stamp, wanted)
  }
  if (isDone()) return { ok: true }
  try {
    return await holdLock(path.join(root, '.cache', 'install.lock'), {
      onWait: () => say('Another run is installing the packages here; waiting for it to finish.'),
      work: async () => {
        if (isDone()) return { ok: true }
        rmSync(stamp, { force: true })
        const done = await npmCi({ root, say })
        if (done.ok) writeStamp(stamp, wanted)
        return done
      },
    })
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return refuse(explainNpm('ENOSPC', root))
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return refuse(explainNpm('EACCES', root))
    throw error
  }
}

/**
 * @param {string} sentence
 * @returns {Outcome}
 */
function refuse(sentence, exitCode = 1) {
  return { ok: false, sentence, exitCode }
}

/**
 * A copied tree brings its node_modules along, so the platform is part of the mark.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const lock = path.join(root, 'package-lock.json')
  if (!existsSync(lock)) return null
  const platform = `${process.platform}-${process.arch}`
  return createHash('sha256').update(platform).update(readFileSync(lock)).digest('hex')
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Only saves time, so a read-only folder is no obstacle.
 *
 * @param {string} file
 * @param {string} text
 */
function writeStamp(file, text) {
  try {
    writeFileSync(file, text)
  } catch {
    // Another user installed the packages; the slower comparison runs again next time.
  }
  return true
}

/**
 * @param {Place} place
 * @returns {Promise<Outcome>}
 */
async function npmCi({ root, say }) {
  const { bavail, bsize } = statfsSync(root)
  const isFirst = !existsSync(path.join(root, 'node_modules'))
  if (isFirst && bavail * bsize < BYTES_NEEDED) return refuse(explainNpm('ENOSPC', root)) // npm may leave packages out in silence
  const npm = findNpm(root)
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline']
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say('Installing the packages and the Node this project pins (about 400 MB on disk, only the first time) …')
  const ticker = setInterval(() => say(`… still installing, ${seconds()} s`), 15_000)
  const { code, signal, words } = await runNpm(npm, ['ci', ...flags, ...quiet], root)
  clearInterval(ticker)
  const missing = code === 0 ? missingFromLock(root) : []
  if (missing.length > 0) return refuse(`npm left out ${missing.join(', ')}. Run "npm ci" and read what it says.`)
  if (code === 0) {
    say(`Installed in ${seconds()} s.`)
    return { ok: true }
  }
  if (signal !== null) {
    const exitCode = 128 + (constants.signals[signal] ?? 0)
    return refuse('Stopped before the packages were installed. Run the same command to begin again.', exitCode)
  }
  return refuse(explainNpm(words, root))
}

/**
 * @param {{ file: string, args: string[] }} npm
 * @param {string[]} more
 * @param {string} root
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, words: string }>}
 */
function runNpm({ file, args }, more, root) {
  const env = { ...process.env, PATH: pathWithout(path.join(root, 'node_modules')) }
  const child = spawn(file, [...args, ...more], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  /** @param {string} chunk */
  const keep = (chunk) => (words = (words + chunk).slice(-20_000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  /** @type {NodeJS.Signals | null} */
  let stopped = null
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    stopped = signal
    child.kill('SIGKILL') // asked politely, npm first takes all back, which lasts as long as going on
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  return new Promise((resolve) => {
    /**
     * @param {number | null} code
     * @param {NodeJS.Signals | null} signal
     */
    const finish = (code, signal) => {
      for (const name of signals) process.removeListener(name, stop)
      resolve({ code, signal: stopped ?? signal, words })
    }
    child.on('error', (error) => {
      words += `cannot start npm: ${error.message}`
      finish(1, null)
    })
    child.on('close', finish)
  })
}

/**
 * The npm that runs this script, under the Node that runs it: not the one about to be replaced in node_modules.
 *
 * @param {string} root
 */
function findNpm(root) {
  const cli = process.env.npm_execpath
  if (cli && path.basename(cli) === 'npm-cli.js' && existsSync(cli)) {
    const node = process.env.npm_node_execpath
    const isOurs = node?.startsWith(path.join(root, 'node_modules') + path.sep)
    return { file: node && !isOurs ? node : process.execPath, args: [cli] }
  }
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** @param {string} folder */
function pathWithout(folder) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.filter((one) => !one.startsWith(folder)).join(path.delimiter)
}
