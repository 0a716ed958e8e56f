import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { about, contextOf, day, on, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { heartScreening, ntProBnpRaised } from './heart-screening.ts'
import type { SyndromeAnswers } from './syndrome-answers.ts'
import { syndromeReview } from './syndrome-review.ts'

const syndrome = told('symptom-reported', '2017-02', { id: 'cs', symptom: 'carcinoid-syndrome', status: 'present' })
const answerOf = <R extends keyof SyndromeAnswers>(events: readonly PatientEvent[], rule: R) =>
  syndromeReview(contextOf(events, { asOf: day('2018-07-11') })).find((answer) => answer.rule === rule) ?? null

describe('screening of the heart: about yearly, 365.25 days', () => {
  const rows = [
    { why: '365 days', look: '2017-07-11', state: 'within-a-year' },
    { why: '366 days', look: '2017-07-10', state: 'overdue' },
    { why: 'some time in that month', look: '2017-07', state: 'may-be-overdue' },
    { why: 'a year earlier', look: '2016', state: 'overdue' },
    { why: 'nobody knows when', look: 'unknown', state: 'may-be-overdue' },
  ]
  for (const { why, look, state } of rows)
    test(why, () =>
      assert.equal(
        heartScreening({ syndromeSince: on('2017-02'), lastLook: on(look), on: on('2018-07-11') }).state,
        state,
      ),
    )
  test('none on record is not documented, which is not "not done"', () =>
    assert.equal(
      heartScreening({ syndromeSince: on('2017'), lastLook: null, on: on('2018-07-11') }).state,
      'not-documented',
    ))
  test('no syndrome on record: the rule says nothing', () =>
    assert.equal(
      heartScreening({ syndromeSince: null, lastLook: null, on: on('2018-07-11') }).state,
      'no-syndrome-recorded',
    ))
})

for (const { value, expected } of [
  { value: '259.9', expected: 'no' },
  { value: '260', expected: 'no' },
  { value: '260.1', expected: 'yes' },
  { value: '<300', expected: 'unknown' },
])
  test(`NT-proBNP ${value} ng/L above 260: ${expected}`, () => assert.equal(ntProBnpRaised(about(value)), expected))

test('NT-proBNP is converted before it is judged: 31 pmol/L is 262 ng/L; U/L is not judged', () => {
  const measured = (unit: string) =>
    told('marker-measured', '2018-01-01', { id: 'bnp', analyte: 'nt-probnp', value: about(31), unit })
  for (const [unit, above] of [
    ['pmol/L', 'yes'],
    ['ng/L', 'no'],
    ['U/L', 'unknown'],
  ] as const) {
    const answer = answerOf([syndrome, measured(unit)], 'syndrome/heart')
    assert.ok(answer?.rule === 'syndrome/heart')
    assert.equal(answer.value.ntProBnp?.above, above)
    assert.equal(answer.value.state, 'not-documented', 'a blood test is no look at the heart')
  }
})

// Peregudov 2021: flushing since 2013, "diarrhoea up to 5 a day" since March 2016, usual number not given
describe('the published patient', () => {
  const diarrhoea = told('symptom-reported', '2016-03', {
    id: 'd',
    symptom: 'diarrhoea',
    status: 'onset',
    perDay: about('<=5'),
  })
  const flushing = told('symptom-reported', '2013', { id: 'f', symptom: 'flushing', status: 'onset' })
  const later = told('symptom-reported', '2017-10-05/2018-04-11', {
    id: 'f2',
    symptom: 'flushing',
    status: 'improved',
    severity: 'moderate',
  })
  const gone = told('symptom-reported', 'unknown', { id: 'gone', symptom: 'flushing', status: 'resolved' })
  const tace = told('embolisation-performed', '2018-04-11', { id: 'tace' })
  const events = [diarrhoea, flushing, later, gone, syndrome, tace]
  test('diarrhoea grade 1 or 2', () => {
    const answer = answerOf(events, 'syndrome/diarrhoea-grade')
    assert.ok(answer?.rule === 'syndrome/diarrhoea-grade')
    assert.deepEqual([answer.value.leastGrade, answer.value.mostGrade], [1, 2])
  })
  test('flushing stays at its last dated report; the undated resolution is named beside it', () => {
    const answer = answerOf(events, 'syndrome/components')
    assert.ok(answer?.rule === 'syndrome/components')
    const [found] = answer.value.components.filter(({ symptom }) => symptom === 'flushing')
    assert.deepEqual([found?.since?.event, found?.last.status, found?.undatedOtherwise], ['f', 'improved', ['gone']])
  })
  test('wheeze, never mentioned, is not among the components', () => {
    const answer = answerOf(events, 'syndrome/components')
    assert.ok(answer?.rule === 'syndrome/components')
    assert.ok(!answer.value.components.some(({ symptom }) => symptom === 'wheeze'))
  })
  test('heart not documented, cover not recorded', () => {
    const heart = answerOf(events, 'syndrome/heart')
    assert.ok(heart?.rule === 'syndrome/heart')
    assert.equal(heart.value.state, 'not-documented')
    const crisis = answerOf(events, 'syndrome/crisis')
    assert.ok(crisis?.rule === 'syndrome/crisis')
    assert.deepEqual(
      crisis.value.procedures.map(({ cover }) => cover),
      ['not-recorded'],
    )
  })
})

test('screening of the heart rests on the symptoms that raised the question, where no syndrome is recorded', () => {
  const flushing = told('symptom-reported', '2017-02', { id: 'f', symptom: 'flushing', status: 'present' })
  assert.deepEqual(answerOf([flushing], 'syndrome/heart')?.because, ['f'])
  assert.deepEqual(answerOf([flushing, syndrome], 'syndrome/heart')?.because, ['cs'])
})

test('an absent diarrhoea has no grade', () =>
  assert.equal(
    answerOf(
      [told('symptom-reported', '2018-01-01', { symptom: 'diarrhoea', status: 'absent' })],
      'syndrome/diarrhoea-grade',
    ),
    null,
  ))

test('a performance status is not converted: no answer speaks of it', () =>
  assert.deepEqual(
    syndromeReview(contextOf([told('performance-status-recorded', '2018-01-01', { scale: 'karnofsky', value: 80 })])),
    [],
  ))

// a year holds its months: "2020" may be later than March 2020
test('a report of the year may be later than one of a month in it: how it was last is not known for certain', () => {
  const told_ = (date: string, status: 'present' | 'resolved') =>
    told('symptom-reported', date, { id: date, symptom: 'flushing', status })
  const codes = (second: string) =>
    answerOf([told_('2020', 'present'), told_(second, 'resolved')], 'syndrome/components')?.caveats.map(
      ({ code }) => code,
    )
  assert.ok(codes('2020-03')?.includes('syndrome/order-open'))
  assert.ok(!codes('2021-03')?.includes('syndrome/order-open'))
})
