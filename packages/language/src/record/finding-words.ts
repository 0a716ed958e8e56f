import type { CareLack } from '@debulk/clinical/board/care-lacks'
import type { MissingCode } from '@debulk/clinical/board/missing-codes'
import type {
  ClaimVerdict,
  CareItem,
  FindingCode,
  FindingSeverity,
  FreshnessItem,
} from '@debulk/clinical/review/finding'
import type { ClaimValues } from '@debulk/clinical/claims/claim-values'
import type { FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { Format } from '../format.ts'
import type { ClaimShorts, FindingShorts } from './short-words.ts'

/** A check: its heading, and what does not fit in this record. */
export type FindingWords = {
  readonly [C in FindingCode]: {
    readonly title: string
    readonly says: (parameters: FindingParameters[C], format: Format) => string
    /** The rule behind it, with its source. */
    readonly source: string
  }
}

/** A kind of claim: what it is, and what the record gives instead. */
export type ClaimWords = {
  readonly [A in keyof ClaimValues]: {
    readonly title: string
    readonly says: (value: ClaimValues[A], format: Format) => string
    readonly source: string
  }
}

/** Headings and states of what stands beside the answers. */
export type CheckWords = {
  readonly findings: FindingWords
  readonly claims: ClaimWords
  /** The same in a line each, for the first screen. */
  readonly findingShorts: FindingShorts
  readonly claimShorts: ClaimShorts
  readonly verdicts: Readonly<Record<ClaimVerdict, string>>
  readonly severities: Readonly<Record<FindingSeverity, string>>
  /** What is missing, by code of the item. */
  readonly missing: Readonly<Record<MissingCode, string>>
  readonly freshness: {
    readonly what: Readonly<Record<FreshnessItem['code'], string>>
    readonly state: Readonly<Record<FreshnessItem['state'], string>>
    readonly says: (item: FreshnessItem, format: Format) => string
  }
  readonly care: {
    readonly items: Readonly<Record<CareItem['item'], string>>
    readonly state: Readonly<Record<CareItem['state'], string>>
    readonly lacks: Readonly<Record<CareLack, string>>
  }
}
