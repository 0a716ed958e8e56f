import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { times } from '@debulk/quantity/bounded'
import { anyEvents, asked } from '../../test/arbitrary-record.ts'
import { sampleMarker } from '../../test/sample-markers.ts'
import { contextOf } from '../../test/sample-record.ts'
import { pathologyReview } from '../pathology/pathology-review.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnyAnswer } from '../review/answer.ts'
import { stagingReview } from '../staging/staging-review.ts'
import { syndromeReview } from '../syndrome/syndrome-review.ts'
import { markersReview } from './markers-review.ts'
import { markerResponse } from './marker-response.ts'
import { markerSeries } from './marker-series.ts'

const reviews = [pathologyReview, stagingReview, markersReview, syndromeReview]
const answersOf = (events: readonly PatientEvent[]): AnyAnswer[] =>
  reviews.flatMap((review) => review(contextOf(events, { asOf: asked })))
const records = anyEvents({ min: 1, max: 30 }).map((events) =>
  events.map((event, i) => ({ ...event, id: event.id || `e${i}` })),
)

test('whatever is recorded, the rules answer without a hole in a number', () => {
  fc.assert(
    fc.property(records, (events) => {
      const text = JSON.stringify(answersOf(events), (_key, value: unknown) => {
        if (typeof value === 'number') assert.ok(Number.isFinite(value))
        return value
      })
      assert.ok(text.length > 1)
    }),
    { numRuns: 150 },
  )
})

test('the order in which events were recorded changes no answer', () => {
  fc.assert(
    fc.property(records, (events) => assert.deepEqual(answersOf(events.toReversed()), answersOf(events))),
    { numRuns: 100 },
  )
})

test('a change of units changes no verdict', () => {
  const converted = (event: PatientEvent): PatientEvent => {
    if (event.kind !== 'marker-measured' || event.analyte !== 'serotonin' || event.value === undefined) return event
    const factor = 1000 / 176.215
    const { reference } = event
    return {
      ...event,
      unit: 'nmol/L',
      value: times(event.value, factor),
      reference: reference?.high === undefined ? reference : { ...reference, high: reference.high * factor },
    }
  }
  const verdicts = (events: readonly PatientEvent[]) =>
    markerSeries(events).map((series) => ({
      normal: series.points.map(({ normal, raised }) => [normal, raised]),
      judged: markerResponse(series).judged.map(({ category }) => category),
      evaluable: markerResponse(series).evaluable,
    }))
  // one series whose results alternate between the units, so that they are compared with each other
  const course = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 10, max: 2000 })), {
    minLength: 2,
    maxLength: 6,
  })
  fc.assert(
    fc.property(course, fc.integer({ min: 1, max: 63 }), (results, mask) => {
      const events = results.map(([tenths, high], i) =>
        sampleMarker(`2020-01-${10 + i}`, tenths / 10, {
          id: `m${i}`,
          matrix: 'serum',
          assay: 'A',
          reference: { high },
        }),
      )
      const changed = events.map((event, i) => (((mask >> i) & 1) === 1 ? converted(event) : event))
      const [before, after] = [verdicts(events), verdicts(changed)]
      assert.equal(before.length, 1)
      assert.deepEqual(after, before)
    }),
    { numRuns: 300 },
  )
})

test('taking away a limit, a value or a date never makes a result normal', () => {
  const without = [
    (event: PatientEvent): PatientEvent =>
      event.kind === 'marker-measured' ? { ...event, reference: undefined } : event,
    (event: PatientEvent): PatientEvent => (event.kind === 'marker-measured' ? { ...event, value: undefined } : event),
  ]
  fc.assert(
    fc.property(records, (events) => {
      const normal = (of: readonly PatientEvent[]) =>
        new Set(
          markerSeries(of).flatMap(({ points }) =>
            points.flatMap(({ event, normal: is }) => (is === 'yes' ? [event] : [])),
          ),
        )
      const before = normal(events)
      for (const take of without)
        for (const id of normal(events.map(take))) assert.ok(before.has(id), `${id} became normal`)
    }),
    { numRuns: 100 },
  )
})

test('taking away a count never narrows the grade of a diarrhoea', () => {
  const widths = (events: readonly PatientEvent[]) =>
    answersOf(events).flatMap((answer): [string, number][] =>
      answer.rule === 'syndrome/diarrhoea-grade'
        ? [[answer.about, answer.value.mostGrade - answer.value.leastGrade]]
        : [],
    )
  fc.assert(
    fc.property(records, fc.constantFrom('usualPerDay', 'perDay'), (events, key) => {
      const less = events.map((event) => (event.kind === 'symptom-reported' ? { ...event, [key]: undefined } : event))
      const before = new Map(widths(events))
      for (const [about, width] of widths(less)) assert.ok(width >= (before.get(about) ?? 0), about)
    }),
    { numRuns: 100 },
  )
})
