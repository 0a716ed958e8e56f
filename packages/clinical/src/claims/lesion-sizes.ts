import type { IsoDate } from '@debulk/quantity/iso-date'
import { followedMm, isCounted } from '../lesion/lesion-reading.ts'
import type { TypedLesion } from '../record/imaging-events.ts'
import type { LesionPointer } from '../record/lesion-events.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { oncePerList } from '../record/once-per-list.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'

/** A lesion as one study gives its size: three diameters at most, longest first. */
export type SizedLesion = {
  readonly study: IsoDate
  readonly label: string
  readonly trackingUid: string | null
  readonly diametersMm: readonly number[]
  /** From a range of sizes: the largest of several, not one lesion that was measured. */
  readonly ofRange: boolean
}

/** Sizes that the readings of one day print, largest first, with the events they come from; measured studies stand in where none was typed. */
export function lesionSizes(
  { events, studies }: ReviewContext,
  day: IsoDate,
): {
  readonly lesions: readonly SizedLesion[]
  /** Every lesion there is has its size here: none was only counted, and no part of the liver is known to have been left out. */
  readonly areAll: boolean
  readonly because: readonly string[]
} {
  const readings = readingsByDay(events).get(day) ?? []
  const typed = readings.flatMap((reading) => sizesOf(reading, day))
  const lesions =
    typed.length > 0
      ? typed
      : studies
          .filter(({ date }) => date === day)
          .flatMap((study) => study.lesions)
          .filter(({ diameterIs, nature, site }) => diameterIs === 'measured' && nature !== 'benign' && site === null)
          .map(({ label, trackingUid, diameterMm, shape }) => ({
            study: day,
            label,
            trackingUid,
            diametersMm: shape ? [diameterMm, Math.min(diameterMm, shape.edge.short.lengthMm)] : [diameterMm],
            ofRange: false,
          }))
  return {
    lesions: lesions.toSorted((a, b) => longest(b) - longest(a) || Number(a.ofRange) - Number(b.ofRange)),
    areAll: studies
      .filter(({ date }) => date === day)
      .every(
        ({ countIsAtLeast, liverCutOff, lesions: read }) =>
          !countIsAtLeast && liverCutOff !== true && read.filter(isCounted).every((one) => followedMm(one) !== null),
      ),
    because: readings.map(({ id }) => id),
  }
}

/** Readings dated to a day, by their day. */
const readingsByDay = oncePerList((events: readonly PatientEvent[]) => {
  const dated = new Map<IsoDate, EventOf<'study-read'>[]>()
  for (const reading of eventsOf(events, 'study-read')) {
    const { earliest, latest } = reading.on
    if (earliest === latest) dated.set(earliest, [...(dated.get(earliest) ?? []), reading])
  }
  return dated
})

const longest = ({ diametersMm }: SizedLesion): number => diametersMm[0] ?? 0

const sizesOf = ({ lesions = [] }: EventOf<'study-read'>, study: IsoDate): SizedLesion[] =>
  lesions.filter(({ nature }) => nature !== 'benign').flatMap((lesion) => sizeOf(lesion, study) ?? [])

function sizeOf(lesion: TypedLesion, study: IsoDate): SizedLesion | null {
  const { label, trackingUid = null, diametersMm, longAxisMm, shortAxisMm, sizeMm, count } = lesion
  const one = { study, label, trackingUid, ofRange: false }
  if (diametersMm && count === undefined) return { ...one, diametersMm: diametersMm.toSorted((a, b) => b - a) }
  if (longAxisMm !== undefined) return { ...one, diametersMm: [longAxisMm, ...(shortAxisMm ? [shortAxisMm] : [])] }
  return sizeMm ? { ...one, diametersMm: [sizeMm.largestMm], ofRange: true } : null
}

/** Whether two readings are known to be of one lesion: by its identity, or because somebody confirmed the match. */
export function isOneLesion({ events }: ReviewContext, a: SizedLesion, b: SizedLesion): boolean {
  if (a.ofRange || b.ofRange) return false
  if (a.trackingUid !== null && a.trackingUid === b.trackingUid) return true
  const means = (pointer: LesionPointer, lesion: SizedLesion) =>
    pointer.trackingUid === undefined
      ? pointer.study === lesion.study && pointer.label === lesion.label
      : pointer.trackingUid === lesion.trackingUid
  return eventsOf(events, 'match-confirmed').some(
    ({ from, to }) => (means(from, a) && means(to, b)) || (means(from, b) && means(to, a)),
  )
}

/** Whether two sizes are of one lesion: known to be, known not to be, or nobody said. */
export type LesionIdentity = 'one-lesion' | 'two-lesions' | 'not-known'

/**
 * The largest lesion of a study beside what stands for it in a later one: the same lesion where it is known, else the largest there.
 * Null where either study gives no size.
 *
 * @source RECIST 1.1 §4.3 follows the same lesion; the largest of each study need not be one
 */
export function largestPair(
  context: ReviewContext,
  before: readonly SizedLesion[],
  after: readonly SizedLesion[],
): { readonly before: SizedLesion; readonly after: SizedLesion; readonly identity: LesionIdentity } | null {
  const [first, largestLater] = [before[0], after[0]]
  if (first === undefined || largestLater === undefined) return null
  const same = after.find((lesion) => isOneLesion(context, first, lesion))
  if (same) return { before: first, after: same, identity: 'one-lesion' }
  const named = [first, largestLater].every(({ trackingUid, ofRange }) => trackingUid !== null && !ofRange)
  return { before: first, after: largestLater, identity: named ? 'two-lesions' : 'not-known' }
}
