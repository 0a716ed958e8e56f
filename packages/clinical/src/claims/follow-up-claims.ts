import { daysOf, duration, isOpenLatest } from '@debulk/quantity/duration'
import { epochDay, isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { dateOf, type Checked, type ClaimAbout } from './claim-part.ts'
import { lastImaging } from './last-imaging.ts'

/**
 * No progression for so many years. Imaging can say so only up to the last study; after it the claim is a statement, not an observation.
 *
 * @source progression-free survival is censored at the last adequate tumour assessment: FDA, Clinical Trial Endpoints for the Approval
 *         of Cancer Drugs and Biologics, 2018
 */
export function checkProgressionFree(
  context: ReviewContext,
  claim: ClaimAbout<'progression-free'>,
): Checked<'progression-free'> {
  const last = lastImaging(context)
  const progression = eventsOf(context.events, 'status-seen').find(({ disease }) => disease === 'progression')
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
  const broken =
    progression !== undefined && claims.some(({ reaches }) => reaches !== null && progression.on.latest <= reaches)
  const covered = claims.every(
    ({ years, imaged }) => imaged !== null && imaged.leastDays !== null && imaged.leastDays >= years * daysOf.year - 1,
  )
  const verdict: ClaimVerdict = broken
    ? 'not-supported'
    : claims.length === 0 || claims.some(({ imaged }) => imaged === null)
      ? 'not-reproducible'
      : covered
        ? 'holds'
        : 'holds-in-part'
  return {
    about: 'progression-free',
    verdict,
    value: { claims, lastImaging: last?.on ?? null, progression: progression?.on ?? null },
    because: [...new Set([...claim.years.map(({ since }) => since), last?.id, progression?.id])].flatMap(
      (id) => id ?? [],
    ),
  }
}

/** How far a printed length may be from the true one, years: it is taken as rounded to half a year. */
export const roundedYears = 0.25

/**
 * Lesions became smaller for so long, and then stayed as they were for so long.
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
  const verdict: ClaimVerdict =
    shrank === null || stood === null || trends.includes(undefined)
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
    },
    because: [claim.after, ...[shrinking, stable].flatMap((reading) => reading?.id ?? [])],
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
