// Expected values: the censoring rule (two or more planned looks missed before the event: end at the last look before the gap), by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PatientEvent } from '../record/patient-event.ts'
import { contextOf, told } from '../../test/sample-record.ts'
import { followUpPlan } from './follow-up-plan.ts'
import { outcomeReview } from './outcome-review.ts'

const plan = (date: string, everyDays: number) => told('follow-up-planned', date, { everyDays })
// 2019-03-01 to 2019-12-26 are 300 days
const events: readonly PatientEvent[] = [
  told('resection-performed', '2019-01-01', {}),
  told('study-read', '2019-03-01', { trend: { to: 'stable' }, lesions: [] }),
  told('status-seen', '2019-12-26', { vital: 'alive', disease: 'progression' }),
]

for (const [why, plans, expected] of [
  ['nobody said how often', [], '2019-12-26 progression'],
  [
    'every 101 days: looks at 101 and 202, only one of them certainly missed',
    [plan('2019-01-01', 101)],
    '2019-12-26 progression',
  ],
  ['every 100 days: looks at 100 and 200 missed', [plan('2019-01-01', 100)], '2019-03-01 last-assessment-before-gap'],
  ['of two plans the longer counts', [plan('2019-01-01', 90), plan('2019-02-01', 180)], '2019-12-26 progression'],
] as const)
  test(`progression after a gap: ${why}`, () => {
    const found = outcomeReview(contextOf([...events, ...plans])).find(
      ({ rule }) => rule === 'outcome/progression-free-survival',
    )
    assert.ok(found?.rule === 'outcome/progression-free-survival')
    assert.equal(`${found.value.time.to.value} ${found.value.time.reason}`, expected)
  })

test('no plan is null', () => {
  assert.equal(followUpPlan([]), null)
})
