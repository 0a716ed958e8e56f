/** Runs test files in this process and reports each test to the parent: `run-test-shard.ts TIMEOUT_MS FILE…`. */
import path from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

export type TestFailure = { readonly file: string; readonly name: string; readonly message: string }
export type TestSkip = { readonly file: string; readonly name: string; readonly reason: string }

export type ShardMessage =
  | { readonly kind: 'began'; readonly name: string }
  | { readonly kind: 'passed'; readonly name: string }
  | ({ readonly kind: 'failed' } & TestFailure)
  | ({ readonly kind: 'skipped' } & TestSkip)
  | { readonly kind: 'complete' }

if (import.meta.main) {
  const [timeout, ...files] = process.argv.slice(2)
  const tell = (message: ShardMessage) => process.send?.(message)
  const stream = run({ files: files.map((file) => path.resolve(file)), isolation: 'none', timeout: Number(timeout) })
  stream.on('test:dequeue', ({ name, file }) => tell({ kind: 'began', name: titleOf(name, file) }))
  stream.on('test:diagnostic', ({ message, file }) => {
    // Node itself only mentions an error thrown after its test has ended.
    if (file !== undefined || !message.startsWith('Error: ')) return
    tell({ kind: 'failed', file: files.join(', '), name: 'after the tests', message })
  })
  stream.on('test:pass', ({ name, file, details, skip, todo }) => {
    const [title, place] = [titleOf(name, file), shortOf(file)]
    if (details.type === 'suite') {
      // Node counts a suite that is skipped as nothing at all.
      if (skip !== undefined)
        tell({ kind: 'skipped', file: place, name: `${title}, all of it`, reason: reasonOf(skip) })
      return
    }
    if (name === file) tell({ kind: 'failed', file: place, name: title, message: 'the file holds no test' })
    else if (skip !== undefined) tell({ kind: 'skipped', file: place, name: title, reason: reasonOf(skip) })
    else if (todo !== undefined) tell({ kind: 'skipped', file: place, name: title, reason: reasonOf(todo) })
    else tell({ kind: 'passed', name: title })
  })
  stream.on('test:fail', ({ name, file, details, todo }) => {
    const [title, place] = [titleOf(name, file), shortOf(file)]
    if (todo !== undefined) return tell({ kind: 'skipped', file: place, name: title, reason: reasonOf(todo) })
    // A suite fails with its tests, which have been told; on its own it fails in a hook.
    if (details.type === 'suite' && isFailureOfTests(details.error)) return undefined
    return tell({ kind: 'failed', file: place, name: title, message: messageOf(details.error) })
  })
  stream.on('end', () => tell({ kind: 'complete' }))
  stream.resume()
}

function titleOf(name: string, file: string | undefined): string {
  return name === file ? shortOf(file) : name
}

function shortOf(file: string | undefined): string {
  return file === undefined ? 'no file' : path.relative(process.cwd(), file)
}

function reasonOf(skip: string | boolean): string {
  return typeof skip === 'string' && skip !== '' ? skip : 'no reason given'
}

function isFailureOfTests(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed'
}

function messageOf(error: Error): string {
  const cause = error.cause ?? error
  if (typeof cause === 'string') return cause
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
  const lines = text.split('\n').filter((line) => !/^\s+at .*node:internal\//.test(line))
  return lines.join('\n').trimEnd()
}
