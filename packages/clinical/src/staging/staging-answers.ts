import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { PrimaryOrgan } from '../record/pathology-events.ts'
import type { MCategory } from './metastasis-category.ts'
import type { NCategory } from './node-category.ts'
import type { WrittenCategory } from './read-category.ts'
import type { StageGroup } from './stage-group.ts'
import type { TCategory } from './tumour-category.ts'

/** Whether T and N, or M, rest on the microscope. */
export type StagingBasis = 'clinical' | 'pathological'

/** Organs of the primary other than the one whose rules are built in. */
export type OtherOrgan = Exclude<PrimaryOrgan, 'unknown' | 'jejunum-ileum'>

/** Values of the answers about TNM and stage, by rule. */
export type StagingAnswers = {
  /** Categories that the record allows, by AJCC/UICC 8 for jejunum and ileum; empty is X. */
  'staging/derived': {
    readonly t: { readonly basis: StagingBasis; readonly possible: readonly TCategory[]; readonly multiple: Ternary }
    readonly n: { readonly basis: StagingBasis; readonly possible: readonly NCategory[] }
    readonly m: {
      readonly basis: StagingBasis
      readonly possible: readonly MCategory[]
      /** That the liver is the only distant site; null where it is not a matter of that. */
      readonly liverOnly: 'established' | 'not-established' | null
    }
    readonly groups: readonly (StageGroup | null)[]
  }
  /** In place of the two around it: the primary is of an organ whose rules are not built in. */
  'staging/not-applicable': { readonly organ: OtherOrgan }
  /** Stage groups of the same categories by earlier and later editions. */
  'staging/editions': {
    readonly ajcc7: readonly (StageGroup | null)[]
    readonly ajcc9: readonly (StageGroup | null)[]
  }
  /** A stage that somebody assigned, against what the record allows; `about` is its event. */
  'staging/assigned': {
    readonly event: string
    readonly on: UncertainDate
    readonly system: 'ajcc' | 'uicc' | 'enets' | null
    readonly version: string | null
    readonly basis: StagingBasis | null
    readonly afterTherapy: boolean | null
    readonly t: WrittenCategory<TCategory> | null
    readonly n: WrittenCategory<NCategory> | null
    readonly m: WrittenCategory<MCategory> | null
    readonly group: StageGroup | null
    /** As written, where it could not be read. */
    readonly unread: readonly string[]
    /** The group its own categories give. */
    readonly groupByRule: StageGroup | null
    /** A group that its own categories exclude, by every edition that may be meant; null where they do not. */
    readonly againstOwn: { readonly written: StageGroup; readonly allowed: readonly StageGroup[] } | null
    /** Axes that contradict, with what the record allows of each. */
    readonly against: readonly {
      readonly axis: 't' | 'n' | 'm' | 'group'
      readonly written: string
      readonly allowed: readonly string[]
    }[]
    /** Whether each is among what the record allows; null where it was not written or nothing is known to hold it against. */
    readonly agrees: {
      readonly t: Ternary | null
      readonly n: Ternary | null
      readonly m: Ternary | null
      readonly group: Ternary | null
    }
  }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type StagingCaveats = {
  'stage/serosa-not-mentioned': {}
  'stage/nodes-not-counted': {}
  'stage/liver-only-not-established': {}
  'stage/after-therapy-not-stated': { readonly drugs: readonly string[] }
  'stage/multiple-not-recorded': {}
  'stage/site-assumed': {}
  'stage/well-differentiated-only': {}
  'stage/organ-not-built-in': { readonly organ: OtherOrgan }
  'stage/version-9-not-verified': {}
  'stage/system-not-stated': {}
  'stage/metastasis-without-letter': {}
  'stage/group-differs-from-categories': { readonly written: StageGroup; readonly allowed: readonly StageGroup[] }
  'stage/not-read': { readonly written: readonly string[] }
}
