import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, day, told } from '../../test/sample-record.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { burdenReview } from './burden-review.ts'
import { possibleClasses } from './burden-class.ts'

const latest = (...studies: readonly StudyReading[]) => {
  const [answer] = burdenReview(contextOf([], { studies }))
  return answer?.rule === 'burden/liver' ? answer.value.latest : null
}

// clinical-vectors.json, burdenCompute: lesions 48.4 + 14.1 + 27 × 0.52 mL in 1400 mL of liver with tumour is 5.467 %
test('the share of the liver is of the whole liver including tumour', () => {
  const lesions = [48.4, 14.1, ...Array.from({ length: 27 }, () => 0.52)].map((volumeMl) => sampleLesion({ volumeMl }))
  const at = latest(sampleStudy('2018-04-07', lesions, { liverVolumeMl: 1400 }))
  assert.ok(Math.abs((at?.percent?.central ?? 0) - 5.467) < 0.001)
  assert.deepEqual(at?.classes, ['<=10'])
})

// classes of clinical-vectors.json, burden: 10 → <=10, 10.01 → 11-25, 25 → 11-25, 50 → 26-50, 50.01 → >50
for (const [low, high, classes] of [
  [9, 10, ['<=10']],
  [9, 10.01, ['<=10', '11-25']],
  [10.01, 25, ['11-25']],
  [25.01, 50, ['26-50']],
  [50.01, 60, ['>50']],
  [3, null, ['<=10', '11-25', '26-50', '>50']],
] as const) {
  test(`${low} to ${high ?? 'any'} % may be ${classes.join(', ')}`, () =>
    assert.deepEqual(possibleClasses({ low, high }), classes))
}

test('without the volume of the liver there is no share and no class, and a study nobody measured says nothing', () => {
  const at = latest(sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 5 })], { liverVolumeMl: null }))
  assert.deepEqual([at?.percent, at?.classes], [null, []])
  assert.equal(latest(sampleStudy('2018-04-07', [], { lesionsSegmented: false })), null)
})

// what is measured is the least there is: 5 of 1500 mL is 0.33 %, and any class may be true
test('beside a lesion that somebody says was obscured, volume, count and share are "at least", and the event is named', () => {
  const study = sampleStudy('2018-04-07', [sampleLesion({ volumeMl: 5, trackingUid: 'a' })], { liverVolumeMl: 1500 })
  const said = told('lesion-state-asserted', '2018-04-07', {
    id: 's',
    lesion: { trackingUid: 'b' },
    study: day('2018-04-07'),
    state: 'obscured',
  })
  const [answer] = burdenReview(contextOf([said], { studies: [study] }))
  assert.ok(answer?.rule === 'burden/liver')
  const { highMl, countIsAtLeast, percent, classes } = answer.value.latest
  assert.deepEqual([highMl, countIsAtLeast, percent?.high, classes.length], [null, true, null, 4])
  assert.ok(answer.because.includes('s'))
})
