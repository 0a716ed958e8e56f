import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCycles } from './find-cycles.ts'

// Worked by hand on paper.
const rows: { why: string; edges: Record<string, string[]>; expected: string[][] }[] = [
  { why: 'a chain', edges: { a: ['b'], b: ['c'], c: [] }, expected: [] },
  { why: 'a diamond is not a circle', edges: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, expected: [] },
  { why: 'itself', edges: { a: ['a'] }, expected: [['a', 'a']] },
  { why: 'two', edges: { a: ['b'], b: ['a'] }, expected: [['a', 'b', 'a']] },
  {
    why: 'two apart',
    edges: { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    expected: [
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ],
  },
  { why: 'behind a chain', edges: { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, expected: [['b', 'c', 'd', 'b']] },
  { why: 'the short way round is told', edges: { a: ['b', 'c'], b: ['c'], c: ['a'] }, expected: [['a', 'c', 'a']] },
  { why: 'a node nobody lists', edges: { a: ['b'] }, expected: [] },
]

for (const { why, edges, expected } of rows) {
  test(why, () => {
    const found = findCycles(new Map(Object.entries(edges)))
    assert.deepEqual(
      found.sort((x, y) => (x[0] ?? '').localeCompare(y[0] ?? '')),
      expected,
    )
  })
}
