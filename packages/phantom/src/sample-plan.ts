import { defaultPlan } from './default-plan.ts'
import type { PatientPlan } from './patient-plan.ts'

/** The study that is kept as a sample: seven lesions and the cyst, one of them seen again. */
export const sampleDate = '2019-01-26'

/**
 * The sample patient imaged in a field just large enough for the liver, on the same lattice of voxels: the masks of
 * `sampleDate` are voxel for voxel those of the whole field, and the files are half as large.
 */
export function samplePlan(): PatientPlan {
  const whole = defaultPlan()
  const field = { columns: 155, rows: 117, slices: 49, fieldCentre: { x: -30.75, y: -8.75, z: -13 } }
  return {
    ...whole,
    id: 'default-sample',
    studies: whole.studies.map((study) => (study.date === sampleDate ? { ...study, ...field } : study)),
  }
}
