import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { Grid } from '@debulk/imaging/grid'
import { gaugeFor, measureLesion, type Gauge } from '@debulk/imaging/measure-lesion'
import type { StudyPlan } from '@debulk/phantom/patient-plan'
import { PerturbedEllipsoid } from '@debulk/phantom/perturbed-ellipsoid'
import type { Random } from '@debulk/phantom/random'
import { BoundaryNoise } from './boundary-noise.ts'
import type { TrueLesion } from './calibration-patient.ts'
import { drawNoisily } from './draw-noisily.ts'
import { emptyStudy } from './empty-study.ts'
import type { Hand } from './hand.ts'
import { lesionOf } from './lesion-of.ts'

/** One true lesion as it lies in the study that is read. */
export type LesionToRead = Pick<TrueLesion, 'plan' | 'trackingUid'> & { readonly shape: PerturbedEllipsoid | null }

export type StudyToRead = {
  readonly patient: string
  readonly plan: StudyPlan
  readonly lesions: readonly LesionToRead[]
  readonly hand: Hand
  /** What the study itself adds to every boundary, mm. */
  readonly shiftMm: number
  /** The chance of this reading: shift, noise, what is overlooked, where the voxels lie. */
  readonly random: Random
}

/** Draws each lesion with the hand's errors on voxels laid at random, and measures the mask with the product's kernels. */
export function readStudy({ patient, plan, lesions, hand, shiftMm, random }: StudyToRead): StudyReading {
  const gauge = gaugeFor(voxelsOf(plan))
  const shift = hand.habitMm + hand.studyShiftSdMm * random.fork('study').normal() + shiftMm
  return {
    ...emptyStudy(patient, plan, hand.name),
    lesions: lesions.flatMap((lesion) => readLesion(lesion, { plan, hand, gauge, shift, random }) ?? []),
  }
}

function readLesion(
  { plan: lesion, trackingUid, shape }: LesionToRead,
  of: { plan: StudyPlan; hand: Hand; gauge: Gauge; shift: number; random: Random },
): LesionReading | null {
  const random = of.random.fork(lesion.id)
  const overlooked = random.uniform() < of.hand.overlooks
  if (!shape) return null
  const { longMm } = shape.axesAcross({ x: 0, y: 0, z: 1 }, { planes: 1, directions: 24 })
  if (longMm < of.hand.smallestMm || (overlooked && longMm < 2 * of.hand.smallestMm)) return null
  const noise = new BoundaryNoise(random, of.hand.noise)
  const runs = drawNoisily(somewhere(shape, of.plan, random), { noise, shiftMm: of.shift }, of.gauge.grid)
  if (runs.count === 0) return null
  const { volumeMm3, edge } = measureLesion(runs, of.gauge)
  const reading = lesionOf({ id: lesion.id, nature: lesion.nature }, volumeMm3 / 1000, edge.long.lengthMm)
  return { ...reading, id: `${lesion.id}@${of.plan.date}`, trackingUid }
}

/** The lesion with its centre anywhere in a voxel. */
function somewhere({ semiAxesMm, frame, bumps }: PerturbedEllipsoid, plan: StudyPlan, random: Random) {
  const { pixelSpacingMm: pixel, sliceSpacingMm: slice } = plan
  const centre = { x: random.uniform(0, pixel), y: random.uniform(0, pixel), z: random.uniform(0, slice) }
  return new PerturbedEllipsoid({ centre, semiAxesMm, frame, bumps })
}

const fieldMm = 120

/** Voxels about the origin, enough for any lesion. */
function voxelsOf({ pixelSpacingMm: pixel, sliceSpacingMm: slice }: StudyPlan): Grid {
  const size = { x: Math.ceil(fieldMm / pixel), y: Math.ceil(fieldMm / pixel), z: Math.ceil(fieldMm / slice) }
  return {
    size,
    step: { x: { x: pixel, y: 0, z: 0 }, y: { x: 0, y: pixel, z: 0 }, z: { x: 0, y: 0, z: slice } },
    origin: {
      x: -Math.floor(size.x / 2) * pixel,
      y: -Math.floor(size.y / 2) * pixel,
      z: -Math.floor(size.z / 2) * slice,
    },
    frameOfReferenceUid: null,
  }
}
