import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventBase, Told } from './event-base.ts'
import type { MarkerAnalyte } from './laboratory-events.ts'

/** Kinds of treatment a board speaks of. */
export const boardTreatments = [
  'resection-primary',
  'resection-liver',
  'ablation',
  'embolisation',
  'radioembolisation',
  'transplantation',
  'somatostatin-analogue',
  'radioligand',
  'chemotherapy',
  'targeted',
  'observation',
  'diagnostics',
  'other',
] as const
/** One of them. */
export type BoardTreatment = (typeof boardTreatments)[number]

/** A board, what it was asked, what it looked at and what it decided. What came of it is `decision-followed-up`. */
export type BoardMet = EventBase & {
  readonly kind: 'board-met'
  readonly body?: Told | undefined
  readonly question?: Told | undefined
  readonly participants?: readonly Told[] | undefined
  /** Ids of the events, or dates of the studies, it looked at. */
  readonly inputs?: readonly string[] | undefined
  readonly options?:
    | readonly {
        readonly treatment: BoardTreatment
        readonly text?: Told | undefined
        readonly aim?: 'curative' | 'debulk' | 'symptom' | 'other' | undefined
        readonly unmet?: readonly Told[] | undefined
      }[]
    | undefined
  readonly decisions?:
    | readonly {
        readonly treatment: BoardTreatment
        readonly text?: Told | undefined
        readonly condition?: 'progression' | 'no-progression' | 'response' | 'other' | undefined
        readonly withinMonths?: number | undefined
        readonly staged?: boolean | undefined
        readonly reason?: Told | undefined
      }[]
    | undefined
  readonly dissent?: Told | undefined
  readonly responsible?: Told | undefined
  readonly due?: UncertainDate | undefined
  readonly reviewTrigger?: Told | undefined
}

/** Whether what a board decided was done, and if not, why. */
export type DecisionFollowedUp = EventBase & {
  readonly kind: 'decision-followed-up'
  readonly board: string
  readonly outcome: 'done' | 'partly' | 'not-done'
  readonly reason?: Told | undefined
}

/** What a source claims, so that it can be held against the record. */
export type Claim =
  | {
      readonly about: 'marker-change'
      readonly analyte: MarkerAnalyte
      readonly from: IsoDate
      readonly to: IsoDate
      readonly direction: 'fell' | 'rose'
    }
  | {
      readonly about: 'markers-normalised'
      readonly analytes: readonly MarkerAnalyte[]
      readonly on: IsoDate
      readonly after: string
    }
  | {
      readonly about: 'growth'
      readonly rate: 'slow' | 'fast' | 'none' | null
      readonly fromMm: number
      readonly toMm: number
      readonly since: UncertainDate
      readonly until: UncertainDate
      readonly assumedMm?: number | undefined
    }
  | {
      readonly about: 'size-change'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly direction?: 'fell' | 'rose' | undefined
    }
  | {
      readonly about: 'cytoreduction'
      readonly percent: number
      readonly scope?: 'liver' | 'body' | undefined
      readonly baseline?: IsoDate | undefined
      readonly at?: IsoDate | undefined
      readonly method?: string | undefined
    }
  | {
      readonly about: 'count-change'
      readonly studies: readonly IsoDate[]
      readonly direction?: 'fell' | 'rose' | undefined
    }
  | { readonly about: 'staged-course'; readonly course: string }
  | {
      readonly about: 'progression-free'
      readonly years: readonly { readonly years: number; readonly comparator: '>' | '='; readonly since: string }[]
    }
  | {
      readonly about: 'shrank-then-stable'
      readonly after: string
      readonly shrankYears: number
      readonly stableYears: number
      readonly lastShrinking: IsoDate
      readonly lastStable: IsoDate
    }
  | { readonly about: 'delay'; readonly from: readonly string[]; readonly to: string }
  | { readonly about: 'cumulative-dose' }
  | { readonly about: 'time-to-treatment'; readonly from: string; readonly to: readonly string[] }

/** What a source claims, with its own words beside it in `quote`. */
export type ClaimMade = EventBase & {
  readonly kind: 'claim-made'
  readonly claim: Claim
  readonly text?: Told | undefined
}

/** A finding about the source's text that no record can show: quoted, explained, never computed. */
export type SourceQuestioned = EventBase & {
  readonly kind: 'source-questioned'
  readonly topic: string
  readonly explanation: { readonly en: string; readonly ru: string }
}

/** Takes an event back. What was recorded stays to be read; a retraction can itself be retracted. */
export type EventRetracted = EventBase & {
  readonly kind: 'event-retracted'
  readonly retracts: string
  readonly reason: Told
  readonly by?: string | undefined
}
