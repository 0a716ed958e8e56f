import { lesionForm, lesionOfLength } from '@debulk/phantom/lesion-form'
import type { Aspect, LesionPlan, PatientPlan, StudyPlan } from '@debulk/phantom/patient-plan'
import type { PerturbedEllipsoid } from '@debulk/phantom/perturbed-ellipsoid'
import { Random } from '@debulk/phantom/random'
import { randomPlan } from '@debulk/phantom/random-plan'
import { uid } from '@debulk/phantom/uid'

/** One lesion before and after treatment, as it is; null when nothing is left. Its centre is the origin. */
export type TrueLesion = {
  readonly plan: LesionPlan
  readonly trackingUid: string
  readonly before: PerturbedEllipsoid | null
  readonly after: PerturbedEllipsoid | null
  /** As `after`, had what shrank below 5 mm stayed at 3 to 4 mm. */
  readonly persisting: PerturbedEllipsoid | null
}

export type CalibrationPatient = {
  readonly seed: number
  readonly studies: readonly [StudyPlan, StudyPlan]
  readonly lesions: readonly TrueLesion[]
  readonly random: Random
}

const persistsBelowMm = 5

/** A patient of 3 to 40 lesions before and after treatment: the first and the last of three planned studies. */
export function calibrationPatient(seed: number): CalibrationPatient {
  const random = new Random(`calibration/${seed}`)
  const plan = randomPlan(`calibration-${seed}`, { studies: 3, lesions: 3 + random.integer(38) })
  const [before, , after] = plan.studies
  if (!before || !after) throw new RangeError('three studies were asked for')
  return {
    seed,
    studies: [before, after],
    random,
    lesions: plan.lesions.map((lesion) => trueLesion(lesion, plan, random.fork(lesion.id))),
  }
}

const centre = { x: 0, y: 0, z: 0 }
const headwards = { x: 0, y: 0, z: 1 }

function trueLesion(plan: LesionPlan, patient: PatientPlan, random: Random): TrueLesion {
  const { frame, bumps } = lesionForm(plan, random.fork('form'))
  const effort = { planes: 5, directions: 40 }
  const unit = (aspect: Aspect) =>
    lesionOfLength(1, { centre, turned: frame, bumps, aspect, normal: headwards, effort })
  const form = unit(plan.aspect)
  const sized = (longAxisMm: number) => (longAxisMm > 0 ? form.enlarged(longAxisMm) : null)
  const [before, after] = [plan.course[0]?.longAxisMm ?? 0, plan.course[2]?.longAxisMm ?? 0]
  const left = random.uniform(3, 4)
  const persists = plan.nature === 'metastasis' && before >= persistsBelowMm && after < persistsBelowMm
  return {
    plan,
    trackingUid: uid(`calibration/${patient.seed}/${plan.id}`),
    before: sized(before),
    after: sized(after),
    persisting: sized(persists ? left : after),
  }
}
