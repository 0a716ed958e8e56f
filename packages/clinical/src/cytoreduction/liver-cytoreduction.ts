import type { Basis, Caveat, Cytoreduction, NotComputable, Scope } from '../assessment.ts'
import { partOf, studyCaveats } from '../burden/burden.ts'
import { caveat } from '../caveat-parameters.ts'
import { comparability } from '../lesion/comparability.ts'
import { byFamily, volumeOf } from '../lesion/family-readings.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import { appearanceCaveats } from './appearance-caveats.ts'
import { drawnYetOpen, stateCaveats } from './asserted-lesions.ts'
import { familiesShown, familyCaveats } from './family-caveats.ts'
import { unseenLeaves, vanishedParts } from './vanished-parts.ts'
import { partsNeverRead, unbounded, visibleAfter, visibleBefore, widened } from './visible-parts.ts'
import { verdictOf, volumeRatio, type Part } from './volume-ratio.ts'

/** Everything visible at either date; needs no matching. */
export function cytoreductionByTotals(comparison: Comparison): Cytoreduction {
  // an unknown number of lesions left is no residual
  if (comparison.at.countIsAtLeast) return refuse(comparison, 'liver', 'totals', 'remaining-uncounted')
  const { parts, caveats } = visibleAfter(comparison)
  return judge(comparison, {
    scope: 'liver',
    basis: 'totals',
    before: visibleBefore(comparison),
    after: parts,
    caveats: [...familyCaveats(comparison), ...appearanceCaveats(comparison), ...caveats],
  })
}

/**
 * Only lesions of known identity, those that merged or split together. One of the baseline that is not seen any more counts 0 in the
 * middle; its upper bound is a sphere of the detection limit, or its last volume where the technique differs.
 */
export function cytoreductionBySameLesions(comparison: Comparison): Cytoreduction {
  const { baseline, at, studies, families, model } = comparison
  const most = drawnYetOpen(at, families, studies)
  const isTracked = (lesion: LesionReading, study: StudyReading) => families.ofReading(lesion, study) !== null
  const base = byFamily(
    baseline.lesions.filter((lesion) => isCounted(lesion) && isTracked(lesion, baseline)),
    baseline,
    families,
  )
  if (base.length === 0) return refuse(comparison, 'liver', 'same-lesions', 'no-tracked-lesions')
  const known = new Set(base.map(({ family }) => family?.id))
  const isKnown = (lesion: LesionReading) => isTracked(lesion, at) && known.has(families.ofReading(lesion, at)?.id)
  // lesions there, and none of them known: their identity was lost, not they
  const counted = at.lesions.filter(isCounted)
  if (counted.length > 0 && !counted.some(isKnown)) {
    return refuse(comparison, 'liver', 'same-lesions', 'no-tracked-lesions')
  }
  const present = at.lesions.filter(isKnown)
  const seen = new Set(present.map((lesion) => families.ofReading(lesion, at)?.id))
  const gone = vanishedParts(
    base.filter(({ family }) => !seen.has(family?.id)),
    comparison,
  )
  const unseen = unseenLeaves(comparison)
  const caveats: Caveat[] = [
    ...familyCaveats(comparison),
    ...appearanceCaveats(comparison),
    ...gone.caveats,
    ...unseen.caveats,
  ]
  for (const study of [baseline, at]) {
    const without = study.lesions.filter((lesion) => isCounted(lesion) && !isTracked(lesion, study))
    if (without.length > 0) {
      caveats.push(
        caveat('unmatched-lesions', { date: study.date, count: without.length, volumeMl: volumeOf(without) }),
      )
    }
  }
  return judge(comparison, {
    scope: 'liver',
    basis: 'same-lesions',
    before: [
      ...base.flatMap(({ lesions }) => lesions.map((lesion) => partOf(lesion, baseline, model))),
      ...(partsNeverRead(comparison).length > 0 ? [unbounded] : []),
    ],
    after: [
      ...present.filter((l) => l.nature !== 'benign').map((lesion) => widened(partOf(lesion, at, model), most)),
      ...gone.parts,
      ...unseen.parts,
    ],
    caveats,
  })
}

/** What was there before and after, as parts of two sums, and what must be said of them. */
export type Sums = {
  readonly scope: Scope
  readonly basis: Basis
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  readonly caveats: readonly Caveat[]
}

/**
 * The figure of two sums, held against both thresholds.
 *
 * @source thresholds of surgical debulking: 70 % Maxwell 2016, Morgan 2018; 90 % the classic one
 */
export function judge(comparison: Comparison, { scope, basis, before, after, caveats }: Sums): Cytoreduction {
  const { baseline, at, families, familiesThen, model } = comparison
  if (!before.some(({ volumeMl }) => volumeMl > 0)) return refuse(comparison, scope, basis, 'baseline-empty')
  const alike = comparability(baseline, at, model)
  const ratio = volumeRatio(before, after, {
    commonMm: model.boundaryShiftMm.common.sd,
    independentMm: alike.independentShiftMm,
  })
  return {
    scope,
    basis,
    baseline: baseline.date,
    at: at.date,
    result: {
      status: 'computed',
      ...ratio,
      verdicts: { 70: verdictOf(ratio, 70), 90: verdictOf(ratio, 90) },
      mayRemainMl: { 70: 0.3 * ratio.baselineMl, 90: 0.1 * ratio.baselineMl },
    },
    because: [
      ...new Set([
        ...[...before, ...after].flatMap(({ id }) => id ?? []),
        ...familiesShown(comparison).flatMap(({ events }) => events),
        ...[...familiesThen.assertedIn(baseline.date), ...families.assertedIn(at.date)].flatMap(({ events }) => events),
      ]),
    ],
    rule: `cytoreduction/${scope}/${basis}`,
    caveats: [
      ...caveats,
      ...(at === baseline ? [] : stateCaveats(baseline, familiesThen)),
      ...stateCaveats(at, families),
      ...studyCaveats(baseline, model),
      ...studyCaveats(at, model),
      ...alike.mismatches,
    ],
  }
}

/** No figure; that a reading is a draft or was cut off is said all the same. */
export function refuse(
  { baseline, at, model }: Pick<Comparison, 'baseline' | 'at' | 'model'>,
  scope: Scope,
  basis: Basis,
  reason: NotComputable,
): Cytoreduction {
  return {
    scope,
    basis,
    baseline: baseline.date,
    at: at.date,
    result: { status: 'not-computable', reason },
    because: [],
    rule: `cytoreduction/${scope}/${basis}`,
    caveats: [baseline, at].filter((study, i) => i === 0 || study !== baseline).flatMap((s) => studyCaveats(s, model)),
  }
}
