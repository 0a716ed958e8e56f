import type { Bounded } from '@debulk/quantity/bounded'
import type { EventBase, Told } from './event-base.ts'

/** Where tissue was taken. */
export const specimenSites = ['primary', 'liver', 'mesenteric-mass', 'node', 'peritoneum', 'bone', 'other'] as const
/** One of them. */
export type SpecimenSite = (typeof specimenSites)[number]

/** How deep a primary of the bowel grows; `through-wall`: into fat, and nobody said whether the serosa is penetrated. */
export const invasionDepths = [
  'lamina-propria',
  'submucosa',
  'muscularis-propria',
  'subserosa',
  'through-wall',
  'serosa',
  'other-organs',
] as const
/** One of them. */
export type InvasionDepth = (typeof invasionDepths)[number]

/** Organs that a primary is told apart by; the rules of stage differ between them. `unknown`: looked for and not found. */
export const primaryOrgans = [
  'jejunum-ileum',
  'appendix',
  'colon',
  'rectum',
  'pancreas',
  'stomach',
  'duodenum',
  'lung',
  'unknown',
  'other',
] as const
/** One of them. */
export type PrimaryOrgan = (typeof primaryOrgans)[number]

/** Whether a specimen holds tumour. */
export const tumourPresences = ['present', 'absent', 'uncertain'] as const
/** One of them. */
export type TumourPresence = (typeof tumourPresences)[number]

/** What one pathologist reports of one specimen. A second opinion is an event of its own that names the first. */
export type SpecimenReported = EventBase & {
  readonly kind: 'specimen-reported'
  readonly site: SpecimenSite
  /** Organ of the primary; read where the specimen is of the primary. */
  readonly organ?: PrimaryOrgan | undefined
  readonly procedure?: 'biopsy' | 'fine-needle-aspiration' | 'resection' | 'autopsy' | undefined
  readonly centre?: Told | undefined
  /** Whether the specimen holds tumour; absent where only what is said of a tumour tells. */
  readonly tumour?: TumourPresence | undefined
  /** Id of the report of the same specimen that this one reviews. */
  readonly reviewOf?: string | undefined
  /** Id of the procedure it was taken at. */
  readonly takenAt?: string | undefined
  readonly differentiation?: 'well' | 'poor' | undefined
  readonly cellType?: 'small-cell' | 'large-cell' | 'mixed' | undefined
  /** Percent of nuclei. */
  readonly ki67Percent?: Bounded | undefined
  readonly ki67Positive?: number | undefined
  readonly cellsCounted?: number | undefined
  readonly mitosesPer2Mm2?: Bounded | undefined
  /** As the report states it; what the rules make of the counts stands apart. */
  readonly gradeStated?: 'G1' | 'G2' | 'G3' | 'NEC' | 'MiNEN' | undefined
  readonly immunohistochemistry?:
    | readonly { readonly marker: string; readonly result: 'positive' | 'negative' | 'focal' | 'not-done' }[]
    | undefined
  readonly depth?: InvasionDepth | undefined
  readonly tumourSizeMm?: Bounded | undefined
  readonly tumours?: Bounded | undefined
  readonly margins?: 'R0' | 'R1' | 'R2' | undefined
  readonly nodesInvolved?: boolean | undefined
  readonly nodesPositive?: Bounded | undefined
  readonly nodesExamined?: Bounded | undefined
  readonly mesentericMassMm?: Bounded | undefined
  readonly lymphovascularInvasion?: boolean | undefined
  readonly perineuralInvasion?: boolean | undefined
}

/** A stage as somebody assigned it; what the rules derive stands apart. */
export type StageAssigned = EventBase & {
  readonly kind: 'stage-assigned'
  /** Organ of the primary that was staged. */
  readonly organ?: PrimaryOrgan | undefined
  readonly system?: 'ajcc' | 'uicc' | 'enets' | undefined
  readonly version?: string | undefined
  readonly basis?: 'clinical' | 'pathological' | undefined
  /** Staged after systemic or radiation therapy. */
  readonly afterTherapy?: boolean | undefined
  /** As written: `T1`, `pT3(m)`, `NX`, `M1a`, `IV`. */
  readonly t?: string | undefined
  readonly n?: string | undefined
  readonly m?: string | undefined
  readonly group?: string | undefined
}
