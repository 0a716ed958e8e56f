import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportsOf } from './generate-exports.ts'

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
