import { cross, type Lps } from '@debulk/quantity/vector'
import { liverLandmarks } from './liver-landmarks.ts'
import type { LesionState, PlannedEvent } from './patient-plan.ts'
import type { PhantomLesion, PhantomPatient } from './phantom-patient.ts'
import { phantomVersion } from './phantom-patient.ts'
import type { PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { studyTechnique } from './study-technique.ts'

/** A lesion's size: exact volume of the shape, and its axes in the plane of the slices. */
export type TrueSize = {
  readonly volumeMl: number
  readonly longAxisMm: number
  readonly shortAxisMm: number
  /** Semi-axes of the ellipsoid before its bumps, mm. */
  readonly semiAxesMm: { readonly a: number; readonly b: number; readonly c: number }
}

export type TrueLesionAtStudy = {
  readonly state: LesionState
  readonly centre: Lps
  /** Null when nothing is left. */
  readonly truth: TrueSize | null
  /** The reader's shape before it is sampled to voxels; null when not drawn. */
  readonly drawn: TrueSize | null
}

export type PhantomTruth = ReturnType<typeof phantomTruth>

/**
 * Everything that is known about a synthetic patient because it was made: identity, sizes, motion, events.
 *
 * @param liverVolumesMl one per study, counted in voxels; the sampling error is about 0.3 mL
 */
export function phantomTruth(patient: PhantomPatient, liverVolumesMl: readonly number[]) {
  const { plan, studies } = patient
  const landmarks = liverLandmarks(patient)
  return {
    synthetic: true as const,
    schemaVersion: 1 as const,
    phantomVersion,
    plan: plan.id,
    seed: plan.seed,
    patient: plan.patient.id,
    studies: studies.map((study) => ({
      date: study.plan.date,
      studyUid: study.studyUid,
      technique: studyTechnique(study.plan),
      size: study.grid.size,
      readerShiftMm: study.plan.readerShiftMm,
      liverVolumeMl: round(liverVolumesMl[study.index] ?? NaN),
      truth: totals(study.lesions, (lesion) => lesion.truth),
      drawn: totals(study.lesions, (lesion) => lesion.drawn),
    })),
    lesions: plan.lesions.map((lesion, index) => ({
      id: lesion.id,
      label: studies[0]!.lesions[index]!.label,
      trackingUid: studies[0]!.lesions[index]!.trackingUid,
      lobe: lesion.lobe,
      nature: lesion.nature,
      studies: studies.map((study): TrueLesionAtStudy => {
        const { state, centre, truth, drawn } = study.lesions[index]!
        const normal = cross(study.grid.step.x, study.grid.step.y)
        return { state, centre: roundPoint(centre), truth: sizeOf(truth, normal), drawn: sizeOf(drawn, normal) }
      }),
    })),
    landmarks: {
      reference: landmarks.map(roundPoint),
      studies: studies.map(({ motion }) => landmarks.map((point) => roundPoint(motion.toStudy(point)))),
    },
    events: plan.events satisfies readonly PlannedEvent[],
  }
}

/** Metastases only: the cyst is not tumour. */
function totals(lesions: readonly PhantomLesion[], shape: (lesion: PhantomLesion) => PerturbedEllipsoid | null) {
  const present = lesions.filter(({ plan }) => plan.nature === 'metastasis').flatMap((lesion) => shape(lesion) ?? [])
  return { count: present.length, volumeMl: round(present.reduce((sum, lesion) => sum + lesion.volumeMl(), 0)) }
}

function sizeOf(shape: PerturbedEllipsoid | null, normal: Lps): TrueSize | null {
  if (!shape) return null
  const { longMm, shortMm } = shape.axesAcross(normal)
  const { a, b, c } = shape.semiAxesMm
  return {
    volumeMl: round(shape.volumeMl()),
    longAxisMm: round(longMm),
    shortAxisMm: round(shortMm),
    semiAxesMm: { a: round(a), b: round(b), c: round(c) },
  }
}

/** To a micrometre and a nanolitre: finer digits only make the file longer. */
const round = (value: number) => Math.round(value * 1e6) / 1e6
const roundPoint = ({ x, y, z }: Lps): Lps => ({ x: tenthOfMicron(x), y: tenthOfMicron(y), z: tenthOfMicron(z) })
const tenthOfMicron = (value: number) => Math.round(value * 1e4) / 1e4
