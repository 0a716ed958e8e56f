import { burdenOf } from '@debulk/clinical/burden/burden'
import { lesionFamilies } from '@debulk/clinical/lesion/lesion-families'
import { hasUnread } from '@debulk/clinical/lesion/has-unread'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import type { AnswerCaveat } from '@debulk/clinical/review/answer'
import type { ReviewContext } from '@debulk/clinical/review/review-context'
import type { Course, CourseItem, CourseLane, CourseMarkerPoint } from '@debulk/figures/course'
import { sideSign, volumeSide } from '@debulk/figures/volume-side'
import { modalityName } from '@debulk/language/record/modality-name'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { knownAs } from '../report-view.ts'
import { courseDates, type CourseDates } from './course-dates.ts'
import { courseMarkersOf } from './course-markers-of.ts'
import { courseSymptoms } from './course-symptoms.ts'
import { courseTreatments } from './course-treatments.ts'

type Words = Pick<RecordCatalogue, 'terms' | 'page' | 'format'>

/** One patient's course as it is drawn; the markers that cannot be, because no limit of normal is recorded; and lines drawn by declaration. */
export function courseOfRecord(
  context: Pick<ReviewContext, 'events' | 'studies' | 'model'>,
  words: Words,
): { readonly course: Course; readonly withoutLimit: readonly string[]; readonly joined: readonly AnswerCaveat[] } {
  const { events, studies, model } = context
  const dates = courseDates(events)
  const familiesAt = lesionFamilies(studies, events)
  const burden = studies
    .filter(({ lesionsSegmented }) => lesionsSegmented)
    .map((study) => ({
      ...burdenOf(ofLiver(study), model, hasUnread(study, familiesAt(study.date), studies)),
      known: knownAs(study),
      partial: study.liverCutOff === true,
    }))
    .filter(({ volumeMl, count }) => volumeMl > 0 || count === 0)
  const { markers, withoutLimit, joined } = courseMarkersOf(events, dates, words)
  const symptoms = courseSymptoms(events, dates, words)
  const treatments = courseTreatments(events, dates, words)
  const boards = eventsOf(events, 'board-met').flatMap((board) => moment(board, 'board', dates))
  const looks = [
    ...studyLanes(context, dates, words),
    ...(boards.length === 0 ? [] : [{ name: words.page.chart.boards, items: boards }]),
  ]
  const label = words.page.chart.alt({
    burden: burden.map((point) => ({ date: point.date, partial: point.partial, ...volumeSide(point) })),
    markers: markers.map(({ name, points }) => ({ name, points: points.length, ends: endsOf(points, words) })),
    symptoms: symptoms.map(({ name }) => name),
    treatments: treatments.length,
    studies: looks.reduce((sum, { items }) => sum + items.length, 0) - boards.length,
    boards: boards.length,
  })
  return {
    course: { burden, markers, symptoms, treatments, looks, label, describedBy: courseValues },
    withoutLimit,
    joined,
  }
}

/** Id of the text that says every value of the chart. */
export const courseValues = 'course-values'

/** First and last multiple of the limit; null where fewer than two are values. */
function endsOf(points: readonly CourseMarkerPoint[], { page }: Words): string | null {
  const values = points.flatMap(({ timesLimit, side }) =>
    timesLimit === null ? [] : `${sideSign[side]}${page.chart.times(timesLimit)}`,
  )
  return values.length < 2 ? null : `${values[0]} → ${values.at(-1)}`
}

const ofLiver = (study: ReviewContext['studies'][number]) => ({
  ...study,
  lesions: study.lesions.filter(({ site }) => site === null),
})

function moment(event: PatientEvent, shape: 'study' | 'board', dates: CourseDates): CourseItem[] {
  const start = dates.of(event.on)
  return start ? [{ label: '', start, end: start, seenUntil: null, turns: [], shape }] : []
}

/** A lane for each way of looking; a study and its reading on one day are one mark. */
function studyLanes({ events, studies }: Pick<ReviewContext, 'events' | 'studies'>, dates: CourseDates, words: Words) {
  const { terms, page } = words
  const looks = events.flatMap((event) => {
    const modality = modalityOf(event)
    return modality === null ? [] : moment(event, 'study', dates).map((item) => ({ modality, item }))
  })
  const measured = studies.map((study) => {
    const day = { earliest: study.date, latest: study.date }
    const item: CourseItem = { label: '', start: day, end: day, seenUntil: null, turns: [], shape: 'study' }
    return { modality: study.technique.modality ?? '', item }
  })
  const named = new Set(looks.filter(({ modality }) => modality !== '').map(({ item }) => key(item)))
  const all = [...looks, ...measured].filter(({ modality, item }) => modality !== '' || !named.has(key(item)))
  // what a PET showed is a reading of the PET/CT of that day, not another examination
  const combined = new Set(all.filter(({ modality }) => isPetWith(modality)).map(({ item }) => key(item)))
  const joined = all.filter(({ modality, item }) => modality !== 'PT' || !combined.has(key(item)))
  return [...Map.groupBy(joined, ({ modality }) => modality)].map(([modality, list]): CourseLane => ({
    name: modality === '' ? page.chart.otherModality : modalityName(modality, terms),
    items: [...new Map(list.map(({ item }) => [key(item), item])).values()],
  }))
}

/** PET together with another way of imaging. */
const isPetWith = (modality: string): boolean => modality !== 'PT' && /\bP(?:E)?T\b/.test(modality)

const key = ({ start }: CourseItem): string => `${start.earliest} ${start.latest}`

/** How it was looked; empty where a reading does not say; null for what is no look at all. */
function modalityOf(event: PatientEvent): string | null {
  switch (event.kind) {
    case 'study-performed':
      return event.modality
    case 'study-read':
      return event.modality ?? ''
    case 'pet-read':
      return 'PT'
    case 'angiography-read':
      return 'XA'
    default:
      return null
  }
}
