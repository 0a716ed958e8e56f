import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { ok } from '@debulk/quantity/result'
import { breather } from './breather.ts'
import { contentHeadBytes, contentKind } from './content-kind.ts'
import type { FileEntry } from './file-entry.ts'
import { notReadable, readAt, readFile, readRange, withFile } from './read-file.ts'
import { readZip } from './read-zip.ts'
import { isLitter } from './zip-name.ts'

export type Walk = {
  /** In order of path, so that the same folder always reads the same. */
  readonly files: readonly FileEntry[]
  readonly refused: readonly Refusal[]
  /** Closes the zip files; entries cannot be read after. */
  readonly close: () => void
}

export type WalkOptions = {
  readonly limits: ReadLimits
  readonly signal?: AbortSignal
  /** Called now and then with the number of files found so far. */
  readonly onProgress?: (files: number) => void
}

/**
 * Every file below the paths given, zip archives opened, sorted by path. A link given as a path is the person's choice and
 * followed; a link met on the way is refused, so that a folder never reaches out of itself.
 */
export async function walkFiles(paths: readonly string[], options: WalkOptions): Promise<Walk> {
  const found: FileEntry[] = []
  const refused: Refusal[] = []
  const archives: (() => void)[] = []
  const walker = { found, refused, archives, breathe: breather(), ...options }
  try {
    for (const path of paths) await visitTop(walker, path)
  } catch (thrown) {
    for (const close of archives) close()
    throw thrown
  }
  return { files: found, refused, close: () => archives.forEach((close) => close()) }
}

type Walker = WalkOptions & {
  readonly found: FileEntry[]
  readonly refused: Refusal[]
  readonly archives: (() => void)[]
  readonly breathe: () => Promise<void> | undefined
}

async function visitTop(walker: Walker, path: string): Promise<void> {
  try {
    const named = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..')
    if (statSync(path).isDirectory())
      await visitFolder(walker, path, named.length > 0 ? named : [basename(resolve(path))], 0)
    else await visitFile(walker, lstatSync(path).isSymbolicLink() ? realpathSync(path) : path, named.slice(0, -1))
  } catch (thrown) {
    walker.refused.push(notReadable(path, thrown))
  }
}

async function visitFolder(walker: Walker, path: string, folders: readonly string[], depth: number): Promise<void> {
  const { limits, refused } = walker
  if (depth > limits.depth) {
    refused.push(refusal(path, 'folder/too-deep', { limit: limits.depth }))
    return
  }
  const entries = listed(walker, path).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    walker.signal?.throwIfAborted()
    const below = join(path, entry.name)
    if (isLitter(entry.name)) continue
    if (entry.isSymbolicLink()) refused.push(refusal(below, 'file/link', {}))
    else if (entry.isDirectory()) await visitFolder(walker, below, [...folders, entry.name], depth + 1)
    else if (!entry.isFile()) refused.push(refusal(below, 'file/special', {}))
    else if (walker.found.length < limits.files) await visitFile(walker, below, folders)
    else {
      if (!refused.some(({ code }) => code === 'folder/too-many'))
        refused.push(refusal(path, 'folder/too-many', { limit: limits.files }))
      return
    }
  }
}

function listed({ refused }: Walker, path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (thrown) {
    refused.push(notReadable(path, thrown))
    return []
  }
}

async function visitFile(walker: Walker, path: string, folders: readonly string[]): Promise<void> {
  const { limits, found, refused, archives, breathe } = walker
  const opened = withFile(path, (fd, size) => ok({ size, head: readAt(fd, 0, Math.min(size, contentHeadBytes)) }))
  if (!opened.ok) {
    refused.push(opened.error)
    return
  }
  const { size, head } = opened.value
  const name = basename(path)
  const kind = contentKind(head, name)
  if (kind === 'zip') {
    const zip = await readZip(path, [...folders, name.replace(/\.zip$/i, '')], limits)
    if (zip.ok) {
      for (const file of zip.value.files) found.push(file)
      for (const fault of zip.value.refused) refused.push(fault)
      archives.push(zip.value.close)
    } else refused.push(zip.error)
  } else found.push(fileEntry({ path, name, folders, size, kind }, walker))
  walker.onProgress?.(found.length)
  await breathe()
}

function fileEntry(known: Omit<FileEntry, 'read' | 'readRange'>, { limits, breathe }: Walker): FileEntry {
  return {
    ...known,
    read: async () => {
      await breathe()
      return readFile(known.path, limits)
    },
    readRange: async (from, to, into) => readRange(known.path, from, to, into),
  }
}
