import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newLesionState, type NewLesionFinding } from './new-lesion-state.ts'

const finding = (more: Partial<NewLesionFinding> = {}): NewLesionFinding => ({
  certainty: 'unequivocal',
  node: false,
  shortAxisMm: null,
  techniqueExplains: false,
  ...more,
})
// RECIST 1.1 §4.3.5; EORTC RECIST FAQ, new lymph node lesions: pathological from 10 mm on
for (const [why, findings, expected] of [
  ['nobody looked', null, 'not-evaluated'],
  ['looked for, none', [], 'none'],
  ['one', [finding()], 'unequivocal'],
  ['one that may be', [finding({ certainty: 'equivocal' })], 'equivocal'],
  ['one of each', [finding({ certainty: 'equivocal' }), finding()], 'unequivocal'],
  ['first visible in another phase', [finding({ techniqueExplains: true })], 'none'],
  ['node of 9.9 mm', [finding({ node: true, shortAxisMm: 9.9 })], 'none'],
  ['node of 10 mm', [finding({ node: true, shortAxisMm: 10 })], 'unequivocal'],
  ['node of 10.1 mm, equivocal', [finding({ node: true, shortAxisMm: 10.1, certainty: 'equivocal' })], 'equivocal'],
  ['node that nobody measured', [finding({ node: true })], 'equivocal'],
] as const) {
  test(`${why}: ${expected}`, () => assert.equal(newLesionState(findings), expected))
}
