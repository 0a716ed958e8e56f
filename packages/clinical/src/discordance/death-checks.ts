import { byDate, certainlyBefore } from '@debulk/quantity/duration'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { studyId } from '../lesion/study-reading.ts'
import type { EventKind, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { LivingFact } from './finding-parameters.ts'
import { found } from './found.ts'

/** What only the living have. Reports of tissue, judgements and claims may be dated after a death, so they are not among it. */
const factOf: Readonly<Partial<Record<EventKind, LivingFact>>> = {
  'study-performed': 'study',
  'study-read': 'study',
  'site-finding-read': 'study',
  'pet-read': 'study',
  'angiography-read': 'study',
  'marker-measured': 'result',
  'laboratory-measured': 'result',
  'heart-examined': 'result',
  'performance-status-recorded': 'observation',
  'symptom-reported': 'observation',
  'quality-of-life-reported': 'observation',
  'adverse-event-reported': 'observation',
  'biopsy-performed': 'treatment',
  'resection-performed': 'treatment',
  'ablation-performed': 'treatment',
  'embolisation-performed': 'treatment',
  'radioembolisation-performed': 'treatment',
  'transplantation-performed': 'treatment',
  'radioligand-cycle-given': 'treatment',
  'systemic-therapy-started': 'treatment',
  'systemic-therapy-changed': 'treatment',
}

function livingFact(event: PatientEvent): LivingFact | null {
  if (event.kind === 'status-seen') return event.vital === 'alive' ? 'alive' : null
  return factOf[event.kind] ?? null
}

/**
 * A study, a result, a treatment or a patient seen alive is dated certainly after a death.
 *
 * @source own check: order of dates
 */
export function eventAfterDeath({ events, studies }: ReviewContext): Finding[] {
  const death = eventsOf(events, 'status-seen')
    .filter(({ vital, on }) => vital === 'dead' && on.precision !== 'unknown')
    .toSorted((a, b) => (a.on.latest < b.on.latest ? -1 : 1))[0]
  if (!death) return []
  const late = events
    .filter(({ on }) => certainlyBefore(death.on, on))
    .flatMap((event) => {
      const what = livingFact(event)
      return what === null ? [] : [{ id: event.id, what, on: event.on }]
    })
  const dated = new Set(late.flatMap(({ on }) => (on.precision === 'day' ? [on.earliest] : [])))
  // measured studies that no event tells of
  const measured = studies
    .filter(({ date }) => date > death.on.latest && !dated.has(date))
    .map((study) => ({ id: studyId(study), what: 'study' as const, on: dayDate(study.date) }))
  const all = [...late, ...measured].toSorted((a, b) => byDate(a.on, b.on))
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return []
  const what = [...new Set(all.map((each) => each.what))]
  const parameters = { death: death.on, what, first: first.on, last: last.on, events: all.length }
  return [found('event-after-death', parameters, [death.id, ...all.map(({ id }) => id)])]
}
