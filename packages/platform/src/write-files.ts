import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { breather } from './breather.ts'
import { makeFolders } from './make-folders.ts'

/** One file to write; `path` is relative to the folder, with `/`. */
export type OutputFile = {
  readonly path: string
  readonly content: string | Uint8Array
  /** Left out, as all of them are. */
  readonly readers?: Readers
}

/** Who may read a new file and enter a new folder: what says something of a patient is its owner's; what says nothing of any is left to the system. */
export type Readers = 'owner' | 'as-system'

const fileMode: Readonly<Record<Readers, number>> = { owner: 0o600, 'as-system': 0o666 }
const folderMode: Readonly<Record<Readers, number>> = { owner: 0o700, 'as-system': 0o777 }

/** How finished files come to their places. */
export type Moving = {
  /** Asked just before, without a pause in between; what it answers stops everything. */
  readonly unless?: () => Refusal | null
  /** Whether a link in the way makes room, or the file that it points to. */
  readonly links?: 'replace' | 'follow'
  /** `owner` unless it is said that no patient is in them; a file that is replaced keeps its own. */
  readonly readers?: Readers
}

/**
 * Writes a set of files into a folder: all of them, or none. They are first written aside on the same disk (in the folder, or
 * beside it when it is new), then moved in at one go; a failure while moving puts back what was there. An aborted `signal`
 * (Ctrl-C) throws its reason and leaves everything as it was.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  signal?: AbortSignal,
  { unless, links = 'replace', readers = 'owner' }: Moving = {},
): Promise<Result<readonly string[], Refusal>> {
  const target = resolve(folder)
  let made: string | undefined
  let staging: string | undefined
  let finished = false
  try {
    const home = existsSync(target) ? target : dirname(target)
    made = makeFolders(home, folderMode[readers])
    staging = mkdtempSync(join(home, `.${basename(target)}.unfinished-`))
    const written = await stage(staging, files, readers, signal)
    const stopped = unless?.() ?? null
    if (stopped) return err(stopped)
    moveIn(staging, target, written, { links, readers })
    finished = true
    return ok(written.map((path) => join(folder, path)))
  } catch (thrown) {
    signal?.throwIfAborted()
    return err(notWritten(folder, thrown))
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true })
    if (made !== undefined && !finished) rmSync(made, { recursive: true, force: true })
  }
}

/** One file, whole or not at all. */
export async function writeFile(
  path: string,
  content: string | Uint8Array,
  signal?: AbortSignal,
  moving?: Moving,
): Promise<Result<readonly string[], Refusal>> {
  const written = await writeFiles(dirname(path), [{ path: basename(path), content }], signal, moving)
  return written.ok ? written : err({ ...written.error, path })
}

async function stage(
  staging: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  readers: Readers,
  signal?: AbortSignal,
): Promise<string[]> {
  const written: string[] = []
  const breathe = breather()
  for await (const { path, content, readers: own = readers } of files) {
    signal?.throwIfAborted()
    const parts = path.split('/')
    if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
      throw new Error(`not a path below a folder: ${path}`)
    const to = join(staging, 'new', ...parts)
    makeFolders(dirname(to), folderMode[readers])
    writeFileSync(to, content, { flush: true, mode: fileMode[own] })
    written.push(join(...parts))
    await breathe()
  }
  signal?.throwIfAborted()
  return written
}

/** Without a pause: nothing else runs between the first move and the last. */
function moveIn(
  staging: string,
  target: string,
  paths: readonly string[],
  { links, readers }: Required<Pick<Moving, 'links' | 'readers'>>,
): void {
  const enter = folderMode[readers]
  if (!existsSync(target)) {
    makeFolders(join(staging, 'new'), enter)
    renameSync(join(staging, 'new'), target)
    return
  }
  const done: { to: string; old: string | null }[] = []
  try {
    for (const path of paths) {
      const named = join(target, path)
      const to = links === 'follow' && existsSync(named) ? realpathSync(named) : named
      makeFolders(dirname(to), enter)
      const fresh = join(staging, 'new', path)
      // a dangling link counts: it is replaced, not written through
      const before = lstatSync(to, { throwIfNoEntry: false })
      const old = before ? join(staging, 'old', path) : null
      if (before && old !== null) {
        makeFolders(dirname(old), enter)
        if (before.isFile()) {
          keepAside(to, old)
          chmodSync(fresh, before.mode & 0o7777)
        } else renameSync(to, old)
      }
      done.push({ to, old })
      renameSync(fresh, to)
    }
    for (const folder of new Set(done.map(({ to }) => dirname(to)))) flushFolder(folder)
  } catch (thrown) {
    for (const { to, old } of done.reverse()) {
      if (old === null) rmSync(to, { force: true })
      else if (exists(old)) renameSync(old, to)
    }
    throw thrown
  }
}

/** The old file under a second name: its own keeps it until the new one comes over it, so that a program killed in between leaves one of them. */
function keepAside(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to) // a file system without links
  }
}

/** Makes the new names last through a power failure, where the system can. */
function flushFolder(folder: string): void {
  let fd: number | null = null
  try {
    fd = openSync(folder, 'r')
    fsyncSync(fd)
  } catch {
    // Windows opens no folders; the files themselves are flushed
  } finally {
    if (fd !== null) closeSync(fd)
  }
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

function notWritten(path: string, thrown: unknown): Refusal {
  const reason = thrown instanceof Error && 'code' in thrown && 'syscall' in thrown ? String(thrown.code) : null
  if (reason === null) throw thrown
  return refusal(path.endsWith(sep) ? path.slice(0, -1) : path, 'output/not-written', { reason })
}
