import { lstatSync } from 'node:fs'

/** Whether something stands at a path, a dangling link too. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false // a folder above it cannot be one: writing says why
  }
}
