import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { reviewRecord } from '@debulk/clinical/review/review-record'
import { isoDate } from '@debulk/quantity/iso-date'
import { standing } from '@debulk/clinical/record/patient-record'
import { parseRecord } from './case-file.ts'
import { checkOutput, checkOutputSchema, type CheckSentences } from './check-output.ts'

const said = { title: 'Title', sentence: 'Sentence.', source: 'Source' }
const say: CheckSentences = {
  answer: () => said,
  caveat: () => 'Caveat.',
  claim: () => said,
  finding: () => said,
  event: ({ kind }) => kind,
}

const written = `
schemaVersion: 1
patient: NET-007
publication: { title: A case }
events:
  - { id: cga-1, kind: marker-measured, on: 2017-02-02, analyte: chromogranin-a, value: 628.8, unit: ng/mL, reference: { high: 108 } }
  - { id: cga-2, kind: marker-measured, on: 2017-10-05, analyte: chromogranin-a, value: 93.8, unit: ng/mL, reference: { high: 108 } }
  - { id: wrong, kind: marker-measured, on: 2017-10-06, analyte: serotonin, value: 1, unit: ng/mL }
  - { kind: event-retracted, on: 2017-10-07, retracts: wrong, reason: another patient }
`

function review(text: string) {
  const record = parseRecord('case.yaml', text)
  assert.ok(record.ok, JSON.stringify(record))
  const asOf = isoDate('2018-01-01')
  assert.ok(asOf.ok)
  const { patient, publication, events } = record.value
  return reviewRecord({
    patient,
    publication,
    events: standing(events),
    studies: [],
    model: defaultMeasurementError,
    asOf: asOf.value,
  })
}

test('what is printed is what the published schema says, whole and after JSON', () => {
  const output = checkOutput(review(written), null, say)
  const parsed = checkOutputSchema.safeParse(JSON.parse(JSON.stringify(output)))
  assert.ok(parsed.success, JSON.stringify(parsed.error?.issues.slice(0, 3)))
  assert.equal(parsed.data.patient, 'NET-007')
  assert.equal(parsed.data.cytoreduction, null)
})

test('events keep what was printed, and what was retracted is not there', () => {
  const { events } = checkOutput(review(written), null, say)
  assert.deepEqual(
    events.map(({ id }) => id),
    ['cga-1', 'cga-2'],
  )
  const [first] = events
  assert.ok(first?.kind === 'marker-measured')
  assert.equal(first.value?.least, 628.8)
})

test('a record without events is checked too', () => {
  const output = checkOutput(review('schemaVersion: 1\npatient: empty\nevents: []\n'), null, say)
  assert.ok(checkOutputSchema.safeParse(JSON.parse(JSON.stringify(output))).success)
  assert.deepEqual(output.events, [])
})
