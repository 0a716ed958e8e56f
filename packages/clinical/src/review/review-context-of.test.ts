// What was known on a day: dates by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleStudy } from '../../test/sample-readings.ts'
import { about, day, told } from '../../test/sample-record.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { reviewContextOf } from './review-context-of.ts'
import { reviewRecord } from './review-record.ts'

const events: readonly PatientEvent[] = [
  told('symptom-reported', '2018', { id: 'syndrome', symptom: 'carcinoid-syndrome', status: 'present' }),
  told('study-read', '2019-06-01', { id: 'first', modality: 'CT', lesions: [{ label: 'a', diametersMm: [50] }] }),
  told('heart-examined', '2023-05-01', { id: 'heart', method: 'echocardiography' }),
  told('marker-measured', '2023-05-01', { id: 'bnp', analyte: 'nt-probnp', value: about(300), unit: 'ng/L' }),
  told('study-read', '2022-06-01', { id: 'second', modality: 'CT', lesions: [{ label: 'a', diametersMm: [30] }] }),
  told('status-seen', '2091-01-01', { id: 'seen', vital: 'alive' }),
]
const of = (asOf: string, more: Partial<Parameters<typeof reviewContextOf>[0]> = {}) =>
  reviewContextOf({
    record: { patient: 'P1', publication: null, events },
    source: 'test',
    measured: [],
    model: defaultMeasurementError,
    asOf: day(asOf),
    ...more,
  })

test('what begins after the day is in no event and no study, and is named', () => {
  const context = of('2020-01-01')
  assert.deepEqual(
    context.events.map(({ id }) => id),
    ['syndrome', 'first'],
  )
  assert.deepEqual(
    context.studies.map(({ date }) => date),
    ['2019-06-01'],
  )
  assert.deepEqual(
    context.later?.facts.map(({ id }) => id),
    ['second', 'bnp', 'heart', 'seen'],
  )
})

test('no rule says more on a day than of a record that ends on it', () => {
  const said = ({ answers, claims, findings, missing, freshness, care }: ReturnType<typeof reviewRecord>) => ({
    answers,
    claims,
    findings,
    missing,
    freshness,
    care,
  })
  const ended = { patient: 'P1', publication: null, events: events.filter(({ on }) => on.earliest <= '2020-01-01') }
  assert.deepEqual(said(reviewRecord(of('2020-01-01'))), said(reviewRecord(of('2020-01-01', { record: ended }))))
  const heart = reviewRecord(of('2020-01-01')).answers.find(({ rule }) => rule === 'syndrome/heart')
  assert.deepEqual(heart?.because, ['syndrome'])
})

test('a day is reached on the day itself', () => {
  assert.equal(of('2022-05-31').studies.length, 1)
  assert.equal(of('2022-06-01').studies.length, 2)
  assert.equal(of('2091-01-01').later, undefined)
})

test('a study measured from images is known from its day on', () => {
  const measured = [sampleStudy('2021-03-01', [])]
  assert.equal(of('2021-02-28', { measured }).studies.length, 1)
  assert.deepEqual(of('2021-02-28', { measured }).later?.facts.at(-1)?.kind, 'study-measured')
  assert.equal(of('2021-03-01', { measured }).studies.length, 2)
})

test('a date after today is a finding only where nobody named the day', () => {
  const found = (more: object) =>
    reviewRecord(of('2026-11-24', more)).findings.filter(({ code }) => code === 'dated-after-today')
  assert.deepEqual(found({}), [])
  assert.deepEqual(
    found({ dayIsToday: true }).map(({ because }) => because),
    [['seen']],
  )
})
