import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assessed, codes, find, fraction, liver } from '../test/published-course.ts'
import { sampleLesion, sampleStudy } from '../test/sample-readings.ts'
import { day, told } from '../test/sample-record.ts'
import type { Assessment } from './assessment.ts'
import type { LesionReading } from './lesion/lesion-reading.ts'
import { defaultMeasurementError, volumeCv } from './lesion/measurement-error.ts'
import type { StudyReading } from './lesion/study-reading.ts'
import type { PatientEvent } from './record/patient-event.ts'
import { standing } from './record/patient-record.ts'

const of = (uid: string, volumeMl: number, more: Partial<LesionReading> = {}) =>
  sampleLesion({ volumeMl, trackingUid: uid, label: uid.toUpperCase(), id: `${uid} ${volumeMl}`, ...more })
const study = (date: string, lesions: readonly LesionReading[], more: Partial<StudyReading> = {}) =>
  sampleStudy(date, lesions, more)
const asked = (studies: readonly StudyReading[], events: readonly PatientEvent[]): Assessment =>
  assessed({ treatments: [], sites: [], events: standing(events) }, liver, [...studies])
const sameLesions = (assessment: Assessment) =>
  find(assessment.besides, 'liver', 'same-lesions', assessment.headline.baseline)
const row = ({ histories }: Assessment, uid: string) => histories.find(({ trackingUid }) => trackingUid === uid)

const split = (date: string) =>
  told('lesion-split', date, { id: 'split', study: day(date), from: 'c', into: ['d', 'e'] })
const merged = (date: string, into: string) =>
  told('lesion-merged', date, { id: 'merged', study: day(date), into, lesions: ['a', 'b'] })

// expected values are sums worked by hand from ΣV of the members, as design.md §6 has C = 1 − ΣV₁/ΣV₀
describe('a lesion that falls into two', () => {
  const before = study('2020-01-01', [of('c', 30), of('x', 10)])
  const after = study('2021-01-01', [of('d', 6), of('e', 4), of('x', 10)])
  const result = asked([before, after], [split('2021-01-01')])

  test('keeps its place among the same lesions: C = 1 − (6 + 4 + 10)/(30 + 10) = 50 %', () => {
    assert.ok(Math.abs(fraction(sameLesions(result)) - 0.5) < 1e-12)
    assert.ok(!codes(sameLesions(result)).includes('vanished-bounded'))
    assert.ok(!codes(sameLesions(result)).includes('unmatched-lesions'))
  })
  test('its fragments are no new disease, and what was taken together is said', () => {
    for (const figure of [result.headline, sameLesions(result)]) {
      assert.ok(!codes(figure).includes('new-disease'))
      const said = figure.caveats.find(({ code }) => code === 'lesions-taken-together')
      assert.equal(said?.parameters['names'], 'C → D + E')
      assert.ok(figure.because.includes('split'))
    }
  })
  test('one row follows it: 30 → 6 + 4 is −66.7 %', () => {
    const history = row(result, 'c')
    assert.equal(history?.label, 'C → D + E')
    assert.deepEqual(
      history?.readings.map((reading) => reading?.volumeMl),
      [30, 10],
    )
    assert.ok(Math.abs((history?.change ?? 0) + 2 / 3) < 1e-12)
    assert.equal(result.histories.length, 2)
  })
  test('one row says what hangs on it: 30/40 of the baseline, 10/20 of what remains', () => {
    const decider = result.deciders.find(({ trackingUid }) => trackingUid === 'c')
    assert.deepEqual([decider?.label, decider?.shareOfBaseline, decider?.shareOfResidual], ['C → D + E', 0.75, 0.5])
    assert.equal(result.deciders.length, 2)
    assert.ok(Math.abs(result.deciders.reduce((sum, each) => sum + each.shareOfVariance, 0) - 1) < 1e-9)
  })
  test('the parts err on their own: sd of ln(V₁) is √((0.6·cv)² + (0.4·cv)²)', () => {
    const parts = [of('d', 6), of('e', 4)]
    const [one, two] = parts.map((lesion) => volumeCv(lesion, 'MR', defaultMeasurementError))
    const [whole] = [volumeCv(of('c', 30), 'MR', defaultMeasurementError)]
    const alone = asked([study('2020-01-01', [of('c', 30)]), study('2021-01-01', parts)], [split('2021-01-01')])
    const { result: figure } = sameLesions(alone)
    assert.ok(figure.status === 'computed')
    const expected = Math.hypot(whole ?? 0, 0.6 * (one ?? 0), 0.4 * (two ?? 0))
    assert.ok(Math.abs(figure.sdLnRatio.random - expected) < 1e-12)
  })
  test('both fragments small: each may be a 5 mm sphere when none is seen, 2 · 0.0654 mL', () => {
    const gone = asked([before, after, study('2022-01-01', [of('x', 10)])], [split('2021-01-01')])
    const vanished = sameLesions(gone).caveats.find(({ code }) => code === 'vanished-bounded')
    assert.deepEqual([vanished?.parameters['count'], Number(vanished?.parameters['upperMl']).toFixed(4)], [1, '0.1309'])
  })
  test('a fragment cut off by the edge of the image: nothing bounds what remains', () => {
    const cut = study('2021-01-01', [of('d', 6), of('e', 4, { touchesBorder: true }), of('x', 10)])
    const { result: figure } = sameLesions(asked([before, cut], [split('2021-01-01')]))
    assert.ok(figure.status === 'computed')
    assert.equal(figure.low, null)
  })
  test('a fragment that nobody measured: at least the other, 1 − 16/40, and nothing bounds it', () => {
    const lost = asked([before, study('2021-01-01', [of('d', 6), of('x', 10)])], [split('2021-01-01')])
    const { result: figure } = sameLesions(lost)
    assert.ok(figure.status === 'computed')
    assert.deepEqual([figure.fraction.toFixed(6), figure.low], ['0.600000', null])
    assert.ok(codes(sameLesions(lost)).includes('part-of-family-not-seen'))
    assert.ok(!codes(sameLesions(lost)).includes('vanished-bounded'))
  })
  test('one that nobody measured at the baseline: it held at least the other, so that all may be gone', () => {
    const studies = [study('2020-01-01', [of('d', 20), of('x', 10)]), study('2021-01-01', [of('d', 6), of('x', 9)])]
    const high = (events: readonly PatientEvent[]) => {
      const { result: figure } = sameLesions(asked(studies, events))
      return figure.status === 'computed' ? figure.high : null
    }
    assert.equal(high([split('2020-01-01')]), 1)
    assert.ok((high([]) ?? 1) < 0.8)
    const { headline } = asked(studies, [split('2020-01-01')])
    assert.ok(headline.result.status === 'computed' && headline.result.high === 1)
  })
  test('a fragment seen before and not any more is bounded by a 5 mm sphere: the family is not gone', () => {
    const later = asked([before, after, study('2022-01-01', [of('d', 6), of('x', 10)])], [split('2021-01-01')])
    const { result: figure } = sameLesions(later)
    assert.ok(figure.status === 'computed' && figure.low !== null)
    assert.ok(codes(sameLesions(later)).includes('part-of-family-not-seen'))
    assert.ok(!codes(sameLesions(later)).includes('vanished-bounded'))
  })
  test('targets: 38.6 mm becomes 22.5 + 19.7 mm, the sphere of 10 mL stays: no response, and no unknown lesions', () => {
    // d = ∛(6V/π): 30 mL 38.55 mm, 10 mL 26.73, 6 mL 22.55, 4 mL 19.70; (22.55 + 19.70 + 26.73)/(38.55 + 26.73) = +5.7 %
    const last = result.targets.at(-1)
    assert.deepEqual([last?.response, last?.changeFromBaseline?.toFixed(3)], ['SD', '0.057'])
    assert.ok(last?.because.includes('split'))
  })
})

describe('lesions that grow into one', () => {
  const before = study('2020-01-01', [of('a', 20), of('b', 10)])
  for (const [why, into, later] of [
    ['under the name of one of them', 'a', 'a'],
    ['under a name of its own', 'm', 'm'],
    ['under a name that no study holds', 'm', 'b'],
  ] as const) {
    test(`${why}: C = 1 − 12/(20 + 10) = 60 %, none vanished, none new`, () => {
      const result = asked([before, study('2021-01-01', [of(later, 12)])], [merged('2021-01-01', into)])
      const answer = sameLesions(result)
      assert.ok(Math.abs(fraction(answer) - 0.6) < 1e-12)
      for (const figure of [answer, result.headline]) {
        assert.ok(!codes(figure).some((code) => ['vanished-bounded', 'new-disease', 'reappeared'].includes(code)))
      }
      assert.deepEqual(
        result.histories.map(({ readings }) => readings.map((reading) => reading?.volumeMl ?? null)),
        [[30, 12]],
      )
      // 12 mL across against 20 and 10 mL: 28.40/(33.68 + 26.73) = −53.0 %
      assert.deepEqual(
        [result.targets.at(-1)?.response, result.targets.at(-1)?.changeFromBaseline?.toFixed(3)],
        ['PR', '-0.530'],
      )
    })
  }
  test('one of them came after the baseline: what remains may hold new disease', () => {
    const studies = [
      study('2020-01-01', [of('a', 20)]),
      study('2020-06-01', [of('a', 20), of('b', 5)]),
      study('2021-01-01', [of('a', 12)]),
    ]
    const result = asked(studies, [merged('2021-01-01', 'a')])
    assert.ok(codes(result.headline).includes('merged-with-later-lesion'))
    const known = asked([before, studies[2]!], [merged('2021-01-01', 'a')])
    assert.ok(!codes(known.headline).includes('merged-with-later-lesion'))
  })
})

test('a chain A + B → C → D + E: C = 1 − (3 + 2)/(20 + 10) = 83.3 %', () => {
  const studies = [
    study('2020-01-01', [of('a', 20), of('b', 10)]),
    study('2020-06-01', [of('c', 18)]),
    study('2021-01-01', [of('d', 3), of('e', 2)]),
  ]
  const result = asked(studies, [merged('2020-06-01', 'c'), split('2021-01-01')])
  assert.ok(Math.abs(fraction(sameLesions(result)) - 25 / 30) < 1e-12)
  assert.deepEqual(
    result.histories.map(({ label, readings }) => [label, readings.map((reading) => reading?.volumeMl)]),
    [['A + B → C → D + E', [30, 18, 5]]],
  )
})

describe('what changes nothing', () => {
  const studies = [
    study('2020-01-01', [of('c', 30), of('x', 10)]),
    study('2021-01-01', [of('c', 15), of('x', 5)]),
    study('2022-01-01', [of('d', 2), of('e', 2), of('x', 5)]),
  ]
  const question = { ...liver, at: day('2021-01-01') }
  const figures = (events: readonly PatientEvent[]) => {
    const elsewhere = { treatments: [], sites: [], events: standing(events) }
    const { headline, besides, deciders, byCount } = assessed(elsewhere, question, studies)
    return { headline, besides, deciders, byCount }
  }
  test('a split after both studies', () => {
    assert.deepEqual(figures([split('2022-01-01')]), figures([]))
  })
  test('one that was retracted', () => {
    const back = told('event-retracted', '2022-02-01', { retracts: 'split', reason: 'an artefact' })
    assert.deepEqual(figures([split('2021-01-01'), back]), figures([]))
  })
})
