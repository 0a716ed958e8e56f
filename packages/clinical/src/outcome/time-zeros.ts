import { certainlyBefore } from '@debulk/quantity/duration'
import { holdsTumour } from '../pathology/holds-tumour.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { firstOf, type DatedFact } from './time-to-event.ts'
import { toldName } from '../record/told-name.ts'

/** What a time may be counted from. */
export const timeZeros = ['diagnosis', 'first-symptom', 'surgery', 'first-arterial', 'board'] as const
/** A moment from which time is counted. */
export type TimeZero = (typeof timeZeros)[number]

/**
 * The starts that a record knows. Diagnosis is the day the first specimen with tumour was taken; a review of the same specimen is
 * no new diagnosis. The board is the first that decided on a treatment: nobody compares treatments before that.
 *
 * @source time zero of a comparison: eligibility met and decision taken — target trial emulation, Hernán 2016 (PMC5124536)
 */
export function timeZerosOf(events: readonly PatientEvent[]): ReadonlyMap<TimeZero, DatedFact> {
  const boards = eventsOf(events, 'board-met').filter(({ decisions }) => (decisions ?? []).length > 0)
  const arterial = [...eventsOf(events, 'embolisation-performed'), ...eventsOf(events, 'radioembolisation-performed')]
  const found: readonly (readonly [TimeZero, DatedFact | null])[] = [
    ['diagnosis', diagnosisOf(events)],
    ['first-symptom', firstOf(onsetsOf(events).map(dated))],
    ['surgery', firstOf(eventsOf(events, 'resection-performed').map(dated))],
    ['first-arterial', firstOf(arterial.map(dated))],
    ['board', firstOf(boards.map(dated))],
  ]
  return new Map(found.flatMap(([zero, fact]) => (fact && isDated(fact) ? [[zero, fact] as const] : [])))
}

/** The first specimen that shows tumour, by its own report or by a review of it; dated by the procedure it was taken at. */
export function diagnosisOf(events: readonly PatientEvent[]): DatedFact | null {
  const taken = new Map(events.map((event) => [event.id, event.on]))
  const all = eventsOf(events, 'specimen-reported')
  const rootOf = ({ id, reviewOf }: EventOf<'specimen-reported'>) => reviewOf ?? id
  const positive = new Set(all.filter((report) => holdsTumour(report) === 'yes').map(rootOf))
  const known = new Set(all.map(({ id }) => id))
  // a review whose first report is not in the record stands for it
  const roots = all.filter(({ id, reviewOf }) => positive.has(reviewOf ?? id) && !known.has(reviewOf ?? ''))
  return firstOf(
    roots.map(({ id, on, takenAt }) => ({ id, on: (takenAt === undefined ? undefined : taken.get(takenAt)) ?? on })),
  )
}

/** Symptoms by their beginning: those reported as onset, and those only ever reported as there. */
export function onsetsOf(events: readonly PatientEvent[]): EventOf<'symptom-reported'>[] {
  const reports = eventsOf(events, 'symptom-reported').filter(
    ({ status }) => status === 'onset' || status === 'present',
  )
  return reports.filter(
    (report) =>
      report.status === 'onset' ||
      !reports.some(
        (other) =>
          other !== report &&
          other.symptom === report.symptom &&
          toldName(other.name) === toldName(report.name) &&
          (other.status === 'onset' || certainlyBefore(other.on, report.on)),
      ),
  )
}

const dated = ({ id, on }: PatientEvent): DatedFact => ({ id, on })
const isDated = ({ on }: DatedFact): boolean => on.precision !== 'unknown'
