import { certainlyBefore } from '@debulk/quantity/duration'
import { normalSince } from '../markers/first-normal.ts'
import { datedPoints, markerSeries, type MarkerSeries } from '../markers/marker-series.ts'
import type { Told } from '../record/event-base.ts'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { SymptomName } from '../record/patient-events.ts'
import { toldName } from '../record/told-name.ts'
import { startedTreatments, type StartedKind, type StartedTreatment } from './started-treatments.ts'
import { firstOf, latestOf, notBefore, timeTo, type DatedFact, type TimeToEvent } from './time-to-event.ts'

/** Time from the first treatment after a symptom began to its end. */
export type SymptomControl = {
  readonly symptom: SymptomName
  /** In words, where the list does not say it. */
  readonly name: Told | null
  readonly treatment: StartedKind
  readonly time: TimeToEvent
  /** It is also reported gone without a date, so that it may have ended at any time. */
  readonly goneUndated: boolean
}

/** Time from the first treatment after a marker was raised to its first normal result. */
export type BiochemicalNormalisation = {
  readonly analyte: MarkerAnalyte
  readonly name: Told | null
  readonly treatment: StartedKind
  readonly time: TimeToEvent
}

/**
 * For each symptom that was there when a treatment began: from the first such treatment to the first report that the symptom is gone; without
 * one, to the last report of it. Nobody asked later, so nothing later is known.
 *
 * @source symptom control as an end point: resolution, dated as reported — general knowledge, not verified
 */
export function symptomControls(events: readonly PatientEvent[]): (SymptomControl & { readonly start: string })[] {
  const all = eventsOf(events, 'symptom-reported')
  const reports = all.filter(({ on }) => on.precision !== 'unknown')
  const keyOf = ({ symptom, name }: (typeof reports)[number]) =>
    `${symptom}\n${symptom === 'other' ? (toldName(name ?? null) ?? '') : ''}`
  const treatments = startedTreatments(events)
  return [...new Set(reports.map(keyOf))].flatMap((key) => {
    const own = reports.filter((report) => keyOf(report) === key)
    const gone = own.filter(isGone)
    const goneUndated = all.some((report) => !reports.includes(report) && keyOf(report) === key && isGone(report))
    const there = own.filter((report) => !gone.includes(report))
    const first = firstOf(there)
    const [named] = own
    if (!first || !named) return []
    const start = firstTreatment(treatments, first)
    if (!start) return []
    const ended = firstOf(gone.filter(({ on }) => certainlyBefore(first.on, on)))
    // gone before the treatment: nothing for it to control
    if (ended && certainlyBefore(ended.on, start.on)) return []
    const time = timeFrom(start, ended, ['symptom-resolved', 'last-symptom-report'], own)
    if (!time) return []
    return [
      { symptom: named.symptom, name: named.name ?? null, treatment: start.kind, time, goneUndated, start: start.id },
    ]
  })
}

const isGone = ({ status }: EventOf<'symptom-reported'>): boolean => status === 'resolved' || status === 'absent'

/**
 * For each marker that was raised: from the first treatment since then to the first normal result; without one, to the last result.
 *
 * @source time to biochemical normalisation: first result within the limits printed with it — general knowledge, not verified
 */
export function normalisations(
  events: readonly PatientEvent[],
): (BiochemicalNormalisation & { readonly start: string; readonly series: string })[] {
  const treatments = startedTreatments(events)
  return markerSeries(events)
    .filter(({ analyte }) => analyte !== 'nt-probnp')
    .flatMap(({ key, analyte, name, points }: MarkerSeries) => {
      const judged = datedPoints(points).filter(({ confounders }) => confounders.length === 0)
      const facts = judged.map(({ event, on, raised }) => ({ id: event, on, raised }))
      const first = firstOf(facts.filter(({ raised }) => raised === 'yes'))
      const start = first && firstTreatment(treatments, first)
      if (!start) return []
      const since = normalSince(judged).first
      const ended = facts.find(({ id }) => id === since) ?? null
      if (ended && certainlyBefore(ended.on, start.on)) return []
      const time = timeFrom(start, ended, ['marker-normal', 'last-marker-result'], facts)
      return time ? [{ analyte, name, treatment: start.kind, time, start: start.id, series: key }] : []
    })
}

const firstTreatment = (treatments: readonly StartedTreatment[], since: DatedFact): StartedTreatment | null =>
  firstOf(
    notBefore(
      treatments.filter(({ on }) => on.precision !== 'unknown'),
      since.on,
    ),
  )

function timeFrom(
  { on: from }: DatedFact,
  event: DatedFact | null,
  [reached, censored]:
    | readonly ['symptom-resolved', 'last-symptom-report']
    | readonly ['marker-normal', 'last-marker-result'],
  reports: readonly DatedFact[],
): TimeToEvent | null {
  if (event) return timeTo(from, event, reached)
  // a report that may be from before the treatment says nothing of after it
  const last = latestOf(reports.filter(({ on }) => certainlyBefore(from, on)))
  return last && timeTo(from, last, censored)
}
