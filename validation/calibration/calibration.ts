import type { Basis } from '@debulk/clinical/assessment'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { Answer } from './answer.ts'
import type { ScenarioAnswers } from './foreign-errors.ts'
import { overSeeds, type SeedRange } from './over-seeds.ts'
import { scenarios } from './scenario.ts'
import { tally, type Tally } from './tally.ts'
import type { VoxelError } from './whole-grid.ts'

/** How both answers did in one way of erring. */
export type ScenarioResult = {
  readonly id: string
  readonly what: string
  readonly tallies: Readonly<Record<Basis, Tally>>
  /** By totals, for drawing. */
  readonly answers: readonly Answer[]
}

export type Calibration = {
  readonly seeds: SeedPlan
  readonly own: Tally
  readonly foreign: readonly ScenarioResult[]
  readonly model: MeasurementError
  readonly wholeGrid: {
    readonly tracked: Readonly<Record<Basis, Tally>>
    readonly untracked: Tally
    readonly voxelErrors: readonly VoxelError[]
  }
}

/** Which seeds are used for what. Those of `tuning` are never used to report. */
export type SeedPlan = {
  readonly own: SeedRange
  readonly foreign: SeedRange
  readonly wholeGrid: SeedRange
  readonly tuning: SeedRange
}

export const fullSeeds: SeedPlan = {
  own: { from: 20_001, count: 2000 },
  foreign: { from: 20_001, count: 1200 },
  wholeGrid: { from: 20_001, count: 64 },
  tuning: { from: 1, count: 400 },
}

/** Other seeds than the full run, so that trying things out does not wear out those that are reported. */
export const quickSeeds: SeedPlan = {
  own: { from: 5001, count: 600 },
  foreign: { from: 5001, count: 16 },
  wholeGrid: { from: 5001, count: 2 },
  tuning: { from: 1, count: 0 },
}

/** Called with what is being done, and how far it has come. */
export type Say = (what: string, done: number, of: number) => void

export async function calibrate(model: MeasurementError, seeds: SeedPlan, say: Say): Promise<Calibration> {
  const run = <Kind extends Parameters<typeof overSeeds>[0]>(kind: Kind, what: string, range: SeedRange) =>
    overSeeds(kind, range, [model], (done) => say(what, done, range.count))
  const own = await run('own-errors', 'Errors of the model itself', seeds.own)
  const foreign = await run('foreign-errors', 'Errors the model does not assume', seeds.foreign)
  const phantom = await run('phantom-hands', 'The phantom’s own readers', seeds.foreign)
  const whole = await run('whole-grid', 'Whole masks', seeds.wholeGrid)
  return {
    seeds,
    own: tally(own.map(([answer]) => answer ?? null)),
    foreign: [
      ...scenarios.map(({ id, what }, s) =>
        resultOf(
          id,
          what,
          foreign.map((byScenario) => byScenario[s]?.[0]),
        ),
      ),
      resultOf(
        'phantom-hands',
        'the phantom’s readers: careful, then 0.5 mm wider',
        phantom.map(([answers]) => answers),
      ),
    ],
    model,
    wholeGrid: {
      tracked: {
        totals: tally(whole.map(([answers]) => answers?.tracked.totals ?? null)),
        'same-lesions': tally(whole.map(([answers]) => answers?.tracked['same-lesions'] ?? null)),
      },
      untracked: tally(whole.map(([answers]) => answers?.untracked ?? null)),
      voxelErrors: whole.flatMap(([answers]) => answers?.voxelErrors ?? []),
    },
  }
}

export function resultOf(id: string, what: string, all: readonly (ScenarioAnswers | undefined)[]): ScenarioResult {
  const by = (basis: Basis) => all.map((answers) => answers?.[basis] ?? null)
  return {
    id,
    what,
    tallies: { totals: tally(by('totals')), 'same-lesions': tally(by('same-lesions')) },
    answers: by('totals').filter((answer) => answer !== null),
  }
}
