import { finalReports } from '../discordance/final-reports.ts'
import { holdsTumour } from '../pathology/holds-tumour.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { MissingItem } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { missingCodes, type MissingCode } from './missing-codes.ts'
import { isReceptorStudy } from './receptor-study.ts'

/** What there is of one item: how many of its parts, of how many, and the events that hold them. Null: it does not apply to this patient. */
type Held = { readonly parts: number; readonly of: number; readonly because: readonly string[] } | null

/**
 * What the record should hold and does not. What does not apply (cover of an embolisation nobody had, margins of a primary nobody resected) is not missing.
 *
 * @source the list of what the published case does not report, Peregudov 2021; contents of a tumour-board dossier (general knowledge,
 *         after ENETS and NANETS)
 */
export const missingItems = (context: ReviewContext): MissingItem[] =>
  missingCodes.flatMap((code) => {
    const held = heldOf[code](context)
    if (held === null || held.parts >= held.of) return []
    return [{ code, state: held.parts === 0 ? 'not-recorded' : 'partly', because: held.because }]
  })

const heldOf: Readonly<Record<MissingCode, (context: ReviewContext) => Held>> = {
  'performance-status': ({ events }) => any(eventsOf(events, 'performance-status-recorded')),
  'liver-and-kidney-laboratory': ({ events }) => {
    const known = eventsOf(events, 'laboratory-measured')
    const needed = [
      ['bilirubin'],
      ['albumin'],
      ['alt', 'ast'],
      ['inr'],
      ['creatinine', 'creatinine-clearance'],
      ['platelets'],
    ]
    const there = needed.filter((names) => known.some(({ analyte }) => names.includes(analyte)))
    return { parts: there.length, of: needed.length, because: idsOf(known) }
  },
  '5-hiaa': ({ events }) => any(eventsOf(events, 'marker-measured').filter(({ analyte }) => analyte === '5-hiaa')),
  'marker-assay': ({ events }) => {
    const measured = eventsOf(events, 'marker-measured').filter(({ value }) => value !== undefined)
    return each(measured, ({ assay, matrix }) => [assay, matrix])
  },
  'marker-conditions': ({ events }) => {
    const measured = eventsOf(events, 'marker-measured').filter(({ value }) => value !== undefined)
    const asked = eventsOf(events, 'comedication-recorded').some(({ drugClass }) => drugClass === 'ppi')
    return applies(measured, ({ fasting, confounders }) => [fasting, confounders ?? (asked || undefined)])
  },
  heart: ({ events }) => {
    const examined = eventsOf(events, 'heart-examined')
    const bnp = eventsOf(events, 'marker-measured').filter(({ analyte }) => analyte === 'nt-probnp')
    return {
      parts: Math.min(1, examined.length) + Math.min(1, bnp.length),
      of: 2,
      because: idsOf([...examined, ...bnp]),
    }
  },
  // made and not read is half of it
  'receptor-imaging': ({ events }) => {
    const read = eventsOf(events, 'pet-read').filter(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')
    const made = events.filter(isReceptorStudy)
    return { parts: read.length > 0 ? 2 : Math.min(1, made.length), of: 2, because: idsOf([...read, ...made]) }
  },
  mitoses: ({ events }) =>
    each(
      finalReports(events).filter((report) => holdsTumour(report) !== 'no'),
      ({ mitosesPer2Mm2 }) => [mitosesPer2Mm2],
    ),
  'resection-details': ({ events }) => {
    const reports = finalReports(events).filter(
      (report) => report.procedure === 'resection' && report.site === 'primary' && holdsTumour(report) !== 'no',
    )
    if (reports.length > 0) return each(reports, detailsOf)
    const removed = eventsOf(events, 'resection-performed').some(({ removes = [] }) =>
      removes.some((site) => /primary|первич/iu.test(site)),
    )
    return removed ? { parts: 0, of: 1, because: [] } : null
  },
  'liver-and-tumour-volumes': ({ events, studies }) => {
    const reads = eventsOf(events, 'study-read')
    const livers = [...eventsOf(events, 'liver-volume-measured'), ...reads.filter(({ liverVolumeMl }) => liverVolumeMl)]
    // where every study that looked for lesions saw none, there is no volume to record
    const looked = reads.filter(({ lesions }) => lesions !== undefined)
    const noneSeen = looked.every(({ lesions = [] }) => lesions.length === 0) ? looked : []
    const tumours = [
      ...noneSeen,
      ...reads.filter(({ lesions = [] }) => lesions.some(({ volumeMl, segmented }) => volumeMl ?? segmented)),
    ]
    const hasLiver = livers.length > 0 || studies.some(({ liverVolumeMl }) => liverVolumeMl !== null)
    const measured = studies.some(({ lesions }) =>
      lesions.some(({ evidence }) => evidence === 'segmented' || evidence === 'volume'),
    )
    const parts = Number(hasLiver) + Number(measured || tumours.length > 0)
    return { parts, of: 2, because: idsOf([...livers, ...tumours]) }
  },
  // what is not dated to the day is compared with nothing
  'reading-day': ({ events }) => {
    const measured = eventsOf(events, 'study-read').filter(({ lesions }) => lesions !== undefined)
    const vague = measured.filter(({ on }) => on.precision !== 'day')
    if (vague.length === 0) return null
    return { parts: measured.length - vague.length, of: measured.length, because: idsOf(vague) }
  },
  'arterial-phase': ({ events, studies }) => {
    const seen = events.filter((event) => phasesOf(event).some((phase) => /arterial|артериальн/i.test(phase)))
    const inStudies = studies.some(({ technique }) => /arterial/i.test(technique.phase ?? ''))
    return { parts: seen.length > 0 || inStudies ? 1 : 0, of: 1, because: idsOf(seen) }
  },
  'imaging-technique': ({ events }) => {
    const contrast = events.filter((event) => isMr(event) && 'agent' in event && event.agent !== undefined)
    const field = eventsOf(events, 'study-performed').filter(
      ({ fieldStrengthTesla }) => fieldStrengthTesla !== undefined,
    )
    if (!events.some(isMr)) return null
    return {
      parts: Math.min(1, contrast.length) + Math.min(1, field.length),
      of: 2,
      because: idsOf([...contrast, ...field]),
    }
  },
  'procedure-cover': ({ events }) => applies(eventsOf(events, 'embolisation-performed'), ({ cover }) => [cover]),
  'embolisation-complications': ({ events }) => complications(events, eventsOf(events, 'embolisation-performed')),
  'embolisation-stay': ({ events }) => {
    const reported = eventsOf(events, 'adverse-event-reported')
    return applies(eventsOf(events, 'embolisation-performed'), ({ id }) => {
      const own = reported.filter(({ after }) => after === id)
      return [
        own.find(({ hospitalDays }) => hospitalDays !== undefined),
        own.find(({ none, postEmbolisationSyndrome }) => none === true || postEmbolisationSyndrome !== undefined),
      ]
    })
  },
  'embolic-particles': ({ events }) =>
    applies(eventsOf(events, 'embolisation-performed'), ({ technique, agents = [] }) => [
      technique === 'drug-eluting-beads' || agents.find(({ role }) => /particles/.test(role)) ? true : undefined,
    ]),
  'quality-of-life': ({ events }) => {
    const scored = eventsOf(events, 'quality-of-life-reported')
    const onScale = eventsOf(events, 'symptom-reported').filter(({ scale }) => scale !== undefined)
    return {
      parts: scored.length > 0 ? 2 : Math.min(1, onScale.length),
      of: 2,
      because: idsOf([...scored, ...onScale]),
    }
  },
  'surgical-complications': ({ events }) => complications(events, eventsOf(events, 'resection-performed')),
  'decision-dates': ({ events }) => {
    const first = eventsOf(events, 'systemic-therapy-started').slice(0, 1)
    return applies([...eventsOf(events, 'board-met'), ...first], ({ on }) => [on.precision === 'day' ? on : undefined])
  },
  'last-contact': ({ events }) => {
    const last = eventsOf(events, 'status-seen')
      .filter(({ vital }) => vital !== 'unknown')
      .at(-1)
    if (!last || last.on.precision === 'unknown') return { parts: 0, of: 2, because: [] }
    return { parts: last.on.precision === 'day' ? 2 : 1, of: 2, because: [last.id] }
  },
}

/** What the report of a resected primary holds besides what a biopsy can show. */
function detailsOf(report: EventOf<'specimen-reported'>): readonly unknown[] {
  const { tumourSizeMm, tumours, margins, nodesPositive, nodesExamined } = report
  const { lymphovascularInvasion, perineuralInvasion } = report
  return [tumourSizeMm, tumours, margins, nodesPositive, nodesExamined, lymphovascularInvasion, perineuralInvasion]
}

const phasesOf = (event: PatientEvent): readonly string[] =>
  event.kind === 'study-performed'
    ? (event.phases ?? [])
    : event.kind === 'study-read' && event.phase
      ? [event.phase]
      : []

const isMr = (event: PatientEvent): boolean =>
  (event.kind === 'study-performed' || event.kind === 'study-read') && /^MRI?$|\bMR\b/.test(event.modality ?? '')

const idsOf = (events: readonly { readonly id: string }[]): string[] => [...new Set(events.map(({ id }) => id))]

const any = (events: readonly PatientEvent[]): Held => ({
  parts: Math.min(1, events.length),
  of: 1,
  because: idsOf(events),
})

/** Every one of these events must hold every one of these facts; none at all is missing. */
function each<E extends { readonly id: string }>(events: readonly E[], facts: (event: E) => readonly unknown[]): Held {
  const all = events.flatMap((event) => facts(event).map((fact) => ({ id: event.id, there: fact !== undefined })))
  const there = all.filter((fact) => fact.there)
  return { parts: there.length, of: Math.max(1, all.length), because: idsOf(there) }
}

/** The same, where without such an event there is nothing to hold. */
const applies = <E extends { readonly id: string }>(
  events: readonly E[],
  facts: (event: E) => readonly unknown[],
): Held => (events.length === 0 ? null : each(events, facts))

/** After each procedure, something is said of adverse events, were it that there were none. */
function complications(events: readonly PatientEvent[], procedures: readonly PatientEvent[]): Held {
  const reported = eventsOf(events, 'adverse-event-reported')
  return applies(procedures, ({ id }) => [reported.find(({ after }) => after === id)])
}
