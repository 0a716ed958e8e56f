import { certainlyBefore, daysOf, duration, isOpenLatest } from '@debulk/quantity/duration'
import { epochDay, isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { progressionFree, type Assessment } from '../outcome/progression-free.ts'
import { progressionShown } from '../outcome/progression-shown.ts'
import type { DatedFact } from '../outcome/time-to-event.ts'
import { tumourLooks } from '../outcome/tumour-looks.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { dateOf, type Checked, type ClaimAbout } from './claim-part.ts'
import type { ClaimValues } from './claim-values.ts'
import { lastImaging } from './last-imaging.ts'
import { isAgainst, measuredTrend } from './measured-trend.ts'

/**
 * No progression for so many years. Imaging can say so only up to the last study; after it the claim is a statement, not an observation.
 * Progression is whatever the outcomes of the record take for it: stated, judged or measured.
 *
 * @source progression-free survival is censored at the last adequate tumour assessment: FDA, Clinical Trial Endpoints for the Approval
 *         of Cancer Drugs and Biologics, 2018
 */
export function checkProgressionFree(
  context: ReviewContext,
  claim: ClaimAbout<'progression-free'>,
): Checked<'progression-free'> {
  const last = lastImaging(context)
  const looks = claim.years.length === 0 ? [] : tumourLooks(context).anywhere
  const claims = claim.years.map(({ years, comparator, since }) => {
    const on = dateOf(context, since)
    return {
      years,
      comparator,
      since: on,
      reaches: on === null ? null : yearsAfter(on, years),
      imaged: on === null || last === null ? null : duration(on, last.on),
    }
  })
  const ends = claims.flatMap(({ since, reaches }) => {
    const end = since && progressionAfter(looks, since)
    if (!since || !end) return []
    const isWithin = reaches !== null && end.on.latest <= reaches && certainlyBefore(since, end.on)
    return [{ ...end, isWithin, mayBe: reaches === null || end.on.earliest <= reaches }]
  })
  const progression = ends.find(({ isWithin }) => isWithin) ?? ends.find(({ mayBe }) => mayBe) ?? ends[0]
  const shown = progression && progressionShown(context, progression)
  const covered = claims.every(
    ({ years, imaged }) => imaged !== null && imaged.leastDays !== null && imaged.leastDays >= years * daysOf.year - 1,
  )
  const verdict: ClaimVerdict = ends.some(({ isWithin }) => isWithin)
    ? 'not-supported'
    : claims.length === 0 || claims.some(({ imaged }) => imaged === null) || ends.some(({ mayBe }) => mayBe)
      ? 'not-reproducible'
      : covered
        ? 'holds'
        : 'holds-in-part'
  return {
    about: 'progression-free',
    verdict,
    value: {
      claims,
      lastImaging: last?.on ?? null,
      progression: progression?.on ?? null,
      progressionBy: shown?.sign ?? null,
    },
    because: [...new Set([...claim.years.map(({ since }) => since), last?.id, ...(shown?.because ?? [])])].flatMap(
      (id) => id ?? [],
    ),
  }
}

/** The first progression after a day, as closely dated as the looks allow; what was seen on the day itself is where the claim starts. */
function progressionAfter(looks: readonly Assessment[], since: UncertainDate): DatedFact | null {
  const later = looks.filter(({ on }) => on.latest > since.earliest)
  const time = progressionFree(since, { assessments: later, deaths: [], newTherapies: [], scheduleDays: null })
  const [id] = time?.because ?? []
  return time?.reason === 'progression' && id !== undefined ? { id, on: time.to } : null
}

/** How far a printed length may be from the true one, years: it is taken as rounded to half a year. */
export const roundedYears = 0.25

/**
 * Lesions became smaller for so long, and then stayed as they were for so long. Against it stand a progression within that time, and
 * measured lesions that went another way than the reader says.
 *
 * @source dates and trends of the studies; rounding to half a year is our reading of a printed length
 */
export function checkShrankThenStable(
  context: ReviewContext,
  claim: ClaimAbout<'shrank-then-stable'>,
): Checked<'shrank-then-stable'> {
  const after = dateOf(context, claim.after)
  const [shrinking, stable] = [claim.lastShrinking, claim.lastStable].map((day) =>
    eventsOf(context.events, 'study-read').find(({ on }) => on.earliest === day && on.latest === day),
  )
  const [turned, ended] = [dayDate(claim.lastShrinking), dayDate(claim.lastStable)]
  const shrank = after === null || !shrinking ? null : duration(after, turned)
  const stood = !shrinking || !stable ? null : duration(turned, ended)
  const trends = [shrinking?.trend?.to, stable?.trend?.to]
  const asClaimed = (days: number | null | undefined, years: number) =>
    typeof days === 'number' && Math.abs(days / daysOf.year - years) <= roundedYears
  const { against, because } = againstShrankThenStable(context, after, [shrinking, stable])
  const verdict: ClaimVerdict =
    against.length > 0
      ? 'not-supported'
      : shrank === null || stood === null || trends.includes(undefined)
        ? 'not-reproducible'
        : trends[0] === 'smaller' &&
            trends[1] === 'stable' &&
            asClaimed(shrank.leastDays, claim.shrankYears) &&
            asClaimed(stood.leastDays, claim.stableYears)
          ? 'holds'
          : 'not-supported'
  return {
    about: 'shrank-then-stable',
    verdict,
    value: {
      claimedShrankYears: claim.shrankYears,
      claimedStableYears: claim.stableYears,
      shrank,
      stable: stood,
      against,
    },
    because: [...new Set([claim.after, ...[shrinking, stable].flatMap((reading) => reading?.id ?? []), ...because])],
  }
}

type Against = ClaimValues['shrank-then-stable']['against'][number]

function againstShrankThenStable(
  context: ReviewContext,
  after: UncertainDate | null,
  readings: readonly (EventOf<'study-read'> | undefined)[],
): { readonly against: readonly Against[]; readonly because: readonly string[] } {
  const ends = readings.at(-1)?.on
  const progression = after && ends ? progressionAfter(tumourLooks(context).anywhere, after) : null
  const isWithin =
    progression && after && ends && progression.on.latest <= ends.earliest && certainlyBefore(after, progression.on)
  const shown = isWithin ? progressionShown(context, progression) : null
  const measured = readings.flatMap((reading) => {
    const trend = reading ? measuredTrend(context, reading) : null
    return trend && isAgainst(reading?.trend?.to, trend) ? [trend] : []
  })
  return {
    against: [
      ...(progression && shown ? [{ on: progression.on, by: shown.sign }] : []),
      ...measured.map(({ on }): Against => ({ on: dayDate(on), by: 'sizes' })),
    ],
    because: [...(shown?.because ?? []), ...measured.flatMap((trend) => trend.because)],
  }
}

/** The day so many years of 365.25 days later; null where the date is not known, or the calendar ends before. */
export function yearsAfter(from: UncertainDate, years: number): IsoDate | null {
  if (isOpenLatest(from)) return null
  const date = isoDate(
    new Date((epochDay(from.latest) + Math.round(years * daysOf.year)) * 86_400_000).toISOString().slice(0, 10),
  )
  return date.ok ? date.value : null
}
