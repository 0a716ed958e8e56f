import type { EventKind, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { CareItem } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { CareLack } from './care-lacks.ts'

/** One thing an item asks for: where it is, or the code of what lacks. */
type Part = { readonly where: readonly string[]; readonly lack: CareLack }

/**
 * The 13 items of the CARE checklist for case reports: present, in part, or absent, with where they are and what lacks.
 *
 * @source CARE guidelines 2013 (Gagnier, J Clin Epidemiol 2014;67:46–51), checklist items 1–13
 */
export function careItems(context: ReviewContext): CareItem[] {
  const { events, publication } = context
  const of = (...kinds: EventKind[]) => idsOf(events.filter(({ kind }) => kinds.includes(kind)))
  const written = (part: 'abstract' | 'introduction' | 'discussion'): Part[] => [
    { where: publication?.[part] ? [part] : [], lack: publication ? part : 'no-publication' },
  ]
  return [
    item(1, title(context)),
    item(2, keywords(context)),
    item(3, written('abstract')),
    item(4, written('introduction')),
    item(5, [
      { where: idsOf(eventsOf(events, 'patient-described').filter(hasAgeAndSex)), lack: 'age-and-sex' },
      { where: of('symptom-reported'), lack: 'symptoms' },
      {
        where: idsOf(events.filter(isHistory)),
        lack: 'comorbidities',
      },
    ]),
    item(6, [
      { where: of('symptom-reported'), lack: 'symptoms' },
      { where: of('performance-status-recorded', 'heart-examined'), lack: 'examination' },
    ]),
    item(7, timeline(context)),
    item(8, [
      { where: of('study-performed', 'study-read', 'pet-read', 'angiography-read'), lack: 'diagnostic-methods' },
      { where: of('specimen-reported'), lack: 'pathology' },
    ]),
    item(9, interventions(events)),
    item(10, [
      { where: followUp(events), lack: 'follow-up' },
      { where: of('adverse-event-reported'), lack: 'adverse-events' },
    ]),
    item(11, written('discussion')),
    item(12, [{ where: of('patient-perspective-given'), lack: 'patient-perspective' }]),
    item(13, [
      {
        where: idsOf(eventsOf(events, 'consent-given').filter(({ scope }) => scope === 'publication')),
        lack: 'consent',
      },
    ]),
  ]
}

function item(number: CareItem['item'], parts: readonly Part[]): CareItem {
  const lacking = parts.filter(({ where }) => where.length === 0)
  const state = lacking.length === 0 ? 'present' : lacking.length === parts.length ? 'absent' : 'partial'
  const where = [...new Set(parts.flatMap((part) => part.where))]
  return { item: number, state, where, lacks: [...new Set(lacking.map(({ lack }) => lack))] }
}

function title({ publication }: ReviewContext): Part[] {
  if (!publication) return [{ where: [], lack: 'no-publication' }]
  const says = /case (?:report|study)|клиническ(?:ое наблюдение|ий случай)|описание случая/i.test(publication.title)
  return [
    { where: ['title'], lack: 'no-publication' },
    { where: says ? ['title'] : [], lack: 'case-report-in-title' },
  ]
}

function keywords({ publication }: ReviewContext): Part[] {
  if (!publication) return [{ where: [], lack: 'no-publication' }]
  const count = publication.keywords?.length ?? 0
  if (count === 0) return [{ where: [], lack: 'keywords' }]
  return [
    { where: ['keywords'], lack: 'keywords' },
    { where: count >= 2 && count <= 5 ? ['keywords'] : [], lack: 'keywords-outside-2-to-5' },
  ]
}

/** Dates of what happened, and, of a publication, that it shows them as a timeline. */
function timeline({ events, publication }: ReviewContext): Part[] {
  const course = events.filter(({ kind }) => courseKinds.includes(kind))
  const dated = course.filter(({ on }) => on.precision !== 'unknown')
  const all = course.length > 0 && dated.length === course.length
  const shown = publication?.timeline ? ['timeline'] : []
  return [
    { where: idsOf(dated), lack: 'undated-events' },
    { where: all ? idsOf(dated) : [], lack: 'undated-events' },
    ...(publication ? [{ where: shown, lack: 'timeline-table' as const }] : []),
  ]
}

function interventions(events: readonly PatientEvent[]): Part[] {
  const given = events.filter(({ kind }) => treatmentKinds.includes(kind))
  const bare = given.filter(
    (event) =>
      (event.kind === 'systemic-therapy-started' && event.dose === undefined) ||
      (event.kind === 'embolisation-performed' && event.agents === undefined && event.agent === undefined) ||
      (event.kind === 'resection-performed' && event.procedure === undefined),
  )
  return [
    { where: idsOf(given), lack: 'interventions' },
    { where: given.length > 0 && bare.length === 0 ? idsOf(given) : [], lack: 'intervention-details' },
  ]
}

/** Imaging, markers or status after the first treatment. */
function followUp(events: readonly PatientEvent[]): string[] {
  const first = events.find(({ kind }) => treatmentKinds.includes(kind))
  if (!first) return []
  return idsOf(
    events.filter(
      ({ kind, on }) =>
        (kind === 'study-read' || kind === 'marker-measured' || kind === 'status-seen') &&
        on.earliest > first.on.latest &&
        on.precision !== 'unknown',
    ),
  )
}

const treatmentKinds: readonly EventKind[] = [
  'systemic-therapy-started',
  'radioligand-cycle-given',
  'resection-performed',
  'ablation-performed',
  'embolisation-performed',
  'radioembolisation-performed',
  'transplantation-performed',
]
const courseKinds: readonly EventKind[] = [
  ...treatmentKinds,
  'symptom-reported',
  'study-performed',
  'study-read',
  'specimen-reported',
  'marker-measured',
  'board-met',
  'status-seen',
]

const hasAgeAndSex = ({
  sex,
  birth,
  ageYears,
}: {
  readonly sex?: unknown
  readonly birth?: unknown
  readonly ageYears?: unknown
}): boolean => sex !== undefined && (birth ?? ageYears) !== undefined

const isHistory = (event: PatientEvent): boolean =>
  event.kind === 'comedication-recorded' ||
  (event.kind === 'patient-described' && (event.comorbidities?.length ?? 0) > 0)

const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id)
