import type { IsoDate } from '@debulk/quantity/iso-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { comparability } from '../lesion/comparability.ts'
import { lesionFamilies, type LesionFamiliesAt } from '../lesion/lesion-families.ts'
import { followedMm, isCounted, namesOf, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { knownIdentities, strangersIn } from './known-identities.ts'
import type { LesionIdentities } from '../lesion/lesion-identity.ts'
import { certaintyOf, newLesionState, type NewLesionFinding } from './new-lesion-state.ts'
import type { ResponseObstacle } from './response-answers.ts'
import { placeNames } from './place-names.ts'
import type { NewLesion, ResponseCourse, ResponseVisit, TargetState } from './response-course.ts'
import type { ResponseLine } from './response-line.ts'
import type { RecordTarget } from './record-target.ts'
import { siteState, siteTargets, sitesWithDisease } from './site-targets.ts'
import { targetFamily } from './target-family.ts'
import { targetInStudy, type SaidOfTarget } from './target-in-study.ts'

/** The course of one line as the rules need it, with what each visit rests on. */
export type RecordCourse = {
  readonly course: ResponseCourse
  readonly targets: readonly RecordTarget[]
  /** What merges and splits made of them. */
  readonly familiesAt: LesionFamiliesAt
  /** Ids of events that said something of targets, non-targets or new lesions. */
  readonly because: readonly string[]
}

/** The course of a line, or why there is none. `advised` are reading ids that stand in where nobody chose. */
export function recordCourse(
  line: ResponseLine,
  context: ReviewContext,
  identities: LesionIdentities,
  advised: readonly string[],
): RecordCourse | ResponseObstacle {
  const { baseline, followUps } = line
  if (line.unclear.length > 0) return 'several-unsigned'
  const sites = line.selected ? siteTargets(line.selected, baseline.date, context.events) : []
  if (baseline.lesions.length === 0 && sites.length === 0)
    return baseline.lesionsSegmented ? 'none-seen' : 'no-readings'
  if (followUps.length === 0) return 'one-study'
  const chosen = line.selected
    ? baseline.lesions.filter((lesion) => isChosen(lesion, line, identities))
    : baseline.lesions.filter(({ id }) => advised.includes(id))
  if (line.selected && chosen.length + sites.length < line.selected.lesions.length) return 'targets-not-read'
  if (chosen.length + sites.length === 0) return whyNone(line)
  const drawn = chosen.flatMap((reading): RecordTarget[] => {
    const identity = identities.ofReading(reading, baseline)
    const { label, node, site } = reading
    const kind = node ? 'node' : 'lesion'
    const baselineMm = followedMm(reading)
    return identity === null ? [] : [{ identity, kind, organ: site ?? 'liver', label, baselineMm, reading }]
  })
  if (drawn.length < chosen.length) return withoutIdentity(line)
  const targets = [...drawn, ...sites]
  const familiesAt = lesionFamilies(context.studies, context.events, identities)
  const isFollowed = (study: StudyReading) =>
    sharesIdentity(study, knownIdentities(baseline, familiesAt(study.date)), identities)
  if (drawn.length > 0 && !followUps.some(isFollowed)) return withoutIdentity(line)
  const because: string[] = line.selected ? [line.selected.id] : []
  const placeOf = placeNames()
  const followed = new Set(targets.map(({ organ }) => organ))
  const hasOthers =
    baseline.lesions.filter(isCounted).length > drawn.length ||
    sitesWithDisease(context.events, baseline.date).some((site) => !followed.has(site))
  const visit = (study: StudyReading): ResponseVisit =>
    visitOf(study, { line, context, identities, familiesAt, targets, hasOthers, because, placeOf })
  return {
    course: {
      targets: targets.map(({ identity, kind, organ }) => ({ id: identity, kind, organ })),
      baseline: visit(baseline),
      followUps: followUps.map(visit),
    },
    targets,
    familiesAt,
    because,
  }
}

function isChosen(lesion: LesionReading, { baseline, selected }: ResponseLine, identities: LesionIdentities): boolean {
  const identity = identities.ofReading(lesion, baseline)
  return (selected?.lesions ?? []).some(({ trackingUid, label }) =>
    trackingUid === undefined
      ? label !== undefined && namesOf(lesion).includes(label)
      : identity !== null && identities.ofPointer({ trackingUid }) === identity,
  )
}

const identitiesOf = (study: StudyReading, identities: LesionIdentities): ReadonlySet<string> =>
  new Set(study.lesions.flatMap((lesion) => identities.ofReading(lesion, study) ?? []))

const sharesIdentity = (study: StudyReading, known: ReadonlySet<string>, identities: LesionIdentities): boolean =>
  study.lesions.length === 0 || [...identitiesOf(study, identities)].some((identity) => known.has(identity))

const isRange = ({ lesions }: StudyReading): boolean =>
  lesions.some(({ evidence }) => evidence === 'range' || evidence === 'count')

/** No lesion of the baseline could be a target: none was measured, or none is long enough. */
const whyNone = ({ baseline, followUps }: ResponseLine): ResponseObstacle =>
  baseline.lesions.some(({ diameterIs }) => diameterIs === 'measured')
    ? 'nothing-measurable'
    : [baseline, ...followUps].some(isRange)
      ? 'only-size-ranges'
      : 'nothing-measurable'

const withoutIdentity = ({ baseline, followUps }: ResponseLine): ResponseObstacle =>
  [baseline, ...followUps].some(isRange) ? 'only-size-ranges' : 'no-identity'

type Reading = {
  readonly line: ResponseLine
  readonly context: ReviewContext
  readonly identities: LesionIdentities
  readonly familiesAt: LesionFamiliesAt
  readonly targets: readonly RecordTarget[]
  readonly hasOthers: boolean
  readonly because: string[]
  /** One name for what is one place. */
  readonly placeOf: (site: string) => string
}

function visitOf(study: StudyReading, reading: Reading): ResponseVisit {
  const { line, context, identities, targets, hasOthers, because, placeOf } = reading
  const { events } = context
  const known = knownIdentities(line.baseline, reading.familiesAt(study.date))
  const judged = eventsOf(events, 'lesions-judged').findLast(
    ({ study: date, by }) => date === study.date && (line.reader === null || by === undefined || by === line.reader),
  )
  if (judged) because.push(judged.id)
  const states = targets.map(({ identity, kind, organ, reading: drawn }): [string, TargetState] => {
    if (drawn === null) return [identity, siteState({ site: organ, kind }, study.date, events)]
    const said = saidOf(identity, study, reading)
    const identityOf = identities.ofReading
    return [identity, targetInStudy({ target: identity, study, identities: known, identityOf, said })]
  })
  const atBaseline = study === line.baseline
  const findings = judged?.newLesions?.map(findingOf) ?? null
  const isOpen = findings === null && strangersIn(study, known, identities).length > 0
  const newLesions = isOpen ? 'unjudged' : newLesionState(findings)
  const fresh = (judged?.newLesions ?? []).flatMap((each): NewLesion[] => {
    const certainty = certaintyOf(findingOf(each))
    return certainty === 'none' ? [] : [{ at: placeOf(each.site), certainty }]
  })
  return {
    id: study.date,
    date: dayDate(study.date),
    targets: new Map(states),
    nonTarget: judged?.nonTargets ?? (hasOthers ? 'NE' : null),
    newLesions: atBaseline ? 'none' : newLesions,
    ...(atBaseline || fresh.length === 0 ? {} : { fresh }),
  }
}

type Said = NonNullable<EventOf<'lesions-judged'>['newLesions']>[number]
const findingOf = ({ certainty, node, shortAxisMm }: Said): NewLesionFinding => ({
  certainty,
  node: node ?? false,
  shortAxisMm: shortAxisMm ?? null,
  techniqueExplains: false, // the reader had both studies and says new
})

function saidOf(
  identity: string,
  { date }: StudyReading,
  { context, familiesAt, targets, because }: Reading,
): SaidOfTarget {
  const families = familiesAt(date)
  because.push(...families.of(identity).events)
  const said = families.assertedIn(date).find((each) => each.identity === identity)
  because.push(...(said?.events ?? []))
  const drawn = targets.flatMap((target) => (target.reading ? [target.identity] : []))
  return {
    ...targetFamily(identity, drawn, families, { studies: context.studies, until: date }),
    state: said?.state ?? null,
  }
}

/** Studies made so differently from the baseline that what is first seen there may have been there before. */
export const otherTechnique = ({ baseline, followUps }: ResponseLine, { model }: ReviewContext): readonly IsoDate[] =>
  followUps.filter((study) => comparability(baseline, study, model).techniqueDiffers).map(({ date }) => date)
