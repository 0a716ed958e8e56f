import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { analyticPatient } from '@debulk/phantom/analytic-patient'
import type { StudyPlan } from '@debulk/phantom/patient-plan'
import { Random } from '@debulk/phantom/random'
import { randomPlan } from '@debulk/phantom/random-plan'
import { carefulReader, generousReader } from '@debulk/phantom/segmenter'
import { answers } from './answer.ts'
import type { ScenarioAnswers } from './foreign-errors.ts'

/** The phantom's own two readers, a careful one and then one who draws 0.5 mm wider; errors by another hand than ours. */
export function phantomHands(seed: number, model: MeasurementError): ScenarioAnswers {
  const random = new Random(`phantom-hands/${seed}`)
  const plan = randomPlan(`phantom-hands-${seed}`, { studies: 3, lesions: 3 + random.integer(38) })
  const ends = <T>(all: readonly T[]): T[] => all.filter((_, i) => i !== 1)
  const { readings, truth } = analyticPatient(
    {
      ...plan,
      studies: ends(plan.studies).map(asUsual),
      lesions: plan.lesions.map((lesion) => ({ ...lesion, course: ends(lesion.course) })),
    },
    { segmenters: [carefulReader, generousReader], sequenceShiftMm: 0, sampling: 'voxels' },
  )
  const [baseline, at] = readings
  const [before, after] = truth
  if (!baseline || !at || !before || !after) throw new RangeError('two studies were asked for')
  const uids = new Set([...before.byTrackingUid.keys(), ...after.byTrackingUid.keys()])
  const pairs = [...uids].map((trackingUid) => ({
    trackingUid,
    beforeMl: before.byTrackingUid.get(trackingUid) ?? 0,
    afterMl: after.byTrackingUid.get(trackingUid) ?? 0,
  }))
  return answers([baseline, at], pairs, model)
}

const asUsual = (study: StudyPlan): StudyPlan => ({
  ...study,
  sequence: 't1-portal-venous',
  agent: 'gadobutrol',
  pixelSpacingMm: 1.5,
  sliceSpacingMm: 4,
})
