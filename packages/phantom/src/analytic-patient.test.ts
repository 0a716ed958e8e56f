import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyticPatient } from './analytic-patient.ts'
import { defaultPlan } from './default-plan.ts'
import { randomPlan } from './random-plan.ts'
import { carefulReader, generousReader, type Segmenter } from './segmenter.ts'

const faultless: Segmenter = {
  name: 'faultless',
  biasMm: 0,
  studyShiftSdMm: 0,
  lesionShiftSdMm: 0,
  wobbleMm: 0,
  smallestMm: { before: 0, after: 0 },
  overlooks: 0,
}
const all = (segmenter: Segmenter, studies: number) => Array.from({ length: studies }, () => segmenter)
const tumour = (lesions: readonly { nature: string; volumeMl: number }[]) =>
  lesions.filter(({ nature }) => nature === 'metastasis').reduce((sum, { volumeMl }) => sum + volumeMl, 0)

test('a faultless segmenter reads the truth', () => {
  const plan = randomPlan('5', { studies: 4, lesions: 25 })
  const { readings, truth } = analyticPatient(plan, {
    segmenters: all(faultless, 4),
    sequenceShiftMm: 0,
    sampling: 'exact',
  })
  readings.forEach((reading, s) => assert.ok(Math.abs(tumour(reading.lesions) - truth[s]!.volumeMl) < 1e-9))
})

// closed form: counting voxel centres on a lattice laid at random is unbiased
test('counting voxels is unbiased over many lesions', () => {
  const plan = randomPlan('9', { studies: 3, lesions: 300 })
  const { readings, truth } = analyticPatient(plan, {
    segmenters: all(faultless, 3),
    sequenceShiftMm: 0,
    sampling: 'voxels',
  })
  readings.forEach((reading, s) => {
    const ratio = tumour(reading.lesions) / truth[s]!.volumeMl
    assert.ok(Math.abs(ratio - 1) < 0.03, `${ratio}`)
  })
})

// closed form: an ellipsoid grown by e per side gains (1 + e/a)(1 + e/b)(1 + e/c)
test('half a millimetre per side is +6 % at 51 mm and about doubles a lesion of 4 mm', () => {
  const plan = defaultPlan()
  const generous = { ...faultless, biasMm: 0.5 }
  const { readings, truth } = analyticPatient(plan, {
    segmenters: all(generous, 8),
    sequenceShiftMm: 0,
    sampling: 'exact',
  })
  const gain = (study: number, id: string) => {
    const lesion = readings[study]!.lesions.find(({ label }) => label === id)!
    return lesion.volumeMl / truth[study]!.byTrackingUid.get(lesion.trackingUid!)! - 1
  }
  assert.ok(Math.abs(gain(1, 'M01') - 0.065) < 0.015, `${gain(1, 'M01')}`)
  assert.ok(gain(4, 'M11') > 0.9 && gain(4, 'M11') < 1.6, `${gain(4, 'M11')}`)
})

test('one hand repeats itself; a second, wider hand reads the same lesions larger', () => {
  let [mine, theirs] = [0, 0]
  for (let seed = 0; seed < 12; seed++) {
    const plan = randomPlan(String(seed), { studies: 2, lesions: 30 })
    const read = (second: Segmenter) =>
      analyticPatient(plan, { segmenters: [carefulReader, second], sequenceShiftMm: 0.3, sampling: 'voxels' })
    const [one, other] = [read(carefulReader), read(generousReader)]
    assert.deepEqual(one.readings, read(carefulReader).readings)
    assert.deepEqual(one.readings[0], other.readings[0])
    // same lesions only: the generous hand also overlooks more of the small ones
    const twins = new Map(other.readings[1]!.lesions.map((lesion) => [lesion.trackingUid, lesion]))
    for (const lesion of one.readings[1]!.lesions) {
      const twin = twins.get(lesion.trackingUid)
      if (!twin) continue
      mine += lesion.volumeMl
      theirs += twin.volumeMl
    }
  }
  assert.ok(theirs > 1.08 * mine, `${theirs} against ${mine}`)
})
