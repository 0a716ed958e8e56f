import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedEvents } from '../../test/published-events.ts'
import { contextOf, told } from '../../test/sample-record.ts'
import type { AnyAnswer, RecordRule } from '../review/answer.ts'
import { arterialReview } from './arterial-review.ts'

type AnswerOf<R extends RecordRule> = Extract<AnyAnswer, { readonly rule: R }>
const of = <R extends RecordRule>(answers: readonly AnyAnswer[], rule: R, about?: string): AnswerOf<R>[] =>
  answers.filter(
    (answer): answer is AnswerOf<R> => answer.rule === rule && (about === undefined || answer.about === about),
  )
const published = arterialReview(contextOf(publishedEvents))

test('published case: right lobe, then the whole liver, both assumed from the vessel', () => {
  const territories = of(published, 'arterial/territory').map(({ about, basis, value }) => [
    about,
    basis,
    value.segments.length,
  ])
  assert.deepEqual(territories, [
    ['tace-1', 'assumed', 4],
    ['tace-2', 'assumed', 8],
  ])
  const [lobes] = of(published, 'arterial/dose-by-lobe')
  assert.equal(lobes?.value.status === 'not-computed' && lobes.value.reason, 'distribution-unknown')
})

test('published case: each session within 15 mL, 18 to 20 mL and 27 to 30 mg in all, with the assumption shown', () => {
  assert.deepEqual(
    of(published, 'arterial/oil-per-session').map(({ value }) => [value.totals, value.exceeds]),
    [
      [[{ unit: 'mL', least: 10, most: 10 }], 'no'],
      [[{ unit: 'mL', least: 8, most: 10 }], 'no'],
    ],
  )
  assert.deepEqual(of(published, 'arterial/oil-in-all')[0]?.value.totals, [{ unit: 'mL', least: 18, most: 20 }])
  const [bleomycin] = of(published, 'arterial/bleomycin')
  assert.deepEqual(bleomycin?.value.totals, [{ unit: 'mg', least: 27, most: 30 }])
  const codes = bleomycin?.caveats.map(({ code }) => code)
  assert.deepEqual(codes, ['arterial-milligram-is-unit', 'arterial-share-ambiguous'])
})

test('published case: 50 days apart, SACE II or III twice, 2.5 to 1, complications and cover not recorded', () => {
  assert.equal(of(published, 'arterial/session-interval', 'tace-2')[0]?.value.days.leastDays, 50)
  assert.deepEqual(
    of(published, 'arterial/endpoint').map(({ value }) => value.levels.join()),
    ['II,III', 'II,III'],
  )
  assert.deepEqual(
    of(published, 'arterial/mixture-ratio').map(({ value }) => value.ratio),
    [2.5],
  )
  assert.deepEqual(
    of(published, 'arterial/complications').map(({ value }) => value.status),
    ['not-recorded', 'not-recorded'],
  )
  assert.deepEqual(
    of(published, 'arterial/crisis-cover').map(({ value }) => [value.cover, value.crisis]),
    [
      [null, 'not-recorded'],
      [null, 'not-recorded'],
    ],
  )
})

test('a session without named agents leaves the cumulative dose without an upper bound', () => {
  const more = told('embolisation-performed', '2019-01-01', { vessels: ['left-hepatic'] })
  const [bleomycin] = of(arterialReview(contextOf([...publishedEvents, more])), 'arterial/bleomycin')
  assert.deepEqual(bleomycin?.value.totals, [{ unit: 'mg', least: 27, most: null }])
  assert.equal(bleomycin?.value.exceeds, 'unknown')
})

test('doxorubicin needs height and weight: 165 cm and 65 kg are 1.726 m²', () => {
  const session = told('embolisation-performed', '2019-01-01', {
    agents: [{ name: 'Doxorubicin', role: 'drug', delivered: { value: 50, unit: 'mg' } }],
  })
  const body = told('patient-described', '2018-12-01', { heightCm: 165, weightKg: 65 })
  const without = of(arterialReview(contextOf([session])), 'arterial/doxorubicin')[0]
  const with_ = of(arterialReview(contextOf([session, body])), 'arterial/doxorubicin')[0]
  assert.equal(without?.value.perM2, null)
  // 50 / 1.72603 by hand
  assert.ok(Math.abs((with_?.value.perM2?.most ?? 0) - 28.968) < 0.001)
})

test('a record without a session says nothing of intra-arterial therapy', () => {
  assert.deepEqual(arterialReview(contextOf([])), [])
})
