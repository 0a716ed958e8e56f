import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../test/sample-record.ts'
import { eventsOf, standing } from './patient-record.ts'

const flush = told('symptom-reported', '2013', { id: 'flush', symptom: 'flushing', status: 'onset' })
const biopsy = told('biopsy-performed', '2016-12-26', { id: 'biopsy', site: 'liver' })
const undated = told('consent-given', 'unknown', { id: 'consent', scope: 'publication' })
const idsOf = (events: Parameters<typeof standing>[0]) => standing(events).map(({ id }) => id)

test('events stand in order of date, whatever order they were recorded in; undated ones last', () => {
  assert.deepEqual(idsOf([undated, biopsy, flush]), ['flush', 'biopsy', 'consent'])
})

test('two events of one day stand in the same order however they were recorded', () => {
  const a = told('biopsy-performed', '2016-12-26', { id: 'a', site: 'node' })
  assert.deepEqual(idsOf([biopsy, a]), ['a', 'biopsy'])
  assert.deepEqual(idsOf([a, biopsy]), ['a', 'biopsy'])
})

test('a retracted event does not stand, nor does its retraction', () => {
  const gone = told('event-retracted', '2017-01-02', { id: 'r1', retracts: 'biopsy', reason: 'another patient' })
  assert.deepEqual(idsOf([flush, biopsy, gone]), ['flush'])
})

test('retracting the retraction restores the event', () => {
  const gone = told('event-retracted', '2017-01-02', { id: 'r1', retracts: 'biopsy', reason: 'another patient' })
  const back = told('event-retracted', '2017-01-03', { id: 'r2', retracts: 'r1', reason: 'it was the same patient' })
  assert.deepEqual(idsOf([flush, biopsy, gone, back]), ['flush', 'biopsy'])
  const again = told('event-retracted', '2017-01-04', { id: 'r3', retracts: 'r2', reason: 'it was not' })
  assert.deepEqual(idsOf([flush, biopsy, gone, back, again]), ['flush'])
})

test('events of one kind keep their order', () => {
  assert.deepEqual(eventsOf([biopsy, flush], 'biopsy-performed'), [biopsy])
})
