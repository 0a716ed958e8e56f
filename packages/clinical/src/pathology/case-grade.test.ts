import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { on } from '../../test/sample-record.ts'
import { caseGrade } from './case-grade.ts'
import { gradeHeterogeneity } from './grade-heterogeneity.ts'
import type { Grade } from './specimen-grade.ts'

// "a" in 2020, "b" in 2021, and so on, unless the name is a date
const specimen = (event: string, ...possible: Grade[]) => ({
  event,
  on: on(/^\d|^unknown/.test(event) ? event : `${2020 + event.charCodeAt(0) - 97}`),
  possible,
})

describe('grade of the case', () => {
  const rows = [
    {
      why: 'a later lower one lowers nothing',
      of: [specimen('a', 'G2'), specimen('b', 'G1')],
      possible: ['G2'],
      laterLower: ['b'],
    },
    {
      why: 'a later higher one raises it',
      of: [specimen('a', 'G1'), specimen('b', 'G2')],
      possible: ['G2'],
      laterLower: [],
    },
    {
      why: 'what may be higher stays open',
      of: [specimen('a', 'G2'), specimen('b', 'G1', 'G2', 'G3')],
      possible: ['G2', 'G3'],
      laterLower: [],
    },
    {
      why: 'what straddles below the highest decides nothing',
      of: [specimen('a', 'G3'), specimen('b', 'G1', 'G2')],
      possible: ['G3'],
      laterLower: ['b'],
    },
    {
      why: 'carcinoma stands above NET G3',
      of: [specimen('a', 'NEC'), specimen('b', 'G3')],
      possible: ['NEC'],
      laterLower: ['b'],
    },
    {
      why: 'one without a grade is none of them',
      of: [specimen('a'), specimen('b', 'G1')],
      possible: ['G1'],
      laterLower: [],
    },
    {
      why: 'a year and a month of it have no order: nothing is later',
      of: [specimen('2020', 'G2'), specimen('2020-06', 'G1')],
      possible: ['G2'],
      laterLower: [],
    },
    {
      why: 'nor has what is not dated',
      of: [specimen('2020', 'G2'), specimen('unknown', 'G1')],
      possible: ['G2'],
      laterLower: [],
    },
    { why: 'none', of: [], possible: [], laterLower: [] },
  ]
  for (const { why, of, possible, laterLower } of rows)
    test(why, () => {
      const found = caseGrade(of)
      assert.deepEqual(found.possible, possible)
      assert.deepEqual(found.laterLower, laterLower)
    })
  test('a specimen without a grade is named', () => assert.deepEqual(caseGrade([specimen('a')]).ungraded, ['a']))
})

describe('primary against metastases', () => {
  const at = (site: 'primary' | 'liver', ...possible: Grade[]) => ({ site, possible })
  const rows = [
    { why: 'G1 and G2', of: [at('primary', 'G1'), at('liver', 'G2')], differs: 'yes' },
    { why: 'the same', of: [at('primary', 'G2'), at('liver', 'G2')], differs: 'no' },
    {
      why: 'highest of several metastases',
      of: [at('primary', 'G1'), at('liver', 'G1'), at('liver', 'G3')],
      differs: 'yes',
    },
    { why: 'one of them straddles', of: [at('primary', 'G1', 'G2'), at('liver', 'G2')], differs: 'unknown' },
    { why: 'straddles elsewhere', of: [at('primary', 'G1', 'G2'), at('liver', 'G3')], differs: 'yes' },
  ]
  for (const { why, of, differs } of rows) test(why, () => assert.equal(gradeHeterogeneity(of)?.differs, differs))
  test('one side only: nothing to compare', () =>
    assert.equal(gradeHeterogeneity([at('primary', 'G1'), at('liver')]), null))
})
