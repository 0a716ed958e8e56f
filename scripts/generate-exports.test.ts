import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { exportsOf, undocumentedExports, undocumentedIn } from './generate-exports.ts'

for (const { why, source, expected } of [
  {
    why: 'the first sentence only',
    source: '/** Adds. Then more. */\nexport function a() {}',
    expected: ['  - `a` (function): Adds.'],
  },
  { why: 'no comment', source: 'export type B = number', expected: ['  - `B` (type)'] },
  {
    why: 'a comment of something else',
    source: '/** Mine. */\nconst c = 1\nexport const d = 2',
    expected: ['  - `d` (const)'],
  },
  {
    why: 'tags left out',
    source: '/** Adds.\n *\n * @source me\n */\nexport const e = 1',
    expected: ['  - `e` (const): Adds.'],
  },
  { why: 'nothing exported', source: 'const f = 1', expected: [] },
]) {
  test(why, () => assert.deepEqual(exportsOf(source), expected))
}

for (const { why, source, expected } of [
  { why: 'a sentence of its own', source: '/** Adds. */\nexport function a() {}', expected: [] },
  { why: 'none', source: 'export type B = number\nexport const c = 1', expected: ['B', 'c'] },
  { why: 'that of the export above', source: '/** Mine. */\nexport const d = 1\nexport const e = 2', expected: ['e'] },
  { why: 'a source says where from, not what', source: '/** @source me */\nexport const f = 1', expected: ['f'] },
]) {
  test(`who lacks a comment: ${why}`, () => assert.deepEqual(undocumentedIn(source), expected))
}

test('every export of the published packages has one', async () =>
  assert.deepEqual(await undocumentedExports(path.resolve(import.meta.dirname, '..')), []))
