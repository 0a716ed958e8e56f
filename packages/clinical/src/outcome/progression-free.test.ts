import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactDays } from '@debulk/quantity/duration'
import { on } from '../../test/sample-record.ts'
import { progressionFree, timeToProgression, type Assessment } from './progression-free.ts'

const look = (date: string, progression: Assessment['progression'], more: Partial<Assessment> = {}): Assessment => ({
  id: date,
  on: on(date),
  adequate: 'yes',
  progression,
  ...more,
})
const fact = (date: string) => ({ id: date, on: on(date) })
const facts = { deaths: [], newTherapies: [], scheduleDays: null }
const start = on('2020-01-01')

// Days by the calendar: 2020 is a leap year, 1 January to 1 March is 60 days, to 1 July 182, to 1 October 274.
const rows = [
  {
    why: 'no event: the last look, and never the last contact',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'no')] },
    expected: ['censored', 'last-assessment', 182],
  },
  {
    why: 'progression is dated by the look that first shows it',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes'), look('2020-10-01', 'yes')] },
    expected: ['event', 'progression', 182],
  },
  {
    why: 'death without progression is an event',
    given: { assessments: [look('2020-03-01', 'no')], deaths: [fact('2020-07-01')] },
    expected: ['event', 'death', 182],
  },
  {
    why: 'a look that was not adequate censors nothing later',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'no', { adequate: 'no' })] },
    expected: ['censored', 'last-assessment', 60],
  },
  {
    why: 'nor does one of which nobody knows whether it was',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'no', { adequate: 'unknown' })] },
    expected: ['censored', 'last-assessment', 60],
  },
  {
    why: 'nor one that nobody judged',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'unknown')] },
    expected: ['censored', 'last-assessment', 60],
  },
  {
    why: 'a new therapy ends it at the last look before',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'no')], newTherapies: [fact('2020-06-15')] },
    expected: ['censored', 'last-assessment-before-new-therapy', 60],
  },
  {
    why: 'also when progression follows it',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes')], newTherapies: [fact('2020-06-15')] },
    expected: ['censored', 'last-assessment-before-new-therapy', 60],
  },
  {
    why: 'a therapy because of the progression leaves the event',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes')], newTherapies: [fact('2020-07-15')] },
    expected: ['event', 'progression', 182],
  },
  // 122 days between the looks: with one every 41 days two fall in between and were missed, with one every 42 only one was
  {
    why: 'two missed looks before progression end it before the gap',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes')], scheduleDays: 40.6 },
    expected: ['censored', 'last-assessment-before-gap', 60],
  },
  {
    why: 'one missed look does not',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes')], scheduleDays: 41 },
    expected: ['event', 'progression', 182],
  },
  {
    why: 'nor are looks missed where nobody planned any',
    given: { assessments: [look('2020-03-01', 'no'), look('2020-07-01', 'yes')], scheduleDays: null },
    expected: ['event', 'progression', 182],
  },
  {
    why: 'what lies before the start does not count',
    given: { assessments: [look('2019-12-01', 'yes'), look('2020-03-01', 'no')] },
    expected: ['censored', 'last-assessment', 60],
  },
] as const

for (const { why, given, expected } of rows)
  test(`progression-free survival: ${why}`, () => {
    const time = progressionFree(start, { ...facts, ...given })
    assert.deepEqual(time && [time.outcome, time.reason, exactDays(time.days)], expected)
  })

test('without a look that says something there is no progression-free time, not one of 0 days', () => {
  assert.equal(progressionFree(start, { ...facts, assessments: [] }), null)
  assert.equal(progressionFree(start, { ...facts, assessments: [look('2020-03-01', 'unknown')] }), null)
})

test('a death ends the time to progression without an event, at the last look before', () => {
  const time = timeToProgression(start, {
    ...facts,
    assessments: [look('2020-03-01', 'no')],
    deaths: [fact('2020-07-01')],
  })
  assert.deepEqual(time && [time.outcome, time.reason, exactDays(time.days)], ['censored', 'last-assessment', 60])
})

test('an end known to the month gives a range: 1 January to July is 182 to 212 days', () => {
  const time = progressionFree(start, { ...facts, assessments: [look('2020-07', 'no')] })
  assert.deepEqual(time?.days, { leastDays: 182, mostDays: 212 })
})

// The first look of the year showed no progression, so that it was later: 1 January to 1 March 60 days, to 31 December 365.
for (const [why, assessments, expected] of [
  ['a look that showed none is the lower bound', [look('2020-03-01', 'no'), look('2020', 'yes')], [60, 365]],
  ['the last of them', [look('2020-03-01', 'no'), look('2020-07-01', 'no'), look('2020', 'yes')], [182, 365]],
  ['a look that nobody judged bounds nothing', [look('2020-03-01', 'unknown'), look('2020', 'yes')], [0, 365]],
  [
    'what follows one that nobody judged may be after the progression',
    [look('2020-03-01', 'no'), look('2020-04-01', 'unknown'), look('2020-07-01', 'no'), look('2020', 'yes')],
    [60, 365],
  ],
  [
    'one that was not adequate does not bound it',
    [look('2020-03-01', 'no', { adequate: 'no' }), look('2020', 'yes')],
    [0, 365],
  ],
  ['a look after it does not', [look('2020-07-01', 'no'), look('2020-03', 'yes')], [60, 90]],
] as const)
  test(`progression of a vague date: ${why}`, () => {
    const time = progressionFree(start, { ...facts, assessments })
    assert.deepEqual([time?.reason, time?.days.leastDays, time?.days.mostDays], ['progression', ...expected])
  })

test('the time rests on the look that dates the progression', () => {
  const time = progressionFree(start, { ...facts, assessments: [look('2020-03-01', 'no'), look('2020', 'yes')] })
  assert.deepEqual(time?.because, ['2020', '2020-03-01'])
})
