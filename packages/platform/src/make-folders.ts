import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A folder and those above it that are missing, one by one from the first that exists; returns the outermost one made.
 * `mode` is who may enter those made.
 * Node's own recursive way never ends where a file system answers ENOENT to everything (/proc).
 */
export function makeFolders(folder: string, mode: number): string | undefined {
  const missing: string[] = []
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.push(at)
  for (const at of missing.toReversed()) mkdirSync(at, { mode })
  return missing.at(-1)
}
