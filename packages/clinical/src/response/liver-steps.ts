import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { oncePerList } from '../record/once-per-list.ts'
import { toldName } from '../record/told-name.ts'

/** Treatment of tumour in the liver, as far as response depends on it. */
export type LiverStep = {
  readonly id: string
  readonly on: UncertainDate
  readonly course: string | null
  /** Lesions it was aimed at by name; null where that was not said. */
  readonly lesions: readonly string[] | null
  /** Couinaud segments it reached; null where that was not said. */
  readonly territory: readonly string[] | null
  /** Iodised oil may be left in the tumour. */
  readonly oil: boolean
}

type Step = EventOf<
  | 'embolisation-performed'
  | 'radioembolisation-performed'
  | 'ablation-performed'
  | 'resection-performed'
  | 'transplantation-performed'
>

/** Local treatments of the liver, oldest first. A resection counts where it is said to have taken liver or lesions of it. */
export const liverSteps = oncePerList((events: readonly PatientEvent[]): readonly LiverStep[] =>
  events.flatMap((event): LiverStep[] => {
    switch (event.kind) {
      case 'embolisation-performed':
      case 'radioembolisation-performed':
        return [{ ...of(event), territory: event.territory ?? null, oil: hasOil(event) }]
      case 'ablation-performed':
        return [{ ...of(event), lesions: event.lesions ?? null }]
      case 'resection-performed':
        return event.removesLesions || namesLiver(event.target ?? toldName(event.procedure))
          ? [{ ...of(event), lesions: event.removesLesions ?? null }]
          : []
      case 'transplantation-performed':
        return [of(event)]
      default:
        return []
    }
  }),
)

const of = ({ id, on, course }: Step): LiverStep => ({
  id,
  on,
  course: course ?? null,
  lesions: null,
  territory: null,
  oil: false,
})

const hasOil = (event: EventOf<'embolisation-performed' | 'radioembolisation-performed'>): boolean =>
  event.kind === 'embolisation-performed' &&
  (event.technique === 'oil-chemoembolisation' || (event.agents ?? []).some(({ role }) => role === 'oil'))

const namesLiver = (text: string | null): boolean => /liver|hepat|печен|печён/iu.test(text ?? '')
