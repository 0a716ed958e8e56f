import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import {
  openBetween,
  overallResponse,
  type NewLesionState,
  type NonTargetResponse,
  type OverallResponse,
  type ResponseParts,
} from './overall-response.ts'
import { sumOf, targetLength, millionths, type TargetLesion, type TargetState } from './target-length.ts'
import { targetResponse } from './target-response.ts'

export type { TargetLesion, TargetState } from './target-length.ts'

/** A new lesion by what tells it from another: its identity, or where it is. */
export type NewLesion = { readonly at: string; readonly certainty: 'equivocal' | 'unequivocal' }

/** What one evaluator says of one visit. */
export type ResponseVisit = {
  readonly id: string
  readonly date: UncertainDate
  /** A target that is missing here was not evaluated. */
  readonly targets: ReadonlyMap<string, TargetState>
  /** Null: no non-target disease at baseline. */
  readonly nonTarget: NonTargetResponse | null
  readonly newLesions: NewLesionState
  /** The new lesions one by one; absent where nobody says which they are. */
  readonly fresh?: readonly NewLesion[] | undefined
}

/** One line of treatment as one evaluator saw it; a new line, or local treatment outside it, starts another. */
export type ResponseCourse = {
  readonly targets: readonly TargetLesion[]
  readonly baseline: ResponseVisit
  /** Oldest first. */
  readonly followUps: readonly ResponseVisit[]
}

/** What a reader should look at before the answer is used. */
export type ResponseFlag =
  | 'normal-nodes-grew' // complete response holds although the sum rose as far as progression: every node is still normal
  | 'equivocal-new' // a possible new lesion; image again
  | 'equivocal-confirmed-later' // the new lesion was there already: progression is dated here
  | 'new-lesions-not-evaluated'
  | 'new-lesions-unjudged' // a lesion is drawn that the baseline does not know: progression, if it is new
  | 'reappeared' // a target that was gone is seen again
  | 'non-target-back' // non-target disease after overall complete response: progression, unequivocal or not
  | 'pr-no-longer-met' // less than 30 % under baseline again, but no progression; the EORTC FAQ goes on calling it PR
  | 'proves-pd-though-incomplete' // a target is missing, but what was seen is progression already
  | 'baseline-incomplete' // nothing to compare with

/** The response at one visit with the sums it rests on. */
export type VisitResponse = {
  readonly visit: string
  readonly date: UncertainDate
  /** Null where a target was not evaluated. */
  readonly sumMm: number | null
  /** What was evaluated. */
  readonly seenSumMm: number
  /** Smallest earlier complete sum, baseline included; null at the baseline, or where it was incomplete. */
  readonly nadirMm: number | null
  /** −0.3 is 30 % under baseline. */
  readonly changeFromBaseline: number | null
  /** Null where the nadir is 0. */
  readonly changeFromNadir: number | null
  readonly target: 'baseline' | 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | 'none'
  readonly nonTarget: NonTargetResponse | null
  readonly newLesions: NewLesionState
  readonly fresh?: readonly NewLesion[] | undefined
  readonly overall: 'baseline' | OverallResponse
  /** Where a lesion is drawn and unjudged the visit is NE: what it would be without, or progression. */
  readonly between?: readonly [OverallResponse, 'PD'] | undefined
  readonly flags: readonly ResponseFlag[]
}

/** What earlier visits leave behind for the next one. */
type Past = {
  readonly baselineMm: number | null
  readonly nadirMm: number | null
  readonly completeReached: boolean
  readonly partialReached: boolean
  /** Targets that were gone when last evaluated. */
  readonly gone: ReadonlySet<string>
}

/**
 * RECIST 1.1 along one line of treatment, visit by visit. The nadir is the smallest earlier complete sum, baseline included and
 * the current one left out; a visit with a target that was not evaluated is NE and sets no nadir, unless what was seen proves
 * progression. A lesion seen again, target or not, is progression only after overall complete response, or when the sum says so. The
 * decision is made on unrounded lengths; cost grows with visits × targets.
 *
 * @source RECIST 1.1 §4.3, §4.4 — Eisenhauer 2009, Eur J Cancer 45:228–247; EORTC RECIST FAQ: lesions that disappear and reappear
 */
export function responseCourse({ targets, baseline, followUps }: ResponseCourse): readonly VisitResponse[] {
  const known = new Set(targets.map(({ id }) => id))
  const at = measured(targets, baseline, known)
  const baselineMm = at.sumMm === null || (targets.length > 0 && millionths(at.sumMm) === 0) ? null : at.sumMm
  const first: VisitResponse = {
    ...base(baseline, at),
    nadirMm: null,
    changeFromBaseline: baselineMm === null ? null : 0,
    changeFromNadir: null,
    target: targets.length === 0 ? 'none' : 'baseline',
    overall: 'baseline',
    flags: baselineMm === null ? ['baseline-incomplete'] : [],
  }
  let past: Past = {
    baselineMm,
    nadirMm: baselineMm,
    completeReached: false,
    partialReached: false,
    gone: new Set(),
  }
  const later = followUps.map((visit): VisitResponse => {
    const response = judged(targets, visit, past, known)
    past = remembered(targets, visit, response, past, known)
    return response
  })
  return withFirstAppearance([first, ...later])
}

type Measured = {
  readonly sumMm: number | null
  readonly seenSumMm: number
  readonly allResolved: boolean
  /** Targets seen, not resolved. */
  readonly present: ReadonlySet<string>
}

function measured(targets: readonly TargetLesion[], visit: ResponseVisit, known: ReadonlySet<string>): Measured {
  const lengths = targets.map((target) => ({ target, ...targetLength(target, visit.targets, known) }))
  const seenSumMm = sumOf(lengths.map(({ seenMm }) => seenMm))
  const isComplete = lengths.every(({ isEvaluated }) => isEvaluated)
  return {
    sumMm: isComplete ? seenSumMm : null,
    seenSumMm,
    allResolved: isComplete && lengths.every(({ isResolved }) => isResolved),
    present: new Set(lengths.filter((l) => l.seenMm > 0 && !l.isResolved).map(({ target }) => target.id)),
  }
}

const base = ({ id, date, nonTarget, newLesions, fresh }: ResponseVisit, { sumMm, seenSumMm }: Measured) => ({
  visit: id,
  date,
  sumMm,
  seenSumMm,
  nonTarget,
  newLesions,
  ...(fresh ? { fresh } : {}),
})

function judged(
  targets: readonly TargetLesion[],
  visit: ResponseVisit,
  past: Past,
  known: ReadonlySet<string>,
): VisitResponse {
  const at = measured(targets, visit, known)
  const { baselineMm, nadirMm } = past
  const flags: ResponseFlag[] = []
  const target: VisitResponse['target'] = targets.length === 0 ? 'none' : targetOf(at, past, flags)
  if ([...at.present].some((id) => past.gone.has(id))) flags.push('reappeared')
  const isBack = past.completeReached && visit.nonTarget === 'NON-CR/NON-PD'
  if (isBack) flags.push('non-target-back')
  if (visit.newLesions === 'equivocal') flags.push('equivocal-new')
  if (visit.newLesions === 'not-evaluated') flags.push('new-lesions-not-evaluated')
  if (visit.newLesions === 'unjudged') flags.push('new-lesions-unjudged')
  const parts: ResponseParts = { target, nonTarget: isBack ? 'PD' : visit.nonTarget, newLesions: visit.newLesions }
  const between = openBetween(parts)
  return {
    ...base(visit, at),
    nadirMm,
    changeFromBaseline: change(baselineMm, at.sumMm),
    changeFromNadir: change(nadirMm, at.sumMm),
    target,
    overall: overallResponse(parts),
    ...(between ? { between } : {}),
    flags,
  }
}

/** Response of the targets alone; adds what a reader should look at. */
function targetOf(at: Measured, past: Past, flags: ResponseFlag[]): 'CR' | 'PR' | 'SD' | 'PD' | 'NE' {
  const { baselineMm: baseline, nadirMm: nadir } = past
  if (baseline === null || nadir === null) {
    flags.push('baseline-incomplete')
    return 'NE'
  }
  const sums = { baseline, nadir, current: at.seenSumMm }
  // judged by what was seen: present after complete response, or grown
  const afterComplete = past.completeReached && at.present.size > 0
  const seen = targetResponse({ ...sums, allResolved: at.allResolved, afterComplete })
  if (at.sumMm === null) {
    if (seen !== 'PD') return 'NE'
    flags.push('proves-pd-though-incomplete')
    return 'PD'
  }
  const grown = targetResponse({ ...sums, allResolved: false, afterComplete: false }) === 'PD'
  if (seen === 'CR' && grown) flags.push('normal-nodes-grew')
  if (seen === 'SD' && past.partialReached) flags.push('pr-no-longer-met')
  return seen
}

const change = (from: number | null, to: number | null): number | null =>
  from === null || to === null || millionths(from) === 0 ? null : to / from - 1

function remembered(
  targets: readonly TargetLesion[],
  visit: ResponseVisit,
  response: VisitResponse,
  past: Past,
  known: ReadonlySet<string>,
): Past {
  const gone = new Set(past.gone)
  for (const target of targets) {
    const { isEvaluated, isResolved } = targetLength(target, visit.targets, known)
    if (!isEvaluated) continue
    if (isResolved && visit.targets.get(target.id)?.state !== 'merged-into') gone.add(target.id)
    else gone.delete(target.id)
  }
  const { sumMm } = response
  return {
    ...past,
    nadirMm: sumMm === null || past.nadirMm === null ? past.nadirMm : Math.min(past.nadirMm, sumMm),
    completeReached: past.completeReached || response.overall === 'CR',
    partialReached: past.partialReached || response.target === 'PR' || response.target === 'CR',
    gone,
  }
}

/**
 * Marks the visits at which a lesion, certain later, was possible already. It has to be the same one: a doubtful lesion of the liver is
 * not confirmed by a certain one of bone. Where nobody says which lesions are meant, they are taken to be the same; a visit that was
 * looked at and does not name the lesion ends the way back.
 *
 * @source RECIST 1.1 §4.3.5 — Eisenhauer 2009
 */
function withFirstAppearance(visits: readonly VisitResponse[]): readonly VisitResponse[] {
  let unnamed = false
  let certain = new Set<string>()
  const backwards = visits.toReversed().map((visit): VisitResponse => {
    const { newLesions, fresh } = visit
    if (newLesions === 'not-evaluated' || newLesions === 'unjudged') return visit
    if (newLesions === 'none') unnamed = false
    // what is not named here was not here
    const here = newLesions === 'none' ? [] : fresh?.map(({ at }) => at)
    if (here) certain = new Set(here.filter((at) => certain.has(at)))
    const confirmed = newLesions === 'equivocal' && (unnamed || certain.size > 0)
    if (newLesions === 'unequivocal') {
      if (!fresh) unnamed = true
      for (const { at, certainty } of fresh ?? []) if (certainty === 'unequivocal') certain.add(at)
    }
    return confirmed ? { ...visit, flags: [...visit.flags, 'equivocal-confirmed-later'] } : visit
  })
  return backwards.toReversed()
}
