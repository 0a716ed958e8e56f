import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runVoxels } from '@debulk/imaging/run-list'
import { drawShape } from './draw-shape.ts'
import { phantomPatient } from './phantom-patient.ts'
import { randomPlan } from './random-plan.ts'

for (const { why, studies, lesions } of [
  { why: 'one study, no lesion at all', studies: 1, lesions: 0 },
  { why: 'a few lesions over many dates', studies: 12, lesions: 5 },
  { why: 'many lesions find room in one liver', studies: 2, lesions: 300 },
]) {
  test(`${why} (${studies} × ${lesions})`, () => {
    const plan = randomPlan('1', { studies, lesions })
    assert.deepEqual(randomPlan('1', { studies, lesions }), plan)
    assert.equal(plan.studies.length, studies)
    const dates = plan.studies.map(({ date }) => date)
    assert.deepEqual(dates.toSorted(), dates)
    assert.equal(new Set(dates).size, studies)
    const patient = phantomPatient(plan)
    for (const study of patient.studies) {
      assert.equal(study.lesions.length, lesions)
      const owner = new Set<number>()
      let voxels = 0
      for (const { truth } of study.lesions) {
        if (!truth) continue
        const runs = drawShape(truth, study.grid)
        voxels += runVoxels(runs)
        for (let i = 0; i < runs.count; i++) {
          for (let x = runs.start[i]!; x < runs.end[i]!; x++) owner.add(runs.row[i]! * study.grid.size.x + x)
        }
      }
      assert.equal(owner.size, voxels, 'lesions overlap')
    }
    for (const event of plan.events) {
      assert.ok(
        dates.some((date) => date < event.on) && dates.some((date) => date > event.on),
        'treated between two studies',
      )
    }
  })
}
