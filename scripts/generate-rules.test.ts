import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourcedRules } from './generate-rules.ts'

const rows = [
  {
    why: 'a rule over several lines',
    text: '/**\n * Response at one time point. More words.\n *\n * @source RECIST 1.1 §4.3.1 —\n *   Eisenhauer 2009\n */\nexport function targetResponse() {}',
    expected: [
      { name: 'targetResponse', says: 'Response at one time point.', sources: ['RECIST 1.1 §4.3.1 — Eisenhauer 2009'] },
    ],
  },
  {
    why: 'two sources and other tags',
    text: '/**\n * Axes.\n * @param a length\n * @source A §1\n * @source B §2\n */\nexport const axes = 1',
    expected: [{ name: 'axes', says: 'Axes.', sources: ['A §1', 'B §2'] }],
  },
  { why: 'on one line', text: '/** @source A */\nconst a = 1', expected: [{ name: 'a', says: '', sources: ['A'] }] },
  { why: 'a comment without a source', text: '/** Nothing. */\nconst a = 1', expected: [] },
]

for (const { why, text, expected } of rows) test(why, () => assert.deepEqual(sourcedRules(text), expected))
