import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { resultOf, type Say, type ScenarioResult } from './calibration.ts'
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
    choices.map((choice) => choice.model),
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

function candidates({ boundaryShiftMm, ...model }: MeasurementError): { what: string; model: MeasurementError }[] {
  const { perStudy, readerDiffers } = boundaryShiftMm
  const tried = (what: string, ownMm: number, readersMm: number) => ({
    what,
    model: {
      ...model,
      boundaryShiftMm: {
        ...boundaryShiftMm,
        perStudy: { ...perStudy, sd: ownMm },
        readerDiffers: { ...readerDiffers, sd: readersMm },
      },
    },
  })
  const readers = (sd: number) => tried(`${sd} mm where readers differ`, perStudy.sd, sd)
  const everywhere = (sd: number) => tried(`${sd} mm in every study instead`, sd, 0)
  return [
    tried('no account of the reader', perStudy.sd, 0),
    everywhere(0.35),
    everywhere(0.5),
    readers(0.3),
    readers(0.5),
    readers(0.7),
  ]
}
