// What stands beside the figure where lesions were not evaluated: RECIST 1.1 §4.4.2 (Eisenhauer 2009), states of this product's design.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assess } from './assess.ts'
import { defaultMeasurementError } from './lesion/measurement-error.ts'
import { typedStudies } from './record/typed-studies.ts'
import type { LesionState } from './record/lesion-events.ts'
import type { LiverScope, TypedLesion } from './record/imaging-events.ts'
import type { PatientEvent } from './record/patient-event.ts'
import { day, told } from '../test/sample-record.ts'

const ball = (label: string, mm: number, site?: string) => ({
  label,
  trackingUid: `1.${label.codePointAt(0)}`,
  diametersMm: [mm, mm, mm],
  ...(site === undefined ? {} : { site }),
})
const read = (
  id: string,
  date: string,
  lesions: readonly TypedLesion[],
  more: { readonly scope?: LiverScope } = {},
): PatientEvent =>
  told('study-read', date, { id, natures: 'metastasis', reviewed: true, modality: 'CT', lesions, ...more })
const whole = { scope: 'whole-liver' } as const
const state = (of: LesionState): PatientEvent =>
  told('lesion-state-asserted', '2020-07-10', {
    id: 's',
    lesion: { trackingUid: '1.66' },
    study: day('2020-07-10'),
    state: of,
  })
const both = read('r0', '2020-01-10', [ball('A', 30), ball('B', 20)], whole)
const one = read('r1', '2020-07-10', [ball('A', 12)], whole)

function assessed(events: readonly PatientEvent[]) {
  const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const elsewhere = { treatments: [], sites: [], events }
  const answer = assess(typedStudies('p', 'P1', events), elsewhere, defaultMeasurementError, question)
  assert.ok(answer.ok)
  return answer.value
}

test('an obscured lesion leaves count, sums and burden "at least", and RECIST not evaluable, with the event named', () => {
  const { burdens, byCount, bySumOfDiameters, targets, histories } = assessed([both, one, state('obscured')])
  assert.deepEqual(
    burdens.map(({ count, countIsAtLeast, highMl, percentOfLiver }) => [
      count,
      countIsAtLeast,
      highMl === null,
      percentOfLiver,
    ]),
    [
      [2, false, false, null],
      [1, true, true, null],
    ],
  )
  assert.deepEqual(
    histories.map(({ notEvaluated }) => notEvaluated),
    [
      [false, false],
      [false, true],
    ],
  )
  assert.deepEqual([byCount.fraction, bySumOfDiameters.fraction], [null, null])
  assert.deepEqual([targets[1]?.response, targets[1]?.sumMm, targets[1]?.because.includes('s')], ['NE', null, true])
})
test('one not visible with the same technique is gone for all of them: 12 of 50 mm is −76 %, PR', () => {
  const { burdens, targets } = assessed([both, one, state('not-visible-same-technique')])
  assert.deepEqual([burdens[1]?.countIsAtLeast, targets[1]?.response, targets[1]?.sumMm], [false, 'PR', 12])
})

test('a lesion that the baseline does not know leaves the response open, until somebody says that none is new', () => {
  const right = read('r0', '2020-01-10', [ball('A', 60)], { scope: 'right-lobe' })
  const later = read('r1', '2020-07-10', [ball('A', 15), ball('B', 40)], whole)
  const judged = told('lesions-judged', '2020-07-10', { id: 'j', study: day('2020-07-10'), newLesions: [] })
  const { targets, headline } = assessed([right, later])
  assert.deepEqual([targets[1]?.sumMm, targets[1]?.response], [15, null])
  assert.ok(headline.caveats.some(({ code }) => code === 'liver-cut-off'))
  assert.equal(assessed([right, later, judged]).targets[1]?.response, 'PR')
})
test('a list that names only what lies outside the liver says nothing of the liver', () => {
  const outside = read('r2', '2021-01-10', [ball('N', 20, 'hepatic hilum')])
  assert.equal(assessed([both, one, outside]).headline.at, '2020-07-10')
})
test('two lobes of one day are one study of the whole liver, and both events are named', () => {
  const lobes = [
    read('right', '2020-07-10', [ball('A', 15)], { scope: 'right-lobe' }),
    read('left', '2020-07-10', [ball('B', 10)], { scope: 'left-lobe' }),
  ]
  const { targets, headline } = assessed([both, ...lobes])
  assert.equal(headline.result.status, 'computed')
  assert.deepEqual([targets[1]?.sumMm, targets[1]?.response], [25, 'PR']) // 50 → 25 mm
  for (const id of ['right', 'left']) assert.ok(targets[1]?.because.includes(id))
})
