import type { IsoDate } from '@debulk/quantity/iso-date'
import type { LesionState } from '../record/lesion-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { toldName } from '../record/told-name.ts'
import type { LesionIdentities } from './lesion-identity.ts'

/** What people asserted of one lesion in one study. */
export type AssertedState = {
  readonly identity: string
  /** The last word on it. */
  readonly state: LesionState
  /** Ids of everything that was asserted of it there. */
  readonly events: readonly string[]
  /** Resected, and a specimen or an operation that this study came after says so too. */
  readonly isRemoved: boolean
}

/** What may be left of a lesion that a study does not show. */
export type UnseenBound = 'nothing' | 'detection-limit' | 'last-volume'

const boundOf: Readonly<Record<LesionState, UnseenBound | null>> = {
  measured: null,
  'too-small': 'detection-limit',
  'not-visible-same-technique': 'detection-limit',
  'not-visible-technique-differs': 'last-volume',
  'not-covered': 'last-volume',
  obscured: 'last-volume',
  resected: 'last-volume',
  ablated: 'last-volume',
  'merged-into': 'last-volume',
  'split-from': 'last-volume',
}

/** The bound that an assertion sets; null where it sets none. A removal that nothing else on record shows is only said. */
export const assertedBound = ({ state, isRemoved }: AssertedState): UnseenBound | null =>
  isRemoved ? 'nothing' : boundOf[state]

/** What people asserted of lesions in the study of a day. */
export type AssertedStates = (study: IsoDate) => readonly AssertedState[]

/**
 * What people asserted of lesions, by study; the last word on a lesion holds. Of a lesion that no name or match leads to nothing is known.
 *
 * @source states of a lesion in a study: design of this product
 */
export function assertedStates(events: readonly PatientEvent[], identities: LesionIdentities): AssertedStates {
  const known = new Map<IsoDate, Map<string, AssertedState>>()
  for (const { id, study, lesion, state } of eventsOf(events, 'lesion-state-asserted')) {
    const identity = identities.ofPointer(lesion)
    if (identity === null) continue
    const ofStudy = known.get(study) ?? new Map<string, AssertedState>()
    const earlier = ofStudy.get(identity)?.events ?? []
    const isRemoved = state === 'resected' && hasRemoval(events, study)
    known.set(study, ofStudy.set(identity, { identity, state, events: [...earlier, id], isRemoved }))
  }
  return (study) => [...(known.get(study)?.values() ?? [])]
}

/** Tissue of the liver that was resected by then, or an operation on it before that day. */
const hasRemoval = (events: readonly PatientEvent[], study: IsoDate): boolean =>
  events.some((event) => {
    switch (event.kind) {
      case 'specimen-reported':
        return event.site === 'liver' && event.procedure === 'resection' && event.on.latest <= study
      case 'transplantation-performed':
        return event.on.latest < study
      case 'resection-performed':
        return (
          event.on.latest < study &&
          (event.removesLesions !== undefined ||
            /liver|hepat|печен|печён|гепат/iu.test(event.target ?? toldName(event.procedure) ?? ''))
        )
      default:
        return false
    }
  })
