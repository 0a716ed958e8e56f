import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleMarker } from '../../test/sample-markers.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { MarkerCriteriaChosen } from '../record/laboratory-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { Answer } from '../review/answer.ts'
import { criteriaInForce } from './chosen-criteria.ts'
import { usualMarkerCriteria } from './marker-response.ts'
import { markersReview } from './markers-review.ts'

type Choice = Partial<Omit<MarkerCriteriaChosen, 'kind' | 'on' | 'provenance'>>
const choose = (date: string, facts: Choice) =>
  told('marker-criteria-chosen', date, { id: `choice ${date}`, analyte: 'all', by: 'AB', reason: 'protocol', ...facts })

const responseOf = (events: readonly PatientEvent[], asOf = '2021-06-30'): Answer<'markers/response'> => {
  const found = markersReview(contextOf(events, { asOf: day(asOf) })).find((each) => each.rule === 'markers/response')
  assert.ok(found?.rule === 'markers/response')
  return found
}
const judged = (events: readonly PatientEvent[], asOf?: string) =>
  responseOf(events, asOf).value.response.judged.map(({ category }) => category)
const values = (...all: number[]) => all.map((value, i) => sampleMarker(`2020-0${i + 1}-01`, value))

// clinical reference 3.3: rise of 25 or 50 % (choose; store), fall of 50 %, baseline above the limit or at least twice it. Limit 100.
const rows: { why: string; choice: Choice; values: number[]; expected: string[] }[] = [
  {
    why: 'rise of 50 % chosen: 49.9 %',
    choice: { risePercent: 50 },
    values: [1000, 1499, 1499],
    expected: ['SD', 'SD'],
  },
  { why: 'rise of 50 % chosen: 50 %', choice: { risePercent: 50 }, values: [1000, 1500, 1500], expected: ['PD', 'PD'] },
  {
    why: 'rise of 50 % chosen: 50.1 %',
    choice: { risePercent: 50 },
    values: [1000, 1501, 1501],
    expected: ['PD', 'PD'],
  },
  { why: 'fall of 30 % chosen: 29.9 %', choice: { fallPercent: 30 }, values: [1000, 701], expected: ['SD'] },
  { why: 'fall of 30 % chosen: 30 %', choice: { fallPercent: 30 }, values: [1000, 700], expected: ['PR'] },
  {
    why: 'twice the limit asked for: 1.99',
    choice: { baselineTimesLimit: 2 },
    values: [199, 20],
    expected: ['unknown'],
  },
  { why: 'twice the limit asked for: 2', choice: { baselineTimesLimit: 2 }, values: [200, 20], expected: ['CR'] },
  { why: 'twice the limit asked for: 2.01', choice: { baselineTimesLimit: 2 }, values: [201, 20], expected: ['CR'] },
  // 400 → 640 is +60 % over the lowest and −36 % of the first
  {
    why: 'over the lowest, as usual',
    choice: { riseOver: 'nadir' },
    values: [1000, 400, 640, 640],
    expected: ['PR', 'PD', 'PD'],
  },
  {
    why: 'over the first',
    choice: { riseOver: 'baseline' },
    values: [1000, 400, 640, 640],
    expected: ['PR', 'SD', 'SD'],
  },
]
for (const { why, choice, values: of, expected } of rows)
  test(why, () => assert.deepEqual(judged([...values(...of), choose('2019-01-01', choice)]), expected))

const risen = values(1000, 1300, 1300)
test('the usual criteria hold where none was chosen, and the answer says that', () => {
  const { value, because, caveats } = responseOf(risen)
  assert.deepEqual([value.chosen, value.response.criteria], [null, usualMarkerCriteria])
  assert.ok(!caveats.some(({ code }) => code.startsWith('marker/criteria')))
  assert.equal(because.length, 3)
})
test('a choice is in the answer: who, why, what it leaves to the usual, and its id', () => {
  const { value, because, caveats } = responseOf([...risen, choose('2019-01-01', { risePercent: 50 })])
  assert.deepEqual(
    [value.chosen?.by, value.chosen?.reason, value.chosen?.event],
    ['AB', 'protocol', 'choice 2019-01-01'],
  )
  assert.deepEqual(value.chosen?.usual, ['riseOver', 'fallPercent', 'baselineTimesLimit', 'confounded'])
  assert.ok(because.includes('choice 2019-01-01'))
  assert.ok(caveats.some(({ code }) => code === 'marker/criteria-chosen'))
  assert.deepEqual(value.response.criteria, { ...usualMarkerCriteria, risePercent: 50 })
})
test('the last that was made by the day asked for holds; each stands alone', () => {
  const all = [
    ...risen,
    choose('2019-01-01', { risePercent: 50, confounded: 'allowed' }),
    choose('2021-01-01', { risePercent: 40, fallPercent: 30 }),
  ]
  const criteria = (asOf: string) => responseOf(all, asOf).value.response.criteria
  const then = { ...usualMarkerCriteria, risePercent: 50, confounded: 'allowed' }
  assert.deepEqual(criteria('2018-12-31'), usualMarkerCriteria)
  assert.deepEqual(criteria('2019-01-01'), then)
  assert.deepEqual(criteria('2020-12-31'), then)
  assert.deepEqual(criteria('2021-01-01'), { ...usualMarkerCriteria, risePercent: 40, fallPercent: 30 })
})
test('of one day the one for the analyte goes before the one for all; a later one for all holds', () => {
  const own = choose('2019-01-01', { id: 'own', analyte: 'serotonin', risePercent: 40 })
  const rise = (...events: PatientEvent[]) => responseOf([...risen, ...events]).value.response.criteria.risePercent
  assert.equal(rise(own, choose('2019-01-01', { risePercent: 50 })), 40)
  assert.equal(rise(own, choose('2020-01-01', { risePercent: 50 })), 50)
  assert.equal(rise(choose('2019-01-01', { analyte: 'nse', risePercent: 50 })), 25)
})
test('two that differ and of which any may be the last: the usual ones, and it is said', () => {
  const two = [choose('2019', { risePercent: 50 }), choose('2019-03-01', { risePercent: 40 })]
  const { value, because, caveats } = responseOf([...risen, ...two])
  assert.deepEqual(value.response.criteria, usualMarkerCriteria)
  assert.ok(caveats.some(({ code }) => code === 'marker/criteria-open'))
  assert.ok(['choice 2019', 'choice 2019-03-01'].every((id) => because.includes(id)))
  const same = [choose('2019', { risePercent: 50 }), choose('2019-03-01', { risePercent: 50 })]
  assert.equal(responseOf([...risen, ...same]).value.response.criteria.risePercent, 50)
})
test('other markers are told apart by name', () => {
  const choice = choose('2019-01-01', { analyte: 'other', name: 'CEA', risePercent: 50 })
  const rise = (name: string) =>
    criteriaInForce({ analyte: 'other', name }, [choice], day('2021-01-01')).criteria.risePercent
  assert.deepEqual([rise('cea'), rise('CA 19-9')], [50, 25])
})
test('confounded results are judged where that was chosen, and every answer they enter says so', () => {
  const events = [
    sampleMarker('2020-01-01', 500),
    sampleMarker('2020-02-01', 900, { confounders: ['ssri'] }),
    sampleMarker('2020-03-01', 90),
  ]
  assert.deepEqual(judged(events), ['CR'])
  const allowed = [...events, choose('2019-01-01', { confounded: 'allowed' })]
  assert.deepEqual(judged(allowed), ['PD-unconfirmed', 'CR'])
  const codes = (rule: string) =>
    markersReview(contextOf(allowed)).flatMap((each) =>
      each.rule === rule ? each.caveats.map(({ code }) => code) : [],
    )
  assert.ok(codes('markers/response').includes('marker/confounded-allowed'))
  assert.ok(codes('markers/series').includes('marker/confounded-allowed'))
  // it would say that they were left out
  assert.ok(!codes('markers/series').includes('marker/confounded'))
})
