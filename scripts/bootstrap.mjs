/**
 * The door to every npm script: makes node_modules match package-lock.json, then runs the chore under the Node this
 * project pins. Plain JavaScript without dependencies, because it runs on Node 20 before anything is installed.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './bootstrap/find-node.mjs'
import { installPackages } from './bootstrap/install-packages.mjs'

/** @type {Record<string, [script: string, ...args: string[]]>} */
const CHORES = {
  start: ['apps/cli/src/debulk.ts', 'demo'],
  demo: ['apps/cli/src/debulk.ts', 'demo'],
  test: ['scripts/test.ts'],
  check: ['scripts/check.ts'],
  build: ['scripts/build.ts'],
  generate: ['scripts/generate.ts'],
  format: ['node_modules/oxfmt/bin/oxfmt', '.'],
  validate: ['validation/validate.ts'],
  bench: ['validation/bench.ts'],
}

/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGTERM', 'SIGHUP']

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`)

process.exitCode = await bootstrap(process.argv[2], process.argv.slice(3))

/**
 * @param {string | undefined} verb
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function bootstrap(verb, args) {
  const chore = verb === undefined ? undefined : CHORES[verb]
  if (!chore) {
    say(`There is no chore "${verb ?? ''}". Choose one of: ${Object.keys(CHORES).join(', ')}.`)
    return 2
  }
  const installed = await installPackages({ root, say })
  if (!installed.ok) {
    say(installed.sentence)
    return installed.exitCode
  }
  const node = findNode(root)
  if (!node.ok) {
    say(node.sentence)
    return 1
  }
  const [script, ...fixed] = chore
  if (!existsSync(path.join(root, script))) {
    say(`${script} is not here, so "npm run ${verb}" has nothing to run. Is this a complete checkout?`)
    return 1
  }
  return run(node.path, [path.join(root, script), ...fixed, ...args])
}

/**
 * Runs to the end as if the child were this process: same terminal, same signals, same exit.
 *
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(node, args) {
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH ?? '']
  const env = { ...process.env, PATH: folders.join(path.delimiter) }
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' })
  // A terminal sends Ctrl-C to the child as well, which decides when to end; everything else reaches only this process.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`Node at ${node} could not be started (${error.message}). Run "npm ci", then try again.`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      if (signal === null) return resolve(code ?? 1)
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    })
  })
}
