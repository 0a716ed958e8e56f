// What was known on a day, images or not; dates by hand.
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { checkOutputSchema } from '@debulk/contract/check-output'
import { dicomFiles, day, inFolder, writeTree } from '../test/box-studies.ts'
import { quiet, testFolders } from '../test/measuring.ts'
import { dicom } from '../test/one-study.ts'
import { checkedRecordJson } from './check-record-json.ts'
import { checkRecord } from './check-record.ts'

const folder = testFolders()

async function checked(name: string, events: readonly string[], asOf: string, more: object = {}) {
  const text = `schemaVersion: 1\npatient: A\nevents:\n${events.map((event) => `  - ${event}\n`).join('')}`
  const tree = writeTree(folder(name), [{ path: 'a.case.yaml', content: text }])
  const casePath = path.join(tree, 'a.case.yaml')
  const out = await checkRecord({ casePath, paths: [], asOf: day(asOf), ...more }, quiet())
  assert.ok(out.ok, JSON.stringify(out))
  return out.value
}

const lesion = (mm: number) => `lesions: [{ label: a, diametersMm: [${mm}], trackingUid: 2.25.1, nature: metastasis }]`
const history = [
  `{ id: one, kind: study-read, on: 2020-01-10, modality: CT, scope: whole-liver, ${lesion(50)} }`,
  `{ id: two, kind: study-read, on: 2020-04-10, modality: CT, scope: whole-liver, ${lesion(30)} }`,
  '{ id: nature, kind: lesion-nature-asserted, on: 2020-06-01, trackingUid: 2.25.1, nature: benign }',
  '{ id: seen, kind: status-seen, on: 2091-01-01, vital: alive }',
]

test('an earlier day knows neither the later study, nor what was said later of the earlier one', async () => {
  const { review, assessment } = await checked('earlier', history, '2020-04-09')
  assert.deepEqual(
    review.studies.map(({ date, lesions }) => [date, lesions[0]?.nature]),
    [['2020-01-10', 'metastasis']],
  )
  assert.equal(assessment, null)
  assert.deepEqual(
    review.later?.facts.map(({ id }) => id),
    ['two', 'nature', 'seen'],
  )
  assert.deepEqual(
    checkOutputSchema.parse(JSON.parse(await checkedRecordJson({ review, assessment, refused: [], origin: 'patient' })))
      .later[0],
    {
      id: 'two',
      kind: 'study-read',
      on: { value: '2020-04-10', precision: 'day', earliest: '2020-04-10', latest: '2020-04-10' },
    },
  )
})

test('a date after today is no follow-up, and is a finding where nobody named the day', async () => {
  const { review } = await checked('future', history, '2026-11-24', { dayIsToday: true })
  assert.deepEqual(
    review.findings.filter(({ code }) => code === 'dated-after-today').map(({ because }) => because),
    [['seen']],
  )
  assert.doesNotMatch(JSON.stringify(review.answers), /2091/)
})

test('a new lesion one day beside the study is not lost in silence', async () => {
  const beside =
    '{ id: new, kind: lesions-judged, on: 2020-04-11, study: 2020-04-11, newLesions: [{ site: liver, certainty: unequivocal }] }'
  const { review } = await checked('beside', [...history.slice(0, 2), beside], '2022-01-01')
  const found = review.findings.filter(({ code }) => code === 'judgement-of-no-study')
  assert.deepEqual(
    found.map(({ severity, because }) => [severity, because]),
    [['gap', ['new']]],
  )
})

test('images after the day are left out; of the day, what was said of them finds them', async () => {
  const images = writeTree(
    folder('images'),
    inFolder('study', dicomFiles(dicom({ patientId: 'A', date: '2021-03-01' }))),
  )
  const said = ['{ id: reviewed, kind: study-reviewed, on: 2021-03-01, study: 2021-03-01, by: AB }']
  const before = await checked('before', said, '2021-02-28', { paths: [images] })
  assert.deepEqual([before.review.studies.length, before.review.later?.facts.length], [0, 2])
  const after = await checked('after', said, '2021-03-01', { paths: [images] })
  assert.equal(after.review.studies.length, 1)
  assert.deepEqual(
    after.review.findings.filter(({ code }) => code === 'judgement-of-no-study'),
    [],
  )
})
