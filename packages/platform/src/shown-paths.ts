import { lstatSync, realpathSync } from 'node:fs'
import { isAbsolute, normalize, sep } from 'node:path'

/**
 * Rewrites paths in a text as they may be shown: what was given in full goes by its last part, because the rest holds on one
 * machine only and may name a patient. What was given relatively stays as it was given.
 */
export function shownPaths(given: readonly string[]): (text: string) => string {
  const whole = [...new Set(given.filter(isAbsolute).map(plain))].filter((path) => path !== '')
  const tops = whole.filter((path) => !whole.some((other) => other !== path && path.startsWith(other + sep)))
  const names = new Map(tops.map((path) => [path, shortest(path, tops)]))
  const pairs = [...names].flatMap(([path, name]) => [[path, name] as const, [path.slice(1), name] as const])
  const links = given.flatMap((path) => {
    const target = fileBehind(path)
    return target === null ? [] : [[target, names.get(plain(path)) ?? path] as const]
  })
  const doubled = given
    .filter((path) => isAbsolute(path) && !['', path].includes(plain(path)))
    .map((path) => [path, plain(path)] as const)
  return (text) => [...doubled, ...links, ...pairs].reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

/** Without `..`, doubled separators and one at the end. */
const plain = (path: string): string => {
  const normal = normalize(path)
  return normal.endsWith(sep) ? normal.slice(0, -1) : normal
}

/** As many last parts as tell it from the others. */
function shortest(path: string, all: readonly string[]): string {
  const end = (each: string, n: number) => each.split(sep).slice(-n).join(sep)
  let n = 1
  while (all.some((other) => other !== path && end(other, n) === end(path, n))) n++
  return end(path, n)
}

/** A link given as a file is read where it leads to. */
function fileBehind(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : null
  } catch {
    return null // whoever reads it says so
  }
}
