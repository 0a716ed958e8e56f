import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { liverTreatments } from '../treatment/treatment-order.ts'
import type { OtherSite, Treatment } from '../treatment/treatment.ts'

/** The study that reduction is counted from, with what must be said about the choice. */
export type BaselineChoice = { readonly study: StudyReading; readonly caveats: readonly Caveat[] }

/**
 * By default the last study before the first treatment of the liver that falls between the first study and the judged
 * one; without such a treatment the first study. A study of the day of treatment counts as before it.
 * `studies` are in order of date.
 */
export function defaultBaseline(
  first: StudyReading,
  at: StudyReading,
  studies: readonly StudyReading[],
  { treatments, sites }: { readonly treatments: readonly Treatment[]; readonly sites: readonly OtherSite[] },
): BaselineChoice {
  const step = liverTreatments(treatments, sites).find(({ on }) => first.date <= on.earliest && on.earliest < at.date)
  const before = step ? studies.filter(({ date }) => date <= step.on.earliest).at(-1) : undefined
  if (before) return { study: before, caveats: [] }
  return { study: first, caveats: first === at ? [] : [caveat('no-treatment-known', { date: first.date })] }
}

/** No study of the date asked for, with the dates there are. */
export type NoStudyOn = {
  readonly code: 'assess/no-study-on'
  readonly date: IsoDate
  readonly known: readonly IsoDate[]
}

/** The study of one date, or the dates there are. */
export function studyOn(studies: readonly StudyReading[], date: IsoDate): Result<StudyReading, NoStudyOn> {
  const study = studies.find((each) => each.date === date)
  return study ? ok(study) : err({ code: 'assess/no-study-on', date, known: studies.map((each) => each.date) })
}
