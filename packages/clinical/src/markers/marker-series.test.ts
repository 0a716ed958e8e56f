import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exactValue } from '@debulk/quantity/bounded'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { sampleMarker } from '../../test/sample-markers.ts'
import { about, told } from '../../test/sample-record.ts'
import { exactChange, markerChange } from './marker-change.ts'
import { normalSince } from './first-normal.ts'
import { markerSeries } from './marker-series.ts'

describe('vectors markers', () => {
  type Row = {
    analyte: string
    uln: number
    values: [string, number][]
    xULN: number[]
    stepPct: number[]
    totalPct: number
    firstNormal: string
    nmolL?: number[]
  }
  const near = (found: number | null, expected: number | undefined, tolerance: number) =>
    assert.ok(
      found !== null && expected !== undefined && Math.abs(found - expected) <= tolerance,
      `${found} ${expected}`,
    )
  for (const { analyte, uln, values, xULN, stepPct, totalPct, firstNormal, nmolL } of clinicalVectors<Row>('markers')) {
    const of = analyte === 'CgA' ? 'chromogranin-a' : 'serotonin'
    const [series] = markerSeries(
      values.map(([date, value]) =>
        sampleMarker(date, value, { analyte: of, reference: { high: uln, highExclusive: true } }),
      ),
    )
    const points = series?.points ?? []
    const times = points.map(({ timesUpperLimit }) => timesUpperLimit)
    test(`${analyte}: multiples of the limit`, () =>
      times.forEach((value, i) => near(value && exactValue(value), xULN[i], 0.0005 + 1e-9)))
    test(`${analyte}: steps and total`, () => {
      stepPct.forEach((percent, i) =>
        near(exactChange(markerChange(times[i] ?? null, times[i + 1] ?? null)), percent, 0.005),
      )
      near(exactChange(markerChange(times[0] ?? null, times.at(-1) ?? null)), totalPct, 0.005)
    })
    test(`${analyte}: first normal`, () => assert.equal(normalSince(points).first, firstNormal))
    if (nmolL !== undefined)
      test(`${analyte}: in nmol/L`, () => {
        // a first result in nmol/L makes that the unit of the series
        const [molar] = markerSeries([
          sampleMarker('2016-01-01', 1000, { unit: 'nmol/L' }),
          ...values.map(([date, value]) => sampleMarker(date, value)),
        ])
        const found = molar?.points.slice(1).map(({ value }) => value && exactValue(value)) ?? []
        assert.equal(found.length, nmolL.length)
        found.forEach((value, i) => near(value, nmolL[i], 0.05))
      })
  }
})

const keys = (...events: Parameters<typeof markerSeries>[0]) =>
  markerSeries(events).map(({ key, points }) => [key, points.length])
const rows = [
  {
    why: 'nothing recorded joins nothing recorded',
    events: [sampleMarker('2020-01-01', 5), sampleMarker('2020-02-01', 6)],
    expected: [['serotonin', 2]],
  },
  {
    why: 'plasma is not serum',
    events: [sampleMarker('2020-01-01', 5, { matrix: 'serum' }), sampleMarker('2020-02-01', 6, { matrix: 'plasma' })],
    expected: [
      ['serotonin / plasma / ? / ng/mL', 1],
      ['serotonin / serum / ? / ng/mL', 1],
    ],
  },
  {
    why: 'a known assay does not join an unknown one',
    events: [sampleMarker('2020-01-01', 5, { assay: 'A' }), sampleMarker('2020-02-01', 6)],
    expected: [
      ['serotonin / ? / ? / ng/mL', 1],
      ['serotonin / ? / A / ng/mL', 1],
    ],
  },
  {
    why: 'chromogranin A in U/L and in ng/mL are two series',
    events: [
      sampleMarker('2020-01-01', 5, { analyte: 'chromogranin-a', unit: 'U/L' }),
      sampleMarker('2020-02-01', 6, { analyte: 'chromogranin-a' }),
    ],
    expected: [
      ['chromogranin-a / ? / ? / U/L', 1],
      ['chromogranin-a / ? / ? / ng/mL', 1],
    ],
  },
  {
    why: 'units that convert are one series, and so is "normal" without a value',
    events: [
      sampleMarker('2020-01-01', 5),
      sampleMarker('2020-02-01', 6, { unit: 'nmol/L' }),
      sampleMarker('2020-03-01', null, { unit: undefined, reference: undefined, stated: 'normal' }),
    ],
    expected: [['serotonin', 3]],
  },
  {
    why: 'two markers that the list does not name are told apart by name',
    events: [
      sampleMarker('2020-01-01', 5, { analyte: 'other', name: 'CEA' }),
      sampleMarker('2020-02-01', 6, { analyte: 'other', name: 'CA 19-9' }),
    ],
    expected: [
      ['CA 19-9', 1],
      ['CEA', 1],
    ],
  },
]
for (const { why, events, expected } of rows) test(why, () => assert.deepEqual(keys(...events), expected))

test('the multiple is of the limit printed with the result; in another unit it is the same', () => {
  const [series] = markerSeries([
    sampleMarker('2020-01-01', 400, { reference: { high: 200 } }),
    sampleMarker('2020-02-01', 400, { reference: { high: 100 } }),
    sampleMarker('2020-03-01', 1000, { unit: 'nmol/L', reference: { high: 500 } }),
    sampleMarker('2020-04-01', 400, { reference: undefined }),
  ])
  assert.deepEqual(
    series?.points.map(({ timesUpperLimit }) => timesUpperLimit && exactValue(timesUpperLimit)),
    [2, 4, 2, null],
  )
  assert.deepEqual(
    series?.points.map(({ normal }) => normal),
    ['no', 'no', 'no', 'unknown'],
  )
})

describe('confounders', () => {
  const cga = { analyte: 'chromogranin-a' as const }
  const ppi = (from: string, until?: string) =>
    told('comedication-recorded', from, {
      id: 'ppi',
      drug: 'omeprazole',
      drugClass: 'ppi',
      ...(until === undefined ? {} : { until: dateOf(until) }),
    })
  const dateOf = (text: string) => told('biopsy-performed', text, { site: 'liver' }).on
  const drugs = [
    { why: 'taken at the time', drug: ppi('2019-01-01'), certain: ['ppi'], possible: [] },
    { why: 'begun later', drug: ppi('2020-06-02'), certain: [], possible: [] },
    { why: 'stopped 13 days before', drug: ppi('2019-01-01', '2020-05-19'), certain: ['ppi'], possible: [] },
    { why: 'stopped 14 days before', drug: ppi('2019-01-01', '2020-05-18'), certain: [], possible: [] },
    { why: 'nobody knows since when', drug: ppi('unknown'), certain: [], possible: ['ppi'] },
    {
      why: 'known not to be taken',
      drug: told('comedication-recorded', '2019-01-01', { drug: 'x', drugClass: 'ppi', taken: false }),
      certain: [],
      possible: [],
    },
    {
      why: 'another drug',
      drug: told('comedication-recorded', '2019-01-01', { drug: 'x', drugClass: 'ssri' }),
      certain: [],
      possible: [],
    },
  ]
  for (const { why, drug, certain, possible } of drugs)
    test(why, () => {
      const [point] = markerSeries([drug, sampleMarker('2020-06-01', 300, cga)])[0]?.points ?? []
      assert.deepEqual([point?.confounders, point?.possibleConfounders], [certain, possible])
    })
  test('asked at the sampling and denied: a list of drugs makes it possible only', () => {
    const [point] =
      markerSeries([ppi('2019-01-01'), sampleMarker('2020-06-01', 300, { ...cga, confounders: ['none'] })])[0]
        ?.points ?? []
    assert.deepEqual([point?.confounders, point?.possibleConfounders], [[], ['ppi']])
  })
})

describe('changes', () => {
  const change = (from: string, to: string) => markerChange(about(from), about(to))
  test('below detection gives a bound, never 100 %', () =>
    assert.deepEqual(change('100', '<5'), { leastPercent: -100, mostPercent: -95 }))
  test('from below detection upwards there is no most', () =>
    assert.deepEqual(change('<5', '10'), { leastPercent: 100, mostPercent: null }))
  test('from nothing there is no percentage', () => assert.equal(change('0', '10'), null))
})
