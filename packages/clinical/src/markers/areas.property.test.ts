import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { times } from '@debulk/quantity/bounded'
import { anyEvents, asked } from '../../test/arbitrary-record.ts'
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
  fc.assert(
    fc.property(records, fc.boolean(), (events, every) => {
      // every result, or every second one only
      const changed = events.map((event, i) => (every || i % 2 === 0 ? converted(event) : event))
      const [before, after] = [verdicts(events), verdicts(changed)]
      assert.deepEqual(
        after.map((one) => JSON.stringify(one)).toSorted(),
        before.map((one) => JSON.stringify(one)).toSorted(),
      )
    }),
    { numRuns: 150 },
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
