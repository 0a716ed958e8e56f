import { realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, type Result } from '@debulk/quantity/result'
import type { FileEntry } from './file-entry.ts'
import { readFile } from './read-file.ts'

/**
 * The data of a detached header: a file in the header's own folder or below it, in the same zip if it is in one. A name that
 * leads elsewhere is refused, whether by `..`, from the root, or through a link.
 */
export async function dataFileOf(
  header: FileEntry,
  name: string,
  { limits, files }: { readonly limits: ReadLimits; readonly files: readonly FileEntry[] },
): Promise<Result<Uint8Array, Refusal>> {
  const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  const outside = /^[\\/]|^[A-Za-z]:/.test(name) || parts.includes('..') || parts.length === 0
  if (outside) return err(refusal(header.path, 'nrrd/data-file-outside', { name }))
  const folder = header.path.slice(0, header.path.length - header.name.length)
  const path = folder + parts.join('/')
  const entry = files.find((file) => file.path.replaceAll('\\', '/') === path.replaceAll('\\', '/'))
  if (entry) return entry.read()
  if (header.path.includes('!')) return err(refusal(header.path, 'nrrd/data-file-missing', { name }))
  return besideOnDisk(header, name, join(dirname(header.path), ...parts), limits)
}

function besideOnDisk(header: FileEntry, name: string, path: string, limits: ReadLimits): Result<Uint8Array, Refusal> {
  try {
    const inside = realpathSync(path).startsWith(realpathSync(dirname(header.path)) + sep)
    if (!inside) return err(refusal(header.path, 'nrrd/data-file-outside', { name }))
  } catch {
    return err(refusal(header.path, 'nrrd/data-file-missing', { name }))
  }
  return readFile(path, limits)
}
