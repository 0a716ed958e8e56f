import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { on } from '../../test/sample-record.ts'
import { bestResponse, usualBestResponseRules, type BestResponseRules, type RatedVisit } from './best-response.ts'
import type { OverallResponse } from './overall-response.ts'

// admiralonco's own expectations: fixtures/best-response/README.md
type Histories = {
  sets: (Omit<BestResponseRules, 'confirmation'> & { name: string })[]
  patients: {
    id: string
    reference: string
    visits: [string, OverallResponse][]
    expect: ([OverallResponse, string] | [null, null] | null)[]
  }[]
}
const { sets, patients } = JSON.parse(
  readFileSync(new URL('../../../../fixtures/best-response/histories.json', import.meta.url), 'utf8'),
) as Histories

const rated = (visits: readonly (readonly [string, OverallResponse])[]): RatedVisit[] =>
  visits.map(([date, overall]) => ({ visit: date, date: on(date), overall }))

for (const { id, reference, visits, expect } of patients) {
  sets.forEach(({ name, ...rules }, i) => {
    const wanted = expect[i]
    if (!wanted) return
    test(`patient ${id}, ${name}: ${wanted[0]}`, () => {
      const got = bestResponse(rated(visits), on(reference), { confirmation: 'required', ...rules })
      assert.deepEqual([got.best, got.visit], wanted)
    })
  })
}

// RECIST 1.1 table 3, Eisenhauer 2009: first and next time point; 8 weeks apart, stable disease counts from 6 weeks
const early = '2018-02-01' // 31 days after the reference
const late = '2018-03-01' // 59 days
for (const { why, first, next, date = late, best } of [
  { why: 'CR, CR', first: 'CR', next: 'CR', best: 'CR' },
  { why: 'CR, SD: stable long enough', first: 'CR', next: 'SD', best: 'SD' },
  { why: 'CR, SD: too early', first: 'CR', next: 'PD', date: early, best: 'PD' },
  { why: 'CR, PD: stable long enough', first: 'CR', next: 'PD', best: 'SD' },
  { why: 'CR, NE: stable long enough', first: 'CR', next: 'NE', best: 'SD' },
  { why: 'CR, NE: too early', first: 'CR', next: 'NE', date: early, best: 'NE' },
  { why: 'PR, CR', first: 'PR', next: 'CR', best: 'PR' },
  { why: 'PR, PR', first: 'PR', next: 'PR', best: 'PR' },
  { why: 'PR, SD', first: 'PR', next: 'SD', best: 'SD' },
  { why: 'PR, PD: stable long enough', first: 'PR', next: 'PD', best: 'SD' },
  { why: 'PR, PD: too early', first: 'PR', next: 'PD', date: early, best: 'PD' },
  { why: 'PR, NE: too early', first: 'PR', next: 'NE', date: early, best: 'NE' },
  { why: 'NE, NE', first: 'NE', next: 'NE', best: 'NE' },
] as const) {
  test(`confirmation required: ${why} → ${best}`, () => {
    const visits = rated([
      [date, first],
      ['2018-05-01', next],
    ])
    const rules: BestResponseRules = { ...usualBestResponseRules, confirmation: 'required' }
    assert.equal(bestResponse(visits, on('2018-01-01'), rules).best, best)
  })
}

// below, at and above the two limits in days
for (const [days, expected] of [
  ['2018-03-28', 'SD'], // 27 days
  ['2018-03-29', 'PR'], // 28
  ['2018-03-30', 'PR'],
] as const) {
  test(`confirmed on ${days}: ${expected}`, () => {
    const rules: BestResponseRules = { ...usualBestResponseRules, confirmation: 'required' }
    const visits = rated([
      ['2018-03-01', 'PR'],
      [days, 'PR'],
    ])
    assert.equal(bestResponse(visits, on('2018-01-01'), rules).best, expected)
  })
}
for (const [date, expected] of [
  ['2018-02-11', 'NE'], // 41 days
  ['2018-02-12', 'SD'], // 42
  ['2018-02-13', 'SD'],
] as const) {
  test(`stable on ${date}: ${expected}`, () => {
    assert.equal(bestResponse(rated([[date, 'SD']]), on('2018-01-01')).best, expected)
  })
}

// admiralonco max_nr_ne, 1 by default here: one visit that could not be evaluated may lie between a response and its confirmation
for (const [between, expected] of [
  [0, 'PR'],
  [1, 'PR'],
  [2, 'SD'],
] as const) {
  test(`${between} visits not evaluable before the confirmation: ${expected}`, () => {
    const rules: BestResponseRules = { ...usualBestResponseRules, confirmation: 'required' }
    const missing = ['2018-04-01', '2018-05-01'].slice(0, between).map((date) => [date, 'NE'] as const)
    const visits = rated([['2018-03-01', 'PR'], ...missing, ['2018-06-01', 'PR']])
    assert.equal(bestResponse(visits, on('2018-01-01'), rules).best, expected)
  })
}

test('without confirmation the first response is the best, and nothing after progression counts', () => {
  const visits = rated([
    ['2018-03-01', 'SD'],
    ['2018-04-01', 'PD'],
    ['2018-05-01', 'CR'],
  ])
  assert.equal(bestResponse(visits, on('2018-01-01')).best, 'SD')
  assert.equal(bestResponse(visits.slice(2), on('2018-01-01')).best, 'CR')
})

test('dates that may decide say so', () => {
  // 31 to 58 days after the reference
  const got = bestResponse(rated([['2018-02', 'SD']]), on('2018-01-01'))
  assert.deepEqual([got.best, got.datesDecide], ['NE', true])
  assert.equal(bestResponse(rated([['2018-03', 'SD']]), on('2018-01-01')).datesDecide, false)
})
