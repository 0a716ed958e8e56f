import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
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

// RECIST 1.1 §4.3.1: half of the baseline is a partial response; §4.2: a target is a lesion that was measured
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

// RECIST 1.1 §4.4.2: a target that was not evaluated makes the response NE, unless the others are progression already
const target = (trackingUid: string, diameterMm: number, touchesBorder = false) =>
  sampleLesion({ volumeMl: diameterMm, trackingUid, diameterMm, touchesBorder })
for (const { why, seen, liverCutOff, expected } of [
  { why: 'one cut off by the edge', seen: [target('a', 20, true)], liverCutOff: true, expected: [null, null, 'NE'] },
  { why: 'one not imaged', seen: [target('a', 30)], liverCutOff: true, expected: [null, null, 'NE'] },
  { why: 'one gone from a whole liver is 0', seen: [target('a', 30)], liverCutOff: false, expected: [30, -0.5, 'PR'] },
  {
    why: 'what was seen has grown from 60 to 75 mm already',
    seen: [target('a', 75, true)],
    liverCutOff: true,
    expected: [null, null, 'PD'],
  },
]) {
  test(`targets, ${why}: ${expected[2]}`, () => {
    const baseline = sampleStudy('2018-01-01', [target('a', 40), target('b', 20)])
    const known = target('c', 5)
    const current = sampleStudy('2019-01-01', [...seen, known], { liverCutOff })
    const whole = { ...baseline, lesions: [...baseline.lesions, known] }
    const [, at] = targetSums([whole, current], whole)
    assert.deepEqual([at?.sumMm, at?.changeFromBaseline, at?.response], expected)
  })
}

test('a response that was not evaluable sets no nadir', () => {
  const baseline = sampleStudy('2018-01-01', [target('a', 40), target('b', 20)])
  const cut = sampleStudy('2018-06-01', [target('a', 10, true), target('b', 5)], { liverCutOff: true })
  const last = sampleStudy('2019-01-01', [target('a', 38), target('b', 20)])
  // 58 of 60 mm; against 15 mm it would be progression
  assert.equal(targetSums([baseline, cut, last], baseline).at(-1)?.response, 'SD')
})

test('a target cut off at the baseline can be compared with nothing', () => {
  const baseline = sampleStudy('2018-01-01', [target('a', 40, true), target('b', 20)])
  const last = sampleStudy('2019-01-01', [target('a', 10), target('b', 20)])
  assert.deepEqual(
    targetSums([baseline, last], baseline).map(({ sumMm, response }) => [sumMm, response]),
    [
      [null, 'baseline'],
      [30, null],
    ],
  )
})

test('a study whose lesions carry other identities leaves no sum, not 0', () => {
  const baseline = sampleStudy('2018-01-01', [target('a', 40)])
  const current = sampleStudy('2019-01-01', [sampleLesion({ volumeMl: 20, trackingUid: null, diameterMm: 20 })])
  const [, after] = targetSums([baseline, current], baseline)
  assert.deepEqual([after?.sumMm, after?.changeFromBaseline, after?.response], [null, null, null])
})
