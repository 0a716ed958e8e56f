import type { IsoDate } from '@debulk/quantity/iso-date'
import { comparisonOf } from '../cytoreduction/comparison.ts'
import { cytoreductionByTotals } from '../cytoreduction/liver-cytoreduction.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { cytoreductionNeeds, type ClaimValues } from './claim-values.ts'
import type { Checked, ClaimAbout } from './claim-part.ts'
import { largestPair, lesionSizes } from './lesion-sizes.ts'
import { volumeChange } from './size-claims.ts'

/**
 * So many percent of the tumour are gone. Without scope, baseline, date and method nobody can work it again; what the largest lesion
 * alone gives, and what shrinkage of every diameter it would take, stand beside it.
 *
 * @source diameter that belongs to a volume: (1 − p)^⅓ − 1, for lesions that keep their shape
 */
export function checkCytoreduction(
  context: ReviewContext,
  claim: ClaimAbout<'cytoreduction'>,
): Checked<'cytoreduction'> {
  const lacks = cytoreductionNeeds.filter((need) => claim[need] === undefined)
  const computed = lacks.length > 0 ? null : computedFor(context, claim)
  const { largest, because } = largestAlone(context, claim)
  const verdict: ClaimVerdict =
    computed === null
      ? 'not-reproducible'
      : claim.percent >= computed.lowPercent && claim.percent <= computed.highPercent
        ? 'holds'
        : 'not-supported'
  return {
    about: 'cytoreduction',
    verdict,
    value: {
      percent: claim.percent,
      lacks,
      equivalentDiameterPercent: 100 * (Math.cbrt(1 - claim.percent / 100) - 1),
      largest,
      computed,
    },
    because,
  }
}

function computedFor(
  { studies, events, model }: ReviewContext,
  { baseline: from, at: to, scope }: ClaimAbout<'cytoreduction'>,
): ClaimValues['cytoreduction']['computed'] {
  const [baseline, at] = [from, to].map((day) => studies.find(({ date }) => date === day))
  // what is outside the liver is not in these readings
  if (!baseline || !at || scope !== 'liver') return null
  const { result } = cytoreductionByTotals(
    comparisonOf({ baseline, at, studies, model }, lesionFamilies(studies, events)),
  )
  if (result.status !== 'computed' || result.low === null || result.high === null) return null
  return { lowPercent: 100 * result.low, highPercent: 100 * result.high, from: baseline.date, to: at.date }
}

function largestAlone(
  context: ReviewContext,
  claim: ClaimAbout<'cytoreduction'>,
): { readonly largest: ClaimValues['cytoreduction']['largest']; readonly because: readonly string[] } {
  const measured = eventsOf(context.events, 'study-read')
    .filter(({ on, lesions = [] }) => on.precision === 'day' && lesions.some(({ diametersMm }) => diametersMm))
    .map(({ on }) => on.earliest)
  const [from, to] = [claim.baseline ?? lastBeforeTreatment(context, measured), claim.at ?? measured.at(-1)]
  if (from === undefined || to === undefined || from >= to) return { largest: null, because: [] }
  const [before, after] = [lesionSizes(context, from), lesionSizes(context, to)]
  const because = [...before.because, ...after.because]
  const pair = largestPair(context, before.lesions, after.lesions)
  // two lesions: one did not become the other, whatever their volumes
  if (pair === null || pair.identity === 'two-lesions') return { largest: null, because }
  const change = volumeChange(pair.before, pair.after)
  const range = { lowPercent: -change.highPercent, highPercent: -change.lowPercent }
  return { largest: { ...range, identity: pair.identity, from, to }, because }
}

/** The last study with sizes before the liver was treated, else the first there is. */
function lastBeforeTreatment({ events }: ReviewContext, days: readonly IsoDate[]): IsoDate | undefined {
  const first = events.find(
    ({ kind }) =>
      kind === 'embolisation-performed' || kind === 'ablation-performed' || kind === 'radioembolisation-performed',
  )
  return (first && days.findLast((day) => day <= first.on.earliest)) ?? days[0]
}
