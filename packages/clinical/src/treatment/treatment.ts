import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** What was done against the tumour. */
export type TreatmentKind =
  | 'resection'
  | 'ablation'
  | 'embolisation'
  | 'radioembolisation'
  | 'transplantation'
  | 'systemic-therapy'

/** A treatment as the case file states it. */
export type Treatment = {
  readonly id: string
  readonly kind: TreatmentKind
  readonly on: UncertainDate
  /** Systemic therapy has an end, or goes on (null). */
  readonly until: UncertainDate | null
  /** What it was aimed at, in the record's words. */
  readonly target: string | null
  readonly drug: string | null
  /** Sessions of one staged course share a name. */
  readonly course: string | null
  /** The last session of its course. Null when nobody said. */
  readonly lastOfCourse: boolean | null
}

/** Tumour outside the liver, needed for the whole-body figure. */
export type OtherSite = {
  readonly id: string
  readonly site: string
  readonly kind: 'primary' | 'mesenteric-mass' | 'node' | 'peritoneum' | 'bone' | 'other'
  readonly readings: readonly {
    readonly on: UncertainDate
    readonly volumeLowMl: number
    readonly volumeMl: number
    readonly volumeHighMl: number
  }[]
  /** Id of the resection that removed it, with whether removal was complete. */
  readonly removedBy: { readonly treatment: string; readonly complete: boolean } | null
}
