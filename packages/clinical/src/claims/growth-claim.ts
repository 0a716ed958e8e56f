import { daysOf, duration, isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import { epochDay, type IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { growthRate } from '../growth/growth-rate.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { ClaimValues, PercentRange } from './claim-values.ts'
import type { Checked, ClaimAbout } from './claim-part.ts'
import { isOneLesion, lesionSizes } from './lesion-sizes.ts'

/** What 1e-9 mm is not. */
const tolerance = 1e-9

/**
 * Lesions grew by so many millimetres. Holds where lesions followed by identity grew by no more and no less; is not supported where every
 * lesion was followed and none grew so. "Slow" and "fast" are never judged: the only published cut (0.8 % a month) is for three months on
 * treatment.
 *
 * @source tumour growth rate 3·ln(D₂/D₁)/t: Lamarca 2019 (GREPONET), where 0.8 %/month was derived at 3 ± 1 months
 */
export function checkGrowth(context: ReviewContext, claim: ClaimAbout<'growth'>): Checked<'growth'> {
  const { fromMm, toMm, since, until, rate } = claim
  const [start, end] = [middleOf(since), middleOf(until)]
  const months = start === null || end === null ? null : (end - start) / daysOf.month
  const { growths, all, because } = trackedGrowth(context, since, until)
  const tracked =
    growths.length === 0
      ? null
      : { lesions: growths.length, leastMm: Math.min(...growths), mostMm: Math.max(...growths), all }
  const isSo = (mm: number) => mm <= toMm + tolerance && mm >= fromMm - tolerance
  const verdict: ClaimVerdict =
    tracked === null
      ? 'not-classifiable'
      : all && !growths.some(isSo)
        ? 'not-supported'
        : rate === 'slow' || rate === 'fast'
          ? 'not-classifiable'
          : isSo(tracked.mostMm)
            ? 'holds'
            : all
              ? 'not-supported'
              : 'not-classifiable'
  const value: ClaimValues['growth'] = {
    rate,
    fromMm,
    toMm,
    period: duration(since, until),
    months,
    if: claim.assumedMm === undefined || months === null ? null : growthOf(claim.assumedMm, fromMm, toMm, months),
    tracked,
  }
  return { about: 'growth', verdict, value, because }
}

/** Rates of a lesion that ended at this size; null where it would have grown from nothing, or over no time. */
function growthOf(endMm: number, leastMm: number, mostMm: number, months: number): ClaimValues['growth']['if'] {
  const rateOf = (mm: number) =>
    growthRate({
      measure: 'diameter',
      from: endMm - mm,
      to: endMm,
      days: months * daysOf.month,
      sdLnFrom: 0,
      sdLnTo: 0,
    })
  const [slow, fast] = [rateOf(leastMm), rateOf(mostMm)]
  if (!slow || !fast || fast.doublingMonths === null) return null
  return {
    endMm,
    change: growthChange(endMm, leastMm, mostMm),
    rate: { lowPercent: 100 * slow.monthlyChange, highPercent: 100 * fast.monthlyChange },
    doublingMonths: { low: fast.doublingMonths, high: slow.doublingMonths },
  }
}

/** Change of the diameter of a lesion that ended at this size, percent of where it began. */
export const growthChange = (endMm: number, leastMm: number, mostMm: number): PercentRange => ({
  lowPercent: (100 * leastMm) / (endMm - leastMm),
  highPercent: (100 * mostMm) / (endMm - mostMm),
})

/** The middle of a date in days: of a month its middle, so that no end of it is preferred. Null where nothing bounds an end. */
const middleOf = (date: UncertainDate): number | null =>
  isOpenEarliest(date) || isOpenLatest(date) ? null : (epochDay(date.earliest) + epochDay(date.latest)) / 2

function trackedGrowth(
  context: ReviewContext,
  since: UncertainDate,
  until: UncertainDate,
): { readonly growths: readonly number[]; readonly all: boolean; readonly because: readonly string[] } {
  const days = [
    ...new Set([...context.events, ...context.studies.map(({ date }) => date)].flatMap(studyDay)),
  ].toSorted()
  const [first, last] = [days.find((day) => within(day, since)), days.findLast((day) => within(day, until))]
  if (first === undefined || last === undefined || first >= last) return { growths: [], all: false, because: [] }
  const [before, after] = [lesionSizes(context, first), lesionSizes(context, last)]
  const growths = before.lesions.flatMap((a) => {
    const b = after.lesions.find((lesion) => isOneLesion(context, a, lesion))
    return b ? [(b.diametersMm[0] ?? 0) - (a.diametersMm[0] ?? 0)] : []
  })
  const isWhole = [before, after].every(({ lesions, areAll }) => areAll && lesions.length === growths.length)
  return { growths, all: isWhole, because: [...before.because, ...after.because] }
}

const studyDay = (of: ReviewContext['events'][number] | IsoDate): IsoDate[] =>
  typeof of === 'string' ? [of] : of.kind === 'study-read' && of.on.precision === 'day' ? [of.on.earliest] : []

const within = (day: IsoDate, { earliest, latest }: UncertainDate): boolean => day >= earliest && day <= latest
