import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Nature } from '../lesion/lesion-reading.ts'
import type { EventBase } from './event-base.ts'

/** A lesion of one study: by identity, or by what the reading calls it. */
export type LesionPointer = {
  readonly trackingUid?: string | undefined
  readonly study?: IsoDate | undefined
  readonly label?: string | undefined
}

/** Gives a lesion of one study its identity for life. */
export type LesionIdentified = EventBase & {
  readonly kind: 'lesion-identified'
  readonly trackingUid: string
  readonly study: IsoDate
  readonly label: string
  readonly by?: string | undefined
}

type Pair = { readonly from: LesionPointer; readonly to: LesionPointer; readonly by?: string | undefined }
/** A program thinks that two readings are of one lesion. Enters no sum until a person confirms it. */
export type MatchProposed = EventBase &
  Pair & { readonly kind: 'match-proposed'; readonly probability?: number | undefined }
/** A person says that two readings are of one lesion. */
export type MatchConfirmed = EventBase &
  Pair & { readonly kind: 'match-confirmed'; readonly proposal?: string | undefined }
/** A person says that two readings are not of one lesion. */
export type MatchRejected = EventBase &
  Pair & { readonly kind: 'match-rejected'; readonly proposal?: string | undefined }

/** Lesions, by Tracking UID, that are one from this study on. */
export type LesionMerged = EventBase & {
  readonly kind: 'lesion-merged'
  readonly study: IsoDate
  readonly into: string
  readonly lesions: readonly string[]
  readonly by?: string | undefined
}
/** A lesion, by Tracking UID, that is several from this study on. */
export type LesionSplit = EventBase & {
  readonly kind: 'lesion-split'
  readonly study: IsoDate
  readonly from: string
  readonly into: readonly string[]
  readonly by?: string | undefined
}

/** What a lesion is in one study. @source design: states of a lesion in a study */
export const lesionStates = [
  'measured',
  'too-small',
  'not-visible-same-technique',
  'not-visible-technique-differs',
  'not-covered',
  'obscured',
  'resected',
  'ablated',
  'merged-into',
  'split-from',
] as const
/** One of them. */
export type LesionState = (typeof lesionStates)[number]

/** What a person says of a lesion in a study where it was not simply measured. */
export type LesionStateAsserted = EventBase & {
  readonly kind: 'lesion-state-asserted'
  readonly lesion: LesionPointer
  readonly study: IsoDate
  readonly state: LesionState
  readonly by?: string | undefined
}

/** What a person says a lesion is; of two assertions the later holds. */
export type LesionNatureAsserted = EventBase &
  LesionPointer & {
    readonly kind: 'lesion-nature-asserted'
    readonly nature: Nature
    readonly confluent?: boolean | undefined
    readonly by?: string | undefined
  }

/** A person has looked at a reading and stands for it. */
export type StudyReviewed = EventBase & {
  readonly kind: 'study-reviewed'
  readonly study: IsoDate
  readonly by?: string | undefined
  readonly natures?: Nature | undefined
}
