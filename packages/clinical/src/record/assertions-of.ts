import { byDate } from '@debulk/quantity/duration'
import type { Assertions } from '../lesion/apply-assertions.ts'
import type { NatureAssertion, StudyReview } from '../lesion/lesion-assertion.ts'
import type { EventOf, PatientEvent } from './patient-event.ts'
import { eventsOf } from './patient-record.ts'

/** Natures and reviews of the events that stand, earliest first, so that the last word holds. */
export function assertionsOf(patient: string, events: readonly PatientEvent[]): Assertions {
  const natures = eventsOf(events, 'lesion-nature-asserted')
    .toSorted((a, b) => byDate(a.on, b.on))
    .flatMap(natureAssertion)
  const reviews = eventsOf(events, 'study-reviewed')
    .toSorted((a, b) => byDate(a.on, b.on))
    .map(({ id, study, by = null, natures: all = null }): StudyReview => ({ id, study, reader: by, natures: all }))
  return { patient, natures, reviews }
}

function natureAssertion(said: EventOf<'lesion-nature-asserted'>): NatureAssertion[] {
  const { id, nature, confluent = null, trackingUid, study, label } = said
  if (trackingUid !== undefined) return [{ id, nature, confluent, lesion: { by: 'tracking-uid', trackingUid } }]
  if (study === undefined || label === undefined) return []
  return [{ id, nature, confluent, lesion: { by: 'label', study, label } }]
}
