import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { join } from 'node:path'
import { holds } from './real-values/real-values.ts'
import { validationPage, type ValidationText } from './page/validation-page.ts'
import { validationRun } from './validation-run.ts'

// expected: other people's counts, the story as it was designed, and the 95 % that an interval promises
describe('validation, few patients', () => {
  let text: ValidationText

  before(async () => {
    text = await validationRun(join(import.meta.dirname, '..'), 'quick', () => {})
  })

  test('real objects read as others read them', () => {
    assert.deepEqual(
      text.realValues.filter((value) => !holds(value)),
      [],
    )
  })

  test('the story of the sample patient holds through files, measuring and assessing', () => {
    assert.deepEqual(
      text.story.filter(({ held }) => !held),
      [],
    )
  })

  test('under its own errors the interval covers 93 to 97 %', () => {
    const { coverage } = text.calibration.own
    const share = coverage.count / coverage.of
    assert.ok(share >= 0.93 && share <= 0.97, `${share}`)
  })

  test('one reader and one technique: no verdict is sure and wrong', () => {
    const one = text.calibration.foreign.find(({ id }) => id === 'one-hand')
    assert.deepEqual([one?.tallies.totals.flips[70].count, one?.tallies.totals.flips[90].count], [0, 0])
  })

  test('the page has a number wherever it promises one', () => {
    assert.doesNotMatch(validationPage(text), /NaN|undefined|Infinity|\[object/)
  })
})
