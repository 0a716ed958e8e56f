import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { comparisonOf } from './comparison.ts'
import { visibleAfter, visibleBefore } from './visible-parts.ts'
import type { Part } from './volume-ratio.ts'

type Drawn = { readonly lesions: readonly LesionReading[]; readonly more?: Partial<StudyReading> }
const comparison = (before: Drawn, after: Drawn) => {
  const baseline = sampleStudy('2018-04-07', before.lesions, before.more)
  const at = sampleStudy('2019-01-26', after.lesions, after.more)
  const studies = [baseline, at]
  return comparisonOf({ baseline, at, studies, model: defaultMeasurementError }, lesionFamilies(studies, []))
}
/** What stands for lesions that are not seen: 0 in the middle. */
const unseen = (parts: readonly Part[]) => parts.filter(({ volumeMl }) => volumeMl === 0).map(({ highMl }) => highMl)
const told = (before: Drawn, after: Drawn) => {
  const { parts, caveats } = visibleAfter(comparison(before, after))
  return { highs: unseen(parts), caveats: caveats.map(({ code, parameters }) => [code, parameters]) }
}
const a = sampleLesion({ volumeMl: 60, trackingUid: 'a' })
const b = sampleLesion({ volumeMl: 10, trackingUid: 'b' })
const cut = { liverCutOff: true }

describe('a liver that reaches the edge of the image', () => {
  test('a lesion not seen any more may lie beyond it: as large as it was', () => {
    assert.deepEqual(told({ lesions: [a, b] }, { lesions: [a], more: cut }), {
      highs: [10],
      caveats: [['vanished-bounded', { least: 1, count: 1, upperMl: 10 }]],
    })
    assert.equal(told({ lesions: [a, b] }, { lesions: [a] }).highs[0]?.toFixed(4), '0.0654') // sphere of 5 mm
  })
  test('with no lesion left each of them may', () => {
    assert.deepEqual(told({ lesions: [a, b] }, { lesions: [], more: cut }).highs, [60, 10])
  })
  test('which of those without identity it was nobody knows: nothing bounds it', () => {
    const plain = [60, 10].map((volumeMl) => sampleLesion({ volumeMl }))
    assert.deepEqual(told({ lesions: plain }, { lesions: plain.slice(0, 1), more: cut }), {
      highs: [null],
      caveats: [['vanished-not-covered', { least: 1, count: 1 }]],
    })
    assert.deepEqual(told({ lesions: plain }, { lesions: plain, more: cut }), { highs: [], caveats: [] })
  })
  test('at the baseline: what appears later may have lain beyond it, in any size', () => {
    const highs = (lesions: readonly LesionReading[], more: Partial<StudyReading>) =>
      unseen(visibleBefore(comparison({ lesions, more }, { lesions: [a, b] })))
    assert.deepEqual(highs([a], cut), [null])
    assert.deepEqual(highs([a], {}), [])
    assert.deepEqual(highs([a, b], cut), [])
  })
})

// a lesion missing from a list of the whole liver is gone; from any other it was not evaluated: what the case file's schema says
describe('a typed list', () => {
  const typed = (volumeMl: number, trackingUid?: string) =>
    sampleLesion({ volumeMl, evidence: '3-axis', ...(trackingUid ? { trackingUid, label: trackingUid } : {}) })
  const left = [typed(5, 'a')]
  const file = { dateSource: 'case-file', liverCutOff: null } as const
  test('that does not say of what leaves a lesion out: it may be as large as it was, and nothing bounds the rest', () => {
    assert.deepEqual(told({ lesions: [a, b] }, { lesions: left, more: file }), {
      highs: [10, null],
      caveats: [['lesions-not-listed', { date: '2019-01-26', names: 'lesion', count: 1 }]],
    })
  })
  test('of the whole liver, or of a segmentation: it is gone', () => {
    assert.equal(told({ lesions: [a, b] }, { lesions: left, more: { ...file, liverCutOff: false } }).highs.length, 1)
    assert.equal(told({ lesions: [a, b] }, { lesions: [a], more: file }).highs[0]?.toFixed(4), '0.0654')
  })
  test('that leaves nothing out, or says that there is nothing, is whole', () => {
    assert.deepEqual(told({ lesions: [a, b] }, { lesions: [...left, typed(5, 'b')], more: file }).highs, [])
    const none = told({ lesions: [a, b] }, { lesions: [], more: file })
    assert.deepEqual(none.caveats[0]?.[0], 'vanished-bounded')
  })
  test('of lesions without identity: which was left out nobody knows', () => {
    const { highs, caveats } = told({ lesions: [typed(60), typed(10)] }, { lesions: [typed(5)], more: file })
    assert.ok(highs.every((high) => high === null))
    assert.deepEqual(caveats, [['vanished-not-covered', { least: 1, count: 1 }]])
  })
})

// 5 certain + 3 possible before; "<4" is 1 certain + 2 possible after: 8 − 1 = 7 gone at most, 5 − 3 = 2 certainly
describe('counts that are ranges', () => {
  const some = (certain: number, possible: number) =>
    Array.from({ length: certain + possible }, (_, i) =>
      sampleLesion({ volumeMl: 1, existence: i < certain ? 'certain' : 'possible' }),
    )
  test('the fewest left are held against the most there were', () => {
    const { highs, caveats } = told({ lesions: some(5, 3) }, { lesions: some(1, 2) })
    assert.equal(highs.length, 7)
    const [[code, { least, count }]] = caveats as [[string, { least: number; count: number }]]
    assert.deepEqual([code, least, count], ['vanished-bounded', 2, 7])
  })
  test('of "more than 30" nobody knows how many are gone: at least 31 − 3, and nothing bounds them', () => {
    const open = { lesions: some(31, 0), more: { countIsAtLeast: true } }
    const { highs, caveats } = told(open, { lesions: some(1, 2) })
    assert.ok(highs.includes(null))
    assert.deepEqual(caveats, [['vanished-uncounted', { least: 28 }]])
  })
  test('to "at least 7" none need be gone', () => {
    const { caveats } = told({ lesions: some(10, 0) }, { lesions: some(7, 0), more: { countIsAtLeast: true } })
    assert.deepEqual(caveats[0]?.[1], { least: 0, count: 3, upperMl: 3 * (Math.PI / 6) * 0.125 })
  })
})
