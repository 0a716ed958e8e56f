import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { Answer } from './answer.ts'
import { calibrationPatient } from './calibration-patient.ts'
import { foreignErrors, type ScenarioAnswers } from './foreign-errors.ts'
import { ownErrors } from './own-errors.ts'
import { phantomHands } from './phantom-hands.ts'
import { scenarios } from './scenario.ts'
import { wholeGrid, type WholeGridAnswers } from './whole-grid.ts'

/** What can be done with a seed, and what comes of it under every model asked. */
export type SeedWork = {
  readonly 'own-errors': readonly (Answer | null)[]
  /** By scenario, by model. */
  readonly 'foreign-errors': readonly (readonly ScenarioAnswers[])[]
  readonly 'phantom-hands': readonly ScenarioAnswers[]
  readonly 'whole-grid': readonly WholeGridAnswers[]
}

export type SeedWorker = {
  readonly [kind in keyof SeedWork]: (seed: number, models: readonly MeasurementError[]) => Promise<SeedWork[kind]>
}

export const seedWorker: SeedWorker = {
  'own-errors': async (seed, models) => models.map((model) => ownErrors(seed, model)),
  'foreign-errors': async (seed, models) => foreignErrors(calibrationPatient(seed), scenarios, models),
  'phantom-hands': async (seed, models) => models.map((model) => phantomHands(seed, model)),
  'whole-grid': (seed, models) => Promise.all(models.map((model) => wholeGrid(seed, model))),
}
