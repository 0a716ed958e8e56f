import type { IsoDate } from '@debulk/quantity/iso-date'
import { lesionIdentities, type LesionIdentities } from '../lesion/lesion-identity.ts'
import { followedMm, isCounted } from '../lesion/lesion-reading.ts'
import { sameModality } from '../lesion/modality.ts'
import { studyId, type StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { oncePerList } from '../record/once-per-list.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { isImaging } from './last-imaging.ts'

/** What the lesions of a reading measure together, beside the study it is compared with. */
export type MeasuredTrend = {
  readonly since: IsoDate
  readonly on: IsoDate
  readonly lesions: number
  readonly fromMm: number
  readonly toMm: number
  /** Null where the sum changed by less than what counts. */
  readonly to: 'smaller' | 'larger' | null
  readonly because: readonly string[]
}

/**
 * Change that counts, of a sum of longest diameters.
 *
 * @source RECIST 1.1 §4.3.1: −30 %, +20 % and 5 mm — Eisenhauer 2009
 */
const limits = { smaller: -0.3, larger: 0.2, largerMm: 5 } as const

/**
 * What was measured of the lesions that a reading says became smaller or larger. Null unless reader, both studies and every lesion of both
 * are known to be the same and were measured: what nobody measured may have gone the other way.
 */
export function measuredTrend(context: ReviewContext, reading: EventOf<'study-read'>): MeasuredTrend | null {
  if (reading.on.precision !== 'day') return null
  const studies = context.readings ?? context.studies
  const at = ownStudy(studies, reading.on.earliest, reading)
  const before =
    at && ownStudy(studies, reading.trend?.since ?? previousDay(context, at), { reader: at.reader ?? undefined })
  if (!at || !before || before.date >= at.date) return null
  const identities = identitiesOf(context)
  const [from, to] = [before, at].map((study) => lengthsOf(study, context, identities))
  if (!from || !to || from.size === 0 || from.size !== to.size || [...from.keys()].some((lesion) => !to.has(lesion)))
    return null
  const [fromMm, toMm] = [sumOf(from), sumOf(to)]
  const change = toMm / fromMm - 1
  const isLarger = change >= limits.larger - 1e-9 && toMm - fromMm >= limits.largerMm - 1e-9
  return {
    since: before.date,
    on: at.date,
    lesions: from.size,
    fromMm,
    toMm,
    to: isLarger ? 'larger' : change <= limits.smaller + 1e-9 ? 'smaller' : null,
    because: [studyId(before), studyId(at)],
  }
}

/** Whether measured lesions went the other way than a reader says; "stable" has both ways against it, "mixed" none. */
export const isAgainst = (said: string | undefined, measured: MeasuredTrend | null): boolean =>
  measured?.to !== null &&
  measured?.to !== undefined &&
  (said === 'smaller' || said === 'larger' || said === 'stable') &&
  said !== measured.to

const identitiesOf = oncePerList((context: ReviewContext) =>
  lesionIdentities(context.events, context.readings ?? context.studies),
)

/** The one study of a day by this reader; none where two might be meant. */
function ownStudy(
  studies: readonly StudyReading[],
  day: IsoDate | null,
  { reader, modality }: { readonly reader?: string | undefined; readonly modality?: string | undefined },
): StudyReading | null {
  const ofDay = studies.filter(
    ({ date, lesions, technique }) =>
      date === day &&
      lesions.length > 0 &&
      (modality === undefined || technique.modality === null || sameModality(modality, technique.modality)),
  )
  const own = ofDay.filter((study) => study.reader === (reader ?? null))
  const [one, ...more] = own.length > 0 ? own : ofDay.filter((study) => study.reader === null || reader === undefined)
  return one && more.length === 0 ? one : null
}

/** The day of the imaging before; null where it is not known to the day. */
function previousDay({ events, studies }: ReviewContext, { date }: StudyReading): IsoDate | null {
  const made = events.filter((event) => isImaging(event) && event.on.earliest < date).map(({ on }) => on)
  const measured = studies.map((study) => study.date).filter((day) => day < date)
  const last = [...made.map(({ latest }) => latest), ...measured].toSorted().at(-1)
  return last !== undefined && last < date && made.every((on) => on.latest < last || on.precision === 'day')
    ? last
    : null
}

/** Length of every lesion by its identity; null where one has none, was not measured whole, or the study left some out. */
function lengthsOf(
  study: StudyReading,
  { events }: ReviewContext,
  identities: LesionIdentities,
): ReadonlyMap<string, number> | null {
  if (study.liverCutOff === true || study.countIsAtLeast) return null
  if (eventsOf(events, 'lesion-state-asserted').some((said) => said.study === study.date && said.state !== 'measured'))
    return null
  const lengths = new Map<string, number>()
  for (const lesion of study.lesions.filter(isCounted)) {
    const [identity, mm] = [identities.ofReading(lesion, study), followedMm(lesion)]
    if (identity === null || mm === null || lesion.touchesBorder === true || lengths.has(identity)) return null
    lengths.set(identity, mm)
  }
  return lengths
}

const sumOf = (lengths: ReadonlyMap<string, number>): number => [...lengths.values()].reduce((sum, mm) => sum + mm, 0)
