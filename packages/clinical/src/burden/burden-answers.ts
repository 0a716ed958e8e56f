import type { IsoDate } from '@debulk/quantity/iso-date'
import type { BurdenClass } from './burden-class.ts'

/** Hepatic tumour burden of one study, with its bounds. */
export type BurdenAt = {
  readonly date: IsoDate
  /** What is counted; where the number of lesions is open, the least of it. */
  readonly volumeMl: number
  readonly lowMl: number
  /** Null where nothing bounds it. */
  readonly highMl: number | null
  readonly countLeast: number
  readonly count: number
  readonly countIsAtLeast: boolean
  readonly liverVolumeMl: number | null
  /** Per cent of the whole liver including tumour, of the same date; null without a whole liver's volume. */
  readonly percent: { readonly central: number; readonly low: number; readonly high: number | null } | null
  /** The classes the bounds allow, lowest first; empty without a share. */
  readonly classes: readonly BurdenClass[]
}

/** Values of the answers about hepatic tumour burden, by rule. */
export type BurdenAnswers = {
  'burden/liver': { readonly latest: BurdenAt; readonly earlier: readonly BurdenAt[] }
}

/** What a reader of them must know, by code, with the parameters of its sentence. */
export type BurdenCaveats = {
  'burden/assumed-axes': { readonly studies: number }
  'burden/draft': { readonly studies: number }
  'burden/liver-volume-not-recorded': { readonly studies: number }
}
