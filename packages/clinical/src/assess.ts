import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Assessment, Basis, Cytoreduction, Decider, IntervalChange, LesionHistory, Scope } from './assessment.ts'
import { burdenOf, partsOf } from './burden/burden.ts'
import { bodyCytoreduction, lowerBoundCaveats, type Elsewhere } from './cytoreduction/body-cytoreduction.ts'
import { defaultBaseline, studyOn } from './cytoreduction/choose-studies.ts'
import { cytoreductionBySameLesions, cytoreductionByTotals, refuse } from './cytoreduction/liver-cytoreduction.ts'
import type { Comparison } from './cytoreduction/comparison.ts'
import { treatmentCaveats } from './cytoreduction/treatment-caveats.ts'
import { varianceShares } from './cytoreduction/volume-ratio.ts'
import { lesionInterval } from './lesion/lesion-interval.ts'
import { comparability } from './lesion/comparability.ts'
import { isCounted, type LesionReading } from './lesion/lesion-reading.ts'
import { lobeOf, type Lobe } from './lesion/lobe.ts'
import type { MeasurementError } from './lesion/measurement-error.ts'
import type { StudyReading } from './lesion/study-reading.ts'
import { targetSums } from './response/target-sums.ts'
import { activeDuring } from './treatment/treatment-order.ts'

export type Question = {
  readonly baseline: IsoDate | null
  readonly at: IsoDate | null
  readonly scope: Scope
  readonly basis: Basis
}

export type AssessRefused =
  | { readonly code: 'assess/no-study' }
  | { readonly code: 'assess/no-study-on'; readonly date: IsoDate; readonly known: readonly IsoDate[] }
  | { readonly code: 'assess/two-studies-on'; readonly date: IsoDate }
  | { readonly code: 'assess/at-before-baseline'; readonly baseline: IsoDate; readonly at: IsoDate }

/**
 * Everything a patient's readings say, from one baseline to one judged study. Lesions are those of the liver; studies in
 * which none were looked for are left aside. Pure; O(studies · lesions).
 */
export function assess(
  readings: readonly StudyReading[],
  elsewhere: Elsewhere,
  model: MeasurementError,
  question: Question,
): Result<Assessment, AssessRefused> {
  const studies = readings
    .filter(({ lesionsSegmented }) => lesionsSegmented)
    .map((study): StudyReading => ({ ...study, lesions: study.lesions.filter(({ site }) => site === null) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const first = studies[0]
  const last = studies.at(-1)
  if (!first || !last) return err({ code: 'assess/no-study' })
  const twice = studies.find((study, i) => studies[i + 1]?.date === study.date)
  if (twice) return err({ code: 'assess/two-studies-on', date: twice.date })
  const treatments = elsewhere?.treatments ?? []

  const choice = question.baseline
    ? { study: studyOn(studies, question.baseline), caveats: [] }
    : defaultBaseline(studies, treatments, elsewhere?.sites ?? [])
  const at = question.at ? studyOn(studies, question.at) : last
  const missing = !choice.study ? question.baseline : !at ? question.at : null
  if (!choice.study || !at) {
    return err({ code: 'assess/no-study-on', date: missing!, known: studies.map(({ date }) => date) })
  }
  const baseline = choice.study
  if (at.date < baseline.date) return err({ code: 'assess/at-before-baseline', baseline: baseline.date, at: at.date })

  const ask = (from: StudyReading, scope: Scope, basis: Basis): Cytoreduction => {
    const comparison: Comparison = { baseline: from, at, studies, model }
    if (from === at) return refuse(comparison, scope, basis, 'same-study')
    const answer =
      scope === 'body'
        ? bodyCytoreduction(comparison, elsewhere)
        : basis === 'totals'
          ? cytoreductionByTotals(comparison)
          : cytoreductionBySameLesions(comparison)
    const bound = scope === 'liver' ? lowerBoundCaveats(answer, elsewhere) : []
    return { ...answer, caveats: [...answer.caveats, ...treatmentCaveats(answer, treatments), ...bound] }
  }
  const asked = ask(baseline, question.scope, question.basis)
  const burdens = studies.map((study) => burdenOf(study, model))
  const burdenAt = (study: StudyReading) => burdens[studies.indexOf(study)]!
  const [b0, b1] = [burdenAt(baseline), burdenAt(at)]
  const alike = comparability(baseline, at, model)
  return ok({
    patient: first.patient,
    studies,
    burdens,
    headline: { ...asked, caveats: [...choice.caveats, ...asked.caveats] },
    besides: besides(),
    byCount: change(b0.count, b1.count),
    byLobe: byLobe(baseline, at),
    bySumOfDiameters: change(b0.sumOfDiametersMm, b1.sumOfDiametersMm),
    targets: targetSums(studies, baseline),
    intervals: intervals(studies, model, treatments),
    deciders: deciders(baseline, at, model),
    histories: histories(studies),
    lesionIntervals: studies.flatMap((study) => study.lesions.map((lesion) => lesionInterval(lesion, study, model))),
    treatments,
    comparability: { score: alike.score, mismatches: alike.mismatches },
  })

  /** The same question put differently, where the answer can differ. */
  function besides(): Cytoreduction[] {
    const others: [StudyReading, Scope, Basis][] = [
      [baseline, 'liver', 'totals'],
      [baseline, 'liver', 'same-lesions'],
      [baseline, 'body', 'totals'],
      [first!, 'liver', 'totals'],
      [first!, 'body', 'totals'],
    ]
    const different = others.filter(
      ([from, scope, basis], i) =>
        from !== at &&
        !(from === baseline && scope === question.scope && basis === question.basis) &&
        !others.slice(0, i).some(([f, s, b]) => f === from && s === scope && b === basis),
    )
    return different.map(([from, scope, basis]) => ask(from, scope, basis))
  }
}

const change = (baseline: number, at: number) => ({
  baseline,
  at,
  fraction: baseline > 0 ? at / baseline - 1 : null,
})

/** Lesions of unknown segment are in neither lobe: a sum over part of them would mislead, so then there is none. */
function byLobe(baseline: StudyReading, at: StudyReading): Assessment['byLobe'] {
  const counted = [baseline, at].map((study) => study.lesions.filter(isCounted))
  if (counted.flat().length === 0 || counted.flat().some((lesion) => lobeOf(lesion.couinaudSegment) === null)) return []
  const volume = (lesions: readonly LesionReading[], lobe: Lobe) =>
    lesions.filter((l) => lobeOf(l.couinaudSegment) === lobe).reduce((sum, { volumeMl }) => sum + volumeMl, 0)
  return (['right', 'left', 'caudate'] as const)
    .map((lobe) => ({ lobe, ...change(volume(counted[0]!, lobe), volume(counted[1]!, lobe)) }))
    .filter((each) => each.baseline > 0 || each.at > 0)
}

function intervals(
  studies: readonly StudyReading[],
  model: MeasurementError,
  treatments: Assessment['treatments'],
): IntervalChange[] {
  return studies.slice(1).map((at, i) => {
    const baseline = studies[i]!
    const { result } = cytoreductionByTotals({ baseline, at, studies, model })
    const computed = result.status === 'computed' ? result : null
    return {
      from: baseline.date,
      to: at.date,
      volumeFraction: computed && -computed.fraction,
      low: computed && computed.high !== null ? -computed.high : null,
      high: computed && computed.low !== null ? -computed.low : null,
      treatments: treatments.filter((t) => activeDuring(t, baseline.date, at.date)).map(({ id }) => id),
    }
  })
}

/** Lesions by how much of the answer hangs on them; those of one identity are one row. */
function deciders(baseline: StudyReading, at: StudyReading, model: MeasurementError): Decider[] {
  const shares = varianceShares(partsOf(baseline, model), partsOf(at, model))
  const total = (study: StudyReading) =>
    study.lesions.filter(isCounted).reduce((sum, { volumeMl }) => sum + volumeMl, 0)
  const [v0, v1] = [total(baseline), total(at)]
  const rows = new Map<string, Decider>()
  const shared = new Set<string>()
  for (const [study, key, sum] of [
    [at, 'shareOfResidual', v1],
    [baseline, 'shareOfBaseline', v0],
  ] as const) {
    for (const lesion of study.lesions.filter(isCounted)) {
      const row = lesion.trackingUid ?? lesion.id
      const known = rows.get(row) ?? {
        lesionId: lesion.id,
        label: lesion.label,
        trackingUid: lesion.trackingUid,
        shareOfBaseline: lesion.trackingUid === null ? null : 0,
        shareOfResidual: lesion.trackingUid === null ? null : 0,
        shareOfVariance: 0,
      }
      rows.set(row, {
        ...known,
        [key]: sum > 0 ? lesion.volumeMl / sum : null,
        shareOfVariance: known.shareOfVariance + (shared.has(lesion.id) ? 0 : (shares.get(lesion.id) ?? 0)),
      })
      shared.add(lesion.id) // one reading may stand at both dates
    }
  }
  return [...rows.values()].toSorted(
    (a, b) =>
      (b.shareOfResidual ?? 0) - (a.shareOfResidual ?? 0) || (b.shareOfBaseline ?? 0) - (a.shareOfBaseline ?? 0),
  )
}

/** One row per Tracking UID, in order of first appearance. */
function histories(studies: readonly StudyReading[]): LesionHistory[] {
  const labels = new Map<string, string>()
  for (const { lesions } of studies) {
    for (const { trackingUid, trackingId, label } of lesions) {
      if (trackingUid !== null && !labels.has(trackingUid)) labels.set(trackingUid, trackingId ?? label)
    }
  }
  return [...labels].map(([trackingUid, label]) => ({
    trackingUid,
    label,
    readings: studies.map(({ lesions }) => lesions.find((l) => l.trackingUid === trackingUid) ?? null),
  }))
}
