import { existsSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import { breather } from './breather.ts'
import { makeFolders } from './make-folders.ts'

/** One file to write; `path` is relative to the folder, with `/`. */
export type OutputFile = { readonly path: string; readonly content: string | Uint8Array }

/**
 * Writes a set of files into a folder: all of them, or none. They are first written aside on the same disk (in the folder, or
 * beside it when it is new), then moved in at one go; a failure while moving puts back what was there. An aborted `signal`
 * (Ctrl-C) throws its reason and leaves everything as it was.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  signal?: AbortSignal,
): Promise<Result<readonly string[], Refusal>> {
  const target = resolve(folder)
  let made: string | undefined
  let staging: string | undefined
  let finished = false
  try {
    const home = existsSync(target) ? target : dirname(target)
    made = makeFolders(home)
    staging = mkdtempSync(join(home, `.${basename(target)}.unfinished-`))
    const written = await stage(staging, files, signal)
    moveIn(staging, target, written)
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
): Promise<Result<readonly string[], Refusal>> {
  return writeFiles(dirname(path), [{ path: basename(path), content }], signal)
}

async function stage(
  staging: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  signal?: AbortSignal,
): Promise<string[]> {
  const written: string[] = []
  const breathe = breather()
  for await (const { path, content } of files) {
    signal?.throwIfAborted()
    const parts = path.split('/')
    if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
      throw new Error(`not a path below a folder: ${path}`)
    const to = join(staging, 'new', ...parts)
    makeFolders(dirname(to))
    writeFileSync(to, content, { flush: true })
    written.push(join(...parts))
    await breathe()
  }
  signal?.throwIfAborted()
  return written
}

/** Without a pause: nothing else runs between the first move and the last. */
function moveIn(staging: string, target: string, paths: readonly string[]): void {
  if (!existsSync(target)) {
    makeFolders(join(staging, 'new'))
    renameSync(join(staging, 'new'), target)
    return
  }
  const done: { to: string; old: string | null }[] = []
  try {
    for (const path of paths) {
      const to = join(target, path)
      makeFolders(dirname(to))
      const old = exists(to) ? join(staging, 'old', path) : null
      if (old !== null) {
        makeFolders(dirname(old))
        renameSync(to, old)
      }
      done.push({ to, old })
      renameSync(join(staging, 'new', path), to)
    }
  } catch (thrown) {
    for (const { to, old } of done.reverse()) {
      rmSync(to, { force: true })
      if (old !== null) renameSync(old, to)
    }
    throw thrown
  }
}

/** A dangling link counts: it is replaced, not written through. */
const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

function notWritten(path: string, thrown: unknown): Refusal {
  const reason = thrown instanceof Error && 'code' in thrown && 'syscall' in thrown ? String(thrown.code) : null
  if (reason === null) throw thrown
  return refusal(path.endsWith(sep) ? path.slice(0, -1) : path, 'output/not-written', { reason })
}
