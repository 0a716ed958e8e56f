import type { Basis } from '@debulk/clinical/assessment'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyPlan } from '@debulk/phantom/patient-plan'
import { answers, type Answer, type TruePair } from './answer.ts'
import type { CalibrationPatient, TrueLesion } from './calibration-patient.ts'
import { firstHand, secondHand, type Hand } from './hand.ts'
import { readStudy } from './read-study.ts'
import type { Scenario, Setting } from './scenario.ts'

export type ScenarioAnswers = Readonly<Record<Basis, Answer | null>>

/**
 * Reads one patient once in every scenario, the chance being the same wherever it can be, and asks the product under
 * every model given.
 *
 * @returns by scenario, by model
 */
export function foreignErrors(
  patient: CalibrationPatient,
  scenarios: readonly Scenario[],
  models: readonly MeasurementError[],
): ScenarioAnswers[][] {
  const habitMm = patient.random.fork('habit').uniform(-0.5, 0.5)
  const sign = (of: string) => (patient.random.fork(of).integer(2) === 0 ? -1 : 1)
  const [handsSign, sequencesSign] = [sign('hands'), sign('sequences')]
  const id = `SYN-${patient.seed}`
  const before = patient.lesions.map((lesion) => ({ ...lesion, shape: lesion.before }))
  const baselines = new Map<string, ReturnType<typeof readStudy>>()

  return scenarios.map((scenario) => {
    const key = JSON.stringify(scenario.baseline)
    const baseline =
      baselines.get(key) ??
      readStudy({
        patient: id,
        plan: withSetting(patient.studies[0], scenario.baseline),
        lesions: before,
        hand: { ...firstHand, habitMm },
        shiftMm: 0,
        random: patient.random.fork('before'),
      })
    baselines.set(key, baseline)
    const after = (lesion: TrueLesion) => (scenario.small === 'persist' ? lesion.persisting : lesion.after)
    const at = readStudy({
      patient: id,
      plan: withSetting(patient.studies[1], scenario.at),
      lesions: patient.lesions.map((lesion) => ({ ...lesion, shape: after(lesion) })),
      hand: judgingHand(scenario, habitMm + handsSign * scenario.handsApartMm),
      shiftMm: sequencesSign * scenario.sequencesApartMm,
      random: patient.random.fork('after'),
    })
    const truth = patient.lesions.flatMap((lesion): TruePair[] => {
      if (lesion.plan.nature === 'benign') return []
      const { trackingUid } = lesion
      return [{ trackingUid, beforeMl: lesion.before?.volumeMl() ?? 0, afterMl: after(lesion)?.volumeMl() ?? 0 }]
    })
    return models.map((model) => answers([baseline, at], truth, model))
  })
}

function judgingHand({ reader, overlooks }: Scenario, habitMm: number): Hand {
  const hand = reader === 'first hand' ? firstHand : secondHand
  return { ...hand, habitMm, overlooks: overlooks ?? hand.overlooks }
}

const withSetting = (plan: StudyPlan, { sequence, sliceSpacingMm }: Setting): StudyPlan => ({
  ...plan,
  sequence,
  agent: sequence === 't1-hepatobiliary' ? 'gadoxetate' : 'gadobutrol',
  pixelSpacingMm: 1.5,
  sliceSpacingMm,
})
