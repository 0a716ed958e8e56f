import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Nature } from './lesion-reading.ts'

/** Which lesion a person speaks of: the one with this identity in every study, or what one study calls so. */
export type LesionReference =
  | { readonly by: 'tracking-uid'; readonly trackingUid: string }
  | { readonly by: 'label'; readonly study: IsoDate; readonly label: string }

/** What a person says a lesion is. A later one holds. */
export type NatureAssertion = {
  readonly id: string
  readonly lesion: LesionReference
  readonly nature: Nature
  /** Whether it is several lesions grown into one; null where they do not say. */
  readonly confluent: boolean | null
}

/** A person looked at the reading of a study and stands for it. `natures` is what they call every lesion not named otherwise. */
export type StudyReview = {
  readonly id: string
  readonly study: IsoDate
  readonly reader: string | null
  readonly natures: Nature | null
}
