import { isAbove, type Bounded } from '@debulk/quantity/bounded'
import { daysOf, duration, type Duration } from '@debulk/quantity/duration'
import { snapped } from '@debulk/quantity/snapped'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** Days after which a look at the heart is old. @source Screening about yearly in carcinoid syndrome (ENETS 2022): general knowledge, not verified */
export const heartScreeningDays = daysOf.year

/** NT-proBNP above which carcinoid heart disease is looked for; ng/L. @source Bhattacharyya 2008; JNE 13327 */
export const ntProBnpCutOffNgPerL = 260

/** How well 260 ng/L tells heart disease, in two series, as fractions. @source JNE 13327 (46 %, 79 %); an earlier series (92 %, 91 %), general knowledge */
export const ntProBnpAccuracy = {
  sensitivity: 0.46,
  specificity: 0.79,
  earlierSensitivity: 0.92,
  earlierSpecificity: 0.91,
} as const

/** Whether the heart was looked at in time. `not-documented` is not "not done". */
export type HeartScreeningState =
  | 'within-a-year'
  | 'overdue'
  | 'may-be-overdue'
  | 'not-documented'
  | 'no-syndrome-recorded'

/**
 * State of screening for carcinoid heart disease on a day: overdue when the last look is certainly more than a year old, not documented when there is none
 * on record. Without a recorded carcinoid syndrome nothing is due by this rule.
 * @source ENETS 2022 guidance on carcinoid syndrome and heart disease: echocardiogram and NT-proBNP at diagnosis, then about yearly; general knowledge,
 *   not verified
 */
export function heartScreening(asked: {
  readonly syndromeSince: UncertainDate | null
  readonly lastLook: UncertainDate | null
  readonly on: UncertainDate
}): { readonly state: HeartScreeningState; readonly since: Duration | null } {
  const { syndromeSince, lastLook, on } = asked
  if (syndromeSince === null) return { state: 'no-syndrome-recorded', since: null }
  if (lastLook === null) return { state: 'not-documented', since: duration(syndromeSince, on) }
  const since = duration(lastLook, on)
  if (since.leastDays !== null && since.leastDays > heartScreeningDays) return { state: 'overdue', since }
  if (since.mostDays !== null && since.mostDays <= heartScreeningDays) return { state: 'within-a-year', since }
  return { state: 'may-be-overdue', since }
}

/** Whether NT-proBNP, in ng/L, is above the cut-off: a reason to look, never a reason not to. @source Bhattacharyya 2008; JNE 13327 */
export const ntProBnpRaised = (ngPerL: Bounded): Ternary =>
  isAbove(snapped(ngPerL, ntProBnpCutOffNgPerL), ntProBnpCutOffNgPerL)
