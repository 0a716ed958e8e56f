import { comparability } from '@debulk/clinical/lesion/comparability'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { sphereMl } from '@debulk/clinical/lesion/ellipsoid-volume'
import { volumeCv, type MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { Random } from '@debulk/phantom/random'
import { randomPlan } from '@debulk/phantom/random-plan'
import { answers, type Answer } from './answer.ts'
import { emptyStudy } from './empty-study.ts'
import { lesionOf } from './lesion-of.ts'

/**
 * One patient whose errors are drawn from the model itself: every lesion a sphere, moved at its boundary by a shift common
 * to both studies and one of each study's own, then multiplied by a log-normal factor of the CV for its size. All
 * lesions are drawn and something is left of each. What covers here is the algebra of the interval, and nothing else.
 */
export function ownErrors(seed: number, model: MeasurementError): Answer | null {
  const random = new Random(`own-errors/${seed}`)
  const plan = randomPlan(`own-errors-${seed}`, { studies: 3, lesions: 3 + random.integer(38) })
  const [first, , last] = plan.studies
  if (!first || !last) throw new RangeError('three studies were asked for')
  const all = plan.lesions.map(({ id, aspect, course, nature }) => {
    const volumeMl = (study: number) => sphereMl(course[study]?.longAxisMm ?? 0) * aspect.short * aspect.third
    return { id, nature, beforeMl: volumeMl(0), afterMl: volumeMl(2) }
  })
  // what vanishes has bounds of its own, which are not error
  const lesions = all.filter(({ afterMl }) => afterMl > 0)
  const shells = [first, last].map((study) => emptyStudy(plan.patient.id, study)) as [StudyReading, StudyReading]
  const { independentShiftMm } = comparability(...shells, model)
  const common = model.boundaryShiftMm.common.sd * random.normal()
  const read = (shell: StudyReading, of: 'beforeMl' | 'afterMl'): StudyReading => {
    const shiftMm = common + independentShiftMm * random.normal()
    const drawn = lesions.flatMap((lesion): LesionReading[] => {
      const truth = lesionOf(lesion, lesion[of])
      const spread = Math.exp(volumeCv(truth, shell.technique.modality, model) * random.normal())
      const volumeMl = sphereMl(Math.max(0, truth.diameterMm + 2 * shiftMm)) * spread
      return volumeMl > 0 ? [lesionOf(lesion, volumeMl)] : []
    })
    return { ...shell, lesions: drawn }
  }
  const truth = lesions
    .filter(({ nature }) => nature === 'metastasis')
    .map(({ id, beforeMl, afterMl }) => ({ trackingUid: id, beforeMl, afterMl }))
  return answers([read(shells[0], 'beforeMl'), read(shells[1], 'afterMl')], truth, model).totals
}
