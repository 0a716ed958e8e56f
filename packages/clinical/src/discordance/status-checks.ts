import { epochDay, type IsoDate } from '@debulk/quantity/iso-date'
import { isImaging } from '../claims/last-imaging.ts'
import { isAgainst, measuredTrend } from '../claims/measured-trend.ts'
import { lesionIdentities } from '../lesion/lesion-identity.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import { studyId } from '../lesion/study-reading.ts'
import { progressionShown } from '../outcome/progression-shown.ts'
import { tumourLooks } from '../outcome/tumour-looks.ts'
import type { EventKind, EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { FindingParameters } from './finding-parameters.ts'
import { found } from './found.ts'

/**
 * How many days after a study what is stated of the disease may lie to speak of what that study shows.
 *
 * @source own limit
 */
const nearDays = 45

type Status = EventOf<'status-seen'>
/** A status and the last imaging before it, close enough to speak of the same disease. */
type Near = { readonly status: Status; readonly study: IsoDate; readonly days: number }

/**
 * "No evidence of disease", "no progression" or "response" soon after a study that shows metastases, or progression. Silent where the
 * date is vague, where a later study, or a treatment between the two, may have changed what is said, and where the progression had been
 * shown by an earlier study already.
 *
 * @source own check; progression by RECIST 1.1 — Eisenhauer 2009
 */
export function statusAgainstImaging(context: ReviewContext): Finding[] {
  return nearImaging(context, ['no-evidence', 'no-progression', 'response']).flatMap((near) => {
    const shown =
      (near.status.disease === 'no-evidence' ? lesionsShown(context, near) : null) ?? progressionAt(context, near)
    if (!shown) return []
    const { status, study, days } = near
    const { id, on, disease } = status
    if (disease === undefined || disease === 'progression') return []
    return [
      found('status-against-imaging', { on, status: disease, study, days, shows: shown.shows }, [id, ...shown.because]),
    ]
  })
}

type Shown = {
  readonly shows: FindingParameters['status-against-imaging']['shows']
  readonly because: readonly string[]
}

/** Metastases that every reader of the study lists, none of them treated where it is: a scar is no evidence of disease. */
function lesionsShown(context: ReviewContext, { study }: Near): Shown | null {
  const { events } = context
  const isScar = ({ kind, on }: PatientEvent) =>
    on.earliest <= study && (localTreatments.includes(kind) || (removals.includes(kind) && on.latest >= study))
  if (events.some(isScar)) return null
  const all = context.readings ?? context.studies
  const identities = lesionIdentities(events, all)
  const said = new Set(
    eventsOf(events, 'lesion-state-asserted')
      .filter((each) => each.study === study && each.state !== 'measured')
      .map(({ lesion }) => identities.ofPointer(lesion)),
  )
  const studies = all.filter(({ date }) => date === study)
  const listed = studies.map((one) =>
    one.lesions.filter(
      (lesion) =>
        isCounted(lesion) &&
        lesion.nature === 'metastasis' &&
        lesion.existence === 'certain' &&
        !said.has(identities.ofReading(lesion, one)),
    ),
  )
  const [fewest] = listed.toSorted((a, b) => a.length - b.length)
  if (!fewest || fewest.length === 0) return null
  const lengths = fewest.filter(({ diameterIs }) => diameterIs === 'measured').map(({ diameterMm }) => diameterMm)
  const largestMm = lengths.length === 0 ? null : Math.max(...lengths)
  return { shows: { what: 'lesions', lesions: fewest.length, largestMm }, because: studies.map(studyId) }
}

/** The first progression of the record, where it is this study that shows it. */
function progressionAt(context: ReviewContext, { study }: Near): Shown | null {
  const stated = new Set(eventsOf(context.events, 'status-seen').map(({ id }) => id))
  const shown = tumourLooks(context).anywhere.filter(({ id, progression }) => progression === 'yes' && !stated.has(id))
  const look = shown.find(({ on }) => on.value === study)
  if (!look || shown.some(({ on }) => on.earliest < study)) return null
  const { sign, because } = progressionShown(context, look)
  const judged = eventsOf(context.events, 'lesions-judged').filter((each) => each.study === study)
  if (sign === 'new-lesion') {
    const places = judged.flatMap(({ newLesions = [] }) => newLesions.map(({ site }) => site))
    return { shows: { what: 'new-lesion', places: [...new Set(places)] }, because }
  }
  if (sign === 'non-target') return { shows: { what: 'non-target' }, because }
  const visits = visitsOn(context, study).filter(({ target }) => target === 'PD')
  const [visit] = visits
  const { nadirMm = null, sumMm = null } = visit ?? {}
  if (nadirMm === null || sumMm === null) return null
  return { shows: { what: 'measured', nadirMm, sumMm }, because }
}

/**
 * Progression is stated soon after a study whose measured lesions answered by RECIST 1.1, or were stable and nothing new was there. What
 * is not measured, and what is not imaged, may have progressed all the same: a note, no contradiction. Silent as above.
 *
 * @source own check; RECIST 1.1 — Eisenhauer 2009
 */
export function progressionNotOnImaging(context: ReviewContext): Finding[] {
  return nearImaging(context, ['progression']).flatMap(({ status, study, days }) => {
    const { anywhere } = tumourLooks(context)
    const stated = new Set(eventsOf(context.events, 'status-seen').map(({ id }) => id))
    const before = anywhere.filter(({ id, on }) => !stated.has(id) && on.earliest <= status.on.latest)
    if (before.some(({ progression }) => progression === 'yes')) return []
    const here = before.filter(({ on }) => on.value === study)
    if (here.length === 0 || here.some(({ progression }) => progression !== 'no')) return []
    const visits = visitsOn(context, study)
    const [visit] = visits
    if (!visit || visits.length > 1 || visit.newLesions === 'equivocal' || visit.newLesions === 'unjudged') return []
    const { overall, baseline, baselineMm, sumMm, newLesions, nonTarget } = visit
    const holds =
      overall === 'CR' || overall === 'PR' || (overall === 'SD' && newLesions === 'none' && nonTarget !== 'NE')
    if (!holds || baselineMm === null || sumMm === null) return []
    const parameters = { on: status.on, study, days, response: overall, baseline, baselineMm, sumMm }
    const readings = eventsOf(context.events, 'study-read').filter(({ on }) => on.value === study)
    const because = readings.length > 0 ? readings.map(({ id }) => id) : here.map(({ id }) => id)
    return [found('progression-not-on-imaging', parameters, [status.id, ...because])]
  })
}

/** Visits of a day by RECIST, of every line and reader that counts, with the sum they started from. */
function visitsOn(context: ReviewContext, study: IsoDate) {
  return tumourLooks(context).lines.flatMap(({ line: { baseline, visits } }) => {
    const baselineMm = visits.find(({ date }) => date === baseline)?.sumMm ?? null
    return visits
      .filter(({ date }) => date === study && date !== baseline)
      .map((visit) => ({ ...visit, baseline, baselineMm }))
  })
}

/**
 * What one reader says of the trend against the sum of the lesions of the same reading.
 *
 * @source own check; changes that count by RECIST 1.1 §4.3.1 (−30 %, +20 % and 5 mm) — Eisenhauer 2009
 */
export function trendAgainstSizes(context: ReviewContext): Finding[] {
  return eventsOf(context.events, 'study-read').flatMap((reading) => {
    const said = reading.trend?.to
    if (said === undefined || said === 'mixed') return []
    const measured = measuredTrend(context, reading)
    if (!measured || !isAgainst(said, measured)) return []
    const { since, on, lesions, fromMm, toMm, because } = measured
    return [found('trend-against-sizes', { on, since, said, lesions, fromMm, toMm }, [reading.id, ...because])]
  })
}

/** What is stated of the disease, with the last imaging before it. Nothing where another study may be meant. */
function nearImaging(context: ReviewContext, wanted: readonly Status['disease'][]): Near[] {
  const stated = eventsOf(context.events, 'status-seen').filter(({ disease }) => wanted.includes(disease))
  if (stated.length === 0) return []
  const imaging = [
    ...context.events.filter(isImaging).map(({ on }) => on),
    ...context.studies.map(({ date }) => ({ earliest: date, latest: date })),
    ...eventsOf(context.events, 'lesions-judged').map(({ study }) => ({ earliest: study, latest: study })),
  ]
  const treated = context.events.filter(({ kind }) => treatments.includes(kind))
  return stated.flatMap((status) => {
    const { earliest, latest } = status.on
    const before = imaging.filter((on) => on.earliest <= latest)
    const last = before.reduce<(typeof before)[number] | null>(
      (best, on) => (best === null || on.latest > best.latest ? on : best),
      null,
    )
    if (!last || last.earliest !== last.latest || last.latest > earliest) return []
    if (treated.some(({ on }) => on.latest > last.latest && on.earliest <= latest)) return []
    const days = epochDay(latest) - epochDay(last.latest)
    return days > nearDays ? [] : [{ status, study: last.latest, days }]
  })
}

const localTreatments: readonly EventKind[] = [
  'ablation-performed',
  'embolisation-performed',
  'radioembolisation-performed',
]
const removals: readonly EventKind[] = [...localTreatments, 'resection-performed', 'transplantation-performed']
/** What may change the disease after a study. */
const treatments: readonly EventKind[] = [
  ...removals,
  'systemic-therapy-started',
  'systemic-therapy-changed',
  'radioligand-cycle-given',
]
