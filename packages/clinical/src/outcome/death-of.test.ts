import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, on, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnyAnswer, RecordRule } from '../review/answer.ts'
import { deathOf } from './death-of.ts'
import { contactsOf, outcomeReview } from './outcome-review.ts'
import { firstOf } from './time-to-event.ts'

type AnswerOf<R extends RecordRule> = Extract<AnyAnswer, { readonly rule: R }>
const of = <R extends RecordRule>(answers: readonly AnyAnswer[], rule: R): AnswerOf<R>[] =>
  answers.filter((answer): answer is AnswerOf<R> => answer.rule === rule)

const alive = (date: string) => told('status-seen', date, { id: `alive ${date}`, vital: 'alive' })
const dead = (date: string) => told('status-seen', date, { id: `dead ${date}`, vital: 'dead' })
const bounds = (events: readonly PatientEvent[]) => {
  const death = deathOf(events, contactsOf(events))
  return death && [death.on.earliest, death.on.latest, death.after?.id ?? null]
}

// Nobody is seen alive after death: the bounds by hand.
const rows: readonly (readonly [string, readonly PatientEvent[], readonly (string | null)[] | null])[] = [
  ['no death', [alive('2023-06')], null],
  ['known to the day', [alive('2023-01-01'), dead('2023-08-01')], ['2023-08-01', '2023-08-01', null]],
  ['a year, seen in June of it', [alive('2023-06'), dead('2023')], ['2023-06-01', '2023-12-31', 'alive 2023-06']],
  ['a year, seen the year before', [alive('2022-06'), dead('2023')], ['2023-01-01', '2023-12-31', null]],
  ['two reports of one death', [dead('2023'), dead('2023-08')], ['2023-08-01', '2023-08-31', null]],
  ['two reports that overlap', [dead('2023-05/..'), dead('2023')], ['2023-05-01', '2023-12-31', null]],
  ['a contact after it narrows nothing', [dead('2023-03'), alive('2023-06')], ['2023-03-01', '2023-03-31', null]],
]
for (const [why, events, expected] of rows)
  test(`date of death: ${why}`, () => {
    assert.deepEqual(bounds(events), expected)
  })

const session = told('embolisation-performed', '2022-02-01', { id: 'tace' })
test('overall survival of a death in 2023 seen alive in June 2023 is at least to 1 June', () => {
  const [answer] = of(outcomeReview(contextOf([session, alive('2023-06'), dead('2023')])), 'outcome/overall-survival')
  // 2022-02-01 to 2023-06-01 and to 2023-12-31 by the calendar
  assert.deepEqual(answer?.value.time.days, { leastDays: 485, mostDays: 698 })
  assert.deepEqual(answer?.because, ['tace', 'dead 2023', 'alive 2023-06'])
  assert.ok(answer?.caveats.some(({ code }) => code === 'outcome-death-not-before-contact'))
})

test('time to next treatment without one ends at a death, not at the last contact', () => {
  const [answer] = of(
    outcomeReview(contextOf([session, alive('2022-06-01'), dead('2022-09-01')])),
    'outcome/time-to-next-treatment',
  )
  assert.deepEqual(
    [answer?.value.time.reason, answer?.value.time.outcome, answer?.value.time.to.value],
    ['death-without-treatment', 'censored', '2022-09-01'],
  )
})

test('no time is negative: where the end may come before the start it is at least 0', () => {
  const record = [told('embolisation-performed', '2020-08-01', {}), dead('2020')]
  const [answer] = of(outcomeReview(contextOf(record)), 'outcome/overall-survival')
  // alive at the session, so not before it; to 31 December 152 days
  assert.deepEqual(answer?.value.time.days, { leastDays: 0, mostDays: 152 })
})

// Of two vague dates the first event lies between the earlier beginning and the earlier end.
const firsts = [
  ['days', ['2020-06-01', '2020-03-01'], ['2020-03-01', '2020-03-01']],
  ['a year and a day in it', ['2020-06-01', '2020'], ['2020-01-01', '2020-06-01']],
  ['a year before the day', ['2020-06-01', '2019'], ['2019-01-01', '2019-12-31']],
  ['a month before a year that holds it', ['2020', '2020-03'], ['2020-01-01', '2020-03-31']],
  ['a date nobody recorded may be earlier', ['2020-06-01', 'unknown'], ['0001-01-01', '2020-06-01']],
] as const
for (const [why, dates, [earliest, latest]] of firsts)
  test(`the first of several facts: ${why}`, () => {
    const first = firstOf(dates.map((date) => ({ id: date, on: on(date) })))
    assert.deepEqual([first?.on.earliest, first?.on.latest], [earliest, latest])
  })

test('the diagnosis is a window where an earlier specimen may be the first', () => {
  const specimen = (date: string) => told('specimen-reported', date, { id: date, site: 'liver', gradeStated: 'G2' })
  const record = [specimen('2020-06-01'), specimen('2020'), alive('2020-06-01')]
  const [answer] = of(outcomeReview(contextOf(record)), 'outcome/overall-survival')
  // 1 January to 1 June 2020 are 152 days
  assert.deepEqual(answer?.value.time.days, { leastDays: 0, mostDays: 152 })
})
