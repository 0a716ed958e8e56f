import type { IsoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { Assessment, Basis, Caveat, Cytoreduction, IntervalChange, Scope } from './assessment.ts'
import { burdenOf } from './burden/burden.ts'
import { familyInterval } from './burden/family-interval.ts'
import { caveat } from './caveat-parameters.ts'
import { bodyCytoreduction, lowerBoundCaveats, type Elsewhere } from './cytoreduction/body-cytoreduction.ts'
import { defaultBaseline, studyOn, type NoStudyOn } from './cytoreduction/choose-studies.ts'
import { comparisonOf } from './cytoreduction/comparison.ts'
import { deciders } from './cytoreduction/deciders.ts'
import { lesionHistories } from './cytoreduction/lesion-histories.ts'
import { cytoreductionBySameLesions, cytoreductionByTotals, refuse } from './cytoreduction/liver-cytoreduction.ts'
import { countChange, lobeChanges, sumChange } from './cytoreduction/plain-changes.ts'
import { treatmentCaveats } from './cytoreduction/treatment-caveats.ts'
import { comparability } from './lesion/comparability.ts'
import { byFamily, shownOf } from './lesion/family-readings.ts'
import { lesionFamilies, type LesionFamiliesAt } from './lesion/lesion-families.ts'
import { lesionInterval } from './lesion/lesion-interval.ts'
import type { MeasurementError } from './lesion/measurement-error.ts'
import { hasUnread } from './lesion/has-unread.ts'
import { listsWholeLiver } from './lesion/lists-whole-liver.ts'
import { studyIds, type StudyReading } from './lesion/study-reading.ts'
import { targetSums } from './response/target-sums.ts'
import { activeDuring } from './treatment/treatment-order.ts'

/** What is asked of the studies; null dates leave the choice of baseline and of the study judged to the rules. */
export type Question = {
  readonly baseline: IsoDate | null
  readonly at: IsoDate | null
  readonly scope: Scope
  readonly basis: Basis
}

/** Why nothing can be assessed; a sentence per code lives in language/. */
export type AssessRefused =
  | { readonly code: 'assess/no-study' }
  | NoStudyOn
  | {
      readonly code: 'assess/two-studies-on'
      readonly date: IsoDate
      /** What one of them can be chosen by. */
      readonly readings: readonly string[]
      readonly files: readonly string[]
    }
  | { readonly code: 'assess/at-before-baseline'; readonly baseline: IsoDate; readonly at: IsoDate }

/** Readings of one day, each by its reader where nobody else of that day is called so, else by its event or file. */
function twoStudies(date: IsoDate, studies: readonly StudyReading[]): AssessRefused {
  const ofDay = studies.filter((study) => study.date === date)
  const readings = ofDay.map(({ reader, event, source }) => {
    const isAlone = reader !== null && ofDay.filter((other) => other.reader === reader).length === 1
    return isAlone ? reader : (event ?? source)
  })
  return { code: 'assess/two-studies-on', date, readings, files: [...new Set(ofDay.map(({ source }) => source))] }
}

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
  const events = elsewhere?.events ?? []
  const studies = readings
    .filter(looksAtLiver)
    .map((study): StudyReading => ({ ...study, lesions: study.lesions.filter(({ site }) => site === null) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const first = studies[0]
  const last = studies.at(-1)
  if (!first || !last) return err({ code: 'assess/no-study' })
  const twice = studies.find((study, i) => studies[i + 1]?.date === study.date)
  if (twice) return err(twoStudies(twice.date, studies))
  const { treatments, sites } = elsewhere ?? { treatments: [], sites: [] }

  const from = question.baseline === null ? null : studyOn(studies, question.baseline)
  if (from?.ok === false) return from
  const to = question.at === null ? ok(last) : studyOn(studies, question.at)
  if (!to.ok) return to
  const at = to.value
  const choice = from ? { study: from.value, caveats: [] } : defaultBaseline(first, at, studies, { treatments, sites })
  const baseline = choice.study
  if (at.date < baseline.date) return err({ code: 'assess/at-before-baseline', baseline: baseline.date, at: at.date })

  const familiesAt = lesionFamilies(studies, events)
  const families = familiesAt(at.date)
  const ask = (from: StudyReading, scope: Scope, basis: Basis): Cytoreduction => {
    const comparison = comparisonOf({ baseline: from, at, studies, model }, familiesAt)
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
  const burdens = studies.map((study) => burdenOf(study, model, hasUnread(study, familiesAt(study.date), studies)))
  const pair = comparisonOf({ baseline, at, studies, model }, familiesAt)
  /** The same question put differently, where the answer can differ. */
  const besides = (): Cytoreduction[] => {
    const others: [StudyReading, Scope, Basis][] = [
      [baseline, 'liver', 'totals'],
      [baseline, 'liver', 'same-lesions'],
      [baseline, 'body', 'totals'],
      [first, 'liver', 'totals'],
      [first, 'body', 'totals'],
    ]
    const different = others.filter(
      ([from, scope, basis], i) =>
        from !== at &&
        !(from === baseline && scope === question.scope && basis === question.basis) &&
        !others.slice(0, i).some(([f, s, b]) => f === from && s === scope && b === basis),
    )
    return different.map(([from, scope, basis]) => ask(from, scope, basis))
  }

  const alike = comparability(baseline, at, model)
  return ok({
    patient: first.patient,
    studies,
    burdens,
    headline: { ...asked, caveats: [...choice.caveats, ...unmeasuredLater(readings, at), ...asked.caveats] },
    besides: besides(),
    byCount: countChange(pair),
    byLobe: lobeChanges(pair),
    bySumOfDiameters: sumChange(pair),
    targets: targetSums(studies, baseline, familiesAt, events),
    intervals: intervals(studies, model, treatments, familiesAt),
    deciders: deciders({ baseline, at, families, model }),
    histories: lesionHistories({ studies, baseline, at, families }),
    lesionIntervals: studies.flatMap((study) => [
      ...study.lesions.map((lesion) => lesionInterval(lesion, study, model)),
      ...byFamily(study.lesions, study, families).flatMap(({ lesions }) => {
        const members = shownOf(lesions)
        return members.length > 1 ? [familyInterval(members, study, model)] : []
      }),
    ]),
    treatments,
    comparability: {
      score: alike.score,
      mismatches: alike.mismatches,
      because: [...new Set([...studyIds(baseline), ...studyIds(at)])],
      rule: 'comparability/technique',
    },
  })
}

/** Lesions were looked for, and those that are listed are not all outside the liver: such a list says nothing of it. */
const looksAtLiver = (study: StudyReading): boolean =>
  study.lesionsSegmented &&
  (study.lesions.length === 0 || study.lesions.some(({ site }) => site === null) || listsWholeLiver(study))

/** Looks at the liver after the judged study that nobody measured: the answer ends before them. */
function unmeasuredLater(readings: readonly StudyReading[], at: StudyReading): Caveat[] {
  const later = readings.filter(({ date, lesionsSegmented }) => date > at.date && !lesionsSegmented)
  const last = later
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  return last === undefined ? [] : [caveat('later-studies-without-sizes', { count: later.length, last })]
}

function intervals(
  studies: readonly StudyReading[],
  model: MeasurementError,
  treatments: Assessment['treatments'],
  familiesAt: LesionFamiliesAt,
): IntervalChange[] {
  return studies.flatMap((at, i): IntervalChange[] => {
    const baseline = studies[i - 1]
    if (!baseline) return []
    const { result, because } = cytoreductionByTotals(comparisonOf({ baseline, at, studies, model }, familiesAt))
    const active = treatments.filter((t) => activeDuring(t, baseline.date, at.date)).map(({ id }) => id)
    const computed = result.status === 'computed' ? result : null
    return [
      {
        from: baseline.date,
        to: at.date,
        volumeFraction: computed && -computed.fraction,
        low: computed && computed.high !== null ? -computed.high : null,
        high: computed && computed.low !== null ? -computed.low : null,
        treatments: active,
        because: [...new Set([...studyIds(baseline), ...studyIds(at), ...because, ...active])],
        rule: 'change/interval',
      },
    ]
  })
}
