import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Nature } from '../lesion/lesion-reading.ts'
import type { EventBase } from './event-base.ts'

/** A lesion of one study: by identity, or by what the reading calls it. */
export type LesionPointer = {
  readonly trackingUid?: string | undefined
  readonly study?: IsoDate | undefined
  readonly label?: string | undefined
}

export type LesionIdentified = EventBase & {
  readonly kind: 'lesion-identified'
  readonly trackingUid: string
  readonly study: IsoDate
  readonly label: string
  readonly by?: string | undefined
}

type Pair = { readonly from: LesionPointer; readonly to: LesionPointer; readonly by?: string | undefined }
export type MatchProposed = EventBase &
  Pair & { readonly kind: 'match-proposed'; readonly probability?: number | undefined }
export type MatchConfirmed = EventBase &
  Pair & { readonly kind: 'match-confirmed'; readonly proposal?: string | undefined }
export type MatchRejected = EventBase &
  Pair & { readonly kind: 'match-rejected'; readonly proposal?: string | undefined }

export type LesionMerged = EventBase & {
  readonly kind: 'lesion-merged'
  readonly study: IsoDate
  readonly into: string
  readonly lesions: readonly string[]
  readonly by?: string | undefined
}
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
export type LesionState = (typeof lesionStates)[number]

export type LesionStateAsserted = EventBase & {
  readonly kind: 'lesion-state-asserted'
  readonly lesion: LesionPointer
  readonly study: IsoDate
  readonly state: LesionState
  readonly by?: string | undefined
}

export type LesionNatureAsserted = EventBase &
  LesionPointer & {
    readonly kind: 'lesion-nature-asserted'
    readonly nature: Nature
    readonly confluent?: boolean | undefined
    readonly by?: string | undefined
  }

export type StudyReviewed = EventBase & {
  readonly kind: 'study-reviewed'
  readonly study: IsoDate
  readonly by?: string | undefined
  readonly natures?: Nature | undefined
}
