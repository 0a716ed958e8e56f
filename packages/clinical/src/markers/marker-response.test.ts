import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { publishedMarkers, sampleMarker } from '../../test/sample-markers.ts'
import { contextOf, told } from '../../test/sample-record.ts'
import { normalSince } from './first-normal.ts'
import { exactChange } from './marker-change.ts'
import { markerResponse, usualMarkerCriteria, type MarkerCriteria } from './marker-response.ts'
import { markerSeries } from './marker-series.ts'
import { markerSteps } from './marker-steps.ts'
import { markersReview } from './markers-review.ts'

const dates = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01']
const seriesOf = (values: readonly (number | string | null)[]) => {
  const [series] = markerSeries(values.map((value, i) => sampleMarker(dates[i] ?? '', value)))
  assert.ok(series)
  return series
}

// upper limit 100, exclusive; thresholds as in clinical trials: −50 %, +25 % over nadir, confirmed
const rows: {
  why: string
  values: (number | string)[]
  more?: Partial<MarkerCriteria>
  evaluable?: string
  expected: string[]
}[] = [
  { why: 'normal is complete response', values: [500, 99], expected: ['CR'] },
  { why: 'the exclusive limit itself is not normal', values: [500, 100], expected: ['PR'] },
  { why: 'a fall of 49.9 %', values: [1000, 501], expected: ['SD'] },
  { why: 'a fall of 50 %', values: [1000, 500], expected: ['PR'] },
  { why: 'a fall of 50.1 %', values: [1000, 499], expected: ['PR'] },
  { why: 'a rise of 24.9 %', values: [1000, 1249, 1249], expected: ['SD', 'SD'] },
  { why: 'a rise of 25 %, seen twice', values: [1000, 1250, 1600], expected: ['PD', 'PD'] },
  { why: 'a rise of 25 %, seen once', values: [1000, 1250], expected: ['PD-unconfirmed'] },
  { why: 'a rise that falls back is not confirmed', values: [1000, 1300, 1000], expected: ['PD-unconfirmed', 'SD'] },
  { why: 'a rise is counted from the lowest', values: [1000, 400, 500, 640], expected: ['PR', 'PD', 'PD'] },
  {
    why: '50 % chosen: 49 % is no rise',
    values: [1000, 1490, 1490],
    more: { risePercent: 50 },
    expected: ['SD', 'SD'],
  },
  { why: '50 % chosen: 50 % is', values: [1000, 1500, 2300], more: { risePercent: 50 }, expected: ['PD', 'PD'] },
  { why: 'a rise within normal is no progression', values: [500, 20, 40], expected: ['CR', 'CR'] },
  { why: 'baseline at the exclusive limit is raised', values: [100, 20], expected: ['CR'] },
  { why: 'baseline below the limit cannot respond', values: [99, 20], evaluable: 'not-raised', expected: ['unknown'] },
  // clinical reference 3.3: evaluable only above the upper limit; many trials require at least twice
  {
    why: 'twice the limit asked for: under twice not evaluable',
    values: [199, 20],
    more: { baselineTimesLimit: 2 },
    evaluable: 'not-raised',
    expected: ['unknown'],
  },
  {
    why: 'twice the limit asked for: at twice evaluable',
    values: [200, 20],
    more: { baselineTimesLimit: 2 },
    expected: ['CR'],
  },
  {
    why: 'twice the limit asked for: above twice evaluable',
    values: [201, 20],
    more: { baselineTimesLimit: 2 },
    expected: ['CR'],
  },
  // 1000 → 400 → 640: +60 % over the lowest, −36 % of the first; 1249 is +24.9 %, 1250 +25 %, 1251 +25.1 % of the first
  {
    why: 'over the first: a rise from the lowest is none',
    values: [1000, 400, 640, 640],
    more: { riseOver: 'baseline' },
    expected: ['PR', 'SD', 'SD'],
  },
  {
    why: 'over the first: 24.9 %',
    values: [1000, 400, 1249, 1249],
    more: { riseOver: 'baseline' },
    expected: ['PR', 'SD', 'SD'],
  },
  {
    why: 'over the first: 25 %',
    values: [1000, 400, 1250, 1250],
    more: { riseOver: 'baseline' },
    expected: ['PR', 'PD', 'PD'],
  },
  {
    why: 'over the first: 25.1 %',
    values: [1000, 400, 1251, 1251],
    more: { riseOver: 'baseline' },
    expected: ['PR', 'PD', 'PD'],
  },
  { why: 'a fall of 30 % asked for: 29.9 %', values: [1000, 701], more: { fallPercent: 30 }, expected: ['SD'] },
  { why: 'a fall of 30 % asked for: 30 %', values: [1000, 700], more: { fallPercent: 30 }, expected: ['PR'] },
  { why: '"under 600" of 1000 may be a fall of half or not', values: [1000, '100-600'], expected: ['unknown'] },
  { why: 'one result', values: [500], evaluable: 'one-result', expected: [] },
]
for (const { why, values, more, evaluable = 'evaluable', expected } of rows)
  test(why, () => {
    const found = markerResponse(seriesOf(values), { ...usualMarkerCriteria, ...more })
    assert.equal(found.evaluable, evaluable)
    assert.deepEqual(
      found.judged.map(({ category }) => category),
      expected,
    )
  })

test('a confounded result is in the series and out of the response, unless allowed', () => {
  const [series] = markerSeries([
    sampleMarker('2020-01-01', 500),
    sampleMarker('2020-02-01', 900, { confounders: ['ssri'] }),
    sampleMarker('2020-03-01', 90),
  ])
  assert.ok(series)
  assert.equal(series.points.length, 3)
  assert.deepEqual(markerResponse(series).excluded, ['2020-02-01'])
  assert.deepEqual(
    markerResponse(series).judged.map(({ category }) => category),
    ['CR'],
  )
  const allowed = markerResponse(series, { ...usualMarkerCriteria, confounded: 'allowed' })
  assert.deepEqual(
    allowed.judged.map(({ category }) => category),
    ['PD-unconfirmed', 'CR'],
  )
})

test('without limits and without an assay nothing is judged', () => {
  const [series] = markerSeries([
    sampleMarker('2020-01-01', 500, { reference: undefined }),
    sampleMarker('2020-02-01', 50, { reference: undefined }),
  ])
  assert.ok(series)
  const found = markerResponse(series)
  assert.equal(found.evaluable, 'cannot-be-told')
  assert.equal(found.judged[0]?.fromBaseline, null)
})

test('with the assay known, values are compared even where limits are missing', () => {
  const [series] = markerSeries([
    sampleMarker('2020-01-01', 500, { assay: 'A' }),
    sampleMarker('2020-02-01', 250, { assay: 'A', reference: undefined }),
  ])
  assert.ok(series)
  assert.equal(exactChange(markerResponse(series).judged[0]?.fromBaseline ?? null), -50)
})

describe('back to normal', () => {
  const since = (...values: (number | string | null)[]) => normalSince(seriesOf(values).points)
  test('two consecutive results make it sustained', () =>
    assert.deepEqual(since(500, 90, 80).sustained, { from: '2020-02-01', confirmedBy: '2020-03-01' }))
  test('one does not', () => assert.equal(since(500, 90).sustained, null))
  test('normal, raised, normal: first, not sustained, raised again', () => {
    const found = since(500, 90, 300, 80)
    assert.deepEqual([found.first, found.sustained, found.raisedAgain], ['2020-02-01', null, '2020-03-01'])
  })
  test('a normal result without a date may be older than the raised one: it makes nothing normal', () => {
    const undated = sampleMarker('unknown', 50, { id: 'undated' })
    const [series] = markerSeries([sampleMarker('2020-01-01', 500), undated])
    assert.ok(series)
    assert.equal(series.points.length, 2)
    assert.equal(normalSince(series.points).first, null)
    assert.equal(markerResponse(series).evaluable, 'one-result')
  })
  test('never raised: it did not become normal', () => assert.equal(since(50, 40).first, null))
  test('a result without limits between two normal ones breaks the pair, and before the first leaves it open', () => {
    const points = markerSeries([
      sampleMarker('2020-01-01', 500),
      sampleMarker('2020-02-01', 90, { reference: undefined }),
      sampleMarker('2020-03-01', 90),
      sampleMarker('2020-04-01', 90, { reference: undefined }),
      sampleMarker('2020-05-01', 90),
    ])[0]?.points
    const found = normalSince(points ?? [])
    assert.deepEqual([found.first, found.earlierUnknown, found.sustained], ['2020-03-01', true, null])
  })
  test('"normal" without a value counts, and gives no percentage', () => {
    const events = [
      sampleMarker('2020-01-01', 500),
      sampleMarker('2020-02-01', null, { unit: undefined, reference: undefined, stated: 'normal' }),
    ]
    const [series] = markerSeries(events)
    assert.ok(series)
    assert.equal(normalSince(series.points).first, '2020-02-01')
    assert.equal(markerResponse(series).judged[0]?.fromBaseline, null)
    assert.equal(markerResponse(series).judged[0]?.category, 'CR')
  })
})

// clinical reference, attribution table: CgA 69 % and 31 %, serotonin 52 % and 48 % of the fall of the logarithm
describe('the published patient', () => {
  const treatments = [
    told('systemic-therapy-started', '2017-02', { id: 'ssa', drug: 'octreotide', drugClass: 'somatostatin-analogue' }),
    told('resection-performed', '2017-08-30', { id: 'op' }),
    told('embolisation-performed', '2018-04-11', { id: 'tace1' }),
    told('embolisation-performed', '2018-05-31', { id: 'tace2' }),
  ]
  const events = [...treatments, ...publishedMarkers]
  const all = markerSeries(events)
  const stepsOf = (analyte: string) => {
    const series = all.find(({ key }) => key === analyte)
    assert.ok(series)
    return markerSteps(series, events)
  }
  const percent = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

  test('serotonin −65.70, −63.25, in all −87.39 %', () => {
    const { steps, total } = stepsOf('serotonin')
    assert.deepEqual(
      steps.map(({ change }) => percent(exactChange(change))),
      [-65.7, -63.25],
    )
    assert.equal(percent(exactChange(total)), -87.39)
    assert.deepEqual(
      steps.map(({ share }) => Math.round((share ?? 0) * 100)),
      [52, 48],
    )
  })
  test('chromogranin A −85.08, −56.82 %; 69 and 31 % of the fall', () => {
    const { steps } = stepsOf('chromogranin-a')
    assert.deepEqual(
      steps.map(({ change }) => percent(exactChange(change))),
      [-85.08, -56.82],
    )
    assert.deepEqual(
      steps.map(({ share }) => Math.round((share ?? 0) * 100)),
      [69, 31],
    )
  })
  test('the analogue and the operation in the first interval, the analogue and both embolisations in the second', () => {
    const { steps } = stepsOf('serotonin')
    assert.deepEqual(
      steps.map(({ treatments: active }) => active.map(({ event }) => event)),
      [
        ['ssa', 'op'],
        ['ssa', 'tace1', 'tace2'],
      ],
    )
  })
  test('chromogranin A was normal half a year before the first embolisation; serotonin after the second', () => {
    const first = (key: string) => normalSince(all.find((series) => series.key === key)?.points ?? []).first
    assert.equal(first('chromogranin-a'), 'cga 2017-10-05')
    assert.equal(first('serotonin'), 'serotonin 2018-07-11')
  })
  test('every response says that a marker alone shows no progression; the assay is unknown', () => {
    const answers = markersReview(contextOf(events))
    const codes = (rule: string) =>
      answers.filter((answer) => answer.rule === rule).map(({ caveats }) => caveats.map(({ code }) => code))
    for (const of of codes('markers/response')) assert.ok(of.includes('marker/evidence-only'))
    for (const of of codes('markers/series')) assert.ok(of.includes('marker/assay-unknown'))
    for (const of of codes('markers/normalisation')) assert.ok(of.includes('marker/normal-on-analogue'))
  })
})

test('a step that goes the other way has no share', () => {
  const { steps } = markerSteps(seriesOf([500, 100, 200]), [])
  assert.deepEqual(
    steps.map(({ share }) => share),
    [null, null],
  )
})

// dates that overlap have no order: by the calendar, "2020" may lie before or after March 2020
describe('vague dates', () => {
  const first = (...results: [string, number][]) => {
    const [series] = markerSeries(results.map(([date, value]) => sampleMarker(date, value)))
    assert.ok(series)
    return { normal: normalSince(series.points), response: markerResponse(series), steps: markerSteps(series, []) }
  }
  test('500 in 2020 and 90 in March 2020: nobody can say that it became normal, or by how much it fell', () => {
    const { normal, response, steps } = first(['2020', 500], ['2020-03', 90])
    assert.deepEqual([normal.first, normal.orderOpen], [null, true])
    assert.equal(response.evaluable, 'order-open')
    assert.deepEqual(
      response.judged.map(({ category, fromBaseline }) => [category, fromBaseline]),
      [['unknown', null]],
    )
    assert.deepEqual([steps.steps[0]?.change, steps.steps[0]?.orderOpen, steps.total], [null, true, null])
  })
  test('a raised result certainly before both: normal no later than the month', () => {
    const { normal } = first(['2019-01', 500], ['2020', 95], ['2020-03', 90])
    assert.deepEqual([normal.first, normal.earlierUnknown, normal.orderOpen], ['2020-03', true, false])
    assert.equal(normal.sustained, null)
    assert.equal(normal.last, 'yes')
  })
  test('raised in the year in which it was also normal: what it is last cannot be told', () => {
    const { normal, response } = first(['2019-01', 500], ['2020', 450], ['2020-03', 90])
    assert.deepEqual([normal.first, normal.raisedAgain, normal.last], ['2020-03', null, 'unknown'])
    // 450 is −10 % of the first, and +400 % over 90 if that came before
    assert.deepEqual(
      response.judged.map(({ event, category }) => [event, category]),
      [
        ['2020', 'unknown'],
        ['2020-03', 'CR'],
      ],
    )
  })
  test('what an overlapping result may lie between is not sustained', () =>
    assert.equal(first(['2019-01', 500], ['2020-01', 90], ['2020', 300], ['2020-11', 80]).normal.sustained, null))
  test('the answers say so', () => {
    const codes = markersReview(contextOf([sampleMarker('2020', 500), sampleMarker('2020-03', 90)])).flatMap(
      ({ caveats }) => caveats.map(({ code }) => code),
    )
    assert.equal(codes.filter((code) => code === 'marker/order-open').length, 3)
  })
})

// a proton-pump inhibitor raises chromogranin A (PMC4754364), haemolysis NSE: each has one direction
describe('the direction of a confounder', () => {
  const normal = (...events: Parameters<typeof sampleMarker>[]) => {
    const answer = markersReview(contextOf(events.map((event) => sampleMarker(...event)))).find(
      ({ rule }) => rule === 'markers/normalisation',
    )
    assert.ok(answer?.rule === 'markers/normalisation')
    return answer
  }
  const cga = { analyte: 'chromogranin-a' as const }
  test('normal although a proton-pump inhibitor can only raise it: normal', () => {
    const { value, caveats } = normal(['2020-04-10', 300, cga], ['2020-10-10', 10, { ...cga, confounders: ['ppi'] }])
    assert.equal(value.normal.first, '2020-10-10')
    assert.deepEqual(value.leftOut, [])
    assert.ok(caveats.some(({ code }) => code === 'marker/holds-despite-confounder'))
  })
  test('normal under an SSRI, which lowers serotonin: not judged', () => {
    const { value } = normal(['2020-04-10', 500], ['2020-10-10', 10, { confounders: ['ssri'] }])
    assert.deepEqual([value.normal.first, value.normal.wasRaised, value.leftOut], [null, true, ['2020-10-10']])
  })
  test('raised in a haemolysed sample only: it was not raised for certain', () => {
    const nse = { analyte: 'nse' as const }
    const { value } = normal(['2020-01-10', 10, nse], ['2020-04-10', 400, { ...nse, confounders: ['haemolysis'] }])
    assert.deepEqual([value.normal.first, value.normal.wasRaised, value.leftOut], [null, false, ['2020-04-10']])
  })
  test('raised under an SSRI: raised all the same', () => {
    const { value } = normal(['2020-04-10', 500, { confounders: ['ssri'] }], ['2020-10-10', 10])
    assert.equal(value.normal.first, '2020-10-10')
  })
  test('a change with a confounded end says so', () => {
    const [series] = markerSeries([
      sampleMarker('2020-01-01', 500),
      sampleMarker('2020-02-01', 100, { confounders: ['ssri'] }),
    ])
    assert.ok(series)
    assert.deepEqual(markerSteps(series, []).steps[0]?.confounders, ['ssri'])
  })
})
