import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toLps, voxelCount } from '@debulk/imaging/grid'
import { defaultPlan } from './default-plan.ts'
import type { PatientPlan } from './patient-plan.ts'
import { phantomAnatomy } from './phantom-anatomy.ts'
import { phantomPatient } from './phantom-patient.ts'
import { renderImage } from './render-image.ts'
import { RowMapping } from './row-mapping.ts'

/** The sample patient on a coarse lattice: the same body, quick to draw. */
const coarse = (plan: PatientPlan): PatientPlan => ({
  ...plan,
  id: 'coarse',
  studies: plan.studies.map((study) => ({
    ...study,
    columns: 112,
    rows: 84,
    pixelSpacingMm: 3,
    sliceSpacingMm: 8,
    slices: 27,
  })),
})
const patient = phantomPatient(coarse(defaultPlan()))
const anatomy = phantomAnatomy(patient)
const render = (index: number) => {
  const study = patient.studies[index]!
  return { study, ...renderImage(patient, study, { anatomy, mapping: new RowMapping(study.grid, study.motion) }) }
}

test('the same study is drawn to the same bytes', () => {
  const [a, b] = [render(1), render(1)]
  assert.equal(a.voxels.length, voxelCount(a.grid.size))
  assert.deepEqual(a.voxels, b.voxels)
})

test('the largest lesion is darker than liver in the portal venous phase and darker still beside bright liver later', () => {
  for (const index of [1, 7]) {
    const { study, voxels, grid } = render(index)
    const [lesion, liver] = [[] as number[], [] as number[]]
    const { truth } = study.lesions[0]!
    for (let i = 0; i < voxels.length; i += 7) {
      const x = i % grid.size.x
      const y = Math.floor(i / grid.size.x) % grid.size.y
      const z = Math.floor(i / (grid.size.x * grid.size.y))
      const p = toLps(grid, { x, y, z })
      if (truth!.relativeRadius(p.x, p.y, p.z) < 0.7) lesion.push(voxels[i]!)
      const home = study.motion.toReference(p)
      const clear = study.lesions.every(({ truth: other }) => !other || other.relativeRadius(p.x, p.y, p.z) > 1.6)
      if (patient.liver.at(home.x, home.y, home.z) < -6 && clear) liver.push(voxels[i]!)
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    assert.ok(lesion.length > 0 && liver.length > 300)
    assert.ok(mean(lesion) < 0.65 * mean(liver), `${mean(lesion)} against ${mean(liver)}`)
  }
})

// oracle: Rayleigh's distribution, which magnitude noise follows where there is no signal: mean σ√(π/2)
test('air shows the noise of a magnitude image', () => {
  const { voxels, grid, study } = render(1)
  const { x: nx, y: ny, z: nz } = grid.size
  let [sum, count] = [0, 0]
  for (let z = 0; z < nz; z++) {
    for (const y of [ny - 1, ny - 2, ny - 3]) {
      for (const x of [0, 1, 2, 3, nx - 1, nx - 2, nx - 3]) {
        sum += voxels[x + nx * (y + ny * z)]!
        count++
      }
    }
  }
  const expected = study.plan.noise * 1000 * Math.sqrt(Math.PI / 2)
  assert.ok(Math.abs(sum / count - expected) < 0.08 * expected, `${sum / count} against ${expected}`)
})

test('every slice says SYNTHETIC in its corner', () => {
  const { voxels, grid } = render(0)
  const { x: nx, y: ny, z: nz } = grid.size
  for (let z = 0; z < nz; z++) {
    // the stem of the T: five bright pixels in the third column of the fourth letter
    for (let row = 1; row < 7; row++) assert.equal(voxels[4 + 3 * 6 + 2 + nx * (4 + row) + nx * ny * z], 700)
  }
})
