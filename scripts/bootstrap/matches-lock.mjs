import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, resolved?: string, bin?: Record<string, string>, os?: Names, cpu?: Names, libc?: Names }} Entry
 * @typedef {string | string[]} Names
 */

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. Lets a plain
 * `npm ci` or `npm install` count, without a network.
 *
 * @param {string} root
 */
export function matchesLock(root) {
  return missingFromLock(root).length === 0
}

/**
 * The places package-lock.json fills that are empty or hold something else, as node_modules/yaml.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function missingFromLock(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json')) ?? {}
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json')) ?? {}
  const places = Object.entries(wanted).filter(([place, entry]) => {
    if (!place.startsWith('node_modules/') || !runsHere(entry)) return false
    const found = present[place]
    const isSame =
      found !== undefined &&
      found.version === entry.version &&
      found.integrity === entry.integrity &&
      Boolean(found.link) === Boolean(entry.link) &&
      existsSync(path.join(root, place)) &&
      hasCommands(root, entry.link ? wanted[entry.resolved ?? ''] : undefined)
    return !isSame
  })
  return places.map(([place]) => place)
}

/**
 * The commands of our own packages are linked where npx finds them.
 *
 * @param {string} root
 * @param {Entry | undefined} member
 */
function hasCommands(root, member) {
  const names = Object.keys(member?.bin ?? {})
  return names.every((name) => existsSync(path.join(root, 'node_modules', '.bin', name)))
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
function readPackages(file) {
  try {
    const lock = /** @type {{ packages?: Record<string, Entry> }} */ (JSON.parse(readFileSync(file, 'utf8')))
    return lock.packages
  } catch {
    return undefined
  }
}

/**
 * npm leaves out optional packages made for another system, processor or C library.
 *
 * @param {Entry} entry
 */
function runsHere(entry) {
  if (!entry.optional) return true
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && allows(entry.libc, libc())
}

/**
 * @param {Names | undefined} list
 * @param {string | undefined} value
 */
function allows(list, value) {
  if (list === undefined || value === undefined) return list === undefined
  const names = [list].flat()
  if (names.some((name) => name === `!${value}`)) return false
  return names.every((name) => name.startsWith('!')) || names.includes(value)
}

function libc() {
  if (process.platform !== 'linux') return undefined
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const report = process.report.getReport()
  return report.header?.glibcVersionRuntime ? 'glibc' : 'musl'
}
