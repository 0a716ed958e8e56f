import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { resultOf, type Say, type ScenarioResult } from './calibration.ts'
import type { AskedModel } from './foreign-errors.ts'
import { overSeeds, type SeedRange } from './over-seeds.ts'
import { scenarios } from './scenario.ts'

/** One choice of the assumed boundary shifts, and how it does on the seeds kept for choosing. */
export type TuningCandidate = { readonly what: string; readonly results: readonly ScenarioResult[] }

/** Asks the same readings under other boundary shifts. Nothing here changes the model. */
export async function tuning(model: MeasurementError, range: SeedRange, say: Say): Promise<TuningCandidate[]> {
  if (range.count === 0) return []
  const choices = candidates(model)
  const what = 'Other boundary shifts, on seeds of their own'
  const read = await overSeeds(
    'foreign-errors',
    range,
    choices.map(({ asked }) => asked),
    (done) => say(what, done, range.count),
  )
  return choices.map(({ what: name }, c) => ({
    what: name,
    results: scenarios.map(({ id, what: scenario }, s) =>
      resultOf(
        id,
        scenario,
        read.map((byScenario) => byScenario[s]?.[c]),
      ),
    ),
  }))
}

function candidates(model: MeasurementError): { readonly what: string; readonly asked: AskedModel }[] {
  const own = model.boundaryShiftMm.perStudy.sd
  const everywhere = (sd: number) => ({ what: `${sd} mm per study`, asked: both(withOwnShift(model, sd)) })
  const whereReadersDiffer = (sd: number) => ({
    what: `${sd} mm more where readers differ`,
    asked: { oneHand: model, twoHands: withOwnShift(model, Math.hypot(own, sd)) },
  })
  return [
    { what: 'as shipped', asked: both(model) },
    everywhere(0.35),
    everywhere(0.5),
    whereReadersDiffer(0.3),
    whereReadersDiffer(0.5),
    whereReadersDiffer(0.7),
  ]
}

const both = (model: MeasurementError): AskedModel => ({ oneHand: model, twoHands: model })

const withOwnShift = (model: MeasurementError, sd: number): MeasurementError => ({
  ...model,
  boundaryShiftMm: { ...model.boundaryShiftMm, perStudy: { sd, source: 'tried' } },
})
