import { join } from 'node:path'
import { lesionInterval } from '@debulk/clinical/lesion/lesion-interval'
import { sphereMl } from '@debulk/clinical/lesion/ellipsoid-volume'
import { defaultMeasurementError, volumeCv } from '@debulk/clinical/lesion/measurement-error'
import { randomPlan } from '@debulk/phantom/random-plan'
import { calibrate, fullSeeds, quickSeeds, type Say } from './calibration/calibration.ts'
import { emptyStudy } from './calibration/empty-study.ts'
import { lesionOf } from './calibration/lesion-of.ts'
import { sizeBands } from './calibration/size-bands.ts'
import { tuning } from './calibration/tuning.ts'
import { closedFormErrors } from './closed-forms/closed-form-errors.ts'
import { growthSummary } from './growth/growth-summary.ts'
import { patientGrowths } from './growth/patient-growth.ts'
import type { ValidationText } from './page/validation-page.ts'
import { realValues } from './real-values/real-values.ts'
import { readSamplePatient } from './story/read-sample-patient.ts'
import { storyRows } from './story/story.ts'

/** `quick` leaves out the closed forms and the other boundary shifts, and takes few patients. */
export type Pace = 'full' | 'quick'

/** Everything that is validated, under the error model the product ships. */
export async function validationRun(root: string, pace: Pace, say: Say): Promise<ValidationText> {
  const model = defaultMeasurementError
  const seeds = pace === 'full' ? fullSeeds : quickSeeds
  say('Bodies whose measures are known', 0, 1)
  const closedForms = pace === 'full' ? closedFormErrors({ seed: 1, positions: 4 }) : []
  say('Real objects', 0, 1)
  const real = await realValues(join(root, 'fixtures'))
  say('The sample patient', 0, 1)
  const story = storyRows(await readSamplePatient())
  say('Growth of real lesions', 0, 1)
  const growths = await patientGrowths(join(root, 'fixtures'))
  const calibration = await calibrate(model, seeds, say)
  return {
    closedForms,
    realValues: real,
    story,
    growth: growthSummary(growths),
    calibration,
    tuning: await tuning(model, seeds.tuning, say),
    bands: sizeBands(calibration.wholeGrid.voxelErrors, allowedRatio),
  }
}

/** Random CV the product gives the volume of a segmented lesion on MR. */
export const modelCv = (diameterMm: number): number => volumeCv(sphere(diameterMm), 'MR', defaultMeasurementError)

function allowedRatio(diameterMm: number): number {
  const [plan] = randomPlan('empty', { studies: 1, lesions: 0 }).studies
  if (!plan) throw new RangeError('one study was asked for')
  const lesion = sphere(diameterMm)
  const { highMl } = lesionInterval(lesion, emptyStudy('model', plan), defaultMeasurementError)
  return (highMl ?? Infinity) / lesion.volumeMl
}

const sphere = (diameterMm: number) => lesionOf({ id: 'sphere', nature: 'metastasis' }, sphereMl(diameterMm))
