import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameGroup, possibleGroups } from './possible-groups.ts'

// AJCC/UICC 8 and AJCC 7, jejunum and ileum, every combination by hand.
for (const [t, n, m, groups] of [
  [[], [], [], []],
  [['T1'], ['N0'], ['M0'], ['I']],
  [['T1'], [], [], ['I', 'III', 'IV']],
  [['T2', 'T3'], ['N0'], ['M0'], ['II']],
  [['T3'], ['NX'], ['M0'], ['II', 'III']],
  [['TX'], ['N0'], ['M0'], ['I', 'II', 'III']],
  [[], [], ['M1a'], ['IV']],
  [[], ['N1', 'N2'], ['M0'], ['III']],
  [['T4'], ['N0'], ['M0', 'M1a'], ['III', 'IV']],
] as const)
  test(`${[...t, ...n, ...m].join(' ') || 'nothing'}: ${groups.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(possibleGroups('ajcc-8', { t, n, m }), groups)
  })

test('AJCC 7 splits II and III', () => {
  assert.deepEqual(possibleGroups('ajcc-7', { t: ['T3', 'T4'], n: ['N0'], m: ['M0'] }), ['IIB', 'IIIA'])
})

test('III stands for IIIA and IIIB, which are not each other', () => {
  assert.ok(isSameGroup('III', 'IIIB') && isSameGroup('IIIA', 'III') && isSameGroup('I', 'I'))
  assert.ok(!isSameGroup('IIIA', 'IIIB') && !isSameGroup('II', 'III') && !isSameGroup('I', 'II'))
})
