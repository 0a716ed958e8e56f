// States of a lesion in a study: design of this product. Spheres by hand: 20 mm is π/6·8 = 4.1888 mL, 5 mm 0.0654, 12 mm 0.9048, 30 mm 14.1372.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { told } from '../../test/sample-record.ts'
import { day, sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { lesionStates, type LesionState } from '../record/lesion-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { comparisonOf } from './comparison.ts'
import { cytoreductionBySameLesions, cytoreductionByTotals } from './liver-cytoreduction.ts'
import { visibleAfter, visibleBefore } from './visible-parts.ts'

const ball = (mm: number): number => (Math.PI / 6000) * mm ** 3
const lesion = (uid: string, mm: number) => sampleLesion({ volumeMl: ball(mm), trackingUid: uid, label: uid })
const asserted = (state: LesionState, uid = 'B', study = '2020-07-10'): PatientEvent =>
  told('lesion-state-asserted', study, {
    id: `${state} ${uid}`,
    lesion: { trackingUid: uid },
    study: day(study),
    state,
  })
const baseline = sampleStudy('2020-01-10', [lesion('A', 30), lesion('B', 20)])
const oneLeft = sampleStudy('2020-07-10', [lesion('A', 12)])
const compared = (at: StudyReading, events: readonly PatientEvent[], from = baseline) =>
  comparisonOf(
    { baseline: from, at, studies: [from, at], model: defaultMeasurementError },
    lesionFamilies([from, at], events),
  )
/** What may be left beside what is measured, mL. */
const unseenMl = (at: StudyReading, events: readonly PatientEvent[]) =>
  visibleAfter(compared(at, events)).parts.flatMap(({ volumeMl, highMl }) =>
    volumeMl === 0 ? [highMl?.toFixed(4)] : [],
  )

describe('what may be left of a lesion that is not drawn', () => {
  const rows: Readonly<Record<LesionState, string>> = {
    measured: '0.0654', // nothing said that helps
    'too-small': '0.0654',
    'not-visible-same-technique': '0.0654',
    'not-visible-technique-differs': '4.1888',
    'not-covered': '4.1888',
    obscured: '4.1888',
    resected: '4.1888', // only said
    ablated: '4.1888',
    'merged-into': '4.1888',
    'split-from': '4.1888',
  }
  for (const state of lesionStates)
    test(`${state}: at most ${rows[state]} mL`, () =>
      assert.deepEqual(unseenMl(oneLeft, [asserted(state)]), [rows[state]]))
  test('of several words the last holds', () =>
    assert.deepEqual(unseenMl(oneLeft, [asserted('obscured'), asserted('too-small')]), ['0.0654']))

  const operated = (date: string) => told('resection-performed', date, { id: 'op', removesLesions: ['B'] })
  const specimen = told('specimen-reported', '2020-07-10', { id: 'sp', site: 'liver', procedure: 'resection' })
  const bowel = told('resection-performed', '2020-03-01', { id: 'ic', procedure: 'ileocaecal resection' })
  for (const [why, event, expected] of [
    ['imaging after the operation', operated('2020-03-01'), '0.0000'],
    ['imaging of the day of the operation', operated('2020-07-10'), '4.1888'],
    ['a specimen', specimen, '0.0000'],
    ['an operation on the bowel', bowel, '4.1888'],
  ] as const)
    test(`resected, with ${why}: ${expected} mL`, () =>
      assert.deepEqual(unseenMl(oneLeft, [event, asserted('resected')]), [expected]))

  test('one that nobody ever measured: nothing bounds it', () =>
    assert.deepEqual(unseenMl(oneLeft, [asserted('obscured', 'Z')]), [undefined, '0.0654']))
  test('a list that leaves it out is of part of the liver all the same, whatever is said of it', () => {
    const list = { dateSource: 'case-file', liverCutOff: null } as const
    const at = sampleStudy('2020-07-10', [{ ...lesion('A', 12), evidence: '3-axis' }], list)
    assert.deepEqual(unseenMl(at, [asserted('obscured')]), ['4.1888', undefined])
    assert.deepEqual(unseenMl(at, [asserted('too-small')]), ['0.0654'])
  })
  test('one that was not seen at the baseline widens the baseline instead', () => {
    const from = sampleStudy('2020-01-10', [lesion('A', 30)])
    const at = sampleStudy('2020-07-10', [lesion('A', 12), lesion('B', 20)])
    const parts = visibleBefore(compared(at, [asserted('obscured', 'B', '2020-01-10')], from))
    assert.deepEqual(
      parts.map(({ highMl }) => highMl?.toFixed(4)),
      ['14.1372', '4.1888'],
    )
  })
})

test('1 − (0.9048 + 4.1888)/18.326 is 72 %: of 90 % nothing can be told, and the figure names lesion and event', () => {
  for (const figure of [cytoreductionByTotals, cytoreductionBySameLesions]) {
    const { result, because, caveats } = figure(compared(oneLeft, [asserted('obscured')]))
    assert.ok(result.status === 'computed')
    assert.ok((result.low ?? 1) < 1 - (0.9048 + 4.1888) / 18.326)
    assert.equal(result.verdicts[90], 'cannot-be-told')
    assert.ok(because.includes('obscured B'))
    const { parameters } = caveats.find(({ code }) => code === 'lesion-state') ?? {}
    assert.deepEqual(parameters, { date: '2020-07-10', state: 'obscured', bound: 'last-volume', names: 'B' })
    assert.ok(!caveats.some(({ code }) => code === 'vanished-bounded'))
  }
})
test('a lesion that is drawn and said to be obscured may be what it was before', () => {
  const both = sampleStudy('2020-07-10', [lesion('A', 12), lesion('B', 10)])
  const { parts } = visibleAfter(compared(both, [asserted('obscured')]))
  assert.deepEqual(
    parts.map(({ volumeMl, highMl }) => [volumeMl.toFixed(4), highMl?.toFixed(4)]),
    [
      ['0.9048', '0.9048'],
      ['0.5236', '4.1888'],
    ],
  )
})

// by definition: less is known, so no more can be certain
test('that a lesion was not seen well never makes more of a reduction', () => {
  const size = fc.integer({ min: 3, max: 60 })
  const studyOf = (date: string) =>
    fc
      .record({
        sizes: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), size, { minKeys: date < '2020-05' ? 1 : 0 }),
        nameless: fc.array(size, { maxLength: 2 }),
        liverCutOff: fc.constantFrom(true, false, null),
        dateSource: fc.constantFrom('case-file', 'folder-name'),
        sequence: fc.constantFrom('T1', 'T2'),
      })
      .map(({ sizes, nameless, liverCutOff, dateSource, sequence }) => {
        const evidence = dateSource === 'case-file' ? ('3-axis' as const) : ('segmented' as const)
        const named = Object.entries(sizes).map(([uid, mm]) => ({ ...lesion(uid, mm), id: `${date} ${uid}`, evidence }))
        const others = nameless.map((mm, i) =>
          sampleLesion({ volumeMl: ball(mm), id: `${date} ${i}`, label: `${i}`, evidence }),
        )
        const study = sampleStudy(date, [...named, ...others], { liverCutOff, dateSource })
        return { ...study, technique: { ...study.technique, sequence } }
      })
  const studies = fc.tuple(studyOf('2020-01-10'), studyOf('2020-07-10'), studyOf('2021-01-10'))
  const words = fc.constantFrom<LesionState[]>('obscured', 'not-covered')
  fc.assert(
    fc.property(studies, words, fc.constantFrom('A', 'B', 'C', 'D', 'Z'), (all, state, uid) => {
      const [from, at] = all
      for (const figure of [cytoreductionByTotals, cytoreductionBySameLesions]) {
        const [without, with_] = [[], [asserted(state, uid)]].map((events) => {
          const of = { baseline: from, at, studies: all, model: defaultMeasurementError }
          return figure(comparisonOf(of, lesionFamilies(all, events))).result
        })
        if (without?.status !== 'computed' || with_?.status !== 'computed') continue
        const least = (low: number | null) => low ?? Number.NEGATIVE_INFINITY
        assert.ok(least(with_.low) <= least(without.low) + 1e-9)
        for (const threshold of [70, 90] as const) {
          assert.ok(with_.support[threshold].low <= without.support[threshold].low + 1e-9)
          assert.ok(with_.support[threshold].high <= without.support[threshold].high + 1e-9)
        }
      }
    }),
    { numRuns: 300 },
  )
})
