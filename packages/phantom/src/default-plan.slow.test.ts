import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultPlan } from './default-plan.ts'
import { phantomPatient, type PhantomStudy } from './phantom-patient.ts'

const volume = (study: PhantomStudy) =>
  study.lesions.reduce((sum, { plan, drawn }) => sum + (plan.nature === 'metastasis' ? (drawn?.volumeMl() ?? 0) : 0), 0)

for (const seed of ['1', '7', '42', 'a name']) {
  test(`seed ${seed} tells the same story with another body`, () => {
    const [one, other] = [phantomPatient(defaultPlan()), phantomPatient(defaultPlan({ seed }))]
    assert.notDeepEqual(other.studies[1]!.lesions[0]!.centre, one.studies[1]!.lesions[0]!.centre)
    assert.notEqual(other.studies[1]!.studyUid, one.studies[1]!.studyUid)
    const reduction = 1 - volume(other.studies[5]!) / volume(other.studies[1]!)
    assert.ok(Math.abs(reduction - 0.88) < 0.015, `${reduction}`)
  })
}
