import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../internal/sample-readings.ts'
import type { EvidenceGrade } from '../lesion/lesion-reading.ts'
import { targetSums } from './target-sums.ts'

const madeUp: readonly EvidenceGrade[] = ['range', 'count']
const sums = (before: EvidenceGrade, after: EvidenceGrade) => {
  const target = (evidence: EvidenceGrade, diameterMm: number) =>
    sampleLesion({
      volumeMl: 10,
      trackingUid: 'a',
      evidence,
      diameterMm,
      diameterIs: madeUp.includes(evidence) ? 'assumed' : 'measured',
    })
  const baseline = sampleStudy('2018-01-01', [target(before, 40)])
  const current = sampleStudy('2019-01-01', [target(after, 20)])
  return targetSums([baseline, current], baseline).map(({ response, changeFromBaseline }) => [
    response,
    changeFromBaseline,
  ])
}

// RECIST 1.1 §4.3.1: half of the baseline is a partial response; §3.1.2: a target is a lesion that was measured
const rows: [string, EvidenceGrade, EvidenceGrade, (string | number | null)[]][] = [
  ['measured twice', 'segmented', '1-axis', ['PR', -0.5]],
  ['a range at the baseline', 'range', 'segmented', [null, null]],
  ['a count afterwards', 'segmented', 'count', [null, null]],
]
for (const [why, before, after, expected] of rows) {
  test(`${why}: ${expected.join(', ') || 'no response'}`, () => {
    assert.deepEqual(sums(before, after), [['baseline', 0], expected])
  })
}

test('a target that nobody measured across leaves no sum', () => {
  const across = sampleLesion({ volumeMl: 10, diameterMm: 40 })
  const madeUp = sampleLesion({ volumeMl: 10, diameterMm: 30, diameterIs: 'assumed' })
  const sumOf = (lesions: (typeof across)[]) => {
    const study = sampleStudy('2018-01-01', lesions)
    return targetSums([study], study)[0]?.sumMm
  }
  assert.equal(sumOf([across, madeUp]), null)
  assert.equal(sumOf([across, across, madeUp]), 80, 'smaller than the two largest, it is no target')
})
