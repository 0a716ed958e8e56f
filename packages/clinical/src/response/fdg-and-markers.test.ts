// Expected values: RECIST 1.1. A partial response by size with FDG where a scan showed none before is not silent about it, and a complete
// response with a marker above its limit neither.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { typedStudies } from '../record/typed-studies.ts'
import { responseReview } from './response-review.ts'

const lesion = { label: 'A', trackingUid: '2.25.1' }
const pet = (date: string, uptake: 'none' | 'intense') =>
  told('pet-read', date, {
    tracer: 'FDG',
    tracerTarget: 'fdg',
    findings: [{ site: 'bone', siteKind: 'bone', uptake }],
  })
const marker = (date: string) =>
  told('marker-measured', date, { analyte: 'serotonin', value: about(400), unit: 'ng/mL', reference: { high: 200 } })
const study = (date: string, mm: number) =>
  told('study-read', date, { modality: 'MR', lesions: [{ ...lesion, diametersMm: [mm, mm, mm] }] })
const gone = [
  told('study-read', '2020-07-01', { modality: 'MR', lesions: [] }),
  told('lesion-state-asserted', '2020-07-01', {
    lesion: { trackingUid: '2.25.1' },
    study: day('2020-07-01'),
    state: 'not-visible-same-technique',
  }),
  told('lesions-judged', '2020-07-01', { study: day('2020-07-01'), newLesions: [] }),
]

function caveatsOf(rule: 'response/recist' | 'response/best', events: readonly PatientEvent[]) {
  const studies = typedStudies('p', 'P1', contextOf(events).events)
  return responseReview(contextOf(events, { studies }))
    .filter((answer) => answer.rule === rule)
    .flatMap(({ caveats }) => caveats.map(({ code }) => code))
    .filter((code) => code === 'response/fdg-new-uptake' || code === 'response/complete-with-raised-marker')
}

for (const rule of ['response/recist', 'response/best'] as const) {
  test(`${rule}: uptake that was not there`, () => {
    const events = [
      study('2020-01-10', 50),
      pet('2020-01-05', 'none'),
      study('2020-07-01', 30),
      pet('2020-07-01', 'intense'),
    ]
    assert.deepEqual(caveatsOf(rule, events), ['response/fdg-new-uptake'])
  })
  test(`${rule}: complete response with a raised marker`, () => {
    assert.deepEqual(caveatsOf(rule, [study('2020-01-10', 50), ...gone, marker('2020-06-20')]), [
      'response/complete-with-raised-marker',
    ])
  })
}
