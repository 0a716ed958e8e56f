import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, on, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnyAnswer, RecordRule } from '../review/answer.ts'
import { arterialReview } from './arterial-review.ts'
import { renalReduction } from './renal-reduction.ts'

type AnswerOf<R extends RecordRule> = Extract<AnyAnswer, { readonly rule: R }>
const of = <R extends RecordRule>(events: readonly PatientEvent[], rule: R): AnswerOf<R>[] =>
  arterialReview(contextOf(events)).filter((answer): answer is AnswerOf<R> => answer.rule === rule)

// The label's table as in DrugCentral: above 50 mL/min all of it, then 70, 60, 55, 45 and 40 %; edges belong to both rows.
const rows = [
  ['51', [0], false],
  ['50', [30], false],
  ['49.9', [30], false],
  ['40', [30, 40], false],
  ['35', [40], false],
  ['30', [40, 45], false],
  ['25', [45], false],
  ['20', [45, 55], false],
  ['15', [55], false],
  ['10', [55, 60], false],
  ['5', [60], false],
  ['4.9', [], true],
  ['<40', [40, 45, 55, 60], true],
  ['≥50', [0, 30], false],
  ['>50', [0], false],
  ['35-45', [30, 40], false],
] as const
for (const [clearance, percents, belowTable] of rows)
  test(`bleomycin and a clearance of ${clearance} mL/min: lower by ${percents.join(' or ')} %`, () => {
    assert.deepEqual(renalReduction(about(clearance)), { percents, belowTable })
  })

const session = (date: string) =>
  told('embolisation-performed', date, {
    id: date,
    agents: [{ name: 'Блеомицин', role: 'drug', delivered: { value: 15, unit: 'mg' } }],
  })
const cautions = (...events: PatientEvent[]) =>
  of([session('2020-03-01'), session('2020-05-01'), ...events], 'arterial/bleomycin-cautions')[0]?.value

// The label warns above 70; in completed years on the day of the last session, 1 May 2020.
const ages = [
  ['1949-05-01', 'yes'],
  ['1949-05-02', 'no'],
  ['1950-05-01', 'no'],
  ['1949', 'unknown'],
] as const
for (const [birth, above70] of ages)
  test(`bleomycin: born ${birth}, above 70 at the last session: ${above70}`, () => {
    assert.equal(cautions(told('patient-described', '2020-01-01', { birth: on(birth) }))?.age?.above70, above70)
  })
test('bleomycin: nothing recorded is null, never normal', () => {
  assert.deepEqual(cautions(), { on: on('2020-05-01'), age: null, clearance: null, diffusion: null })
})

const lungs = (date: string, percent: number) =>
  told('laboratory-measured', date, { id: `dlco ${date}`, analyte: 'dlco-percent', value: about(percent), unit: '%' })
// The label: 30 to 35 % of the value before treatment; of 80 % that is 24 and 28.
const capacities = [
  [28.1, 'not-below-35'],
  [28, 'not-below-35'],
  [27.9, 'between-30-and-35'],
  [24, 'between-30-and-35'],
  [23.9, 'below-30'],
] as const
for (const [percent, state] of capacities)
  test(`bleomycin: diffusing capacity 80, then ${percent}: ${state}`, () => {
    assert.equal(cautions(lungs('2020-02-01', 80), lungs('2020-06-01', percent))?.diffusion?.state, state)
  })
test('bleomycin: without a value before the first session nothing is compared', () => {
  assert.equal(cautions(lungs('2020-04-01', 80), lungs('2020-06-01', 20))?.diffusion, null)
})
test('bleomycin: the latest clearance up to the last session counts, in any unit of it', () => {
  const clearance = (date: string, value: number, unit = 'mL/min') =>
    told('laboratory-measured', date, { id: date + unit, analyte: 'creatinine-clearance', value: about(value), unit })
  const found = cautions(clearance('2020-02-01', 60), clearance('2020-04-20', 0.5, 'mL/s'), clearance('2020-06-01', 15))
  assert.deepEqual(found?.clearance?.percents, [40, 45])
})

test('drug-eluting beads are named, session by session', () => {
  const events = [
    session('2020-03-01'),
    told('embolisation-performed', '2020-07-01', { technique: 'drug-eluting-beads' }),
  ]
  assert.deepEqual(
    of(events, 'arterial/drug-eluting-beads').map(({ value }) => value.on.value),
    ['2020-07-01'],
  )
})

// Oil by hand: right 15 + 10 mL; the beads held none, and reached the left lobe.
test('dose by lobe leaves out sessions without oil', () => {
  const oil = (date: string, vessel: 'right-hepatic' | 'left-hepatic', value: number) =>
    told('embolisation-performed', date, {
      id: date,
      vessels: [vessel],
      agents: [{ name: 'Lipiodol', role: 'oil', delivered: { value, unit: 'mL' } }],
    })
  const bead = told('embolisation-performed', '2020-07-01', {
    technique: 'drug-eluting-beads',
    vessels: ['proper-hepatic'],
    agents: [{ name: 'doxorubicin', role: 'drug', delivered: { value: 75, unit: 'mg' } }],
  })
  const given = [oil('2020-01-01', 'right-hepatic', 15), oil('2020-02-01', 'left-hepatic', 8)]
  const value = of([...given, oil('2020-03-01', 'right-hepatic', 10), bead], 'arterial/dose-by-lobe')[0]?.value
  assert.ok(value?.status === 'computed')
  assert.deepEqual([value.right.most, value.right.sessions, value.left.most, value.left.sessions], [25, 2, 8, 1])
  // a session whose agents nobody named may have held oil
  const open = told('embolisation-performed', '2020-08-01', { id: 'open', vessels: ['left-hepatic'] })
  const refused = of([...given, open], 'arterial/dose-by-lobe')[0]?.value
  assert.equal(refused?.status === 'not-computed' && refused.reason, 'amount-unknown')
  assert.deepEqual(of([bead], 'arterial/dose-by-lobe'), [])
})
