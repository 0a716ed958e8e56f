// Expected values: CTCAE 5.0, worked by hand; 1 µkat/L = 60 U/L.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReferenceRange } from '../record/laboratory-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import { about, contextOf, on, told } from '../../test/sample-record.ts'
import { laboratoryAfter } from './laboratory-after.ts'
import { arterialReview } from './arterial-review.ts'

const alt = (date: string, value: string | number, reference: ReferenceRange = { high: 40 }, unit = 'U/L') =>
  told('laboratory-measured', date, { id: `alt ${date}`, analyte: 'alt', value: about(value), unit, reference })

const rows: readonly {
  readonly why: string
  readonly results: readonly ReturnType<typeof alt>[]
  readonly next?: string
  readonly expected: readonly unknown[]
}[] = [
  {
    why: '30 before and 900 two days after, limit 40: 22.5 times, grade 4',
    results: [alt('2020-01-09', 30), alt('2020-01-12', 900)],
    expected: ['2020-01-12', 'no', 'limit', { least: 4, most: 4 }, null],
  },
  {
    why: 'of two results with limits of their own the worse grade: 240 of 40 is 6 times, 250 of 60 is 4.2',
    results: [alt('2020-01-05', 30), alt('2020-01-12', 250, { high: 60 }), alt('2020-01-13', 240)],
    expected: ['2020-01-13', 'no', 'limit', { least: 3, most: 3 }, null],
  },
  {
    why: 'from 100 before, which was raised: 9 times that, grade 3',
    results: [alt('2020-01-09', 100), alt('2020-01-12', 900)],
    expected: ['2020-01-12', 'yes', 'baseline', { least: 3, most: 3 }, null],
  },
  {
    why: 'nothing before: no grade, and the one it would be from normal',
    results: [alt('2020-01-12', 900)],
    expected: ['2020-01-12', 'unknown', null, null, { least: 4, most: 4 }],
  },
  {
    why: 'a result of the day itself is not "before"',
    results: [alt('2020-01-10', 30), alt('2020-01-12', 900)],
    expected: ['2020-01-12', 'unknown', null, null, { least: 4, most: 4 }],
  },
  {
    why: 'the limit of the result before serves both',
    results: [alt('2020-01-09', 30), alt('2020-01-12', 900, {})],
    expected: ['2020-01-12', 'no', 'limit', { least: 4, most: 4 }, null],
  },
  {
    why: 'no limit anywhere: nothing is normal',
    results: [alt('2020-01-09', 30, {}), alt('2020-01-12', 900, {})],
    expected: ['2020-01-12', 'unknown', null, null, null],
  },
  {
    why: 'other units: 0.5 µkat/L is 30 U/L',
    results: [alt('2020-01-09', 0.5, { high: 0.7 }, 'ukat/L'), alt('2020-01-12', 900)],
    expected: ['2020-01-12', 'no', 'limit', { least: 4, most: 4 }, null],
  },
  {
    why: 'the highest of several',
    results: [alt('2020-01-09', 30), alt('2020-01-11', 150), alt('2020-01-13', 210), alt('2020-01-20', 60)],
    expected: ['2020-01-13', 'no', 'limit', { least: 3, most: 3 }, null],
  },
  {
    why: 'day 30 is within',
    results: [alt('2020-01-09', 30), alt('2020-02-09', 130)],
    expected: ['2020-02-09', 'no', 'limit', { least: 2, most: 2 }, null],
  },
  { why: 'day 31 is not', results: [alt('2020-01-09', 30), alt('2020-02-10', 130)], expected: [] },
  {
    why: 'what comes after the next session belongs to that one',
    results: [alt('2020-01-09', 30), alt('2020-01-12', 90), alt('2020-01-25', 900)],
    next: '2020-01-24',
    expected: ['2020-01-12', 'no', 'limit', { least: 1, most: 1 }, null],
  },
]

for (const { why, results, next, expected } of rows)
  test(`ALT after a session of 2020-01-10: ${why}`, () => {
    const found = laboratoryAfter(
      { on: on('2020-01-10') },
      next === undefined ? null : on(next),
      eventsOf(results, 'laboratory-measured'),
    )
    const told = found.flatMap(({ peak, wasRaised, against, grade, ifNormalBefore }) => [
      peak.on.value,
      wasRaised,
      against,
      grade,
      ifNormalBefore,
    ])
    assert.deepEqual(told, expected)
  })

test('a record with a session gives the grade as an answer', () => {
  const events = [
    told('embolisation-performed', '2020-01-10', { id: 'tace' }),
    alt('2020-01-09', 30),
    alt('2020-01-12', 900),
  ]
  const [answer] = arterialReview(contextOf(events)).filter(({ rule }) => rule === 'arterial/laboratory-after')
  assert.deepEqual(answer?.because, ['tace', 'alt 2020-01-09', 'alt 2020-01-12'])
})
