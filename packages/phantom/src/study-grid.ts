import type { Grid } from '@debulk/imaging/grid'
import type { StudyPlan } from './patient-plan.ts'

/** Voxel centres of a study, slices from feet to head, tilted about the left-right axis as planned. */
export function studyGrid(plan: StudyPlan, frameOfReferenceUid: string): Grid {
  const tilt = (plan.obliqueDeg * Math.PI) / 180
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const step = {
    x: { x: plan.pixelSpacingMm, y: 0, z: 0 },
    y: { x: 0, y: plan.pixelSpacingMm * cos, z: plan.pixelSpacingMm * sin },
    z: { x: 0, y: -plan.sliceSpacingMm * sin, z: plan.sliceSpacingMm * cos },
  }
  const half = { x: (plan.columns - 1) / 2, y: (plan.rows - 1) / 2, z: (plan.slices - 1) / 2 }
  const centre = plan.fieldCentre
  return {
    size: { x: plan.columns, y: plan.rows, z: plan.slices },
    step,
    origin: {
      x: centre.x - half.x * step.x.x,
      y: centre.y - half.y * step.y.y - half.z * step.z.y,
      z: centre.z - half.y * step.y.z - half.z * step.z.z,
    },
    frameOfReferenceUid,
  }
}
