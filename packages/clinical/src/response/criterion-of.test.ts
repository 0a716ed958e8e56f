import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criterionOf } from './criterion-of.ts'

// spellings of the papers and of CDISC ONCRSCAT (RECIST 1.1, MRECIST, EASL, CHOI, …)
for (const [text, expected] of [
  ['RECIST 1.1', 'recist'],
  ['recist', 'recist'],
  ['mRECIST', 'mrecist'],
  ['modified RECIST', 'mrecist'],
  ['vRECIST', 'vrecist'],
  ['EASL', 'easl'],
  ['qEASL', 'qeasl'],
  ['WHO', 'who'],
  ['Choi', 'choi'],
  ['mChoi', 'modified-choi'],
  ['modified Choi', 'modified-choi'],
  ['PERCIST', null],
  ['iRECIST', 'recist'],
] as const) {
  test(`${text} is ${expected ?? 'no criterion of this product'}`, () => assert.equal(criterionOf(text), expected))
}
