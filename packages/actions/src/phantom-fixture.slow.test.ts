import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { phantomAnatomy } from '@debulk/phantom/phantom-anatomy'
import { phantomPatient, phantomVersion } from '@debulk/phantom/phantom-patient'
import { sampleDate, samplePlan } from '@debulk/phantom/sample-plan'
import { phantomStudyFiles } from './phantom-study-files.ts'

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/phantom-default/${path}`, import.meta.url)))

// UIDs follow from the seed, so other bytes under the same seed would be two objects of one name
test('the seed still gives the sample study byte for byte; else raise phantomVersion and write the fixture again', () => {
  assert.deepEqual(JSON.parse(fixture('seed.json').toString()), { plan: 'default', seed: '2018', phantomVersion })
  const patient = phantomPatient(samplePlan())
  const study = patient.studies.find(({ plan }) => plan.date === sampleDate)!
  let compared = 0
  for (const { path, content } of phantomStudyFiles({ patient, study, anatomy: phantomAnatomy(patient) })) {
    if (!path.endsWith('.dcm')) continue
    assert.ok(fixture(`sample/${path}`).equals(Buffer.from(content)), path)
    compared++
  }
  assert.equal(compared, study.plan.slices + 2)
})
