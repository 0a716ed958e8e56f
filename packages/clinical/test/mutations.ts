import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** A fault that somebody could write, and the tests that must notice it. */
export type Mutation = {
  readonly why: string
  /** File under `packages/clinical/src`. */
  readonly file: string
  /** Text that occurs there once, and what stands in its place. */
  readonly from: string
  readonly to: string
  /** Test files under `packages/clinical/src`, at least one of which must fail. */
  readonly tests: readonly string[]
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** One test per fault: applied to a copy of this package, it must make the named tests fail; without it they pass. */
export function mutationTests(name: string, mutations: readonly Mutation[]): void {
  describe(`${name}: every fault is noticed`, () => {
    let copy = ''
    before(async () => {
      copy = await mkdtemp(path.join(tmpdir(), 'mutations-'))
      const own = path.join(copy, 'packages/clinical')
      for (const part of ['src', 'test', 'package.json'])
        await cp(path.join(root, 'packages/clinical', part), path.join(own, part), { recursive: true })
      for (const part of ['node_modules', 'fixtures']) await symlink(path.join(root, part), path.join(copy, part))
    })
    after(() => rm(copy, { recursive: true, force: true }))

    test('without a fault the tests pass', async () => {
      const all = [...new Set(mutations.flatMap(({ tests }) => tests))]
      assert.equal(await outcome(copy, all), 'passed')
    })
    for (const mutation of mutations) {
      test(mutation.why, async () => {
        const file = path.join(copy, 'packages/clinical/src', mutation.file)
        const source = await readFile(file, 'utf8')
        assert.equal(source.split(mutation.from).length - 1, 1, `${mutation.file} has to hold "${mutation.from}" once`)
        await writeFile(
          file,
          source.replace(mutation.from, () => mutation.to),
        )
        try {
          assert.equal(await outcome(copy, mutation.tests), 'failed', 'no test noticed')
        } finally {
          await writeFile(file, source)
        }
      })
    }
  })
}

/** Runs test files of the copy; a file that does not load is our mistake and no notice. */
async function outcome(copy: string, tests: readonly string[]): Promise<'passed' | 'failed'> {
  const files = tests.map((file) => path.join(copy, 'packages/clinical/src', file))
  // a child of a test run would report to it instead of printing
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const told = await new Promise<{ code: number; text: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--test', '--test-isolation=none', '--test-reporter=tap', ...files],
      { env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
    )
  })
  assert.doesNotMatch(told.text, /SyntaxError|ERR_MODULE_NOT_FOUND|ERR_UNSUPPORTED/u)
  assert.match(told.text, /^# tests [1-9]/mu, 'tests were run')
  return told.code === 0 ? 'passed' : 'failed'
}
