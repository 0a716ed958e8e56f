import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { runTests, spreadFiles } from './run-tests.ts'

const head = "import test from 'node:test'\nimport assert from 'node:assert/strict'\n"

// What a test file may do, and what must then be counted: worked by hand.
const rows: { why: string; source: string; passed: number; skipped: string[]; failed: RegExp[] }[] = [
  { why: 'two pass', source: "test('a', () => {})\ntest('b', () => {})", passed: 2, skipped: [], failed: [] },
  { why: 'one fails', source: "test('a', () => assert.equal(1, 2))", passed: 0, skipped: [], failed: [/1 !== 2/] },
  {
    why: 'one is skipped with its reason',
    source: "test('a', { skip: 'needs dcmtk' }, () => {})",
    passed: 0,
    skipped: ['needs dcmtk'],
    failed: [],
  },
  {
    why: 'one is skipped while it runs',
    source: "test('a', (t) => t.skip('needs chromium'))",
    passed: 0,
    skipped: ['needs chromium'],
    failed: [],
  },
  {
    why: 'a suite is not a test',
    source: "test.describe('s', () => { test.it('a', () => {}) })",
    passed: 1,
    skipped: [],
    failed: [],
  },
  {
    why: 'a suite is skipped, which Node itself counts as nothing',
    source: "test.describe('s', { skip: 'needs scipy' }, () => { test.it('a', () => {}) })",
    passed: 0,
    skipped: ['needs scipy'],
    failed: [],
  },
  {
    why: 'a hook of a suite fails',
    source: "test.describe('s', () => { test.before(() => { throw new Error('hook') }); test.it('a', () => {}) })",
    passed: 0,
    skipped: [],
    failed: [/cancelled/, /hook/],
  },
  { why: 'the file holds no test', source: 'export const a = 1', passed: 0, skipped: [], failed: [/no test/] },
  { why: 'the file does not load', source: "throw new Error('broken')", passed: 0, skipped: [], failed: [/broken/] },
  {
    why: 'the process dies',
    source: "test('a', () => process.exit(0))",
    passed: 0,
    skipped: [],
    failed: [/exit code 0/],
  },
  {
    why: 'a test never ends',
    source: "test('a', () => new Promise(() => {}))",
    passed: 0,
    skipped: [],
    failed: [/timed out/],
  },
  {
    why: 'a test never lets go',
    source: "test('a', () => { for (;;); })",
    passed: 0,
    skipped: [],
    failed: [/was stopped after 2 s while these ran: a/],
  },
  {
    why: 'it fails after its test has passed',
    source: "test('a', () => { setTimeout(() => { throw new Error('late') }, 5) })",
    passed: 1,
    skipped: [],
    failed: [/late/],
  },
]

test('every way a test file can end is counted', async (t) => {
  const root = await mkdtemp(path.join(tmpdir(), 'tests-'))
  try {
    await Promise.all(rows.map(({ source }, i) => writeFile(path.join(root, `${i}.test.mjs`), head + source)))
    const reports = new Map<string, { passed: number; skipped: string[]; failed: string[] }>()
    await runTests(
      root,
      rows.map((_, i) => [`${i}.test.mjs`]),
      {
        testMs: 700,
        groupMs: 2_000,
        onGroup: ([file = ''], { passed, skips, failures }) => {
          const failed = failures.map(({ message }) => message)
          reports.set(file, { passed, skipped: skips.map(({ reason }) => reason), failed })
        },
      },
    )
    for (const [i, { why, passed, skipped, failed }] of rows.entries()) {
      await t.test(why, () => {
        const report = reports.get(`${i}.test.mjs`)
        assert.deepEqual({ passed: report?.passed, skipped: report?.skipped }, { passed, skipped })
        assert.equal(report?.failed.length, failed.length, report?.failed.join('\n') ?? 'not run')
        failed.forEach((expected, k) => assert.match(report?.failed[k] ?? '', expected))
      })
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})

test('files are spread over groups without loss', () => {
  assert.deepEqual(spreadFiles(['a', 'b', 'c', 'd', 'e'], 2), [
    ['a', 'c', 'e'],
    ['b', 'd'],
  ])
})
