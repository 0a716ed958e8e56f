import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measurability } from './measurability.ts'

// RECIST 1.1 §3.1.1 and appendix II, Eisenhauer 2009
for (const [longAxisMm, sliceMm, expected] of [
  [9.9, 5, 'non-measurable'],
  [10, 5, 'measurable'],
  [10.1, 5, 'measurable'],
  [10, 5.1, 'non-measurable'],
  [10.2, 5.1, 'measurable'],
  [15.9, 8, 'non-measurable'],
  [16, 8, 'measurable'],
  [16.1, 8, 'measurable'],
  [10, null, 'measurable'],
] as const) {
  test(`lesion of ${longAxisMm} mm, slices ${sliceMm ?? 'not recorded'}: ${expected}`, () =>
    assert.equal(measurability({ kind: 'lesion', longAxisMm, sliceMm }), expected))
}
for (const [shortAxisMm, expected] of [
  [9.9, 'normal'],
  [10, 'non-target'],
  [10.1, 'non-target'],
  [14.9, 'non-target'],
  [15, 'measurable'],
  [15.1, 'measurable'],
] as const) {
  test(`node of ${shortAxisMm} mm across: ${expected}`, () =>
    assert.equal(measurability({ kind: 'node', shortAxisMm }), expected))
}
