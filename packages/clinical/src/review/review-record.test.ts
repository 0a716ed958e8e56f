import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyEvents, asked } from '../../test/arbitrary-record.ts'
import { told } from '../../test/sample-record.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { reviewContextOf } from './review-context-of.ts'
import { reviewRecord, type RecordReview } from './review-record.ts'

// What must hold of any record at all; no expected value is ours.

const review = (events: readonly PatientEvent[]): RecordReview =>
  reviewRecord(
    reviewContextOf({
      record: { patient: 'P1', publication: null, events },
      source: 'test',
      measured: [],
      model: defaultMeasurementError,
      asOf: asked,
    }),
  )
const said = ({ answers, claims, findings, missing, freshness, care }: RecordReview) => ({
  answers,
  claims,
  findings,
  missing,
  freshness,
  care,
})
const records = anyEvents({ min: 0, max: 60 })
const run = { numRuns: 120, seed: 20261123 }

test('an empty record has answers only where nothing is known', () => {
  const { claims, findings } = review([])
  assert.deepEqual([claims, findings], [[], []])
})

test('the order in which events were recorded changes nothing', () => {
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (events, keys) => {
      const shuffled = events
        .map((event) => [keys.next().value ?? 0, event] as const)
        .toSorted((a, b) => a[0] - b[0])
        .map(([, event]) => event)
      assert.deepEqual(said(review(shuffled)), said(review(events)))
    }),
    run,
  )
})

test('nor does the order of retractions, and of retractions of those', () => {
  const chosen = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(anyEvents({ min: 1, max: 20 }), chosen, fc.infiniteStream(fc.nat()), (events, picks, keys) => {
      const all = [...events]
      // each takes back anything recorded so far; all of one day
      for (const [i, pick] of picks.entries()) {
        const retracts = all[pick % all.length]?.id ?? ''
        all.push(told('event-retracted', '2021-06-30', { id: `r${i}`, retracts, reason: 'of another patient' }))
      }
      const shuffled = all
        .map((event) => [keys.next().value ?? 0, event] as const)
        .toSorted((a, b) => a[0] - b[0])
        .map(([, event]) => event)
      assert.deepEqual(said(review(shuffled)), said(review(all)))
      // backwards, each retraction is decided before what it takes back
      const gone = new Set<string>()
      for (const each of all.toReversed())
        if (each.kind === 'event-retracted' && !gone.has(each.id)) gone.add(each.retracts)
      assert.deepEqual(
        review(shuffled)
          .events.map(({ id }) => id)
          .toSorted(),
        events.flatMap(({ id }) => (gone.has(id) ? [] : [id])).toSorted(),
      )
    }),
    { ...run, numRuns: 40 },
  )
})

test('what is recorded and retracted leaves every answer as it was', () => {
  fc.assert(
    fc.property(records, anyEvents({ min: 1, max: 5 }), (events, wrong) => {
      const added = wrong.map((event, i) => ({ ...event, id: `wrong-${i}` }))
      const days = new Set(events.flatMap((each) => (each.kind === 'study-read' ? [each.on.value] : [])))
      const fits = added.filter((event) => event.kind !== 'study-read' || !days.has(event.on.value))
      const retractions = fits.map(({ id }) =>
        told('event-retracted', '2021-06-30', { id: `no-${id}`, retracts: id, reason: 'of another patient' }),
      )
      assert.deepEqual(said(review([...events, ...fits, ...retractions])), said(review(events)))
    }),
    run,
  )
})

test('every answer rests on events or readings that are there, and no number is NaN or endless', () => {
  fc.assert(
    fc.property(records, (events) => {
      const done = review(events)
      const known = new Set([
        ...events.map(({ id }) => id),
        ...done.studies.flatMap(({ studyUid, date, lesions }) => [
          ...(studyUid === null ? [date] : [studyUid, date]),
          ...lesions.flatMap(({ id, trackingUid }) => (trackingUid === null ? [id] : [id, trackingUid])),
        ]),
      ])
      for (const { because } of [...done.answers, ...done.findings, ...done.freshness])
        for (const id of because) assert.ok(known.has(id), `${id} is nowhere in the record`)
      for (const number of numbersIn(said(done))) assert.ok(Number.isFinite(number), `${number}`)
    }),
    run,
  )
})

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* numbersIn(each)
}
