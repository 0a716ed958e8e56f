import { join } from 'node:path'
import { deriveResponses, type Derivation } from '@debulk/actions/response-derivation'
import { growthRate, type GrowthRate } from '@debulk/clinical/growth/growth-rate'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { exactDays, duration } from '@debulk/quantity/duration'

/** How fast the target of one patient grew up to the first later day that was evaluated, or why no rate can be had. */
export type PatientGrowth = { readonly patient: string } & (
  | { readonly rate: GrowthRate; readonly fromMm: number; readonly toMm: number; readonly days: number }
  | { readonly rate: null; readonly because: 'no-later-day' | 'gone' | 'too-small' | 'not-evaluable' }
)

/** Growth of every patient of the table with one diameter per day; the scans are taken as CT. */
export async function patientGrowths(fixtures: string): Promise<readonly PatientGrowth[]> {
  const path = join(fixtures, 'laleh-recist/laleh_recist.csv.gz')
  const columns = { subject: ['study', 'patient'], day: 'day', diameter: 'longdiam' }
  const shell = { report: () => {}, signal: new AbortController().signal }
  const derivation = await deriveResponses({ kind: 'longitudinal', path, columns }, shell)
  if (!derivation.ok) throw new Error(`${derivation.error.path}: ${derivation.error.code}`)
  return derivation.value.derived.map(growthOf)
}

function growthOf({ course: { subject: patient, course } }: Derivation['derived'][number]): PatientGrowth {
  const before = course.baseline.targets.get('T01')
  if (course.followUps.length === 0) return { patient, rate: null, because: 'no-later-day' }
  const later = course.followUps.find(({ targets }) => targets.get('T01')?.state !== 'not-evaluable')
  const after = later?.targets.get('T01')
  if (!later || !after || !before) return { patient, rate: null, because: 'not-evaluable' }
  if ([before, after].some(({ state }) => state === 'too-small')) return { patient, rate: null, because: 'too-small' }
  if (before.state !== 'measured' || after.state !== 'measured') return { patient, rate: null, because: 'gone' }
  const days = exactDays(duration(course.baseline.date, later.date))
  const cv = defaultMeasurementError.diameterCv.CT.cv
  const [from, to] = [before.mm, after.mm]
  const rate = days === null ? null : growthRate({ measure: 'diameter', from, to, days, sdLnFrom: cv, sdLnTo: cv })
  if (rate === null || days === null) throw new RangeError(`${patient} has lengths and days`)
  return { patient, rate, fromMm: from, toMm: to, days }
}
