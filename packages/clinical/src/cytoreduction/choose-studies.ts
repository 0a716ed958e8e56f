import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { liverTreatments } from '../treatment/treatment-order.ts'
import type { OtherSite, Treatment } from '../treatment/treatment.ts'

/** The study that reduction is counted from, with what must be said about the choice. */
export type BaselineChoice = { readonly study: StudyReading; readonly caveats: readonly Caveat[] }

/**
 * By default the last study before the first treatment of the liver; without a known treatment the first study.
 * `studies` are in order of date and not empty.
 */
export function defaultBaseline(
  studies: readonly StudyReading[],
  treatments: readonly Treatment[],
  sites: readonly OtherSite[],
): BaselineChoice {
  const first = studies[0]!
  const [step] = liverTreatments(treatments, sites)
  const before = step ? studies.filter(({ date }) => date <= step.on.earliest).at(-1) : undefined
  if (before) return { study: before, caveats: [] }
  return { study: first, caveats: [caveat('no-treatment-known', { date: first.date })] }
}

export const studyOn = (studies: readonly StudyReading[], date: IsoDate): StudyReading | undefined =>
  studies.find((study) => study.date === date)
