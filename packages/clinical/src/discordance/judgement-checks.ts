import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { epochDay, type IsoDate } from '@debulk/quantity/iso-date'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { LesionPointer } from '../record/lesion-events.ts'
import type { EventKind, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { JudgedNothing } from './finding-parameters.ts'
import { found } from './found.ts'

/**
 * Something was said of a study, a lesion or a Tracking UID that no reading and no performed study of the record has: it holds of
 * nothing, and a slip in a date would lose a new lesion unseen.
 *
 * @source own check: references within the record
 */
export function judgementOfNoStudy(context: ReviewContext): Finding[] {
  const { events, studies, readings = studies } = context
  const days = daysRead(events, readings)
  const read = new Set(readings.map(({ date }) => date))
  const known = namesRead(events, readings)
  const readers = new Set(readings.flatMap(({ reader }) => reader ?? []))
  return events.flatMap((event) => {
    const { study, pointers, uids } = judgedBy(event)
    const dates = [...new Set([study ?? [], pointers.flatMap((each) => each.study ?? [])].flat())]
    const noStudy = dates.filter((date) => !days.some(({ value }) => value === date))
    const lacks: JudgedNothing[] = noStudy.map((date) => ({
      lacks: 'study',
      study: date,
      nearest: nearest(date, days),
    }))
    if (study !== null && forResponse.includes(event.kind) && !noStudy.includes(study) && !read.has(study))
      lacks.push({ lacks: 'reading', study })
    for (const { trackingUid, study: on = study, label } of pointers) {
      if (trackingUid !== undefined || label === undefined || on === null || noStudy.includes(on)) continue
      if (!known.labels.has(labelKey(on, label))) lacks.push({ lacks: 'label', study: on, label })
    }
    for (const uid of new Set([...uids, ...pointers.flatMap(({ trackingUid }) => trackingUid ?? [])]))
      if (!known.uids.has(uid)) lacks.push({ lacks: 'uid', trackingUid: uid })
    if (event.kind === 'response-adjudicated' && readers.size < 2)
      lacks.push({ lacks: 'readers', readers: [...readers].toSorted() })
    return lacks.length === 0 ? [] : [found('judgement-of-no-study', { on: event.on, lacks }, [event.id])]
  })
}

const imaging: readonly EventKind[] = [
  'study-performed',
  'study-read',
  'site-finding-read',
  'pet-read',
  'angiography-read',
]

/** Judgements that a response is made of: it has a visit only where a reading is. */
const forResponse: readonly EventKind[] = ['lesions-judged', 'targets-selected', 'response-adjudicated']

/** When there was imaging, as well as it is dated: what is known to the month only is no study of a day. */
const daysRead = (events: readonly PatientEvent[], readings: readonly StudyReading[]): readonly UncertainDate[] => [
  ...events.flatMap(({ kind, on }) => (imaging.includes(kind) ? [on] : [])),
  ...readings.map(({ date }) => dayDate(date)),
]

const labelKey = (study: IsoDate, label: string): string => `${study} ${label}`

function namesRead(events: readonly PatientEvent[], readings: readonly StudyReading[]) {
  const labels = new Set(
    readings.flatMap(({ date, lesions }) =>
      lesions.flatMap(({ label, site }) => [label, ...(site === null ? [] : [site])].map((it) => labelKey(date, it))),
    ),
  )
  // as written, where one entry of the list stands for several lesions, or has no size
  for (const { on, lesions = [] } of eventsOf(events, 'study-read'))
    for (const { label } of lesions) labels.add(labelKey(on.earliest, label))
  for (const { on, site } of eventsOf(events, 'site-finding-read')) labels.add(labelKey(on.earliest, site))
  const uids = new Set(readings.flatMap(({ lesions }) => lesions.flatMap(({ trackingUid }) => trackingUid ?? [])))
  for (const { lesions = [] } of eventsOf(events, 'study-read'))
    for (const { trackingUid } of lesions) if (trackingUid !== undefined) uids.add(trackingUid)
  for (const { trackingUid } of eventsOf(events, 'lesion-identified')) uids.add(trackingUid)
  return { labels, uids }
}

type Judged = {
  readonly study: IsoDate | null
  readonly pointers: readonly LesionPointer[]
  readonly uids: readonly string[]
}

/** The study, lesions and Tracking UIDs that an event speaks of. */
function judgedBy(event: PatientEvent): Judged {
  const of = (study: IsoDate | null, more: Partial<Judged> = {}): Judged => ({ study, pointers: [], uids: [], ...more })
  switch (event.kind) {
    case 'lesions-judged':
    case 'response-adjudicated':
    case 'study-reviewed':
      return of(event.study)
    case 'targets-selected':
      return of(event.study, { pointers: event.lesions })
    case 'lesion-identified':
      return of(event.study, { pointers: [{ label: event.label }] })
    case 'lesion-merged':
      return of(event.study, { uids: [...event.lesions, event.into] })
    case 'lesion-split':
      return of(event.study, { uids: [event.from, ...event.into] })
    case 'lesion-state-asserted':
      return of(event.study, { pointers: [event.lesion] })
    case 'lesion-nature-asserted':
      return of(null, { pointers: [event] })
    case 'match-proposed':
    case 'match-confirmed':
    case 'match-rejected':
      return of(null, { pointers: [event.from, event.to] })
    case 'study-read':
      return of(null, { pointers: [{ study: event.restates?.study }, { study: event.goneSince?.study }] })
    default:
      return of(null)
  }
}

/** The imaging closest to a day; the earlier of two. */
function nearest(day: IsoDate, days: readonly UncertainDate[]): UncertainDate | null {
  const at = epochDay(day)
  const away = ({ earliest, latest }: UncertainDate) => Math.max(epochDay(earliest) - at, at - epochDay(latest), 0)
  return days.filter(({ precision }) => precision !== 'unknown').toSorted((a, b) => away(a) - away(b))[0] ?? null
}

/**
 * Facts that begin after today, where nobody asked about a later day: a date was mistyped, or something planned was written as done.
 *
 * @source own check: order of dates
 */
export function datedAfterToday({ asOf, later }: ReviewContext): Finding[] {
  if (later?.dayIsToday !== true) return []
  const facts = later.facts.map(({ id, on }) => ({ id, on }))
  return [
    found(
      'dated-after-today',
      { today: asOf, facts },
      facts.map(({ id }) => id),
    ),
  ]
}
