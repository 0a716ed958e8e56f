import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on } from '../../test/sample-record.ts'
import { usualBestResponseRules, type RatedVisit } from './best-response.ts'
import { responseDurations, stableDuration } from './response-duration.ts'

const visits: readonly RatedVisit[] = [
  { visit: '1', date: on('2018-05-23'), overall: 'PR' },
  { visit: '2', date: on('2018-07-11'), overall: 'CR' },
  { visit: '3', date: on('2018-08-10'), overall: 'CR' },
  { visit: '4', date: on('2018-12-01'), overall: 'NE' },
]
const open = { progression: null, death: null }
const days = (given: readonly { span: { leastDays: number | null }; of: string; ended: string }[]) =>
  given.map(({ of, ended, span }) => [of, ended, span.leastDays])

// RECIST 1.1 §4.6.2–4.6.3; days counted on the calendar (Python's datetime)
test('censored at the last visit that could be evaluated', () => {
  assert.deepEqual(days(responseDurations(visits, usualBestResponseRules, open)), [
    ['response', 'censored', 79],
    ['complete-response', 'censored', 30],
  ])
})

test('ended by progression, and by death', () => {
  const progression = { date: on('2019-05-23'), visit: 'x', certainAt: 'x' }
  assert.deepEqual(days(responseDurations(visits, usualBestResponseRules, { progression, death: null }))[0], [
    'response',
    'progression',
    365,
  ])
  const death = on('2018-08-23')
  assert.deepEqual(days(responseDurations(visits, usualBestResponseRules, { progression: null, death }))[0], [
    'response',
    'death',
    92,
  ])
})

test('where confirmation is required an unconfirmed response has no duration', () => {
  const rules = { ...usualBestResponseRules, confirmation: 'required' } as const
  assert.deepEqual(days(responseDurations(visits.slice(0, 1), rules, open)), [])
  assert.deepEqual(days(responseDurations(visits, rules, open))[0]?.slice(0, 2), ['response', 'censored'])
})

test('stable disease counts from the reference date', () => {
  const stable = [{ visit: '1', date: on('2018-05-23'), overall: 'SD' as const }]
  assert.deepEqual(days([stableDuration(on('2018-04-11'), stable, open)]), [['stable-disease', 'censored', 42]])
})
