import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assessed, codes, fraction, liver, record, studies, treatment } from '../test/published-course.ts'
import { sampleLesion, sampleStudy } from '../test/sample-readings.ts'
import { assess, type Question } from './assess.ts'
import { defaultMeasurementError } from './lesion/measurement-error.ts'

test('shares of the random error add up to 1, also when one study stands at both dates', () => {
  for (const some of [studies, studies.slice(1, 2)]) {
    const { deciders } = assessed(null, liver, some)
    const sum = deciders.reduce((total, { shareOfVariance }) => total + shareOfVariance, 0)
    assert.ok(Math.abs(sum - 1) < 1e-12)
  }
})

describe('by lobe', () => {
  const within = (volumeMl: number, couinaudSegment: string | null) => sampleLesion({ volumeMl, couinaudSegment })
  const pair = (last: string | null) => [
    sampleStudy('2018-04-07', [within(40, '6'), within(10, '3')]),
    sampleStudy('2018-05-23', [within(10, '6'), within(12, last)]),
  ]
  test('the treated lobe shrinks by 75 %, the other grows by 20 %', () => {
    const { byLobe } = assessed(null, liver, pair('3'))
    assert.deepEqual(
      byLobe.map(({ lobe, fraction: change }) => [lobe, change?.toFixed(2)]),
      [
        ['right', '-0.75'],
        ['left', '0.20'],
      ],
    )
  })
  test('nothing is said when the segment of one lesion is unknown', () => {
    assert.deepEqual(assessed(null, liver, pair(null)).byLobe, [])
  })
})

describe('what stays out', () => {
  const cyst = sampleLesion({ volumeMl: 30, nature: 'benign' })
  const far = sampleLesion({ volumeMl: 30, site: 'lung' })
  test('benign lesions, specks and lesions elsewhere', () => {
    const speck = sampleLesion({ volumeMl: 0.01, speck: true })
    const with3 = studies.map((s) => ({ ...s, lesions: [...s.lesions, cyst, far, speck] }))
    assert.deepEqual(
      assessed(record, liver, with3).burdens.map(({ count }) => count),
      [1, 2, 1],
    )
    assert.equal(fraction(assessed(record, liver, with3).headline), fraction(assessed().headline))
  })
  test('a study in which no lesions were looked for is not a study without lesions', () => {
    const liverOnly = { ...sampleStudy('2021-01-01', []), lesionsSegmented: false }
    assert.equal(assessed(record, liver, [...studies, liverOnly]).headline.at, '2019-01-26')
  })
})

describe('refusals', () => {
  const code = (question: Partial<Question>, of = studies) => {
    const result = assess(of, record, defaultMeasurementError, { ...liver, ...question })
    return result.ok ? 'ok' : result.error.code
  }
  test('no study, a date without study, an end before the baseline, two studies on a day', () => {
    assert.equal(code({}, []), 'assess/no-study')
    assert.equal(code({ baseline: studies[0]!.date, at: sampleStudy('2001-01-01', []).date }), 'assess/no-study-on')
    assert.equal(code({ baseline: studies[2]!.date, at: studies[0]!.date }), 'assess/at-before-baseline')
    assert.equal(code({}, [...studies, studies[0]!]), 'assess/two-studies-on')
  })
  test('a baseline without tumour cannot be reduced', () => {
    const { headline } = assessed(null, liver, [sampleStudy('2017-01-01', []), studies[2]!])
    assert.deepEqual(headline.result, { status: 'not-computable', reason: 'baseline-empty' })
  })
})

test('what changed during an interval names every treatment active in it', () => {
  const [first, second] = assessed().intervals
  assert.deepEqual(first?.treatments, ['op', 'ssa'])
  assert.deepEqual(second?.treatments, ['tace1', 'tace2', 'ssa'])
})

describe('every figure names what it rests on', () => {
  const answer = assessed()
  const [first, baseline, at] = studies.map(({ date }) => date)
  for (const [name, { because, rule }, expected] of [
    ['count', answer.byCount, [baseline, 'a', 'b', at]],
    ['sum of diameters', answer.bySumOfDiameters, [baseline, 'a', 'b', at]],
    ['comparability', answer.comparability, [baseline, at]],
    ['first interval', answer.intervals[0]!, [first, baseline, 'a', 'b', 'op', 'ssa']],
    ['last targets', answer.targets.at(-1)!, [baseline, 'a', 'b', at]],
    ['decider', answer.deciders[0]!, [baseline, at, 'a']],
  ] as const) {
    test(`${name}: ${rule}`, () => {
      assert.deepEqual(new Set<string | undefined>(because), new Set<string | undefined>(expected))
    })
  }
})

test('an answer that is none still says that the reading is a draft', () => {
  const draft = { ...studies[0]!, review: 'draft' as const }
  const { headline } = assessed(null, liver, [draft])
  assert.deepEqual(headline.result, { status: 'not-computable', reason: 'same-study' })
  assert.ok(codes(headline).includes('draft'))
})

test('a study of the day of a treatment counts as made before it, and that is said', () => {
  const same = { ...record, treatments: [treatment('tace', 'embolisation', '2018-04-07')] }
  const { headline, intervals } = assessed(same)
  assert.equal(headline.baseline, '2018-04-07')
  assert.ok(codes(headline).includes('treated-on-study-day'))
  assert.deepEqual(
    intervals.map((each) => each.treatments),
    [[], ['tace']],
  )
  assert.ok(!codes(assessed().headline).includes('treated-on-study-day'))
})
