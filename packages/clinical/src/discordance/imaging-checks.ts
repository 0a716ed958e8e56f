import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { growthChange } from '../claims/growth-claim.ts'
import { isReceptorStudy } from '../board/receptor-study.ts'
import { isImaging } from '../claims/last-imaging.ts'
import { lesionSizes } from '../claims/lesion-sizes.ts'
import { tumourLooks } from '../outcome/tumour-looks.ts'
import type { EventKind, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { enhancementObstacles, type EnhancementObstacle } from './finding-parameters.ts'
import { finalReports } from './final-reports.ts'
import { found } from './found.ts'

/**
 * Lesions that are embolised do not take contrast in the arterial phase: criteria that measure arterially enhancing tumour say nothing.
 *
 * @source Lencioni & Llovet 2010 (mRECIST): lesions without arterial enhancement are judged by conventional RECIST
 */
export function enhancementNotApplicable({ events }: ReviewContext): Finding[] {
  const first = eventsOf(events, 'embolisation-performed')[0]
  if (!first) return []
  const before = (event: PatientEvent) => event.on.latest <= first.on.latest
  const reading = eventsOf(events, 'study-read').findLast((read) => before(read) && read.enhancement !== undefined)
  const angiography = eventsOf(events, 'angiography-read').findLast(
    (read) => before(read) && read.vascularity !== undefined,
  )
  const phases = events.filter(before).flatMap(phasesOf)
  const has: Readonly<Record<EnhancementObstacle, boolean>> = {
    'hypo-enhancing': reading?.enhancement === 'hypo',
    'poor-vascularity': angiography?.vascularity === 'poor',
    'no-arterial-phase': phases.length > 0 && !phases.some((phase) => /arterial/i.test(phase)),
  }
  // a phase that was not shown is a gap of the record, not a property of the lesions
  if (!has['hypo-enhancing'] && !has['poor-vascularity']) return []
  const obstacles = enhancementObstacles.filter((obstacle) => has[obstacle])
  const because = [reading, angiography].flatMap((read) => read?.id ?? [])
  return [found('enhancement-criteria-not-applicable', { obstacles, on: (reading ?? first).on }, because)]
}

const phasesOf = (event: PatientEvent): readonly string[] =>
  event.kind === 'study-performed'
    ? (event.phases ?? [])
    : event.kind === 'study-read' && event.phase !== undefined
      ? [event.phase]
      : []

/**
 * A study is spoken of that is earlier than the first imaging the record tells of.
 *
 * @source own check: order of dates
 */
export function studyBeforeFirstImaging({ events, studies }: ReviewContext): Finding[] {
  const shown = events.filter(isImaging).toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1))[0]
  const measured = studies.map(({ date }) => date).toSorted()[0]
  if (!shown || (measured !== undefined && measured < shown.on.earliest)) return []
  const early = events
    .flatMap((event) => mentions(event).map((on) => ({ id: event.id, on })))
    .filter(({ on }) => on.latest < shown.on.earliest)
    .toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1))
  const mentioned = early[0]
  if (!mentioned) return []
  const because = [...early.map(({ id }) => id), shown.id]
  return [found('study-before-first-imaging', { mentioned: mentioned.on, first: shown.on }, because)]
}

/** Dates of imaging that an event refers to. */
function mentions(event: PatientEvent): UncertainDate[] {
  if (event.kind === 'study-read') return event.growth ? [event.growth.since] : []
  return event.kind === 'claim-made' && event.claim.about === 'growth' ? [event.claim.since] : []
}

/**
 * The tumour has somatostatin receptors and nobody imaged them; FDG is no replacement.
 *
 * @source ENETS consensus: somatostatin receptor PET for staging of well-differentiated tumours (general knowledge; not verified against
 *         the paper)
 */
export function receptorImagingMissing({ events }: ReviewContext): Finding[] {
  const positive = finalReports(events).find(({ immunohistochemistry = [] }) =>
    immunohistochemistry.some(({ marker, result }) => /sstr|somatostatin/i.test(marker) && result === 'positive'),
  )
  const pets = eventsOf(events, 'pet-read')
  if (!positive || pets.some(({ tracerTarget }) => tracerTarget === 'somatostatin-receptor')) return []
  // made and not read is a gap of the record, which lists it
  if (events.some(isReceptorStudy)) return []
  const fdg = pets.find(({ tracerTarget }) => tracerTarget === 'fdg')
  const sites = (...levels: readonly string[]) =>
    (fdg?.findings ?? []).filter(({ uptake }) => levels.includes(uptake)).map(({ site }) => site)
  const seen = { raised: sites('raised', 'intense'), none: sites('none', 'low') }
  const parameters = { specimen: positive.on, fdg: fdg?.on ?? null, fdgSites: seen }
  return [found('receptor-imaging-missing', parameters, [positive.id, ...(fdg ? [fdg.id] : [])])]
}

/**
 * Growth under a drug was followed by another treatment, and the range of growth printed leaves open whether it was progression.
 *
 * @source RECIST 1.1 §4.3.1: progression from +20 % and +5 mm; here of one lesion of the largest size, as no sum is known
 */
export function progressionOpen(context: ReviewContext): Finding[] {
  const { events } = context
  const treated = events.filter(isTreatment)
  return eventsOf(events, 'study-read').flatMap((reading) => {
    const { growth } = reading
    if (!growth) return []
    const endMm = lesionSizes(context, reading.on.earliest).lesions[0]?.diametersMm[0]
    if (endMm === undefined || growth.toMm >= endMm) return []
    const change = growthChange(endMm, growth.fromMm, growth.toMm)
    if (isProgression(change.lowPercent, growth.fromMm) || !isProgression(change.highPercent, growth.toMm)) return []
    const drug = eventsOf(events, 'systemic-therapy-started').findLast(({ on }) => on.latest < reading.on.earliest)
    const next = treated.find(({ on }) => on.earliest >= reading.on.latest)
    if (!drug || !next) return []
    const judged = tumourLooks(context).anywhere.some(
      ({ progression, on }) => progression === 'yes' && on.latest >= growth.since.earliest,
    )
    if (judged) return []
    const sizes = { fromMm: growth.fromMm, toMm: growth.toMm }
    const parameters = { drug: drug.drug, growth: sizes, endMm, change, treatment: next.on }
    return [found('progression-open', parameters, [reading.id, drug.id, next.id])]
  })
}

const isProgression = (percent: number, mm: number): boolean => percent >= 20 - 1e-9 && mm >= 5 - 1e-9

const treatments: readonly EventKind[] = [
  'embolisation-performed',
  'ablation-performed',
  'radioembolisation-performed',
  'resection-performed',
  'transplantation-performed',
  'systemic-therapy-started',
  'systemic-therapy-changed',
  'radioligand-cycle-given',
]
const isTreatment = ({ kind }: PatientEvent): boolean => treatments.includes(kind)
