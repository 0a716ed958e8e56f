import { testConsistency, type ConsistencyRow } from '../../test/consistency-rows.ts'
import { on, told } from '../../test/sample-record.ts'

const described = (id: string, date: string, facts: object) => told('patient-described', date, { id, ...facts })
const died = (id: string, date: string) => told('status-seen', date, { id, vital: 'dead' })
const row = (why: string, fires: boolean, events: ConsistencyRow['events']): ConsistencyRow => ({
  code: 'patient-facts-differ',
  why,
  fires,
  events,
})

// Completed years by the calendar: born in May 1960, 59 until a day of May 2020 and 60 from the 31st at the latest.
testConsistency('patient-checks', [
  row('a man, and a woman', true, [
    described('a', '2020-01-01', { sex: 'male' }),
    described('b', '2020-02-01', { sex: 'female' }),
  ]),
  row('the same sex twice', false, [
    described('a', '2020-01-01', { sex: 'male' }),
    described('b', '2020-02-01', { sex: 'male' }),
  ]),
  row('born in May 1960, 60 in April 2020', true, [
    described('a', '2019-01-01', { birth: on('1960-05') }),
    described('b', '2020-04-30', { ageYears: 60 }),
  ]),
  row('born in May 1960, 60 within May 2020', false, [
    described('a', '2019-01-01', { birth: on('1960-05') }),
    described('b', '2020-05-01', { ageYears: 60 }),
  ]),
  row('born in May 1960, still 59 on 30 May 2020', false, [
    described('a', '2019-01-01', { birth: on('1960-05') }),
    described('b', '2020-05-30', { ageYears: 59 }),
  ]),
  row('born in May 1960, still 59 on 31 May 2020', true, [
    described('a', '2019-01-01', { birth: on('1960-05') }),
    described('b', '2020-05-31', { ageYears: 59 }),
  ]),
  row('an age without a date says nothing of a birth', false, [
    described('a', '2019-01-01', { birth: on('1960-05') }),
    described('b', 'unknown', { ageYears: 48 }),
  ]),
  row('48 in 2015 and 50 within 2016: one birthday lies between', false, [
    described('a', '2015', { ageYears: 48 }),
    described('b', '2016-12-31', { ageYears: 50 }),
  ]),
  row('48 in 2015 and 48 in 2018', true, [
    described('a', '2015-06-01', { ageYears: 48 }),
    described('b', '2018-06-01', { ageYears: 48 }),
  ]),
  row('died in 2021, and on a day of it', false, [died('a', '2021'), died('b', '2021-05-04')]),
  row('died on two days', true, [died('a', '2021-05-04'), died('b', '2021-06-04')]),
])
