import type { IsoDate } from '@debulk/quantity/iso-date'
import { eventsOf } from '../record/patient-record.ts'
import type { AnswerCaveat } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { markerSeries } from '../markers/marker-series.ts'
import { newFdgUptake } from './fdg-new-uptake.ts'
import { markersAtComplete } from './markers-at-complete.ts'
import { knownIdentities, strangersIn } from './known-identities.ts'
import { lesionFamilies } from '../lesion/lesion-families.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import { otherTechnique } from './record-course.ts'
import { progressionDate } from './progression-date.ts'
import type { RecordTarget } from './record-target.ts'
import { sitesWithDisease } from './site-targets.ts'
import type { VisitResponse } from './response-course.ts'
import type { ResponseLine } from './response-line.ts'

type Judged = {
  readonly line: ResponseLine
  readonly visits: readonly VisitResponse[]
  readonly targets: readonly RecordTarget[]
}

/** What a reader of the response of one line must know. */
export function courseCaveats(
  { line, visits, targets }: Judged,
  context: ReviewContext,
  identities: LesionIdentities,
): AnswerCaveat[] {
  const { baseline, followUps, selected } = line
  const judged = new Set(eventsOf(context.events, 'lesions-judged').map(({ study }) => study))
  const later = followUps.map(({ date }) => date)
  const certain = progressionDate(visits)?.certainAt
  // once progression is certain, what was left unjudged at or after that visit changes nothing
  const open = (date: IsoDate): boolean => certain === undefined || date < certain
  const notJudged = later.filter((date, i) => open(date) && visits[i + 1]?.newLesions === 'not-evaluated')
  const nonTargets = later.filter((date, i) => open(date) && visits[i + 1]?.nonTarget === 'NE' && !judged.has(date))
  const drafts = [baseline, ...followUps].filter(({ review }) => review === 'draft').map(({ date }) => date)
  const differing = otherTechnique(line, context)
  const followed = new Set(targets.map(({ organ }) => organ))
  const last = later.at(-1) ?? baseline.date
  const sites = sitesWithDisease(context.events, last).filter((site) => !followed.has(site))
  const familiesAt = lesionFamilies(context.studies, context.events, identities)
  const unjudged = followUps.flatMap((study, i) => {
    const known = knownIdentities(baseline, familiesAt(study.date))
    const count = strangersIn(study, known, identities).length
    return open(study.date) && visits[i + 1]?.newLesions === 'unjudged' ? [{ date: study.date, count }] : []
  })
  const completeOn = later.filter((date, i) => open(date) && isComplete(visits[i + 1]))
  const aboveLimit = markersAtComplete(markerSeries(context.events), completeOn)
  const uptake = newFdgUptake(eventsOf(context.events, 'pet-read'), baseline.date, {
    liver: baseline.lesions.length > 0,
    sites: sitesWithDisease(context.events, baseline.date),
  }).filter(({ on }) => open(on.earliest))
  return [
    ...(selected ? [] : [{ code: 'response/targets-not-selected', parameters: {} } as const]),
    ...(notJudged.length > 0
      ? [{ code: 'response/new-lesions-not-judged', parameters: { dates: notJudged } } as const]
      : []),
    ...(nonTargets.length > 0
      ? [{ code: 'response/non-targets-not-judged', parameters: { dates: nonTargets } } as const]
      : []),
    ...unjudged.map((parameters) => ({ code: 'response/unjudged-lesions', parameters }) as const),
    ...(drafts.length > 0 ? [{ code: 'response/draft-reading', parameters: { dates: drafts } } as const] : []),
    ...(differing.length > 0
      ? [{ code: 'response/technique-differs', parameters: { baseline: baseline.date, dates: differing } } as const]
      : []),
    ...uptake.map((parameters) => ({ code: 'response/fdg-new-uptake', parameters }) as const),
    ...aboveLimit.map((parameters) => ({ code: 'response/complete-with-raised-marker', parameters }) as const),
    ...(sites.length > 0 ? [{ code: 'response/other-sites-not-followed', parameters: { sites } } as const] : []),
  ]
}

const isComplete = (visit: VisitResponse | undefined): boolean =>
  visit?.overall === 'CR' || visit?.between?.includes('CR') === true
