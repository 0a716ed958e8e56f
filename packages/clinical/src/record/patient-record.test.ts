import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, told } from '../../test/sample-record.ts'
import { eventsOf, recordOn, retractedIds, standing } from './patient-record.ts'

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

test('a retraction of a retraction counts whatever the order of the lines, all of one day', () => {
  const retraction = (id: string, retracts: string) =>
    told('event-retracted', '2017-01-02', { id, retracts, reason: 'another patient' })
  // by hand: r3 stands and takes r2; so r1 stands and takes the biopsy
  const rows = [
    { of: ['r1 biopsy', 'r2 r1'], stand: ['biopsy'] },
    { of: ['r1 biopsy', 'r2 r1', 'r3 r2'], stand: [] },
    { of: ['r1 biopsy', 'r2 r1', 'r3 r2', 'r4 r3'], stand: ['biopsy'] },
    { of: ['r1 biopsy', 'r2 r1', 'other biopsy'], stand: [] },
    // a circle decides nothing
    { of: ['r1 r2', 'r2 r1', 'r1b biopsy'], stand: [] },
    { of: ['r1 r2', 'r2 r1'], stand: ['biopsy'] },
  ]
  for (const { of, stand } of rows) {
    const retractions = of.map((each) => retraction(each.split(' ')[0] ?? '', each.split(' ')[1] ?? ''))
    const all = [biopsy, ...retractions]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        assert.deepEqual(idsOf(shuffled), stand)
        assert.deepEqual([...retractedIds(shuffled)].toSorted(), [...retractedIds(all)].toSorted())
      }),
      { numRuns: 30, seed: 20261124 },
    )
  }
})

test('on a day nothing is known that begins later; a retraction holds whatever its date', () => {
  const on = (date: string, id: string) => told('consent-given', date, { id, scope: 'treatment' })
  const events = [
    on('2018-05-01', 'before'),
    on('2018-05-02', 'that day'),
    on('2018-05-03', 'day after'),
    on('2018-05', 'that month'),
    on('2018-06', 'next month'),
    on('2018-01/..', 'since'),
    on('unknown', 'undated'),
    on('2018-04', 'wrong'),
    on('2018-06', 'wrong and later'),
    told('event-retracted', '2019', { id: 'r1', retracts: 'wrong', reason: 'another patient' }),
    told('event-retracted', '2019', { id: 'r2', retracts: 'wrong and later', reason: 'another patient' }),
  ]
  const { record, later } = recordOn({ patient: 'P', publication: null, events }, day('2018-05-02'))
  assert.deepEqual(idsOf(record.events).toSorted(), ['before', 'since', 'that day', 'that month', 'undated'])
  assert.deepEqual(
    later.map(({ id }) => id),
    ['day after', 'next month'],
  )
})

test('events of one kind keep their order', () => {
  assert.deepEqual(eventsOf([biopsy, flush], 'biopsy-performed'), [biopsy])
})
