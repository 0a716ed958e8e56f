import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { sampleAssessment } from '../../test/sample-assessment.ts'
import { sampleRecordView } from '../../test/sample-record-view.ts'
import { remarksOnce } from './remarks-once.ts'
import { restsOn } from './rests-on.ts'

test('what an answer rests on is named once: lesions of a reading are the reading', async () => {
  const { review } = await sampleRecordView('en')
  const grounds = restsOn(['cga-1', 'cga-1', 'mr/largest', 'mr/others 2', 'elsewhere'], review)
  assert.deepEqual(
    grounds.map((each) => (each.kind === 'event' ? each.event.id : each.kind === 'study' ? each.date : each.id)),
    ['cga-1', 'mr', 'elsewhere'],
  )
  assert.equal(grounds.at(-1)?.kind, 'name')
})

test('of a day that two read, a reading is its own reader’s', async () => {
  const { review } = await sampleRecordView('en')
  const [study] = sampleAssessment.studies
  assert.ok(study)
  const { date } = study
  const read = (reader: string): PatientEvent => ({
    kind: 'study-read',
    id: `read-${reader}`,
    on: dayDate(date),
    provenance: { kind: 'entered', by: null, recordedOn: null },
    reader,
  })
  const lesions = study.lesions.slice(0, 1)
  const of = (reader: string) => ({
    ...study,
    reader,
    studyUid: `2.25.${reader}`,
    lesions: lesions.map((lesion) => ({ ...lesion, id: `hash-${reader}` })),
  })
  const two = { ...review, events: [read('R1'), read('R2')], studies: [of('R1'), of('R2')] }
  const named = (ids: readonly string[]) =>
    restsOn(ids, two).map((each) => (each.kind === 'event' ? each.event.id : each.kind))
  assert.deepEqual(named(['hash-R1', '2.25.R1']), ['read-R1'])
  assert.deepEqual(named(['hash-R2']), ['read-R2'])
  assert.deepEqual(named([date]), ['study'], 'which of the two is not said')
})

test('a remark is said where it first applies, and counted after', () => {
  const once = remarksOnce()
  assert.deepEqual(once(['a', 'b']), { fresh: ['a', 'b'], again: 0 })
  assert.deepEqual(once(['b', 'c']), { fresh: ['c'], again: 1 })
  assert.deepEqual(once([]), { fresh: [], again: 0 })
})
