import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exactValue } from '@debulk/quantity/bounded'
import { anyEvents, asked } from '../../test/arbitrary-record.ts'
import { sampleMarker } from '../../test/sample-markers.ts'
import { contextOf, told } from '../../test/sample-record.ts'
import type { NamedSeries } from '../record/laboratory-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { normalSince } from './first-normal.ts'
import { exactChange } from './marker-change.ts'
import { markerResponse } from './marker-response.ts'
import { markerSeries } from './marker-series.ts'
import { markerSteps } from './marker-steps.ts'
import { markersReview } from './markers-review.ts'

// Two assays of chromogranin A and one result without an assay, worked by hand as multiples of their own limits:
//   A, serum, ng/mL:    1200 / 100 = 12      900 / 100 = 9
//   B, plasma, U/L:       90 / 20 = 4.5       18 / 20 = 0.9 (normal)
//   nothing recorded:     66 / 30 = 2.2
// 12 → 9 −25 %; 9 → 4.5 −50 %; 4.5 → 0.9 −80 %; 0.9 → 2.2 +144.4…%; 12 → 4.5 −62.5 %; 12 → 2.2 −81.6… %
const cga = { analyte: 'chromogranin-a' as const }
const a = { ...cga, matrix: 'serum' as const, assay: 'A', reference: { high: 100 } }
const b = { ...cga, matrix: 'plasma' as const, assay: 'B', unit: 'U/L', reference: { high: 20 } }
const results = [
  sampleMarker('2020-01-01', 1200, a),
  sampleMarker('2020-02-01', 900, a),
  sampleMarker('2020-03-01', 90, b),
  sampleMarker('2020-04-01', 18, b),
  sampleMarker('2020-05-01', 66, { ...cga, reference: { high: 30 } }),
]
const parts: readonly NamedSeries[] = [
  { matrix: 'serum', assay: 'A' },
  { matrix: 'plasma', assay: 'b ' },
  { matrix: 'not-recorded', assay: 'not-recorded' },
]
const join = (series = parts, id = 'join', date = '2020-06-01') =>
  told('marker-series-joined', date, { id, ...cga, series, by: 'AB', reason: 'the laboratory changed its assay' })
const retract = (id: string, own = `retract ${id}`) =>
  told('event-retracted', '2020-07-01', { id: own, retracts: id, reason: 'not agreed' })
const close = (found: readonly (number | null | undefined)[], expected: readonly number[]) => {
  assert.equal(found.length, expected.length)
  for (const [i, value] of expected.entries()) {
    const number = found[i]
    assert.ok(typeof number === 'number' && Math.abs(number - value) < 1e-9, `${number} ${value}`)
  }
}

describe('series joined by declaration', () => {
  const [series, ...others] = markerSeries([...results, join()])
  assert.ok(series)
  test('are one, compared as multiples of their own limits, with nothing converted', () => {
    assert.deepEqual(others, [])
    assert.deepEqual(
      [series.comparedAs, series.unit, series.assay, series.matrix],
      ['times-upper-limit', null, null, null],
    )
    close(
      series.points.map(({ timesUpperLimit }) => timesUpperLimit && exactValue(timesUpperLimit)),
      [12, 9, 4.5, 0.9, 2.2],
    )
    assert.deepEqual(
      series.points.map(({ value }) => value),
      [null, null, null, null, null],
    )
  })
  test('steps and whole', () => {
    const { steps, total } = markerSteps(series, [])
    close(
      steps.map(({ change }) => exactChange(change)),
      [-25, -50, -80, 100 * (2.2 / 0.9 - 1)],
    )
    close([exactChange(total)], [100 * (2.2 / 12 - 1)])
  })
  test('response: 9 of 12 is no fall of half, 4.5 is, 0.9 is normal, 2.2 is a rise nobody confirmed', () =>
    assert.deepEqual(
      markerResponse(series).judged.map(({ category }) => category),
      ['SD', 'PR', 'CR', 'PD-unconfirmed'],
    ))
  test('first normal', () => assert.equal(normalSince(series.points).first, '2020-04-01'))
  test('without it three series, of which only one can be judged', () => {
    assert.equal(markerSeries(results).length, 3)
    assert.deepEqual(
      markersReview(contextOf(results)).flatMap(({ rule, about }) => (rule === 'markers/response' ? [about] : [])),
      ['chromogranin-a / plasma / B / U/L', 'chromogranin-a / serum / A / ng/mL'],
    )
  })
  test('a fall of half of the limits: below, at, above', () => {
    // 12 → 6.05, 6, 5.95 times the limit of the other assay: −49.58…, −50, −50.42… %
    const category = (value: number) => {
      const [only] = markerSeries([sampleMarker('2020-01-01', 1200, a), sampleMarker('2020-03-01', value, b), join()])
      return only && markerResponse(only).judged.map((one) => one.category)
    }
    assert.deepEqual([category(121), category(120), category(119)], [['SD'], ['PR'], ['PR']])
  })
  test('a result without a limit stays without, even where its assay is known', () => {
    const bare = sampleMarker('2020-02-15', 300, { ...a, reference: undefined })
    const [only] = markerSeries([...results, bare, join()])
    assert.ok(only)
    const judged = markerResponse(only).judged.find(({ event }) => event === '2020-02-15')
    assert.deepEqual([judged?.fromBaseline, judged?.category], [null, 'unknown'])
    const caveat = markersReview(contextOf([...results, bare, join()]))[0]?.caveats[0]
    assert.ok(caveat?.code === 'marker/series-joined')
    assert.equal(caveat.parameters.withoutLimit, 1)
  })
})

test('every answer that rests on the override says so first, and because of it', () => {
  const answers = markersReview(contextOf([...results, join()]))
  assert.deepEqual(
    answers.map(({ rule }) => rule),
    ['markers/series', 'markers/normalisation', 'markers/response', 'markers/steps'],
  )
  for (const { rule, because, caveats } of answers) {
    assert.ok(because.includes('join'), rule)
    const [first] = caveats
    assert.ok(first?.code === 'marker/series-joined', rule)
    assert.deepEqual(
      [first.parameters.by, first.parameters.reason, first.parameters.on.value],
      ['AB', 'the laboratory changed its assay', '2020-06-01'],
    )
    assert.ok(!caveats.some(({ code }) => code === 'marker/assay-unknown' || code === 'marker/matrix-unknown'))
  }
})

test('what is not named stays apart', () => {
  const found = markerSeries([...results, join(parts.slice(0, 2))])
  assert.deepEqual(
    found.map(({ points, joined }) => [points.length, joined?.event ?? null]),
    [
      [1, null],
      [4, 'join'],
    ],
  )
})

test('a join that finds one series alone, or another marker, changes nothing', () => {
  for (const events of [
    results.slice(0, 2),
    results.slice(2, 4),
    [sampleMarker('2020-01-01', 5, { matrix: 'serum', assay: 'A' })],
  ])
    assert.deepEqual(markerSeries([...events, join()]), markerSeries(events))
})

test('of two joins that name one series the earlier holds, whatever the order in the file', () => {
  const [one, two] = [join(parts.slice(0, 2), 'one', '2020-06-01'), join(parts.slice(1), 'two', '2020-07-01')]
  const found = markerSeries([...results, two, one])
  assert.deepEqual(found, markerSeries([...results, one, two]))
  assert.deepEqual(
    found.flatMap(({ joined }) => joined?.event ?? []),
    ['one'],
  )
})

// laws of the record
const joins = fc
  .array(
    fc.tuple(
      fc.constantFrom('chromogranin-a' as const, 'serotonin' as const, '5-hiaa' as const),
      fc.uniqueArray(
        fc.record({
          matrix: fc.constantFrom('serum' as const, 'plasma' as const, 'not-recorded' as const),
          assay: fc.constantFrom('A', 'B', 'not-recorded'),
        }),
        { minLength: 1, maxLength: 5, selector: ({ matrix, assay }) => `${matrix} ${assay}` },
      ),
      fc.constantFrom('2020-06-01', '2020-06', '2019', 'unknown'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(([analyte, series, date], i) =>
      told('marker-series-joined', date, { id: `join ${i}`, analyte, series, by: 'AB', reason: 'x' }),
    ),
  )
const choices = fc
  .array(
    fc.record({
      analyte: fc.constantFrom('all' as const, 'chromogranin-a' as const, 'serotonin' as const),
      risePercent: fc.constantFrom(undefined, 25, 50),
      riseOver: fc.constantFrom(undefined, 'nadir' as const, 'baseline' as const),
      fallPercent: fc.constantFrom(undefined, 30, 50),
      baselineTimesLimit: fc.constantFrom(undefined, 1, 2),
      confounded: fc.constantFrom(undefined, 'allowed' as const, 'excluded' as const),
      date: fc.constantFrom('2018-01-01', '2018-01', '2019', 'unknown', '2030-01-01'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ date, ...facts }, i) =>
      told('marker-criteria-chosen', date, { id: `choice ${i}`, ...facts, by: 'AB', reason: 'x' }),
    ),
  )
const records = anyEvents({ min: 1, max: 30 })
const answersOf = (events: readonly PatientEvent[]) => markersReview(contextOf(events, { asOf: asked }))

test('retracting overrides restores the earlier answers exactly, and retracting that the overridden ones', () => {
  fc.assert(
    fc.property(records, joins, choices, (events, joined, chosen) => {
      const overrides = [...joined, ...chosen]
      const back = overrides.map(({ id }) => retract(id))
      assert.deepEqual(answersOf([...events, ...overrides, ...back]), answersOf(events))
      const again = back.map(({ id }) => retract(id))
      assert.deepEqual(answersOf([...events, ...overrides, ...back, ...again]), answersOf([...events, ...overrides]))
    }),
    { numRuns: 60 },
  )
})

test('the order in which overrides were recorded, on one day or at all, changes no answer', () => {
  fc.assert(
    fc.property(records, joins, choices, (events, joined, chosen) => {
      const all = [...events, ...joined, ...chosen]
      assert.deepEqual(answersOf(all.toReversed()), answersOf(all))
    }),
    { numRuns: 60 },
  )
})

test('no result is lost or counted twice, and an override never makes one normal', () => {
  fc.assert(
    fc.property(records, joins, (events, joined) => {
      const points = (of: readonly PatientEvent[]) =>
        markerSeries(of)
          .flatMap((series) => series.points.map(({ event, normal, raised }) => `${event} ${normal} ${raised}`))
          .toSorted()
      assert.deepEqual(points([...events, ...joined]), points(events))
    }),
    { numRuns: 60 },
  )
})
